import type { PrioriteratOmrade } from '../model/format.ts'

/** The number or letter that each prioritised area is printed with: its own, else its place in the list. */
export function areaNumbers(areas: readonly PrioriteratOmrade[] = []): string[] {
  return areas.map(({ nummer }, index) => String(nummer ?? index + 1))
}
