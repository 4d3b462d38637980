import type { YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

const hasCause = (plan: YamlText) => plan.list(['orsaker']).length > 0

export const mutants: readonly Mutant[] = [
  {
    name: 'four causes in one',
    how: 'contradict',
    change: (example) =>
      example
        .plan(hasCause)
        ?.set(
          ['orsaker', 0, 'text'],
          'Många är borta från skolan; få har stöd hemma; fritiden är tom; droger är lätta att få tag på.',
        ) ?? false,
  },
  {
    name: 'a cause that says itself that it is many',
    how: 'add',
    change: (example) =>
      (example.plan(hasCause) ?? example.plans[0])?.push(['orsaker'], {
        id: 'mycket',
        text: 'Flera orsaker i skolan, hemmet och området.',
        gäller: 'alla',
      }) ?? false,
  },
]
