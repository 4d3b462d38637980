import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a plan that goes on after the agreement',
    how: 'date',
    change: (example) =>
      example.manifest.has(['avtalstid', 'till']) &&
      (example.plan((plan) => plan.has(['löptid', 'till']))?.set(['löptid', 'till'], '2039-12-31') ?? false),
  },
]
