import { rule } from '../../check/rule.ts'
import type { Plan } from '../../model/model.ts'
import { type Ages, agesIn } from '../../swedish/ages.ts'
import { wordsOf } from '../../swedish/words.ts'

export default rule({
  title: 'Planer för samma insats i olika åldrar möts utan glapp.',
  ground: 'husregel',
  catalogue: ['D29'],
  severity: 'info',
  why: 'Den som hamnar mellan två åldersgrupper får inget stöd, eller bollas mellan två enheter.',
  hint: 'Skriv åldern i målgruppen i båda planerna, t.ex.  målgrupp: Unga 12–18 år',
  good: {
    'atgardsplaner/orossamtal.yaml': 'titel: Sociala insatsgrupper unga (12–17 år)',
    'atgardsplaner/platssamverkan.yaml': 'titel: Sociala insatsgrupper unga vuxna (från 18 år)',
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      titel: Sociala insatsgrupper, barn och ungdom
      # målgrupp saknas
    `,
    'atgardsplaner/platssamverkan.yaml': 'titel: Sociala insatsgrupper – unga vuxna 19–29 år',
  },
  *check({ agreement: { planer } }) {
    const kinds = new Map<string, { plan: Plan; ages: Ages | undefined }[]>()
    for (const plan of planer) {
      const words = wordsOf(plan.file.data.titel)
      if (words.length < 3 || !/barn|ung|vux|äldre/i.test(plan.file.data.titel)) continue
      const kind = words.slice(0, 2).join(' ')
      kinds.set(kind, [...(kinds.get(kind) ?? []), { plan, ages: agesOf(plan) }])
    }
    for (const group of kinds.values()) {
      const known = group.flatMap(({ plan, ages }) => (ages ? [{ plan, ages }] : []))
      const sorted = known.sort((a, b) => a.ages.from - b.ages.from)
      const [youngest] = sorted
      if (!youngest) continue
      for (const { plan, ages } of group) {
        if (ages || group.length < 2) continue
        yield {
          file: plan.file,
          place: ['titel'],
          message: `planen säger ingen ålder, men «${youngest.plan.file.data.titel}» börjar vid ${youngest.ages.from} år`,
          related: [{ span: youngest.plan.file.span(['titel']), message: 'planen med ålder' }],
        }
      }
      for (const [index, { plan, ages }] of sorted.entries()) {
        const before = sorted[index - 1]
        if (before?.ages.to === undefined || ages.from === before.ages.to + 1) continue
        if (ages.from === before.ages.to) continue
        const gap = ages.from > before.ages.to
        yield {
          file: plan.file,
          place: ['titel'],
          message: gap
            ? `ingen plan gäller den som är ${before.ages.to + 1} år`
            : `två planer gäller den som är ${ages.from} år`,
          related: [{ span: before.plan.file.span(['titel']), message: `slutar vid ${before.ages.to} år` }],
        }
      }
    }
  },
})

function agesOf({ file: { data } }: Plan): Ages | undefined {
  return [data.målgrupp, data.titel, data.definition]
    .flatMap((text) => (typeof text === 'string' ? (agesIn(text) ?? []) : []))
    .at(0)
}
