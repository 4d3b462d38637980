import { spanIn, yamlTexts } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Plan } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Samma fält har samma namn i alla planer.',
  ground: 'husregel',
  catalogue: ['H13'],
  why: 'När ett fält heter olika i olika planer går det inte att jämföra dem, och det är oklart om det betyder samma sak.',
  hint: 'Kontrollera att värdet hör till fältet, och ta sedan bort raden ur  ursprunglig_etikett.',
  good: {
    'atgardsplaner/orossamtal.yaml': 'ursprunglig_etikett: {sammankallande: Sammankallande}',
    'atgardsplaner/platssamverkan.yaml': 'ursprunglig_etikett: {sammankallande: Sammankallande}',
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': 'ursprunglig_etikett: {sammankallande: Samman kallande}',
    'atgardsplaner/platssamverkan.yaml': 'ursprunglig_etikett: {sammankallande: Sammanställande}',
  },
  *check({ agreement: { planer } }) {
    const keys = new Set(planer.flatMap((plan) => Object.keys(plan.file.data.ursprunglig_etikett ?? {})))
    for (const key of keys) if (LABELLED.test(key)) yield* spellings(key, planer)
    for (const { file } of planer) {
      for (const text of yamlTexts(file)) {
        const match = SPLIT.exec(text.text)
        if (!match) continue
        yield {
          span: spanIn(text, match.index, match.index + match[0].length),
          message: `«${match[0]}» är ett ord som har delats`,
          hint: `Skriv  ${match[0].replace(' ', '')}`,
        }
      }
    }
  },
})

/** Keys of `ursprunglig_etikett` that are labels of the form; other keys are notes on the original. */
const LABELLED =
  /^(?:parter\.[a-z0-9-]+\.[a-zåäö]+|[a-zåäö]*(?:sammankallande|mötesfrekvens|administratör|syfte|mål|definition|utmaningar|kommunikation|löptid|nuläge|åtaganden|funktion|finansiering|beredskap|övriga_deltagare|stadsdelen|polisen))$/

/** A word that a line break has split: "samman kallande". */
const SPLIT = latin(/(?<!\p{L})samman (?:kalla|ställ)\p{L}*/iu)

/** One finding for each label of a field that differs from the most common one. No label counts as one, too. */
function* spellings(key: string, plans: readonly Plan[]): Generator<Hit> {
  const labelled = new Map<string, Plan[]>()
  for (const plan of plans) {
    const label = plan.file.data.ursprunglig_etikett?.[key] ?? ''
    labelled.set(label, [...(labelled.get(label) ?? []), plan])
  }
  if (labelled.size < 2) return
  const [usual = ''] = [...labelled].sort((a, b) => b[1].length - a[1].length)[0] ?? []
  for (const [label, [first, ...others]] of labelled) {
    if (label === usual || label === '' || !first) continue
    const place = ['ursprunglig_etikett', key]
    yield {
      file: first.file,
      place,
      message: `fältet heter «${label}» här men ${usual === '' ? 'något annat' : `«${usual}»`} i de flesta planer`,
      related: others.map(({ file }) => ({ span: file.span(place), message: 'heter så också här' })),
    }
  }
}
