import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'signed on paper, nobody knows where',
    how: 'remove',
    change: ({ manifest }) => manifest.get(['undertecknas']) !== 'elektroniskt' && manifest.remove(['ort']),
  },
  {
    name: 'signed on paper now, and the place is gone',
    how: 'contradict',
    companions: { 'villkor-motsager': 'The text still says that it is signed electronically.' },
    change: ({ manifest }) =>
      manifest.get(['undertecknas']) === 'elektroniskt' &&
      manifest.set(['undertecknas'], 'på papper') &&
      manifest.remove(['ort']),
  },
  {
    name: 'signed on paper, in a place without a name',
    how: 'blank',
    change: ({ manifest }) => manifest.get(['undertecknas']) !== 'elektroniskt' && manifest.set(['ort'], ' '),
  },
]
