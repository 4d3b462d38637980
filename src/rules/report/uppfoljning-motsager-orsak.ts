import { spanIn, type Text, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { sentencesOf } from '../../swedish/sentence.ts'

export default rule({
  title: 'Det som uppföljningen säger om ett område står inte i strid med orsakerna.',
  ground: 'form',
  catalogue: ['E14', 'C19'],
  basis: { text: 'Samma område beskrivs på ett sätt i hela handlingen.' },
  why: 'Åtgärder som bygger på en klassning som inte längre gäller kan vara fel åtgärder.',
  hint: 'Skriv om orsaken efter den nya klassningen, eller skriv när den gamla gällde.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      orsaker:
        - {id: belysning, text: "De flesta bor i Solberga, som till och med 2023 räknades som ett utsatt område.", gäller: [belysning]}
      åtgärder:
        - id: belysning
          uppföljning: Solberga är inte längre ett utsatt område.
          bedömning: grön
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      orsaker:
        - {id: belysning, text: De flesta bor i det utsatta området Solberga., gäller: [belysning]}
      åtgärder:
        - id: belysning
          uppföljning: Solberga är inte längre ett utsatt område.
          bedömning: grön
    `,
  },
  *check({ agreement }) {
    const sentences = [...textsOf(agreement)].flatMap((text) =>
      /utsatt/i.test(text.text) ? sentencesOf(text.text).map((one) => ({ ...one, text })) : [],
    )
    const ended = sentences.filter(({ sentence }) => NO_LONGER.test(sentence) && !WISH.test(sentence))
    for (const { sentence, start, text } of sentences) {
      if (ended.length === 0 || NO_LONGER.test(sentence) || BEFORE.test(sentence)) continue
      const claim = EXPOSED.exec(sentence)
      if (!claim) continue
      const places = new Set(placesIn(sentence))
      const against = ended.find((one) => placesIn(one.sentence).some((place) => places.has(place)))
      if (!against) continue
      const place = placesIn(against.sentence).find((one) => places.has(one))
      yield {
        span: spanIn(text, start + claim.index, start + claim.index + claim[0].length),
        message: `${place} kallas utsatt område här, men enligt uppföljningen är det inte längre det`,
        related: [{ span: spanOf(against), message: 'står i strid med detta' }],
      }
    }
  },
})

const NO_LONGER = /inte längre[^.]*utsatt|utsatt[^.]*inte längre|(?:tagits bort|strukits) (?:från|ur)[^.]*utsatt/i
const WISH = latin(/(?<!\p{L})(?:ska|skall|bör|mål(?:et)?|på sikt|kan|när|om)(?!\p{L})/iu)
const EXPOSED = latin(/(?:särskilt )?utsatta? område(?:t|n|na)?(?!\p{L})/iu)
const BEFORE = latin(
  /(?<!\p{L})(?:tidigare|förut|till och med|var(?! (?:och en|annan|annat|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde)(?!\p{L}))|fram till|före detta|riskerar|kan bli)(?!\p{L})/iu,
)

/** Capitalised words that may be place names: common first words of sentences are left out. */
function placesIn(sentence: string): string[] {
  return (sentence.match(PROPER_NAME) ?? []).filter(
    (word) => !/^(?:Sedan|Enligt|Polis|Från|Efter|Under|Områd|Stad|Kommun|Flertal|Många|Flera)/.test(word),
  )
}

const PROPER_NAME = latin(/(?<!\p{L})\p{Lu}\p{Ll}{3,}/gu)

function spanOf({ text, sentence, start }: { text: Text; sentence: string; start: number }) {
  return spanIn(text, start, start + sentence.length)
}
