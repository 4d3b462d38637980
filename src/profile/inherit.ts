import type { Krav } from '../model/format.ts'
import { saysWhat } from './form.ts'
import type { Requirement, Test, WholeKrav } from './profile.ts'

/** Whether a requirement says all of itself, and needs nothing from a profile that its own builds on. */
function isWhole(data: Krav): data is WholeKrav {
  return Boolean(data.fil && data.varför && data.gör_så_här && saysWhat(data))
}

/**
 * The requirement that `data` makes: its own, or the one of the same code in `bases` with what `data` says instead.
 * Undefined when neither says what is to be tried.
 */
export function requirementOf(
  data: Krav,
  test: Test | undefined,
  bases: readonly (readonly Requirement[])[],
): Requirement | undefined {
  if (isWhole(data)) return { data, ...(test && { test }) }
  const base = bases.flat().find((one) => one.data.kod === data.kod)
  if (!base) return undefined
  // Where it stands, and on what kind of ground, is the other document's own.
  const { ställe: _place, grund: _ground, ...rest } = base.data
  const tried = test ?? base.test
  return { data: { ...rest, ...data }, ...(tried && { test: tried }) }
}
