import { spanIn, superiorTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Span } from '../../source.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Överavtalet finns med i sin helhet, med sina egna bilagor.',
  ground: 'avtal',
  catalogue: ['A10'],
  why: 'Den som läser överenskommelsen ska kunna läsa det som den bygger på, också det som överavtalet hänvisar till.',
  hint: 'Lägg till bilagan under  bilagor:  i overavtal.yaml, med  text:  eller  pdf:.',
  good: {
    '/overavtal/grund/overavtal.yaml': `
      text: avtal.md
      bilagor:
        - {nummer: 1, titel: Kontaktpersoner, text: kontaktpersoner.md}
    `,
    '/overavtal/grund/avtal.md': 'Kontaktpersonerna finns i bilaga 1.',
  },
  bad: {
    '/overavtal/grund/overavtal.yaml': `
      text: avtal.md
      # bilagor saknas
    `,
    '/overavtal/grund/avtal.md': 'Kontaktpersonerna finns i bilaga 1.',
  },
  *check({ agreement }) {
    const { överavtal, bilagor } = agreement
    if (!överavtal) return
    const attached = bilagor.some(({ data }) => data.sort === 'överavtal')
    if (!attached) {
      yield {
        place: ['överavtal'],
        message: 'överavtalet är inte bilaga till överenskommelsen',
        hint: 'Lägg till bilagan  {nummer: 7, titel: Överavtal, sort: överavtal}',
      }
    }
    const numbers = new Set(överavtal.bilagor.map(({ nummer }) => nummer))
    const missing = new Map<number, Span[]>()
    for (const text of superiorTexts(överavtal, agreement)) {
      for (const match of text.text.matchAll(MENTION)) {
        const number = Number(match[1])
        if (numbers.has(number)) continue
        const spans = missing.get(number) ?? []
        missing.set(number, [...spans, spanIn(text, match.index, match.index + match[0].length)])
      }
    }
    for (const [number, [first, ...others]] of missing) {
      if (!first) continue
      const times = others.length === 0 ? '' : ` på ${others.length + 1} ställen`
      yield {
        span: first,
        message: `överavtalet hänvisar${times} till sin bilaga ${number}, som inte finns med`,
        hint: `Lägg till  {nummer: ${number}, titel: …, text: …}  under  bilagor:  i overavtal.yaml.`,
        related: others.map((span) => ({ span, message: 'hänvisar också dit' })),
      }
    }
  },
})

const MENTION = latin(/(?<!\p{L})bilaga (\d{1,2})(?!\d)/giu)
