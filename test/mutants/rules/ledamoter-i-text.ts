import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the text has members of the board that the data have not',
    how: 'contradict',
    change: ({ manifest, agreementText }) => {
      const name = String(manifest.get(['styrgrupp', 'namn']) ?? 'styrgruppen').split(',')[0]
      return (
        manifest.has(['styrgrupp']) &&
        (agreementText?.append(`I ${name} ingår badmästarchefen och museidirektören.`) ?? false)
      )
    },
  },
]
