import { situationText } from '../../agreement/clauses.ts'
import { isCited } from '../../agreement/sources.ts'
import { markdownTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Underlag } from '../../model/format.ts'
import { latin } from '../../swedish/latin.ts'
import { wordsOf } from '../../swedish/words.ts'

export default rule({
  title: 'Varje underlag i förteckningen används.',
  ground: 'husregel',
  catalogue: ['C05'],
  severity: 'info',
  why: 'En förteckning med underlag som ingen har använt ger sken av en grund som inte finns.',
  hint: 'Hänvisa till underlaget i lägesbilden med  <underlag:kort-namn>, eller ta bort det ur förteckningen.',
  good: {
    'overenskommelse.yaml': `
      underlag:
        - id: grannsamverkan
          titel: Grannarnas rapport
          utgivare: Dalköpings kommun
          år: 2024
          typ: enkät
          perspektiv: medborgare
    `,
    'text/lagesbild.md': 'Grannarna ser fler inbrott (<underlag:grannsamverkan>).',
  },
  bad: {
    'overenskommelse.yaml': `
      underlag:
        - id: grannsamverkan
          titel: Grannarnas rapport
          utgivare: Dalköpings kommun
          år: 2024
          typ: enkät
          perspektiv: medborgare
    `,
  },
  *check({ agreement }) {
    const { manifest } = agreement
    const file = situationText(agreement)
    const { underlag = [], prioriterade_områden: areas = [] } = manifest.data
    if (!file) return
    const inAreas = new Set(areas.flatMap((area) => area.underlag ?? []))
    const inFigures = new Set(file.figures.map((figure) => figure.data.underlag))
    const texts = [...markdownTexts(file, agreement)].map(({ text }) => text)
    const subjects = areas.flatMap(({ namn }) => wordsOf(namn))
    for (const [index, source] of underlag.entries()) {
      const referred = file.source.text.includes(`underlag:${source.id}`)
      if (referred || inAreas.has(source.id) || inFigures.has(source.id)) continue
      const rest = withoutOthers(source, underlag)
      if (texts.some((text) => isCited(source, rest(text), subjects))) continue
      yield {
        place: ['underlag', index, 'id'],
        message: `underlaget «${source.titel}» används inte i lägesbilden`,
        hint: `Hänvisa till det med  <underlag:${source.id}>, eller ta bort det ur förteckningen.`,
      }
    }
  },
})

/**
 * Words that do not count as a citation of a source: those that a lägesbild uses of itself and of its authors, and the
 * headings that the Act prescribes.
 */
const ITSELF = latin(/(?<!\p{L})(?:lägesbilden|parterna)s?(?!\p{L})|(?:^|”)kartläggning(?:$|”)/giu)

/** A text without the titles of the other sources, whose words and years must not count for this one. */
function withoutOthers({ titel }: Underlag, all: readonly Underlag[]): (text: string) => string {
  const others = all.map((one) => one.titel).filter((other) => !titel.includes(other))
  return (text) => others.reduce((rest, other) => rest.replaceAll(other, ''), text).replaceAll(ITSELF, '')
}
