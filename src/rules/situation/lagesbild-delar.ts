import { sectionsOf, situationText } from '../../agreement/clauses.ts'
import { markdownTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'Lägesbilden har en kartläggning, annan information och en analys.',
  catalogue: ['C13'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Utan analys är lägesbilden en samling uppgifter, och åtgärderna får ingen grund.',
  hint: 'Lägg till en rubrik för delen, t.ex.  # Analys.',
  good: {
    'text/lagesbild.md': `
      # Kartläggning av brottsligheten och dess konsekvenser

      # Annan information

      # Analys
    `,
  },
  bad: {
    'text/lagesbild.md': `
      # Narkotika

      # Våld
    `,
  },
  *check({ agreement }) {
    const file = situationText(agreement)
    if (!file) return
    const titles = sectionsOf(file).map(({ title }) => title)
    const missing = PARTS.filter(({ words }) => !titles.some((title) => words.test(title)))
    // The text as printed: the id of a heading or a plan does not count as words.
    if (!markdownTexts(file, agreement).some(({ text }) => CONSEQUENCES.test(text)))
      missing.push({ name: 'brottslighetens konsekvenser', words: CONSEQUENCES })
    if (missing.length === 0) return
    const [first] = file.tree.children
    const { start, end } = first?.position ?? {}
    yield {
      span: { source: file.source, start: start?.offset ?? 0, end: end?.offset ?? 0 },
      message: `lägesbilden saknar ${listed(
        missing.map(({ name }) => name),
        'och',
      )}`,
    }
  },
})

/** The parts that the Act requires of a lägesbild, and words that their headings may contain. */
const PARTS = [
  { name: 'en kartläggning av brottsligheten', words: /kartlägg|brott|utsatt|otrygg|trygghet|våld|läget/i },
  {
    name: 'annan information av betydelse',
    words: /annan |övrig|befolkning|demografi|förutsättning|iakttagelse|röster/i,
  },
  { name: 'en analys', words: /analys|slutsats|bedömning|orsak|tolkning/i },
]

/** Words for the consequences of crime, in a heading or in the text. */
const CONSEQUENCES = /konsekven|följd|drabba|leder till|lett till|påverka|otrygg|rädd|utsätts|kostar|kostnad/i
