import { rule } from '../../check/rule.ts'
import type { Place, Plan } from '../../model/model.ts'
import { withoutTags } from '../../swedish/words.ts'

export default rule({
  title: 'Åtgärder i ordinarie verksamhet har en och samma beteckning.',
  ground: 'husregel',
  catalogue: ['F04'],
  severity: 'info',
  why: 'Fyra sätt att skriva samma sak får läsaren att leta efter skillnaden, och raderna går inte att räkna.',
  hint: 'Skriv  när: linjearbete  på alla dessa rader.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: vandring
          när: linjearbete
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: vandring
          när: Pågående i linjeverksamheten
    `,
  },
  *check({ agreement: { planer } }) {
    const variants = new Map<string, { plan: Plan; place: Place; count: number }>()
    for (const plan of planer) {
      for (const [index, { när }] of (plan.file.data.åtgärder ?? []).entries()) {
        if (typeof när !== 'string' || när === 'linjearbete' || !/linje(?:arbete|verksamhet)/i.test(när)) continue
        const text = withoutTags(när)
        const known = variants.get(text)
        if (known) known.count++
        else variants.set(text, { plan, place: ['åtgärder', index, 'när'], count: 1 })
      }
    }
    for (const [text, { plan, place, count }] of variants) {
      const rows = count === 1 ? 'en åtgärd' : `${count} åtgärder`
      yield { file: plan.file, place, message: `«${text}» står för linjearbete i ${rows}` }
    }
  },
})
