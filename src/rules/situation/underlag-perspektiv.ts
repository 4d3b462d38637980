import { rule } from '../../check/rule.ts'
import type { Underlag } from '../../model/format.ts'
import { listed } from '../../swedish/suggest.ts'

const PERSPECTIVES = [
  'statistik',
  'trygghetsundersökning',
  'medborgare',
  'personal',
] as const satisfies readonly Underlag['perspektiv'][]

export default rule({
  title: 'Lägesbilden ser läget från fyra håll: statistik, trygghetsundersökning, medborgare och personal.',
  catalogue: ['C03'],
  applies: 'on-demand',
  why: 'Anmälningar visar inte allt; den som arbetar eller bor på platsen ser annat.',
  hint: 'Lägg till ett underlag, eller ange  perspektiv: …  på det underlag som redan ger bilden.',
  good: {
    'overenskommelse.yaml': `
      underlag:
        - id: personaldialog
          typ: personal
          perspektiv: personal
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      underlag:
        - id: personaldialog
          typ: enkät
          # perspektiv saknas
    `,
  },
  parameters: {
    perspektiv: {
      description: 'Perspektiv som underlagen ska ge.',
      type: 'array',
      items: { type: 'string', enum: PERSPECTIVES },
      default: PERSPECTIVES,
    },
  },
  *check({ agreement: { manifest }, demands }) {
    const { underlag } = manifest.data
    if (!underlag || underlag.length === 0) return
    for (const demand of demands) {
      const wanted = [demand.values.perspektiv].flat().map(String)
      const missing = wanted.filter(
        (one) => !underlag.some(({ perspektiv: given, typ }) => given === one || typ === one),
      )
      if (missing.length === 0) continue
      yield {
        place: ['underlag'],
        key: 'key',
        message: `inget underlag ger perspektivet ${listed(missing)}`,
        demand,
      }
    }
  },
})
