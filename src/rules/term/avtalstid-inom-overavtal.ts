import { superiorTermOf, termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Avtalstiden ligger inom den tid som överavtalet gäller.',
  ground: 'avtal',
  catalogue: ['A02', 'A13'],
  severity: 'fel',
  why: 'En överenskommelse som vilar på ett avtal utanför dess tid vilar på ingenting.',
  hint: 'Ändra avtalstiden, eller hänvisa till det överavtal som gäller då.',
  good: {
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
    '/overavtal/grund/overavtal.yaml': `
      avtalstid:
        från: 2023-06-01
        till: 2027-05-31
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2027-12-31
    `,
    '/overavtal/grund/overavtal.yaml': `
      avtalstid:
        från: 2023-06-01
        till: 2027-05-31
    `,
  },
  *check({ agreement }) {
    const { överavtal, manifest } = agreement
    if (!överavtal) return
    const superior = superiorTermOf(överavtal)
    const own = termOf(agreement)
    const related = (key: 'från' | 'till') => [
      {
        span: överavtal.file.span(['avtalstid', key]),
        message: `överavtalets ${key === 'från' ? 'första' : 'sista'} dag`,
      },
    ]
    if (own.from !== undefined && superior.end !== undefined && own.from > superior.end) {
      yield {
        place: ['avtalstid', 'från'],
        message: `överavtalet hade tagit slut (${superior.end}) när överenskommelsen började gälla (${own.from})`,
        hint: 'Hänvisa till det överavtal som gällde vid starten, eller för in överavtalets förlängning i overavtal.yaml.',
        related: related('till'),
      }
      return
    }
    if (own.from !== undefined && superior.from !== undefined && own.from < superior.from) {
      yield {
        place: ['avtalstid', 'från'],
        message: `överenskommelsen börjar gälla ${own.from}, innan överavtalet gör det (${superior.from})`,
        hint: `Skriv  från: ${superior.from}  eller en senare dag, eller hänvisa till det överavtal som gällde då.`,
        related: related('från'),
      }
    }
    if (superior.end === undefined) return
    if (own.till !== undefined && own.till > superior.end) {
      yield {
        place: ['avtalstid', 'till'],
        message: `överenskommelsen gäller till ${own.till}, men överavtalet tar slut ${superior.end}`,
        hint: `Skriv  till: ${superior.end}  eller en tidigare dag, eller för in överavtalets förlängning i overavtal.yaml.`,
        related: related('till'),
      }
    }
    if (manifest.data.avtalstid.typ === 'tillsvidare') {
      yield {
        place: ['avtalstid', 'typ'],
        severity: 'varning',
        message: `överenskommelsen gäller tillsvidare, men överavtalet tar slut ${superior.end}`,
        hint: `Ändra  typ  till  bestämd  och lägg till en sista dag, som senast är ${superior.end}.`,
        related: related('till'),
      }
    }
  },
})
