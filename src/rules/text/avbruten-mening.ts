import { type Text, textsOf, yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { brokenOff } from '../../swedish/words.ts'

export default rule({
  title: 'Ingen text slutar mitt i en mening.',
  ground: 'form',
  catalogue: ['D23'],
  why: 'Det som har fallit bort kan vara det som parterna enades om.',
  hint: 'Skriv klart meningen. Texter som har klistrats in ur ett kalkylark eller en PDF kan ha kapats.',
  good: { 'overenskommelse.yaml': 'syfte: Personalen ska inte utsättas för våld och hot.' },
  bad: { 'overenskommelse.yaml': 'syfte: Personalen ska inte utsättas för våld och' },
  *check({ agreement }) {
    const reports = agreement.statusrapporter.flatMap(({ file }) => [...yamlTexts(file)])
    for (const text of [...textsOf(agreement), ...reports]) {
      const end = brokenOff(text.text)
      if (end === undefined || goesOn(text)) continue
      const { file, place } = text
      const message = `texten bryts av mitt i en mening: ”… ${end}”`
      yield file && place ? { file, place, message } : { span: text.span, message }
    }
  },
})

/** Whether what follows completes the sentence: a list after a paragraph, or the next item of a list in YAML. */
function goesOn({ text, place, node, span }: Text): boolean {
  if (!node) return typeof place?.at(-1) === 'number' && /, (?:och|samt|eller|som|eftersom|men)$| [-–—]$/.test(text)
  return node.type !== 'paragraph' || /^\s*(?:[-*+]|\d+[.)]) /.test(span.source.text.slice(span.end, span.end + 20))
}
