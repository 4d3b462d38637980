import type { Mutant } from '../mutant.ts'

/** The same day some years later. */
const anniversary = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

export const mutants: readonly Mutant[] = [
  {
    name: 'the agreement ends on the anniversary of its first day',
    how: 'date',
    change: ({ manifest }) => {
      const [from, till] = ['från', 'till'].map((key) => String(manifest.get(['avtalstid', key])))
      if (!from || !till || !manifest.has(['avtalstid', 'till'])) return false
      const years = Math.round((Date.parse(till) - Date.parse(from)) / (365.25 * 24 * 3600 * 1000))
      return manifest.set(['avtalstid', 'till'], anniversary(from, years))
    },
    companions: { 'avtalstid-i-text': 'The text says the last day as it was.' },
  },
  {
    name: 'the superior agreement ends on the anniversary of its first day',
    how: 'date',
    change: ({ superior }) => {
      const [from, till] = ['från', 'till'].map((key) => superior?.get(['avtalstid', key]))
      // One that already ends so has nothing to spoil.
      if (typeof from !== 'string' || String(till).slice(4) === from.slice(4)) return false
      return superior?.set(['avtalstid', 'till'], anniversary(from, 8)) ?? false
    },
  },
]
