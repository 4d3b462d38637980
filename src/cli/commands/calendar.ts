import { relative, resolve } from 'node:path'
import { noticeFor } from '../../guard/notice.ts'
import { VERSION } from '../../node/version.ts'
import { withoutPersonalNumbers } from '../../swedish/personal-number.ts'
import type { YearEvent } from '../../year/event.ts'
import { eventsOf } from '../../year/events.ts'
import { calendar } from '../../year/icalendar.ts'
import { nothingWritten } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import { ReadAgreements } from '../read-agreements.ts'
import type { CalendarOptions } from '../table/calendar.ts'
import type { Terminal } from '../terminal.ts'

/** `samverkan calendar`: the dates of agreements as an .ics file. Gives the exit code. */
export async function calendarCommand(
  paths: readonly string[],
  options: CalendarOptions,
  terminal: Terminal,
): Promise<number> {
  const today = options.asOf ?? terminal.today
  const agreements = await ReadAgreements.under(paths, terminal)
  const each = await agreements.each((agreement) => ({
    agreement,
    title: agreement.manifest.data.korttitel ?? agreement.manifest.data.titel,
    events: eventsOf(agreement, today),
  }))
  const exit = agreements.tell()
  // Calendars know an event by the id of its agreement: of two with the same, one would replace the other.
  if (agreements.mixed) return nothingWritten(terminal)
  // Agreements under one superior agreement share its dates.
  const events = new Map<string, YearEvent>()
  for (const own of each) {
    for (const event of own.events) {
      events.set(event.id, each.length === 1 ? event : { ...event, title: `${event.title} (${own.title})` })
    }
  }
  const all = [...events.values()]
  const notice = noticeFor(
    each.map(({ agreement }) => agreement),
    calendar(all, today, ''),
  )
  const text = calendar(all, today, `samverkan ${VERSION}`, notice)
  if (options.output === undefined) {
    terminal.out(text)
    return exit
  }
  const path = resolve(terminal.cwd, options.output)
  writeFileAtomically(path, Buffer.from(withoutPersonalNumbers(text)))
  terminal.err(`${relative(terminal.cwd, path)}  ${events.size} händelser\n`)
  return exit
}
