import { markdownFiles, markdownTexts, spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Den som undertecknar har samma titel överallt.',
  ground: 'form',
  catalogue: ['H10'],
  severity: 'info',
  why: 'Två titlar på samma person får läsaren att undra vilken befattning som har mandatet.',
  hint: 'Skriv titeln så som den står under  undertecknare:.',
  good: {
    'text/overenskommelse.md': `
      Anna Ek\\
      Kommundirektör
    `,
    'overenskommelse.yaml': `
      parter:
        - id: kommunen
          undertecknare:
            - id: kommundirektor
              namn: Anna Ek
              titel: Kommundirektör
    `,
  },
  bad: {
    'text/overenskommelse.md': `
      Anna Ek\\
      Kommundirektör Dalköping
    `,
    'overenskommelse.yaml': `
      parter:
        - id: kommunen
          undertecknare:
            - id: kommundirektor
              namn: Anna Ek
              titel: Kommundirektör
    `,
  },
  *check({ agreement }) {
    const { manifest } = agreement
    const signatories = manifest.data.parter.flatMap(({ undertecknare = [] }, part) =>
      undertecknare.map((one, index) => ({ ...one, place: ['parter', part, 'undertecknare', index, 'titel'] })),
    )
    for (const file of markdownFiles(agreement)) {
      for (const text of markdownTexts(file, agreement)) {
        const { source, start, end } = text.span
        // In a signature block the title is on the line after the name.
        const lines = source.text.slice(start, end).split('\n')
        for (const [index, line] of lines.entries()) {
          if (!line.endsWith('\\') && !line.endsWith('  ')) continue
          const name = plain(line)
          const one = signatories.find(({ namn }) => namn === name)
          const title = plain(lines[index + 1] ?? '')
          if (!one || title === '' || title === one.titel) continue
          const at = text.text.indexOf(title)
          yield {
            span: at < 0 ? text.span : spanIn(text, at, at + title.length),
            message: `${one.namn} kallas här «${title}», men har titeln «${one.titel}»`,
            hint: `Skriv  ${one.titel}`,
            related: [{ span: manifest.span(one.place), message: 'titeln' }],
          }
        }
      }
    }
  },
})

/** A line of a signature block without the Markdown for bold text and line break. */
function plain(line: string): string {
  return line.replaceAll(/[\\*_]/g, '').trim()
}
