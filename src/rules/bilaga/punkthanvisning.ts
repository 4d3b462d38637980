import { agreementText, sectionsOf } from '../../agreement/clauses.ts'
import { markdownFiles, markdownTexts, spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'En hänvisning till en punkt leder till en punkt.',
  ground: 'form',
  catalogue: ['H03'],
  severity: 'fel',
  why: 'En hänvisning till fel punkt ändrar vad parterna har kommit överens om.',
  hint: 'Skriv  <punkt:kort-namn>  – så följer numret med när texten ändras.',
  good: { 'text/overenskommelse.md': 'Kontaktpersoner är samordnarna enligt <punkt:samordnare>.' },
  bad: { 'text/overenskommelse.md': 'Kontaktperson är samordnaren enligt punkten 17.' },
  *check({ agreement }) {
    const clauses = agreementText(agreement)
    if (!clauses) return
    const titles = sectionsOf(clauses).filter(({ heading }) => heading.depth === 2)
    for (const file of markdownFiles(agreement)) {
      for (const text of markdownTexts(file, agreement)) {
        if (!/punkt(?:en)? \d/i.test(text.text)) continue
        const { span } = text
        const written = span.source.text.slice(span.start, span.end)
        for (const match of text.text.matchAll(CLAUSE)) {
          // A printed `<punkt:…>` has no number in the source.
          if (!new RegExp(`punkt(?:en)?\\s+${match[1]}(?!\\d)`, 'i').test(written)) continue
          const clause = titles[Number(match[1]) - 1]
          const anchor = clause?.heading.data?.id
          const id = [...agreement.targets.values()].find((one) => one.kind === 'punkt' && one.anchor === anchor)?.id
          yield {
            span: spanIn(text, match.index, match.index + match[0].length),
            ...(clause && { severity: 'info' as const }),
            message: clause
              ? `«${match[0]}» är skrivet för hand och leder nu till «${clause.title}»`
              : `«${match[0]}» finns inte: texten har ${titles.length} punkter`,
            ...(id !== undefined && { hint: `Skriv  <punkt:${id}>  – så följer numret med när texten ändras.` }),
          }
        }
      }
    }
  },
})

/** Matches "enligt punkten 7", but not "punkt 4 i Samverkansavtalet" or "punkt 4.2". */
const CLAUSE = latin(
  /(?<!\p{L})punkt(?:en)? (\d{1,2})(?![\d.]\d|\p{L})(?! (?:i|av|samverkansavtalet|avtalet|lagen))/giu,
)
