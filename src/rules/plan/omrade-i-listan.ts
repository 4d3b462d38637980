import { areaNamesIn, rule } from '../../check/rule.ts'
import { didYouMean } from '../../swedish/suggest.ts'
import { folded } from '../../swedish/words.ts'

export default rule({
  title: 'De prioriterade områdena heter som i det överordnade avtalets lista.',
  catalogue: ['F07'],
  applies: 'on-demand',
  why: 'Ett område som heter något annat än i listan går inte att följa upp för hela staden.',
  hint: 'Skriv namnet som i listan, eller  nivå: lokal  på ett område som är ert eget.',
  good: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: centrum
          namn: Systemhotande brottslighet
          # nivå saknas
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: centrum
          namn: Systemhotade brottslighet
          # nivå saknas
    `,
  },
  *check({ agreement: { manifest }, demands }) {
    for (const demand of demands) {
      const names = areaNamesIn(demand.values) ?? []
      if (names.length === 0) continue
      const known = new Set(names.map(folded))
      for (const [index, area] of (manifest.data.prioriterade_områden ?? []).entries()) {
        if (area.nivå === 'lokal' || known.has(folded(area.namn))) continue
        yield {
          place: ['prioriterade_områden', index, 'namn'],
          message: `området «${area.namn}» finns inte i ${demand.basis.document}${didYouMean(area.namn, names)}`,
          demand,
        }
      }
    }
  },
})
