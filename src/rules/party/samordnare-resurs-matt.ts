import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { numberWords } from '../../swedish/quantity.ts'

export default rule({
  title: 'Samordnarens resurs är en mängd: timmar, dagar eller del av heltid.',
  catalogue: ['B02'],
  applies: 'on-demand',
  severity: 'fel',
  why: '”Tillräcklig tid” går varken att planera efter eller att följa upp.',
  hint: 'Skriv t.ex.  resurs: 50 % av heltid  eller  resurs: 8 timmar i veckan.',
  good: {
    'overenskommelse.yaml': `
      parter:
        - id: polisen
          samordnare:
            - namn: Doris Falk
              resurs: 50 % av heltid
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      parter:
        - id: polisen
          samordnare:
            - namn: Doris Falk
              resurs: tillräcklig tid
    `,
  },
  *check({ agreement: { manifest } }) {
    for (const [part, { samordnare = [] }] of manifest.data.parter.entries()) {
      for (const [index, { resurs, namn }] of samordnare.entries()) {
        if (typeof resurs !== 'string' || AMOUNT.test(resurs)) continue
        yield {
          place: ['parter', part, 'samordnare', index, 'resurs'],
          message: `«${resurs}» säger inte hur mycket tid ${namn} har för uppdraget`,
        }
      }
    }
  },
})

/** An amount of working time: a number with its unit, so that the number of a clause or a year does not match. */
const AMOUNT = latin(
  `(?:[\\d½¼¾]|(?<!\\p{L})(?:${numberWords(1, 90)}|hel|halv|kvarts)) ?(?:%|procent|tim|h(?!\\p{L})|t(?!\\p{L})|(?:arbets)?dag|tjänst(?!em)|årsarbet)|heltid|halvtid|kvartstid`,
  'iu',
)
