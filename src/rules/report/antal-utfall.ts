import { periodOf } from '../../agreement/period.ts'
import { termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { numberWords } from '../../swedish/quantity.ts'
import { MONTHS } from '../../swedish/written-date.ts'

export default rule({
  title: 'När tiden för ett planerat antal har gått ut står det hur många det blev.',
  ground: 'vägledning',
  catalogue: ['F14'],
  basis: { document: 'Brås vägledning', place: 'åtgärdsplanens mall' },
  why: 'Fyra planerade möten utan utfall går inte att skilja från noll.',
  hint: 'Skriv antalet i  uppföljning: …, t.ex. ”Tre av fyra möten hölls.”',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      # i dag är 2026-02-01
      åtgärder:
        - id: vandring
          när: {från: 2025-02-01, till: 2025-12-31}
          antal: 4
          status: avslutad
          uppföljning: Tre av fyra vandringar hölls.
          bedömning: gul
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      # i dag är 2026-02-01
      åtgärder:
        - id: vandring
          när: {från: 2025-02-01, till: 2025-12-31}
          antal: 4   # och ingen uppföljning
    `,
  },
  *check({ agreement, today }) {
    const { end } = termOf(agreement)
    // Nothing is owed any more when the agreement has ended.
    if (end !== undefined && end < today) return
    for (const { file } of agreement.planer) {
      for (const [index, { antal, när, status, uppföljning }] of (file.data.åtgärder ?? []).entries()) {
        const till = periodOf(när)?.till ?? end
        if (antal === undefined || till === undefined || till >= today || status === 'utgår') continue
        if (typeof uppföljning === 'string' && COUNTED.test(uppföljning)) continue
        const message = `${antal} var planerade till ${till}, men det står inte hur många det blev`
        yield { file, place: ['åtgärder', index, 'antal'], message }
      }
    }
  },
})

/** A number in digits or words that is neither a year nor part of a date. */
const COUNTED = latin(
  `(?<![\\d-])\\d{1,3}(?![\\d-])(?! (?:${MONTHS.join('|')}))|(?<!\\p{L})(?:alla|samtliga|inga|inget|noll|${numberWords(2, 20)})(?!\\p{L})`,
  'iu',
)
