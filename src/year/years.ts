/** The years (from 1 January to 31 December) that a period touches, each clipped to the period. */
export function yearsOf(from: string, till: string): { year: number; from: string; till: string }[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Math.max(0, Number(till.slice(0, 4)) - first + 1) }, (_, index) => {
    const year = String(first + index).padStart(4, '0')
    const [start, end] = [`${year}-01-01`, `${year}-12-31`]
    return { year: first + index, from: start < from ? from : start, till: end > till ? till : end }
  })
}
