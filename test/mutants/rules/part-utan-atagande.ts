import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'
import { partiesOf } from '../parties.ts'

/** Gives all that a party does in the plans to another. */
function relieve(example: Example, party: string, other: string): void {
  for (const plan of example.plans) {
    plan.remove(['parter', party, 'åtaganden'])
    for (const [index, { vem }] of plan.list(['åtgärder']).entries()) {
      const doers: unknown[] = Array.isArray(vem) ? vem : [vem]
      const kept = doers.map((one) =>
        typeof one === 'object' && one !== null && 'part' in one && one.part === party ? { ...one, part: other } : one,
      )
      plan.set(['åtgärder', index, 'vem'], kept.length === 1 ? kept[0] : kept)
    }
  }
}

export const mutants: readonly Mutant[] = [
  {
    name: 'the last party promises nothing any more',
    how: 'remove',
    change: (example) => {
      const [first, ...others] = partiesOf(example)
      const last = others.at(-1)
      if (!first || !last || !example.plans.some((plan) => plan.has(['parter', last.id, 'åtaganden']))) return false
      relieve(example, last.id, first.id)
      return true
    },
    companions: {
      'plan-parters-ataganden': 'Some superior agreements ask each plan for commitments of every party.',
    },
  },
  {
    name: 'a party joins, and no plan gives it anything to do',
    how: 'add',
    change: ({ manifest, plans }) =>
      plans.some((plan) => plan.has(['parter'])) &&
      manifest.push(['styrgrupp', 'ledamöter'], { funktion: 'Trygghetsansvarig', part: 'jarnvagen' }) &&
      manifest.push(['parter'], {
        id: 'jarnvagen',
        namn: 'Kustbanans Järnvägar AB',
        kortnamn: 'Kustbanan',
        typ: 'annan',
        postadress: 'Kustbanans Järnvägar AB, 111 11 Stockholm',
        dnr: 'KJ 12',
        undertecknare: [
          {
            id: 'banchef',
            namn: 'Vendela Rosshage',
            titel: 'Banchef',
            mandat: {
              typ: 'beslut',
              instans: 'Styrelsen',
              datum: manifest.get(['parter', 0, 'undertecknare', 0, 'mandat', 'datum']),
            },
          },
        ],
        samordnare: [
          {
            namn: 'Ebbe Rosshage',
            titel: 'Trygghetsansvarig',
            telefon: '070-174 06 90',
            'e-post': 'trygg@example.se',
            postadress: 'Kustbanans Järnvägar AB, 111 11 Stockholm',
            resurs: '10 % av heltid',
          },
        ],
      }),
    companions: {
      'parter-i-text': 'The text counts up the parties as they were.',
      'plan-parters-ataganden': 'Some superior agreements ask each plan for commitments of every party.',
      'parter-i-titel': 'Most titles list the parties.',
      'antal-i-text': 'The text counts the parties.',
      exemplar: 'An agreement on paper says how many copies of it there are, one for each party.',
    },
  },
]
