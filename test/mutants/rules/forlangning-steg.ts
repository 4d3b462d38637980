import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'an extension is another number of years than the superior agreement says',
    how: 'contradict',
    change: ({ manifest }) =>
      manifest.has(['avtalstid', 'förlängning', 'år']) && manifest.set(['avtalstid', 'förlängning', 'år'], 1),
  },
  {
    name: 'a decided extension is shorter than agreed',
    how: 'date',
    companions: { 'samrad-fore-utgang': 'before the new end no consultation has a day yet' },
    change: ({ manifest }) => {
      const till = manifest.get(['avtalstid', 'till'])
      if (typeof till !== 'string') return false
      if (!manifest.has(['avtalstid', 'förlängning'])) {
        const condition = 'Den stadsövergripande överenskommelsen ska gälla under hela den nya tiden'
        manifest.set(['avtalstid', 'förlängning'], { år: 2, villkor: condition })
      }
      const next = `${Number(till.slice(0, 4)) + 1}-01-05`
      return manifest.set(['förlängningar'], [{ till: next, samråd: manifest.get(['avtalstid', 'samråd', 'datum']) }])
    },
  },
  {
    name: 'the superior agreement is extended with half of its step',
    how: 'date',
    change: ({ superior }) => {
      const till = superior?.get(['avtalstid', 'till'])
      if (typeof till !== 'string' || !superior) return false
      if (!superior.has(['avtalstid', 'förlängning_år'])) superior.set(['avtalstid', 'förlängning_år'], 4)
      return superior.set(['förlängningar'], [{ till: `${Number(till.slice(0, 4)) + 2}${till.slice(4)}` }])
    },
  },
]
