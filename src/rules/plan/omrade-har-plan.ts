import { sectionsOf, situationText } from '../../agreement/clauses.ts'
import { areasAimedAt, isDropped } from '../../agreement/register.ts'
import { standsAlone } from '../../agreement/stands-alone.ts'
import { nodeText } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { stems } from '../../swedish/stems.ts'

export default rule({
  title: 'Varje prioriterat område har minst en plan, eller ett skäl till att det inte har någon.',
  ground: 'husregel',
  catalogue: ['C09', 'G04'],
  why: 'Ett område som prioriteras utan att något ska göras är ett löfte som ingen håller.',
  hint: 'Lägg till områdets korta namn under  områden:  i den plan som gäller det, eller skriv  utan_plan: …  med skälet.',
  good: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: narkotika
          namn: Öppen narkotikahandel
          utan_plan: Samverkan sker med enheter som inte hör till lokalpolisområdet.
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: narkotika
          namn: Öppen narkotikahandel   # ingen plan pekar hit
    `,
  },
  *check({ agreement }) {
    const { manifest, planer } = agreement
    const { prioriterade_områden: areas } = manifest.data
    // A promise to the residents says what will be done itself.
    if (planer.length === 0 && standsAlone(agreement)) return
    if (!areas || areas.length === 0) {
      yield* problemsWithoutPlan(agreement)
      return
    }
    // When no plan has areas, `plan-har-omrade` reports every plan.
    if (planer.length > 0 && !planer.some((plan) => areasAimedAt(plan).length > 0)) return
    const covered = new Set(planer.filter((plan) => !isDropped(plan)).flatMap(areasAimedAt))
    for (const [index, { id, namn, utan_plan: reason }] of areas.entries()) {
      if (covered.has(id) || reason !== undefined) continue
      yield { place: ['prioriterade_områden', index, 'id'], message: `området «${namn}» har ingen plan` }
    }
  },
})

/** Headings of a lägesbild that do not name a problem. */
const FRAME =
  /inledning|bakgrund|demografi|befolkning|övergripande|beskrivning|utmaning|sammanfatt|slutsats|metod|underlag|lägesbild|analys|information|områden|källor|ungdomar/i

/** Finds headings of the lägesbild without a plan: they stand for the areas when none are listed. */
function* problemsWithoutPlan(agreement: Agreement): Generator<Hit> {
  const file = situationText(agreement)
  if (!file || agreement.planer.length === 0) return
  const aims = agreement.planer.flatMap(({ file: { data } }) =>
    stems(JSON.stringify([data.titel, data.syfte, data.definition, data.målgrupp])),
  )
  for (const { title, heading, content } of sectionsOf(file)) {
    if (heading.depth === 1 || FRAME.test(title) || content.length === 0) continue
    const words = stems(title)
    const text = content.map(nodeText).join(' ')
    if (/ingår inte i överenskommelsen|prioriteras inte|utanför överenskommelsen/i.test(text)) continue
    if (words.length === 0 || words.some((word) => aims.some((aim) => aim.startsWith(word)))) continue
    const { start, end } = heading.position ?? {}
    yield {
      span: { source: file.source, start: start?.offset ?? 0, end: end?.offset ?? 0 },
      message: `lägesbilden tar upp «${title}», men ingen plan gör det`,
      hint: 'Skriv en plan, eller ange i lägesbilden varför frågan inte ingår i överenskommelsen.',
    }
  }
}
