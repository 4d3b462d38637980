import type { Atgard, Atgardsplan, Orsak, Plandokument } from '../../model/format.ts'
import type { Plan } from '../../model/model.ts'
import { html, join } from '../html.ts'
import { type Writer, writerFor } from '../markdown/writer.ts'
import { level, status } from '../state.ts'
import { bullets, decision, frequency, functions, list, term, text, time } from '../value.ts'
import { ownFacts } from './own.ts'
import { activity } from './plan-activity.ts'
import { commitments } from './plan-party.ts'
import { report } from './plan-report.ts'

export type PlanView = ReturnType<typeof planView>

/**
 * A plan as every form prints it: each field of the data as markup, missing where the plan says nothing. The forms
 * differ in their templates only.
 */
export function planView(plan: Plan, around: Writer) {
  const writer = writerFor(plan.file, around)
  const { data } = plan.file
  const running = (value: Parameters<typeof text>[0]) => text(value, writer)
  return {
    id: anchorOf(plan, writer),
    nummer: plan.nummer,
    titel: data.titel,
    områden: areaNames(data.områden, writer),
    prioritet: data.prioritet,
    version: data.version,
    datum: data.datum,
    beslut: decision(data.beslut),
    status: status(data.status),
    definition: running(data.definition),
    syfte: running(data.syfte),
    problembild: running(data.problembild),
    målgrupp: running(data.målgrupp),
    orsaker: bullets((data.orsaker ?? []).map((cause) => running(cause.text))),
    utmaningar: running(data.utmaningar),
    styrdokument: bullets(data.styrdokument ?? []),
    nuläge: (data.nuläge ?? []).map((note) => ({ datum: note.datum, text: running(note.text) })),
    ...activity(data, writer),
    delaktiviteter: (data.delaktiviteter ?? []).map((part) => ({
      namn: part.namn,
      områden: areaNames(part.områden, writer),
      status: status(part.status),
      ...activity(part, writer),
    })),
    åtgärder: (data.åtgärder ?? []).map((measure) => measureView(measure, data, writer)),
    kommunikation: running(data.kommunikation),
    kommunikationsansvarig: functions(data.kommunikationsansvarig, writer),
    löptid: term(data.löptid, writer),
    mötesfrekvens: frequency(data.mötesfrekvens, writer),
    beredskap: (data.beredskap ?? []).map((step) => ({
      läge: level(step.nivå, step.namn),
      text: running(step.text),
      frekvens: frequency(step.frekvens, writer),
    })),
    sammankallande: functions(data.sammankallande, writer),
    administratör: functions(data.administratör, writer),
    ...commitments(data.parter, writer),
    grupper: (data.grupper ?? []).map((group) => ({
      namn: group.namn,
      nivå: group.nivå,
      funktion: running(group.funktion),
      deltagare: bullets(group.deltagare ?? []),
      mötesfrekvens: frequency(group.mötesfrekvens, writer),
      sammankallande: functions(group.sammankallande, writer),
    })),
    övriga_deltagare: list(data.övriga_deltagare, writer),
    resurser: running(data.resurser),
    finansiering: running(data.finansiering),
    dokument: bullets((data.dokument ?? []).map((item) => documentName(item, writer))),
    uppföljning: (data.uppföljning ?? []).map((one) => report(one, writer)),
    egna: ownFacts(data.egna, 'åtgärdsplan', writer),
  }
}

/** The plan's anchor: the one that cross-references point at. */
export function anchorOf(plan: Plan, writer: Writer): string {
  return writer.agreement.targets.get(`plan:${plan.id}`)?.anchor ?? `plan-${plan.id}`
}

/** Names of prioritised areas, after each other; undefined when there are none. */
export function areaNames(ids: readonly string[] | undefined, writer: Writer) {
  if (ids === undefined || ids.length === 0) return undefined
  const areas = writer.agreement.manifest.data.prioriterade_områden ?? []
  return join(
    ids.map((id) => areas.find((area) => area.id === id)?.namn ?? id),
    ' · ',
  )
}

/** Whether a measure answers to a cause, whichever of the two says so. */
export function isCauseOf(cause: Orsak, measure: Atgard): boolean {
  if (measure.orsaker?.includes(cause.id)) return true
  return measure.id !== undefined && Array.isArray(cause.gäller) && cause.gäller.includes(measure.id)
}

function measureView(measure: Atgard, plan: Atgardsplan, writer: Writer) {
  const causes = (plan.orsaker ?? []).filter((cause) => isCauseOf(cause, measure))
  return {
    insats: measure.insats,
    text: text(measure.text, writer),
    delåtgärder: bullets((measure.delåtgärder ?? []).map((part) => text(part, writer))),
    orsaker: causes.length === 0 ? undefined : bullets(causes.map((cause) => text(cause.text, writer))),
    operativt_mål: text(measure.operativt_mål, writer),
    när: time(measure.när, writer),
    vem: functions(measure.vem, writer),
    antal: measure.antal,
    status: status(measure.status),
    uppföljning: text(measure.uppföljning, writer),
    bedömning: level(measure.bedömning),
  }
}

function documentName(item: Plandokument, writer: Writer) {
  const target = item.bilaga === undefined ? undefined : writer.agreement.targets.get(`bilaga:${item.bilaga}`)
  const place = target && html`<a class="hänvisning" href="#${target.anchor}">${target.label}</a>`
  return join([item.titel, item.datum, item.dnr && `dnr ${item.dnr}`, place], ', ')
}
