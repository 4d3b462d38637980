import { periodOf } from '../../agreement/period.ts'
import { rule } from '../../check/rule.ts'
import { frequencies } from '../../swedish/frequency.ts'
import { isImpossibleDay } from '../../swedish/period.ts'
import { withoutTags } from '../../swedish/words.ts'

export default rule({
  title: 'Det som står under när är en tid eller linjearbete.',
  ground: 'vägledning',
  catalogue: ['F03'],
  severity: 'varning',
  basis: { document: 'Brås vägledning', place: 'åtgärdsplanens mall' },
  why: 'Det som ska ske ”utifrån behov” går inte att säga om det är sent.',
  hint: 'Skriv  när: {från: ÅÅÅÅ-MM-DD, till: ÅÅÅÅ-MM-DD}  eller  när: linjearbete  – hur det görs hör hemma under text.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          när: {från: 2025-03-01, till: 2025-10-31}
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          när: Utifrån lägesbild och behov
    `,
  },
  *check({ agreement: { planer } }) {
    for (const { file } of planer) {
      for (const [index, { när }] of (file.data.åtgärder ?? []).entries()) {
        if (typeof när !== 'string') continue
        const text = withoutTags(när)
        if (TIME.test(text) || periodOf(text) || isImpossibleDay(text) || frequencies(text).length > 0) continue
        yield { file, place: ['åtgärder', index, 'när'], message: `«${text}» är ingen tid` }
      }
    }
  },
})

/** Words that state a time without giving a day. */
const TIME = new RegExp(
  [
    'linje(?:arbete|verksamhet)',
    'löpande|pågå|tillsvidare|tills vidare|i gång|påbörja|giltighetstid|avtalstid|januari|februari',
    // `vår` as spring, but not `vård`, `vårt` or `våra`.
    'mars|april|maj(?!or)|juni(?!or)|juli|augusti|september|oktober|november|december',
    '(?<![a-zåäö])vår(?!d|[at](?![a-zåäö]))|sommar|höst|vinter',
    'vecka|månad|kvartal|tertial|termin|halvår|läsår|varje|dagligen|årlig|skolavslutning|före |inom ',
    'senast|under ',
  ].join('|'),
  'i',
)
