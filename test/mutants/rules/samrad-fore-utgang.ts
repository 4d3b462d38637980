import type { Mutant } from '../mutant.ts'

const CONSULTATION = ['avtalstid', 'samråd', 'datum']

export const mutants: readonly Mutant[] = [
  {
    name: 'the consultation is a month before the end',
    companions: { 'uppsagning-i-text': 'A text that states the day of the consultation says another one.' },
    how: 'date',
    change({ manifest }) {
      const end = manifest.get(['avtalstid', 'till'])
      if (typeof end !== 'string' || !manifest.has(CONSULTATION)) return false
      return manifest.set(CONSULTATION, `${end.slice(0, 7)}-01`)
    },
  },
  {
    name: 'the consultation has no day',
    how: 'remove',
    change: ({ manifest }) => manifest.has(CONSULTATION) && manifest.remove(CONSULTATION),
  },
  {
    name: 'the parties of the superior agreement are to consult too, and have no day',
    how: 'add',
    change: ({ superior }) =>
      superior?.has(['avtalstid', 'till']) === true &&
      !superior.has(['avtalstid', 'samråd_månader']) &&
      superior.set(['avtalstid', 'samråd_månader'], 6),
  },
]
