import { areasOf } from '../../agreement/report-areas.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Ett dokument som statusrapporten hänvisar till har titel, datum och diarienummer.',
  ground: 'form',
  catalogue: ['E22'],
  basis: { document: 'Grundkrav', text: 'Den som läser en hänvisning kan hitta dokumentet.' },
  why: 'Utan datum och diarienummer går det inte att veta vilken utgåva som avses.',
  hint: 'Lägg till det som saknas:  - {titel: …, datum: 2022-06-01, dnr: …}',
  good: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: extremism
          hänvisningar:
            - {titel: Plan mot våldsbejakande extremism, datum: 2024-03-04, dnr: KS 2024/31}
    `,
  },
  bad: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: extremism
          hänvisningar:
            - {titel: Nämndens plan}
    `,
  },
  *check({ agreement }) {
    for (const { file, place, data } of areasOf(agreement)) {
      for (const [index, { titel, datum, dnr }] of (data.hänvisningar ?? []).entries()) {
        const missing = [datum === undefined && 'datum', dnr === undefined && 'diarienummer'].filter(Boolean)
        if (missing.length === 0) continue
        yield {
          file,
          place: [...place, 'hänvisningar', index, 'titel'],
          message: `hänvisningen till «${titel}» saknar ${missing.join(' och ')}`,
        }
      }
    }
  },
})
