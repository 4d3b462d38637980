import type { Example } from './example.ts'

/** A column of the matrix of areas and activities, as a bilaga has it. */
export interface Column {
  readonly område: string
  readonly aktiviteter: string[]
}

/** The matrix that the plans of a register give. */
export function matrixOf({ manifest, plans }: Example): Column[] {
  return manifest.list(['prioriterade_områden']).map(({ id }) => ({
    område: String(id),
    aktiviteter: plans
      .filter((plan) => {
        const own = plan.get(['områden'])
        return Array.isArray(own) && own.includes(id)
      })
      .map((plan) => String(plan.get(['titel']))),
  }))
}

/** Writes a matrix by hand into the bilaga for it; false when the agreement has none. */
export function writeMatrix({ manifest }: Example, matrix: readonly Column[]): boolean {
  const at = manifest.list(['bilagor']).findIndex(({ sort }) => sort === 'målområdesmatris')
  return at >= 0 && manifest.set(['bilagor', at, 'matris'], matrix)
}
