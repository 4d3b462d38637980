import { areasIn } from '../../agreement/report-areas.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Ett område i statusrapporten som redovisas under ett annat hittas där.',
  ground: 'form',
  catalogue: ['E19'],
  basis: { document: 'Grundkrav', text: 'En hänvisning inom rapporten leder till det som den lovar.' },
  why: 'Den som följer hänvisningen och inte hittar något tror att inget har gjorts.',
  hint: 'Skriv id för ett lokalt område i samma rapport, och flytta texten dit den hör.',
  good: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: platser
          hanteras_i: [otrygga-platser]   # som finns under lokala
    `,
  },
  bad: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: platser
          hanteras_i: [platser]   # som inte finns under lokala
    `,
  },
  *check({ agreement: { statusrapporter } }) {
    for (const report of statusrapporter) {
      const { file } = report
      const local = file.data.lokala ?? []
      for (const { place, data } of areasIn(report)) {
        for (const [index, id] of (data.hanteras_i ?? []).entries()) {
          if (local.some((one) => one.id === id)) continue
          yield {
            file,
            place: [...place, 'hanteras_i', index],
            severity: 'fel',
            message: `${data.namn} redovisas under «${id}», som inte finns bland de lokala områdena`,
            hint: `De lokala områdena är ${local.map((one) => one.id).join(', ') || 'inga'}.`,
          }
        }
      }
      for (const [at, area] of local.entries()) {
        for (const [index, point] of (area.punkter ?? []).entries()) {
          const other = local.find(
            (one) => one.id !== area.id && mentions(point, one.namn) && !mentions(point, area.namn),
          )
          if (!other) continue
          yield {
            file,
            place: ['lokala', at, 'punkter', index],
            message: `punkten står under ${area.namn} men handlar om ${other.namn.toLowerCase()}`,
            hint: `Flytta punkten till ${other.namn}, eller skriv vad den har med ${area.namn.toLowerCase()} att göra.`,
          }
        }
      }
    }
  },
})

/** The least length of a name that is looked for: a shorter one ("Skola") occurs in texts about something else. */
const SHORTEST = 12

function mentions(text: string, name: string): boolean {
  const at = name.length < SHORTEST ? -1 : text.toLowerCase().indexOf(name.toLowerCase())
  return at >= 0 && !LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')
}

const LETTER = latin(/\p{L}/u)
