import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a text of a plan is cut off at its last and',
    how: 'remove',
    change: (example) => {
      for (const plan of example.plans) {
        for (const key of ['syfte', 'lägesbild', 'problembild']) {
          const text = plan.get([key])
          const cut = typeof text === 'string' ? /^.{40,} och(?= )/s.exec(text)?.[0] : undefined
          if (cut !== undefined) return plan.set([key], cut)
        }
      }
      return false
    },
  },
  {
    name: 'the lägesbild ends with a conjunction',
    how: 'add',
    change: ({ situationText }) =>
      situationText?.append('Parterna följer utvecklingen vid skolorna, på torget och bland') ?? false,
  },
  {
    name: 'a sentence of the agreement ends with a genitive',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('Kostnaderna delas av dem vars.') ?? false,
    companions: { 'villkor-motsager': 'Elsewhere each party bears its own costs.' },
  },
  {
    name: 'a text of a plan is cut off in the middle of a word',
    how: 'remove',
    change: (example) => {
      for (const plan of example.plans) {
        for (const key of ['syfte', 'lägesbild', 'problembild']) {
          const text = plan.get([key])
          const cut = typeof text === 'string' ? /^.{40,}? [a-zåäö]{4}(?=[a-zåäö]{4})/s.exec(text)?.[0] : undefined
          if (cut !== undefined) return plan.set([key], `${cut}-`)
        }
      }
      return false
    },
  },
  {
    name: 'a text of a plan ends before its reservation',
    how: 'add',
    change: ({ plans: [plan] }) => plan?.set(['syfte'], 'Alla unga ska få stöd inom en vecka, men') ?? false,
  },
]
