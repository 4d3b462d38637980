import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the text writes a number of the parties with a gap',
    how: 'contradict',
    companions: { 'kontaktuppgift-i-text': 'With a gap the number looks like that of a telephone.' },
    change: ({ manifest, agreementText }) => {
      const numbers = manifest.list(['parter']).map(({ dnr }) => String(dnr))
      const number = numbers.find((one) => /^\p{L}\d/u.test(one))
      if (number === undefined) return false
      return agreementText?.append(`Handlingarna finns hos parten med dnr ${number[0]} ${number.slice(1)}.`) ?? false
    },
  },
  {
    name: 'the decision on a bilaga leaves out the gap in a number',
    how: 'contradict',
    change: ({ manifest }) => {
      const numbers = manifest.list(['parter']).map(({ dnr }) => String(dnr))
      const number = numbers.find((one) => one.includes(' '))
      const at = manifest.list(['bilagor']).findIndex(({ beslut }) => beslut !== undefined)
      return (
        number !== undefined && at >= 0 && manifest.set(['bilagor', at, 'beslut', 'dnr'], number.replaceAll(' ', ''))
      )
    },
  },
  {
    name: 'the superior agreement has a gap behind a hyphen',
    how: 'contradict',
    change: ({ superior }) => {
      const parties = superior?.list(['parter']) ?? []
      const at = parties.findIndex(({ dnr }) => typeof dnr === 'string' && /-\S/.test(dnr))
      if (!superior || at < 0) return false
      return superior.set(['parter', at, 'dnr'], String(parties[at]?.dnr).replace('-', '- '))
    },
  },
]
