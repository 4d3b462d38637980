import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Lets what came before end some days from the day before the first one. */
function ended({ manifest }: Example, days: number): boolean {
  const from = Date.parse(String(manifest.get(['avtalstid', 'från'])))
  const last = new Date(from + (days - 1) * 24 * 3600 * 1000).toISOString().slice(0, 10)
  if (!manifest.has(['föregångare'])) manifest.set(['föregångare', 'titel'], 'Den förra överenskommelsen')
  return manifest.set(['föregångare', 'till'], last)
}

export const mutants: readonly Mutant[] = [
  {
    name: 'the one before ended two months too early',
    how: 'date',
    change: (example) => ended(example, -61),
  },
  {
    name: 'the one before is in force for one day more',
    how: 'date',
    change: (example) => ended(example, 1),
  },
]
