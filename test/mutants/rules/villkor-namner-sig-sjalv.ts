import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the condition in the data points at the agreement itself',
    how: 'contradict',
    change: ({ manifest }) =>
      manifest.get(['avtalstid', 'typ']) === 'bestämd' &&
      manifest.set(['avtalstid', 'förlängning', 'villkor'], 'Överenskommelsen är giltig under motsvarande tid'),
    companions: {
      'forlangning-inom-overavtal': 'the condition was what kept the extension within the superior agreement',
    },
  },
  {
    name: 'the condition in the text points at the agreement itself',
    how: 'contradict',
    change: ({ agreementText }) =>
      agreementText?.append(
        'Förlängning kan ske efter samråd, på villkor att överenskommelsen fortfarande är i kraft.',
      ) ?? false,
  },
]
