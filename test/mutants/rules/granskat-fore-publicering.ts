import type { Mutant } from '../mutant.ts'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>'

export const mutants: readonly Mutant[] = [
  {
    name: 'a picture that nobody has looked through',
    how: 'add',
    change: (example) =>
      (example.situationText?.append('![En ny karta över området](ny-karta.svg)') ?? false) &&
      example.add('text/ny-karta.svg', PICTURE),
  },
  {
    name: 'a picture that nobody has looked through, in the public version',
    how: 'add',
    change: (example) =>
      (example.situationText?.append('![En ny karta över området](ny-karta.svg)') ?? false) &&
      example.add('text/ny-karta.svg', PICTURE),
    variant: 'publik',
  },
  {
    name: 'a file that is said to be looked through and is not there',
    how: 'contradict',
    change: ({ manifest }) =>
      manifest.set(['publicering', 'granskat'], [{ filer: ['borta.png'], av: 'Kommunjurist', datum: '2024-01-31' }]),
  },
]
