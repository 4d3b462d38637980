import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the condition for going on does not speak of the superior agreement',
    how: 'contradict',
    change: ({ manifest, superior }) =>
      (superior?.has(['avtalstid', 'till']) ?? false) &&
      manifest.set(['avtalstid', 'förlängning'], { år: 2, villkor: 'Lägesbilden ska vara uppdaterad' }),
  },
  {
    name: 'a decided extension goes on after the superior agreement',
    how: 'date',
    companions: { 'samrad-fore-utgang': 'before the new end no consultation has a day yet' },
    change: ({ manifest, superior }) => {
      const till = manifest.get(['avtalstid', 'till'])
      const last = superior?.get(['avtalstid', 'till'])
      if (typeof till !== 'string' || typeof last !== 'string') return false
      const next = `${Number(till.slice(0, 4)) + 2}${till.slice(4)}`
      return manifest.set(['förlängningar'], [{ till: next, samråd: manifest.get(['avtalstid', 'samråd', 'datum']) }])
    },
  },
]
