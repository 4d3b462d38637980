import { spanIn, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Ett områdes klassning har det datum då den gällde.',
  ground: 'husregel',
  catalogue: ['C19'],
  why: 'Polisens klassning ändras; utan datum fortsätter texten att påstå det som gällde förut.',
  hint: 'Lägg till  klassning: {värde: …, datum: …}  på det prioriterade området.',
  good: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: centrum
          klassning: {värde: Inget område är klassat som utsatt, datum: 2024-11-01}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: centrum
          klassning: {värde: Inget område är klassat som utsatt}
    `,
  },
  *check({ agreement }) {
    const { manifest } = agreement
    const areas = manifest.data.prioriterade_områden ?? []
    for (const [index, { klassning, namn }] of areas.entries()) {
      if (!klassning || klassning.datum !== undefined) continue
      yield {
        place: ['prioriterade_områden', index, 'klassning'],
        message: `klassningen av «${namn}» har inget datum`,
        hint: 'Lägg till  datum: …  – dagen då klassningen gällde.',
      }
    }
    if (areas.some(({ klassning }) => klassning)) return
    for (const text of textsOf(agreement)) {
      const match = CLAIM.exec(text.text)
      if (!match) continue
      yield {
        span: spanIn(text, match.index, match.index + match[0].length),
        message: 'texten säger att ett område är klassat som utsatt, men klassningen och dess datum är inte angivna',
      }
      return
    }
  },
})

/** A claim that the police have classified an area: "klassar X som utsatt", "det särskilt utsatta området". */
const CLAIM = latin(
  /(?:klassa(?:s|t|d|de|r|ts) (?:[^.!?]{1,60}? )?som (?:ett )?(?:särskilt )?utsatt|(?<!\p{L})(?:det|de|ett) (?:särskilt )?utsatta? område(?:t|na)?(?!\p{L})|särskilt utsatta? område(?:t|n|na)?(?!\p{L}))/iu,
)
