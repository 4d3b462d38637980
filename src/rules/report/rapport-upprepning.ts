import { areasIn } from '../../agreement/report-areas.ts'
import { rule } from '../../check/rule.ts'
import type { Span } from '../../source.ts'

export default rule({
  title: 'Samma mening står inte under två områden i statusrapporten.',
  ground: 'form',
  catalogue: ['E23'],
  severity: 'info',
  basis: { document: 'Grundkrav', text: 'Ett resultat redovisas en gång.' },
  why: 'Ett resultat som redovisas två gånger ser ut som två resultat.',
  hint: 'Låt meningen stå under det område den hör till, och skriv under det andra vad som gäller där.',
  good: {
    'lagesbild/2024-12.yaml': `
      lokala:
        - id: otrygga-platser
          punkter: [Belysningen på torget och i parken bredvid är utbytt.]
        - id: otillaten-paverkan
          punkter: [Personalen har utbildats i att anmäla hot.]
    `,
  },
  bad: {
    'lagesbild/2024-12.yaml': `
      lokala:
        - id: otrygga-platser
          punkter: [Belysningen på torget och i parken bredvid är utbytt.]
        - id: otillaten-paverkan
          punkter: [Belysningen på torget och i parken bredvid är utbytt.]
    `,
  },
  *check({ agreement: { statusrapporter } }) {
    for (const report of statusrapporter) {
      const seen = new Map<string, { readonly namn: string; readonly area: string; readonly span: Span }>()
      for (const { file, place, data } of areasIn(report)) {
        const texts = [
          { text: data.avvikelse?.beskrivning, at: [...place, 'avvikelse', 'beskrivning'] },
          ...(data.punkter ?? []).map((text, index) => ({ text, at: [...place, 'punkter', index] })),
        ]
        for (const { text, at } of texts) {
          for (const sentence of (text ?? '').split(/(?<=[.!?])\s+/)) {
            const key = sentence.trim().toLowerCase()
            if (key.length < SHORTEST) continue
            const first = seen.get(key)
            const area = String(place)
            if (!first) seen.set(key, { namn: data.namn, area, span: file.span(at) })
            else if (first.area !== area) {
              yield {
                file,
                place: at,
                message: `samma mening står under ${first.namn} och ${data.namn}`,
                related: [{ span: first.span, message: 'den första står här' }],
              }
            }
          }
        }
      }
    }
  },
})

/** The least length of a sentence, in characters, for its repetition to be a finding. */
const SHORTEST = 25
