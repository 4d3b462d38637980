import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Whether the agreement has a document with that word in its title. */
function hasTitle({ manifest }: Example, word: string): boolean {
  return [...manifest.list(['bilagor']), ...manifest.list(['underlag'])].some(({ titel }) =>
    String(titel).toLowerCase().includes(word),
  )
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a plan that leans on a handlingsplan that nobody has written',
    how: 'add',
    change: (example) =>
      !hasTitle(example, 'handlingsplan') &&
      (example
        .plan((plan) => !plan.has(['genomförande']))
        ?.set(['genomförande'], 'Insatserna görs enligt handlingsplanen.') ??
        false),
  },
  {
    name: 'a document without annex, day and number',
    how: 'add',
    change: (example) => example.plans[0]?.push(['dokument'], { titel: 'Rutin för gemensamma besök' }) ?? false,
  },
  {
    name: 'a form of questions that the follow-up plan does not have',
    how: 'remove',
    change: ({ followUpPlan }) =>
      (followUpPlan?.remove(['frågor']) ?? false) &&
      (followUpPlan?.set(['objekt', 0, 'metod'], 'De ansvariga besvarar en frågemall.') ?? false),
    companions: { 'uppfoljning-fragor': 'the profile asks for the questions themselves' },
  },
]
