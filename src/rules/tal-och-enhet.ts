import { latin } from '../check/latin.ts'
import type { Rule } from '../check/rule.ts'
import { spanIn, textsOf } from '../check/texts.ts'

/** "antal sjukdagar per person, är 32 procent": a count is no share. Not "antalet var 20 procent högre". */
const COUNT_AS_SHARE = latin(
  /(?<!\p{L})antal(?:et)? [\p{L} ,-]{3,50}?(?:är|var|uppgår till|uppgick till) (?:ca |cirka |omkring )?\d[\d ,]* ?(?:procent|%)(?!\p{L})(?! (?:högre|lägre|fler|färre|mer|mindre|större|av))/giu,
)

export const talOchEnhet: Rule = {
  id: 'tal-och-enhet',
  title: 'Ett tal har den enhet som det mäts i.',
  catalogue: ['C15'],
  applies: 'always',
  severity: 'info',
  basis: { document: 'God ordning', text: 'Ett tal har den enhet som det mäts i.' },
  why: 'Ett antal i procent går inte att förstå, och siffran används ändå.',
  hint: 'Skriv antalet i sin egen enhet, eller skriv ”andelen” om det är en andel.',
  good: 'Ohälsotalet är 32 sjukdagar per person.',
  bad: 'Antalet sjukdagar per person är 32 procent.',
  *check({ agreement }) {
    for (const text of textsOf(agreement)) {
      if (!/antal/i.test(text.text) || !/%|procent/i.test(text.text)) continue
      for (const match of text.text.matchAll(COUNT_AS_SHARE)) {
        yield {
          span: spanIn(text, match.index, match.index + match[0].length),
          message: `«${match[0].replaceAll(/\s+/g, ' ')}» anger ett antal i procent`,
        }
      }
    }
  },
}
