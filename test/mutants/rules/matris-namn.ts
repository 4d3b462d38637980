import type { Example } from '../example.ts'
import { matrixOf, writeMatrix } from '../matrix.ts'
import type { Mutant } from '../mutant.ts'

/** Writes the matrix by hand, with other names for some activities. */
function rename(example: Example, other: (title: string) => string): boolean {
  const matrix = matrixOf(example)
  return writeMatrix(
    example,
    matrix.map(({ område, aktiviteter }) => ({ område, aktiviteter: aktiviteter.map(other) })),
  )
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a name with a hyphen that the register does not have',
    how: 'contradict',
    change: (example) => rename(example, (title) => title.replace(/^\p{L}{6}(?=\p{L}{6})/u, '$&-')),
  },
  {
    name: 'a name without what the register has in brackets',
    how: 'contradict',
    change: (example) => rename(example, (title) => title.replace(/ \([^)]*\)$/, '')),
  },
]
