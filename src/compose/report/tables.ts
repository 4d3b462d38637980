import type { AreaRow } from '../../report/area.ts'
import { goalName } from '../../report/goals.ts'
import type { PlanState } from '../../report/plans.ts'
import { type Content, type Html, html, join } from '../html.ts'
import type { Writer } from '../markdown/writer.ts'
import { reached, status } from '../state.ts'
import { symbol } from '../symbol.ts'
import { bullets, text } from '../value.ts'
import { changeText, judgedBefore, judgement } from './words.ts'

/** The table of a report: area, judgement, what has changed, and what that rests on. */
export function areaTable(rows: readonly AreaRow[], baseline: string | undefined, writer: Writer) {
  return rows.map((row) => ({
    nummer: row.number,
    namn: row.name,
    ny: row.isNew,
    riktning: html`${judgement(row.direction)}${row.before && html`<br>${judgedBefore(row.before, baseline)}`}`,
    ändring: changed(row, writer),
    underlag: evidence(row, writer),
  }))
}

function changed(row: AreaRow, writer: Writer): Content {
  const paragraphs = [
    row.text !== undefined && html`<p>${text(row.text, writer)}</p>`,
    row.comment !== undefined && html`<p>${text(row.comment, writer)}</p>`,
    row.handledIn.length > 0 && html`<p class="dämpad">Redovisas under ${row.handledIn.join(', ')}.</p>`,
  ]
  const points = row.points.length > 0 && html`<ul>${row.points.map((one) => html`<li>${text(one, writer)}</li>`)}</ul>`
  const whole = join([...paragraphs, points], '')
  return whole.markup === '' ? undefined : whole
}

function evidence(row: AreaRow, writer: Writer): Content {
  const items = row.evidence.map(({ data, change }) => {
    const said = data.text !== undefined && text(data.text, writer)
    if (change) {
      const source = [...new Set([change.series.data.källa, data.källa ?? change.series.data.källa])].join('; ')
      const kind = data.typ === 'statistik' ? '' : html`${KINDS[data.typ]}: `
      return html`${kind}${change.series.data.titel}: ${changeText(change)}. ${said && html`${said} `}<span class="dämpad">${source}</span>`
    }
    const source = data.källa !== undefined && html`<span class="dämpad">${data.källa}</span>`
    return html`${KINDS[data.typ]}: ${join([said, source], ' ')}`
  })
  const references = row.references.map(
    ({ titel, datum, dnr }) => html`Se ${join([titel, datum, dnr && `dnr ${dnr}`], ', ')}`,
  )
  return bullets([...items, ...references])
}

const KINDS = { statistik: 'Statistik', underrättelse: 'Underrättelse', 'lokal bild': 'Lokal bild' } as const

/** What each plan has promised, and what has been done. */
export function planTable(plans: readonly PlanState[]) {
  return plans.map((plan) => ({
    nummer: plan.number,
    titel: plan.title,
    status: status(plan.status),
    möten: meetings(plan),
    åtgärder: plan.measures.of === 0 ? undefined : `${plan.measures.done} av ${plan.measures.of}`,
    mål: goalCount(plan),
    svar: reached(plan.reached as Parameters<typeof reached>[0]),
    brister: shortcomings(plan),
  }))
}

function meetings({ meetings: { held, promised } }: PlanState): string | undefined {
  if (held === undefined && promised === undefined) return undefined
  if (promised === undefined) return String(held)
  return `${held ?? '–'} av ${promised}`
}

function goalCount({ goals }: PlanState): string | undefined {
  const known = goals.filter((goal) => goal.reached !== undefined)
  if (goals.length === 0) return undefined
  const done = known.filter((goal) => goal.reached).length
  return known.length === 0 ? `– av ${goals.length}` : `${done} av ${goals.length}`
}

function shortcomings({ overdue, vacant }: PlanState): Html | undefined {
  const late = overdue.map(({ what, date }) => html`${symbol('klocka')} Försenat sedan ${date}: ${what}`)
  const empty = vacant.map((role) => html`${symbol('varning')} Vakant: ${role.toLowerCase()}`)
  return bullets([...late, ...empty])
}

/** The goals of the plans with their figures. */
export function goalTable(plans: readonly PlanState[]) {
  return plans.flatMap((plan) =>
    plan.goals.map(({ data, reached: done }) => ({
      plan: plan.number,
      mål: goalName(data),
      bas: data.utgångsvärde,
      värde: data.målvärde,
      utfall: data.utfall,
      nått:
        done === undefined
          ? undefined
          : html`<span class="läge">${symbol(done ? 'fylld' : 'tom')} ${done ? 'Ja' : 'Nej'}</span>`,
    })),
  )
}
