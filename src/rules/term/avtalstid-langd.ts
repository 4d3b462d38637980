import { termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'
import { addDays, lastDay } from '../../swedish/date.ts'

export default rule({
  title: 'Avtalstiden är så lång som överavtalet säger.',
  catalogue: ['A01'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Ett underavtal med annan avtalstid än den som överavtalet bestämmer kan ifrågasättas i sin helhet.',
  hint: 'Skriv den sista dagen så att avtalstiden blir rätt, t.ex.  från: 2017-01-01  och  till: 2018-12-31  för två år.',
  good: {
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
    '/overavtal/grund/overavtal.yaml': 'underavtal_år: 2',
  },
  bad: {
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2027-12-31
    `,
    '/overavtal/grund/overavtal.yaml': 'underavtal_år: 2',
  },
  parameters: { år: { description: 'Avtalstidens längd i år.', type: 'number', minimum: 1 } },
  *check({ agreement, demands }) {
    const { from, till } = termOf(agreement)
    for (const demand of demands) {
      const years = demand.values.år ?? agreement.överavtal?.file.data.underavtal_år
      if (typeof years !== 'number') continue
      const length = years === 1 ? 'ett år' : `${years} år`
      if (agreement.manifest.data.avtalstid.typ === 'tillsvidare') {
        yield {
          place: ['avtalstid', 'typ'],
          message: `överenskommelsen gäller tillsvidare, men ska gälla ${length}`,
          hint: `Ändra  typ  till  bestämd  och lägg till en sista dag, ${length} efter den första.`,
          demand,
        }
      } else if (from !== undefined && till !== undefined) {
        const right = lastDay(from, years)
        // `avtalstid-inklusive` reports a last day that is one day late.
        if (till === right || till === addDays(right, 1)) continue
        yield {
          place: ['avtalstid', 'till'],
          message: `avtalstiden ${from}–${till} är inte ${length}`,
          hint: `Skriv  till: ${right}`,
          demand,
        }
      }
    }
  },
})
