import type { Rule } from '../check/rule.ts'
import { textsOf, yamlTexts } from '../check/texts.ts'
import { brokenOff } from '../check/words.ts'

export const avbrutenMening: Rule = {
  id: 'avbruten-mening',
  title: 'Ingen text slutar mitt i en mening.',
  catalogue: ['D23'],
  applies: 'always',
  severity: 'varning',
  why: 'Det som har fallit bort kan vara det som parterna enades om.',
  hint: 'Skriv klart meningen. Texter som har klistrats in ur ett kalkylark eller en PDF kan ha kapats.',
  good: 'syfte: Personalen ska inte utsättas för våld och hot.',
  bad: 'syfte: Personalen ska inte utsättas för våld och',
  *check({ agreement }) {
    const reports = agreement.statusrapporter.flatMap(({ file }) => [...yamlTexts(file)])
    for (const { text, file, place, span, node } of [...textsOf(agreement), ...reports]) {
      if (node && (node.type !== 'paragraph' || /^\s*(?:[-*+]|\d+[.)]) /.test(span.source.text.slice(span.end))))
        continue
      // The points of a list may be one sentence.
      if (typeof place?.at(-1) === 'number' && /, (?:och|samt|eller)$/.test(text)) continue
      const end = brokenOff(text)
      if (end === undefined) continue
      const message = `texten bryts av mitt i en mening: ”… ${end}”`
      yield file && place ? { file, place, message } : { span, message }
    }
  },
}
