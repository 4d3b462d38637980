import { spanIn, superiorTexts, textsOf } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Span } from '../../source.ts'
import { literal } from '../../swedish/latin.ts'

export default rule({
  title: 'Ett diarienummer skrivs likadant överallt.',
  ground: 'form',
  catalogue: ['H05'],
  why: 'Den som söker i diariet på det ena sättet hittar inte det andra.',
  hint: 'Skriv numret på samma sätt på alla ställen, så som det står i diariet.',
  good: {
    'overenskommelse.yaml': `
      parter:
        - id: polisen
          dnr: A200.300/2024
    `,
    'text/overenskommelse.md': 'Polisens diarienummer är A200.300/2024.',
  },
  bad: {
    'overenskommelse.yaml': `
      parter:
        - id: polisen
          dnr: A200.300/2024
    `,
    'text/overenskommelse.md': 'Polisens diarienummer är A 200.300/2024.',
  },
  *check({ agreement }) {
    const { manifest, parter, överavtal } = agreement
    const numbers = [...parter.map(({ dnr }) => dnr), ...(överavtal?.file.data.parter ?? []).map(({ dnr }) => dnr)]
    const known = [...new Set(numbers.filter((one) => one !== undefined).map(bare))].filter((one) => one.length >= 5)
    const writings = new Map<string, Writing[]>(known.map((number) => [number, []]))
    const add = (written: string, span: Span) => writings.get(bare(written))?.push({ written: written.trim(), span })
    for (const [index, { dnr }] of manifest.data.parter.entries()) {
      if (dnr !== undefined) add(dnr, manifest.span(['parter', index, 'dnr']))
    }
    for (const [index, { dnr }] of (överavtal?.file.data.parter ?? []).entries()) {
      if (dnr !== undefined && överavtal) add(dnr, överavtal.file.span(['parter', index, 'dnr']))
    }
    const texts = [...textsOf(agreement), ...(överavtal ? superiorTexts(överavtal, agreement) : [])].filter(
      ({ text }) => /\d\d/.test(text),
    )
    for (const number of known) {
      const pattern = new RegExp([...number].map(literal).join('\\s*'), 'giu')
      for (const text of texts) {
        if (text.place?.[0] === 'parter' && text.place.at(-1) === 'dnr') continue
        for (const match of text.text.matchAll(pattern)) {
          add(match[0], spanIn(text, match.index, match.index + match[0].length))
        }
      }
    }
    for (const found of writings.values()) yield* deviations(found)
  },
})

/** An occurrence of a registration number. */
interface Writing {
  readonly written: string
  readonly span: Span
}

/** The occurrences that differ from the preferred spelling: one without a space after a hyphen, else the first. */
function* deviations(writings: readonly Writing[]): Generator<Hit> {
  const best = writings.find(({ written }) => !/-\s|\s-|\s\s/.test(written)) ?? writings[0]
  if (!best) return
  for (const { written, span } of writings) {
    const [one, other] = [written, best.written].map((text) => text.replaceAll(/\s+/g, ' ').toLowerCase())
    if (one === other) continue
    yield {
      span,
      message: `diarienumret skrivs här «${written}», men «${best.written}» på ett annat ställe`,
      hint: `Skriv  ${best.written}`,
      related: [{ span: best.span, message: 'skrivet på det andra sättet' }],
    }
  }
}

function bare(number: string): string {
  return number.toLowerCase().replaceAll(/\s/g, '')
}
