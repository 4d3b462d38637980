import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'somebody from a unit that only its own people know',
    how: 'add',
    change: (example) => {
      const measures = example.plan((plan) => plan.has(['åtgärder', 0, 'vem']))
      if (measures) return measures.set(['åtgärder', 0, 'vem'], 'Samordnare vid FBU')
      return (
        example.plan((plan) => plan.has(['samverkanspartner']))?.push(['samverkanspartner'], 'Samordnare vid FBU') ??
        false
      )
    },
  },
  {
    name: 'the word list forgets an abbreviation of somebody who acts',
    how: 'remove',
    change: ({ manifest, plans }) => {
      const all = JSON.stringify(plans.map((plan) => plan.get([])))
      const acting = (all.match(/"(?:samverkanspartner|arbetsgrupp)":\[[^\]]*\]/g) ?? []).join()
      const at = manifest.list(['ordlista']).findIndex(({ förkortning: short }) => acting.includes(`"${short}-`))
      return at >= 0 && manifest.remove(['ordlista', at])
    },
    companions: { forkortningar: 'Other texts have the same abbreviation.' },
  },
]
