import { isWithheld, spanIn, type Text, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Det som är märkt med sekretess publiceras inte oprövat.',
  ground: 'lag',
  catalogue: ['P08'],
  severity: 'info',
  basis: {
    document: 'Offentlighets- och sekretesslagen',
    place: '5 kap. 5 §',
    text: 'En sekretessmarkering följer med handlingen tills uppgiften är prövad.',
  },
  why: 'En märkning som försvinner i en publik version är en uppgift som har lämnats ut av misstag.',
  hint: 'Ta bort uppgiften ur det som publiceras, eller pröva den och anteckna  prövad_av  och  datum  på underlaget.',
  good: {
    'overenskommelse.yaml': `
      underlag:
        - id: polisstatistik
          sekretess: {lagrum: 18 kap. 1 § OSL, prövad_av: Lokalpolisområdeschef, datum: 2024-11-15}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      underlag:
        - id: polisstatistik
          sekretess: {lagrum: 18 kap. 1 § OSL}   # ingen har prövat uppgiften
    `,
  },
  *check({ agreement, variant }) {
    const severity = variant === 'publik' ? 'fel' : 'info'
    for (const [index, { sekretess, typ }] of (agreement.manifest.data.underlag ?? []).entries()) {
      // The requirement `underrattelse-provad` covers sources of intelligence.
      if (!sekretess || typ === 'underrättelse' || (sekretess.prövad_av !== undefined && sekretess.datum !== undefined))
        continue
      yield {
        place: ['underlag', index, 'sekretess'],
        key: 'key',
        severity,
        message: 'underlaget är märkt med sekretess, men det står inte vem som har prövat det och när',
      }
    }
    for (const text of textsOf(agreement)) {
      const match = isName(text)
        ? null
        : (STAMP.exec(text.text) ?? STAMP_WITH_SECTION.exec(text.text) ?? SAID.exec(text.text))
      // A passage that is marked is left out of what is published.
      if (!match || isWithheld(text, match.index)) continue
      yield {
        span: spanIn(text, match.index, match.index + match[0].length),
        severity,
        message: `texten är märkt «${match[0].trim()}»`,
      }
    }
  },
})

/** A secrecy stamp: the word in capitals, or at the start of a text and followed by a section of the Act. */
const STAMP = latin(
  /(?<![\p{L}-])(?:SEKRETESS(?:BELAGD|BELAGT|MARKERAD|MARKERAT|MARKERING)?|(?:KVALIFICERAT )?HEMLIGT?|UNDERRÄTTELSE(?:R|UPPGIFT|UPPGIFTER)?|INTERNT|SKYDDADE? (?:PERSON)?UPPGIFT(?:ER)?)(?![\p{L}-])/u,
)
/** Words to the same end, at the start of a text. */
const SAID =
  /^\W*(?:(?:endast|bara) för (?:internt bruk|parterna|tjänstebruk)|får (?:inte|ej) spridas|skyddade? (?:person)?uppgift(?:er)?|underrättelse(?:uppgift(?:er)?)?|internt|sekretess|hemligt?)\s*[:–]|^:::\s*(?:sekretess|hemlig|intern|underrättelse)\w*/iu
const STAMP_WITH_SECTION =
  /^\W*(?:sekretess(?:belagd|belagt|markerad|markerat|markering)?|hemligt?)(?=\s*(?:[,:]|enligt )\s*(?:enligt )?(?:(?:OSL|offentlighets- och sekretesslagen)(?: \(2009:400\))?,? )?\d+ kap)/iu

function isName({ node, place = [] }: Text): boolean {
  return node?.type === 'heading' || place.at(-1) === 'titel'
}
