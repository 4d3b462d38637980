import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the text states a length that no term here has',
    how: 'contradict',
    change: ({ agreementText, manifest }) =>
      manifest.get(['avtalstid', 'till']) !== undefined &&
      (agreementText?.append('Överenskommelsen tecknas på elva år.') ?? false),
  },
  {
    name: 'the text says that there is no last day',
    how: 'contradict',
    change: ({ agreementText, manifest }) =>
      manifest.get(['avtalstid', 'till']) !== undefined &&
      (agreementText?.append('Överenskommelsen saknar slutdatum.') ?? false),
  },
  {
    name: 'the text names years of another term',
    how: 'contradict',
    change: ({ agreementText, manifest }) =>
      manifest.get(['avtalstid', 'till']) !== undefined &&
      (agreementText?.append('Överenskommelsen tecknas för åren 2041–2044.') ?? false),
  },
]
