import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a field has another name in one plan',
    how: 'contradict',
    change: ({ plans }) => plans[0]?.set(['ursprunglig_etikett'], { syfte: 'Ändamål' }) ?? false,
  },
  {
    name: 'a line break has split a word',
    how: 'add',
    change: (example) => {
      const promises = ['parter', 'polisen', 'åtaganden']
      const text = 'Samman kalla till möte när något har hänt.'
      const plan = example.plan((one) => one.has(promises))
      if (plan) return plan.push(promises, text)
      return example.plan((one) => one.has(['uppdrag']))?.push(['uppdrag'], text) ?? false
    },
  },
]
