import type { Atgardsplan } from '../../model/format.ts'

/** What a table in a workbook says: plans, and what they name that belongs to the agreement. */
export interface Draft {
  readonly plans: Atgardsplan[]
  readonly areas: AreaDraft[]
  /** Names of parties by id. */
  readonly parties: Map<string, string>
}

/** An area, as it is to stand in the agreement's `prioriterade_områden`. */
export interface AreaDraft {
  id: string
  nummer?: string
  namn: string
  syfte?: string
  lägesbild?: string
  styrdokument?: string[]
}

/** A plan that is being read. */
export type PlanDraft = Atgardsplan & { ursprunglig_etikett?: Record<string, string> }

/** Keeps the label that the workbook has for a key, when it is not the one that we print. */
export function keepLabel(plan: PlanDraft, place: string, written: string, ours: string | undefined): void {
  const label = written.replaceAll(/\s+/g, ' ').trim()
  if (label === '' || label === ours) return
  plan.ursprunglig_etikett ??= {}
  plan.ursprunglig_etikett[place] ??= label
}
