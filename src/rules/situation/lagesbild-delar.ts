import { type Section, sectionsOf, situationText } from '../../agreement/clauses.ts'
import { markdownTexts, nodeText } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'Lägesbilden har en kartläggning, annan information och en analys.',
  catalogue: ['C13'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Utan analys är lägesbilden en samling uppgifter, och åtgärderna får ingen grund.',
  hint: 'Skriv det som saknas. Rubrikerna får heta vad som helst: det är innehållet som räknas.',
  good: {
    'text/lagesbild.md': `
      # Vad som händer

      Under 2024 anmäldes 412 brott i centrum (<underlag:polisstatistik>), och fler unga utsätts för hot.

      # Vad vi har hört

      Elever berättar att de blir tillfrågade (<underlag:skolenkat>).

      # Varför

      Försäljningen hänger ihop med att unga saknar något att göra på kvällen.
    `,
  },
  bad: {
    'text/lagesbild.md': `
      # Kartläggning av brottsligheten

      Under 2024 anmäldes 412 brott i centrum (<underlag:polisstatistik>), och fler unga utsätts för hot.

      # Annan information

      Elever berättar att de blir tillfrågade (<underlag:skolenkat>).

      # Analys
    `,
  },
  *check({ agreement }) {
    const file = situationText(agreement)
    if (!file) return
    // The text as printed: the id of a heading or a plan does not count as words.
    const printed = markdownTexts(file, agreement)
    const body = printed.filter(({ node }) => node?.type !== 'heading').map(({ text }) => text)
    const sections = sectionsOf(file)
    const missing: string[] = []
    for (const { name, heading, content } of PARTS) {
      const own = sections.filter(({ title }) => heading.test(title))
      const empty = own.find((section) => !isFilled(section, sections))
      if (empty && own.every((section) => !isFilled(section, sections))) {
        const { start, end } = empty.heading.position ?? {}
        yield {
          span: { source: file.source, start: start?.offset ?? 0, end: end?.offset ?? 0 },
          message: `under «${empty.title}» står ingenting, så lägesbilden saknar ${name}`,
        }
      } else if (own.length === 0 && !body.some((text) => content.test(text))) missing.push(name)
    }
    if (!printed.some(({ text }) => CONSEQUENCES.test(text))) missing.push('brottslighetens konsekvenser')
    if (missing.length === 0) return
    const { start, end } = file.tree.children[0]?.position ?? {}
    yield {
      span: { source: file.source, start: start?.offset ?? 0, end: end?.offset ?? 0 },
      message: `lägesbilden saknar ${listed(missing, 'och')}`,
    }
  },
})

/** Whether anything stands below a heading, or below those within it. */
function isFilled(section: Section, all: readonly Section[]): boolean {
  const after = all.slice(all.indexOf(section) + 1)
  const next = after.findIndex(({ heading }) => heading.depth <= section.heading.depth)
  return [section, ...(next < 0 ? after : after.slice(0, next))].some(({ content }) =>
    content.some((node) => node.type !== 'html' && (node.type === 'code' || nodeText(node).trim() !== '')),
  )
}

/** The parts that the Act requires of a lägesbild: words that their headings may have, and what they say without one. */
const PARTS = [
  {
    name: 'en kartläggning av brottsligheten',
    heading: /kartlägg|brott|utsatt|otrygg|trygghet|våld|läget/i,
    content: latin(
      /brott|stöld|stulits|stjäl|våld|skadegör|narkotika|misshand|(?<!\p{L})rån|inbrott|klotter|(?<!\p{L})hot(?!\p{Ll}*ell)|anmäl(?:s|ts|da|des)|otrygg|ordningsstör|langning|bedräger|bus(?:köl|liv)/iu,
    ),
  },
  {
    name: 'annan information av betydelse',
    heading: /annan |övrig|befolkning|demografi|förutsättning|iakttagelse|röster/i,
    content: latin(
      /berätta|uppger|upplev|enkät|dialog|samtal|iakttag|medborgar|boende|elev|personal|föräldr|skola|närvaro|frånvaro|befolkning|invånare|utbildning|arbetslös|inkomst|hälsa|orosanmäl|fritid|förening|grann/iu,
    ),
  },
  {
    name: 'en analys',
    heading: /analys|slutsats|bedömning|orsak|tolkning/i,
    content: latin(
      /orsak|beror på|bero på|hänger (?:ihop|samman)|eftersom|därför|slutsats|förklar|tyder på|bedöm|sannolikt|troligen|samband|drivs av|skälet till|anledning/iu,
    ),
  },
] as const

/** Words for the consequences of crime, in a heading or in the text. */
const CONSEQUENCES = /konsekven|följd|drabba|leder till|lett till|påverka|otrygg|rädd|utsätts|kostar|kostnad/i
