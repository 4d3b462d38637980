import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'something left to write in the description of the situation',
    how: 'add',
    change: ({ situationText }) => situationText?.append('TODO skriv om handeln på torget.') ?? false,
  },
  {
    name: 'nobody knows whom the plan is for',
    how: 'blank',
    change: ({ plans: [plan] }) => plan?.set(['målgrupp'], 'XXX') ?? false,
  },
  {
    name: 'who else takes part is a question',
    how: 'contradict',
    change: ({ plans }) => plans.at(-1)?.set(['övriga_deltagare'], 'Skolan och föreningarna?') ?? false,
  },
  {
    name: 'who does a measure is still to be written',
    how: 'blank',
    change: (example) =>
      example.plan((plan) => plan.has(['åtgärder', 0, 'vem']))?.set(['åtgärder', 0, 'vem'], 'TBD') ?? false,
  },
]
