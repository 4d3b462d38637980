import { sentencesIn } from '../../agreement/statements/sentences.ts'
import { wrongSums } from '../../agreement/statements/sums.ts'
import { markdownFiles, nodeText, spanIn } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { NUMBER, numberOf } from '../../swedish/quantity.ts'

export default rule({
  title: 'Delarna blir tillsammans det som de är delar av.',
  ground: 'form',
  why: 'Tal som inte går ihop kan inte följas upp, och den som ser det tror inte på resten.',
  hint: 'Räkna efter, och rätta det tal som är fel.',
  good: {
    'text/lagesbild.md':
      'Av samtliga anmälningar gällde 46 procent stöld, 31 procent bedrägeri och 23 procent övriga brott.',
  },
  bad: {
    'text/lagesbild.md':
      'Av samtliga anmälningar gällde 46 procent stöld, 31 procent bedrägeri och 29 procent övriga brott.',
  },
  *check({ agreement }) {
    const sentences = sentencesIn(agreement)
    for (const [index, sentence] of sentences.entries()) {
      for (const { start, end, message } of wrongSums(sentence, sentences[index - 1])) {
        yield { span: spanIn(sentence.text, sentence.start + start, sentence.start + end), message }
      }
    }
    yield* wrongLists(agreement)
  },
})

/** "De sex delmålen är" before a list of five. */
function* wrongLists(agreement: Agreement): Generator<Hit> {
  for (const { tree, source } of markdownFiles(agreement)) {
    for (const [index, node] of tree.children.entries()) {
      const next = tree.children[index + 1]
      if (node.type !== 'paragraph' || next?.type !== 'list') continue
      const text = nodeText(node).replaceAll(/\s/g, ' ').toLowerCase()
      const [, known, fresh] = HEAD.exec(text) ?? []
      const written = known ?? fresh
      const count = written === undefined ? undefined : numberOf(written)
      const [start, end] = [node.position?.start.offset, node.position?.end.offset]
      if (
        count === undefined ||
        count < 2 ||
        count === next.children.length ||
        start === undefined ||
        end === undefined
      )
        continue
      yield {
        span: { source, start, end },
        message: `här sägs ${written}, men listan har ${next.children.length} punkter`,
        hint: 'Skriv det antal som listan har, eller lägg till det som fattas.',
      }
    }
  }
}

/** The sentence before a list, when it says how many follow: "… på fyra områden:", "De sex delmålen är". */
const COUNT = `(${NUMBER})`
const HEAD = latin(
  `(?:^|[.!?] )(?:(?:de|dessa|våra|följande|parternas|överenskommelsens) ${COUNT}|[^.!?]*? (?:på|har|är|i|inom|för|om|finns|prioriterar|omfattar)(?: följande| dessa)? ${COUNT}) (?:\\p{L}+ ){0,2}\\p{L}*(?:ar|er|or|en|ena|na|orna|arna|erna|mål|råd|skäl|steg|sätt|led|krav|ord)(?: (?:är|lyder|gäller|följer|ska)(?: att)?(?: \\p{L}+){0,2})?:?$`,
)
