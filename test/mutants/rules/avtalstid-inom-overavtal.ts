import type { Mutant } from '../mutant.ts'

/** The day a year before or after. */
const yearsOn = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

export const mutants: readonly Mutant[] = [
  {
    name: 'the superior agreement ends a year before the agreement',
    how: 'date',
    change: ({ superior, manifest }) => {
      const till = manifest.get(['avtalstid', 'till'])
      if (!superior || typeof till !== 'string') return false
      return superior.set(['avtalstid', 'till'], yearsOn(till, -1))
    },
  },
  {
    name: 'the superior agreement begins a year after the agreement',
    how: 'date',
    change: ({ superior, manifest }) => {
      const from = manifest.get(['avtalstid', 'från'])
      return superior?.set(['avtalstid', 'från'], yearsOn(String(from), 1)) ?? false
    },
  },
  {
    name: 'the agreement has no last day, but the superior one has',
    how: 'contradict',
    change: ({ superior, manifest }) =>
      superior?.has(['avtalstid', 'till'])
        ? manifest.set(['avtalstid'], { typ: 'tillsvidare', från: manifest.get(['avtalstid', 'från']) })
        : false,
    companions: {
      'avtalstid-langd': 'Two years were demanded, and no last day is not two years.',
      'avtalstid-i-text': 'The text says a last day.',
      'uppgift/okand': 'A text refers to the last day.',
    },
  },
]
