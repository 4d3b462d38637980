import { timesPerYear } from '../agreement/frequency.ts'
import { superiorTermOf, type Term } from '../agreement/term.ts'
import type { Agreement } from '../model/model.ts'
import { monthsBefore } from '../swedish/date.ts'
import type { YearEvent } from './event.ts'
import { periodName, periods } from './meetings.ts'
import { yearsOf } from './years.ts'

/** Months before the end of a term that the parties consult, when the agreement does not say. */
const CONSULTATION = 6

/** Consultation before the term ends, for the agreement and for its superior agreement; the end of the term itself. */
export function endings(agreement: Agreement, term: Term, today: string): YearEvent[] {
  const { manifest, överavtal } = agreement
  const { avtalstid, förlängningar = [], titel } = manifest.data
  const events: YearEvent[] = []
  if (term.end !== undefined) {
    const held = [avtalstid.samråd?.datum, ...förlängningar.map((one) => one.samråd)]
    const months = avtalstid.samråd?.månader ?? CONSULTATION
    events.push(consultation(agreement.id, 'överenskommelsen', term.end, months, held, today))
    events.push({
      id: `${agreement.id}/avtalstid`,
      kind: 'avtalstid',
      row: `${agreement.id}/avtalstid`,
      date: term.end,
      title: 'Avtalstidens sista dag',
      text: titel,
      done: false,
    })
  }
  const superior = överavtal && superiorTermOf(överavtal)
  if (överavtal && superior?.end !== undefined) {
    const { samråd_månader: months = CONSULTATION, samråd } = överavtal.file.data.avtalstid
    events.push(
      consultation(`overavtal/${överavtal.id}`, överavtal.file.data.titel, superior.end, months, [samråd], today),
    )
  }
  return events
}

function consultation(
  id: string,
  name: string,
  till: string,
  months: number,
  held: readonly (string | undefined)[],
  today: string,
): YearEvent {
  const date = monthsBefore(till, months)
  const planned = held.find((day) => day !== undefined && day > today && day <= till)
  return {
    id: `${id}/samråd`,
    kind: 'samråd',
    row: `${id}/samråd`,
    date,
    title: `Samråd om fortsättningen: ${name}`,
    text: `Sista dag för samråd, ${months} månader före utgången ${till}.${planned === undefined ? '' : ` Samrådet är bestämt till ${planned}.`}`,
    done: held.some((day) => day !== undefined && day <= today && day <= till && day > monthsBefore(till, months + 24)),
  }
}

/** The last day to bring the lägesbild up to date, each half-year unless the agreement says once a year. */
export function situations(agreement: Agreement, from: string, till: string): YearEvent[] {
  const { lägesbild } = agreement.manifest.data
  const days = [lägesbild?.datum, lägesbild?.beslut?.datum, lägesbild?.sammanvägd].flatMap((day) => day ?? [])
  const yearly = timesPerYear(lägesbild?.uppdateras) === 1
  return periods(from, till, yearly).map((period) => ({
    id: `${agreement.id}/lägesbild/${period.key}`,
    kind: 'lägesbild',
    row: `${agreement.id}/lägesbild`,
    date: period.till,
    title: 'Lägesbilden ska vara uppdaterad',
    text: `Sista dag för uppdateringen ${periodName(period.key)}.`,
    done: days.some((day) => day >= period.from),
  }))
}

/** The status report each December, for an agreement that has begun to write them. */
export function statusReports(agreement: Agreement, from: string, till: string): YearEvent[] {
  const { statusrapporter } = agreement
  if (statusrapporter.length === 0) return []
  return yearsOf(from, till)
    .filter((one) => one.till.endsWith('-12-31'))
    .map(({ year, till: date }) => ({
      id: `${agreement.id}/statusrapport/${year}-12`,
      kind: 'statusrapport',
      row: `${agreement.id}/statusrapport`,
      date,
      title: `Statusrapport om lägesbilden, december ${year}`,
      text: `Skrivs i lagesbild/${year}-12.yaml, i samråd med polisen.`,
      done: statusrapporter.some(({ period }) => period.startsWith(`${year}-`)),
    }))
}

/** The review of the communication plan, each year. */
export function communicationReviews(agreement: Agreement, from: string, till: string): YearEvent[] {
  const plan = agreement.bilagor.find(({ content }) => content?.sort === 'kommunikationsplan')
  if (plan?.content?.sort !== 'kommunikationsplan') return []
  const day = plan.content.file.data.datum ?? plan.data.beslut?.datum ?? plan.data.datum
  return yearsOf(from, till).map((one) => ({
    id: `${agreement.id}/kommunikationsplan/${one.year}`,
    kind: 'kommunikationsplan',
    row: `${agreement.id}/kommunikationsplan`,
    date: one.till,
    title: 'Kommunikationsplanen ses över',
    text: `Sista dag för översynen ${one.year}.`,
    done: day !== undefined && day >= one.from,
  }))
}
