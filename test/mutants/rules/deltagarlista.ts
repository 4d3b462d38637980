import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'names after each other with nothing between',
    how: 'contradict',
    change: ({ plans }) =>
      plans[0]?.set(['övriga_deltagare'], 'Jobbtorg Frivården Hyresgästföreningen Brottsofferjouren') ?? false,
  },
  {
    name: 'the list breaks off at a comma',
    how: 'remove',
    change: ({ plans }) => plans[0]?.set(['övriga_deltagare'], 'Skolor, föreningar,') ?? false,
  },
  {
    name: 'a participant is written in two ways',
    how: 'contradict',
    change: ({ plans }) => {
      const [first, second] = plans
      if (!first || !second) return false
      return first.set(['övriga_deltagare'], ['TORGVAKTEN']) && second.set(['övriga_deltagare'], ['Torgvakten'])
    },
  },
]
