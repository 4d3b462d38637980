import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a cause in an area that is no longer classed',
    how: 'contradict',
    change(example) {
      const plan = example.plan((one) => one.has(['orsaker', 0, 'text']))
      if (!plan || !example.situationText) return false
      plan.set(['orsaker', 0, 'text'], 'Var fjärde ung person i det utsatta området Norrhaga saknar arbete.')
      return example.situationText.append('Norrhaga har strukits ur polisens förteckning över utsatta områden.')
    },
    companions: { 'klassning-daterad': 'the cause says that an area is classed, and the areas have no such class' },
  },
  {
    name: 'a follow-up against the classing of the area',
    how: 'contradict',
    change({ manifest, situationText }) {
      const classed = manifest
        .list(['prioriterade_områden'])
        .map((_, index) => String(manifest.get(['prioriterade_områden', index, 'klassning', 'värde'])))
        .find((text) => text.includes('utsatta områden'))
      const [, place] = / och (\p{Lu}\p{Ll}+)/u.exec(classed ?? '') ?? []
      if (place === undefined) return false
      return situationText?.append(`${place} är inte längre klassat som ett utsatt område.`) ?? false
    },
  },
]
