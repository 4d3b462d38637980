import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Writes a text about an area, by its number, into a plan. */
function write(example: Example, text: (number: string) => string): boolean {
  const number = example.manifest.get(['prioriterade_områden', 1, 'nummer'])
  if (number === undefined) return false
  const plan = example.plan((one) => !one.has(['genomförande']))
  return plan?.set(['genomförande'], text(String(number))) ?? false
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a tab with the name that an area had before',
    how: 'contradict',
    change: (example) =>
      write(example, (number) => `Orsaken gäller alla åtgärder under fliken ${number}. Ensamhet bland äldre.`),
  },
  {
    name: 'the number of one area with another name',
    how: 'contradict',
    change: (example) => write(example, (number) => `Område ${number} Hållbara resor följs upp för sig.`),
  },
]
