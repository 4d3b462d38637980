import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a number from an inquiry that is not listed',
    how: 'add',
    change: ({ situationText }) =>
      situationText?.append('Trafikskadeutredningen visar att 12 procent har varit med om en olycka.') ?? false,
  },
  {
    name: 'a line that declares a source that is not listed',
    how: 'add',
    change: ({ situationText }) => situationText?.append('Källa: Väghållarnas olycksrapport') ?? false,
  },
  {
    name: 'the reference to a source is replaced by the name of its publisher',
    how: 'remove',
    change: ({ situationText }) =>
      situationText?.replace(
        /Brås \[nationella\s+kartläggning\]\(underlag:[\w-]+\) visar/,
        'Brottsförebyggande rådet visar',
      ) ?? false,
  },
]
