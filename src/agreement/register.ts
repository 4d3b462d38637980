import type { Atgardsplan } from '../model/format.ts'
import type { Place, Plan } from '../model/model.ts'

/** A row of the register of activities. */
export interface RegisterRow {
  readonly plan: Plan
  /** Where in the plan's file the row stands: the plan itself, or one of its delaktiviteter. */
  readonly place: Place
  /** The row's data, with what the plan says for all its rows. */
  readonly data: Atgardsplan
}

/** The rows of a plan: one for each delaktivitet; the plan itself when it has none. */
export function registerRows(plan: Plan): RegisterRow[] {
  const { delaktiviteter, ...common } = plan.file.data
  if (!delaktiviteter || delaktiviteter.length === 0) return [{ plan, place: [], data: plan.file.data }]
  return delaktiviteter.map((own, index) => ({ plan, place: ['delaktiviteter', index], data: { ...common, ...own } }))
}

/** Whether nothing of a plan is left to do or to count: every row of it has been dropped. */
export function isDropped(plan: Plan): boolean {
  return registerRows(plan).every(({ data }) => data.status === 'utgår')
}

/** The prioritised areas that a plan or any part of it aims at, in order, each once. */
export function areasAimedAt({ file: { data } }: Plan): string[] {
  return [...new Set([data, ...(data.delaktiviteter ?? [])].flatMap(({ områden = [] }) => områden))]
}

/** A part of a plan's file with what it says itself: the plan, then each of its delaktiviteter. */
export interface PlanPart {
  readonly place: Place
  readonly data: Pick<
    Atgardsplan,
    'genomförande' | 'lägesbild' | 'status' | 'hanteras' | 'uppdrag' | 'mätbara_effekter' | 'tidsplan' | 'mål'
  >
}

/** The plan and its delaktiviteter, each with what it says itself: for what is told of once, where it stands. */
export function planParts({ file: { data } }: Plan): PlanPart[] {
  const parts = (data.delaktiviteter ?? []).map((own, index) => ({ place: ['delaktiviteter', index], data: own }))
  return [{ place: [], data }, ...parts]
}
