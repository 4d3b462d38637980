import { isOpen } from '../../agreement/open-value.ts'
import { termOf } from '../../agreement/term.ts'
import { yamlFiles } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Place } from '../../model/model.ts'
import { asDate } from '../../swedish/date.ts'

export default rule({
  title: 'En uppgift som tas fram är ifylld den dag den skulle vara klar.',
  ground: 'avtal',
  catalogue: ['P01', 'E09'],
  basis: { text: 'Det som lovas till en dag är klart den dagen.' },
  why: 'Annars står ”under framtagande” kvar tills överenskommelsen tar slut.',
  hint: 'Fyll i uppgiften, eller ge den en ny dag:  senast: …',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      # i dag är 2025-02-03
      mötesfrekvens: {status: under framtagande, vem: Kommunpolis, senast: 2025-03-31}
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      # i dag är 2025-02-03
      mötesfrekvens: {status: under framtagande, vem: Kommunpolis, senast: 2025-01-31}
    `,
  },
  *check({ agreement, today }) {
    const { end } = termOf(agreement)
    for (const file of yamlFiles(agreement)) {
      for (const { place, senast } of openValues(file.data, [])) {
        if (senast >= today) continue
        yield {
          file,
          place: [...place, 'senast'],
          message: `«${String(place.findLast((step) => typeof step === 'string') ?? '')}» skulle ha varit klar ${senast}`,
          ...(end !== undefined && end < today && { severity: 'info' as const }),
        }
      }
    }
  },
})

function* openValues(value: unknown, place: Place): Generator<{ place: Place; senast: string }> {
  if (typeof value !== 'object' || value === null) return
  if (isOpen(value)) {
    const senast = asDate(value.senast)
    if (senast !== undefined) yield { place, senast }
    return
  }
  for (const [key, item] of Object.entries(value)) {
    yield* openValues(item, [...place, Array.isArray(value) ? Number(key) : key])
  }
}
