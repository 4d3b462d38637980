import { situationText } from '../../agreement/clauses.ts'
import { isCited } from '../../agreement/sources.ts'
import { markdownTexts, spanIn, type Text } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Varje källa i lägesbilden finns i förteckningen över underlag.',
  catalogue: ['C04'],
  applies: 'on-demand',
  why: 'En uppgift vars källa inte är angiven med titel och år går inte att pröva.',
  hint: 'Lägg till källan under  underlag:  med titel, utgivare och år, och hänvisa med  <underlag:kort-namn>.',
  good: { 'text/lagesbild.md': 'Omkring 7 procent känner sig otrygga (<underlag:trygghetsmatning>).' },
  bad: { 'text/lagesbild.md': 'Brottsförebyggande rådet anger att ca 7 procent drabbas under ett år.' },
  *check({ agreement }) {
    const file = situationText(agreement)
    if (!file) return
    const { underlag = [] } = agreement.manifest.data
    const isListed = (source: string) => underlag.some((listed) => isCited(listed, source))
    for (const text of markdownTexts(file, agreement)) {
      if (text.node === undefined || text.node.type === 'heading' || hasReference(text)) continue
      const declared = DECLARED.exec(text.text.trim())?.groups?.source?.trim().replace(/\.$/, '')
      if (declared !== undefined) {
        // The title before the first comma must be listed: the publisher alone is not enough.
        if (!isListed(declared.split(',')[0] ?? declared)) yield { span: text.span, message: unlisted(declared) }
        continue
      }
      for (const match of text.text.matchAll(ACCORDING)) {
        const source = match.groups?.source ?? ''
        const sentence = text.text.slice(match.index).split(/[.!?](?:\s|$)/)[0] ?? ''
        if (!SOURCE.test(source) || !/\d/.test(sentence) || isListed(source) || isListed(sentence)) continue
        yield { span: spanIn(text, match.index, match.index + source.length), message: unlisted(source) }
      }
    }
  },
})

/** A source line: "Källa: polisens RAR system". */
const DECLARED = /^Käll(?:a|or):(?<source>.+)$/
/** A source as the subject of a sentence: "Brottsförebyggande rådet anger att ca 7 procent …". */
const ACCORDING = latin(
  /(?:^|(?<=[.!?] ))(?<source>\p{Lu}[^.!?:]{4,70}?) (?:anger|visar|uppger|redovisar|konstaterar|pekar ut|uppskattar)(?!\p{L})/gu,
)
/** Words by which a subject is a source and not a person or a group. */
const SOURCE =
  /rådet|myndighet|genomlysning|rapport|mätning|undersökning|enkät|statistik|studie|kartläggning|utredning|register/iu

function unlisted(source: string): string {
  return `källan «${source}» finns inte i förteckningen över underlag`
}

function hasReference({ span }: Text): boolean {
  return span.source.text.slice(span.start, span.end).includes('underlag:')
}
