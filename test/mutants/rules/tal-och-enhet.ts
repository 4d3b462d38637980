import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a count in percent in the lägesbild',
    how: 'contradict',
    change: ({ situationText }) =>
      situationText?.append('Antalet elever med hög frånvaro uppgår till cirka 18 procent.') ?? false,
  },
  {
    name: 'a count in percent in a plan',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['mål', 0, 'text']))
        ?.set(['mål', 0, 'text'], 'Antal boende som är trygga utomhus var 61 % och ska bli fler.') ?? false,
  },
  {
    name: 'a share is to reach a number of persons',
    how: 'contradict',
    change: (example) =>
      example.plan((plan) => isShare(plan.get(['mål', 0, 'indikator'])))?.set(['mål', 0, 'målvärde'], '65 personer') ??
      false,
  },
  {
    name: 'a share is called a number',
    how: 'contradict',
    change: (example) => {
      const plan = example.plan(
        (one) => isShare(one.get(['mål', 0, 'indikator'])) && /^\d+ %$/.test(String(one.get(['mål', 0, 'målvärde']))),
      )
      return plan?.set(['mål', 0, 'indikator'], 'Antal som svarar ja') ?? false
    },
  },
]

function isShare(indicator: unknown): boolean {
  return typeof indicator === 'string' && /^Andel /.test(indicator)
}
