import {
  type Counted,
  coordinatorCounts,
  countStatements,
  measureCounts,
  signatoryCounts,
} from '../../agreement/statements/counts.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'

export default rule({
  title: 'Texten räknar planer, parter, områden och bilagor till så många som de är.',
  ground: 'form',
  why: 'Den som läser att planerna är fyra och ser tre undrar vilken som fattas.',
  hint: 'Skriv det antal som finns, eller lägg till det som fattas.',
  good: { 'text/overenskommelse.md': 'Överenskommelsen har tre åtgärdsplaner.' },
  bad: { 'text/overenskommelse.md': 'Överenskommelsen har fyra åtgärdsplaner.' },
  *check({ agreement }) {
    const counts = countsOf(agreement)
    for (const { sentence, what, count, start, end } of countStatements(agreement)) {
      const right = counts[what]
      if (right === undefined || right === 0 || right === count) continue
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: `här räknas ${count} ${what}, men överenskommelsen har ${right}`,
      }
    }
    for (const { sentence, start, end, count, name, right } of coordinatorCounts(agreement)) {
      if (right === 0 || right === count) continue
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: `här räknas ${count} samordnare, men ${name} har ${right} enligt uppgifterna`,
      }
    }
    const signing = agreement.parter.reduce((sum, { undertecknare = [] }) => sum + undertecknare.length, 0)
    for (const { sentence, start, end, count } of signatoryCounts(agreement)) {
      if (signing === 0 || signing === count) continue
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: `här undertecknar ${count} personer, men undertecknarna är ${signing} enligt uppgifterna`,
      }
    }
    for (const { sentence, start, end, count, index, right } of measureCounts(agreement)) {
      const file = agreement.planer.find((plan) => plan.file === sentence.text.file)?.file
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: `här räknas ${count}, men åtgärdens antal är ${right}`,
        ...(file && { related: [{ span: file.span(['åtgärder', index, 'antal']), message: 'antalet' }] }),
      }
    }
  },
})

function countsOf({ manifest, planer, bilagor }: Agreement): Readonly<Record<Counted, number | undefined>> {
  const { parter, prioriterade_områden: areas } = manifest.data
  return {
    planer: planer.length,
    parter: parter.length,
    områden: areas?.length,
    bilagor: bilagor.length,
    löften: manifest.data.medborgarlöften?.length,
    // A party of that kind may be a district or a company: only plain municipalities are counted.
    kommuner: parter.every(({ typ }) => typ !== undefined)
      ? parter.filter(({ typ }) => typ === 'kommun').length
      : undefined,
  }
}
