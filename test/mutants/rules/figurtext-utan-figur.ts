import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a caption without anything above it',
    how: 'add',
    change: ({ situationText }) => situationText?.append('Diagram 4: Trygga på kvällen, efter stadsdel.') ?? false,
    variant: 'publik',
  },
  {
    name: 'a source of nothing that is shown',
    how: 'add',
    change: ({ situationText }) =>
      situationText?.append('## Bränder {#brander}\n\nFler bränder anläggs.\n\nKälla: Räddningstjänsten.') ?? false,
    companions: { 'kalla-i-forteckning': 'The source is not in the list of what the lägesbild builds on either.' },
  },
  {
    name: 'the table below a caption is gone',
    how: 'remove',
    change: ({ situationText }) => {
      const table = /(?<=\nTabell: .*\n)\n(?:\|.*\n)+/.exec(situationText?.text ?? '')?.[0]
      return table !== undefined && (situationText?.replace(table, '') ?? false)
    },
    companions: { 'ref/okand': 'The text refers to the table.' },
  },
]
