import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the agreement goes on for two months more',
    how: 'date',
    change: ({ manifest }) => {
      const till = manifest.get(['avtalstid', 'till'])
      if (typeof till !== 'string') return false
      return manifest.set(['avtalstid', 'till'], `${Number(till.slice(0, 4)) + 1}-02-28`)
    },
    companions: { 'avtalstid-i-text': 'The text says the last day as it was.' },
  },
  {
    name: 'the agreement has no last day',
    how: 'remove',
    change: ({ manifest }) =>
      manifest.has(['avtalstid', 'till']) &&
      manifest.remove(['avtalstid', 'till']) &&
      manifest.set(['avtalstid', 'typ'], 'tillsvidare'),
    companions: {
      'avtalstid-inom-overavtal': 'The superior agreement has a last day.',
      'avtalstid-i-text': 'So has the text.',
      'uppgift/okand': 'A text refers to the last day.',
    },
  },
]
