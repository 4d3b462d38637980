import { matrixOf, writeMatrix } from '../matrix.ts'
import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'an activity under an area that the register does not have for it',
    how: 'add',
    change: (example) => {
      const matrix = matrixOf(example)
      const title = matrix.flatMap(({ aktiviteter }) => aktiviteter)[0] ?? ''
      matrix.find(({ aktiviteter }) => !aktiviteter.includes(title))?.aktiviteter.push(title)
      return writeMatrix(example, matrix)
    },
  },
  {
    name: 'an activity that one of its areas has lost',
    how: 'remove',
    change: (example) => {
      const matrix = matrixOf(example)
      const several = (title: string) => matrix.filter(({ aktiviteter }) => aktiviteter.includes(title)).length > 1
      const column = matrix.find(({ aktiviteter }) => aktiviteter.some(several))
      column?.aktiviteter.splice(column.aktiviteter.findIndex(several), 1)
      return writeMatrix(example, matrix)
    },
  },
  {
    name: 'an activity that the register does not know',
    how: 'add',
    change: (example) => {
      const matrix = matrixOf(example)
      matrix[0]?.aktiviteter.push('Cykelverkstad på torget')
      return writeMatrix(example, matrix)
    },
  },
]
