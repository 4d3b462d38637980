import { noticeFor } from '../../guard/notice.ts'
import type { YearEvent } from '../../year/event.ts'
import { type Status, statusOf } from '../../year/status.ts'
import { EXIT } from '../exit.ts'
import { ReadAgreements } from '../read-agreements.ts'
import type { StatusOptions } from '../table/status.ts'
import type { Terminal } from '../terminal.ts'

/** `samverkan status`: where agreements stand. Exit code 1 with `--fail-on late` when anything is late. */
export async function statusCommand(
  paths: readonly string[],
  options: StatusOptions,
  terminal: Terminal,
): Promise<number> {
  const today = options.asOf ?? terminal.today
  const agreements = await ReadAgreements.under(paths, terminal)
  const read = await agreements.each((agreement) => ({ agreement, status: statusOf(agreement, today) }))
  const all = read.map(({ status }) => status)
  const notice = noticeFor(
    read.map(({ agreement }) => agreement),
    all.map(describe).join('\n'),
  )
  const exit = agreements.tell()
  if (options.json) {
    terminal.out(
      `${JSON.stringify({ version: 1, asOf: today, notice: notice ?? null, agreements: all.map(entryOf) }, null, 2)}\n`,
    )
  } else {
    terminal.out((notice === undefined ? '' : `${notice}\n\n`) + all.map(describe).join('\n'))
  }
  const late = all.some((status) => status.late.length > 0)
  return options.failOn === 'late' && late ? Math.max(exit, EXIT.findings) : exit
}

function entryOf({ id, title, term, daysLeft, chair, plans, followUps, late, coming }: Status) {
  const listed = (events: readonly YearEvent[]) =>
    events.map(({ id, kind, date, title, text, who }) => ({ id, kind, date, title, text, who: who ?? null }))
  return {
    agreement: id,
    title,
    term: { from: term.from ?? null, to: term.end ?? null, daysLeft: daysLeft ?? null },
    nextChair: chair ?? null,
    plans,
    followUps: followUps ?? null,
    late: listed(late),
    coming: listed(coming),
  }
}

function describe({ title, term, daysLeft, chair, plans, followUps, late, coming }: Status): string {
  const counts = Object.entries(plans).map(([status, count]) => `${count} ${status}`)
  const rows = [
    ['Avtalstid', termText(term.end, daysLeft)],
    ['Planer', counts.join(', ') || 'inga'],
    ['Uppföljning', followUps && `${followUps.period}: ${followUps.answered} av ${followUps.of} planer har svarat`],
    ['Nästa ordförande', chair && `${chair.who}, ${chair.date}`],
  ]
  const lines = rows.flatMap(([name, value]) => (value ? [`  ${`${name}:`.padEnd(18)}${value}`] : []))
  return [
    title,
    ...lines,
    ...section('Försenat', late, '!'),
    ...section('De närmaste 90 dagarna', coming, '-'),
    '',
  ].join('\n')
}

function termText(till: string | undefined, daysLeft: number | undefined): string {
  if (till === undefined || daysLeft === undefined) return 'tillsvidare'
  return daysLeft < 0 ? `gick ut ${till}` : `till och med ${till}, ${daysLeft} ${daysLeft === 1 ? 'dag' : 'dagar'} kvar`
}

function section(name: string, events: readonly YearEvent[], mark: string): string[] {
  if (events.length === 0) return [`  ${name}: inget`]
  return [`  ${name}:`, ...events.map((event) => `  ${mark} ${event.date}  ${event.title}. ${event.text}`)]
}
