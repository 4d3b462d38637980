import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En anteckning om läget har en dag.',
  ground: 'husregel',
  catalogue: ['D21'],
  why: '”Inom snar framtid” utan dag går inte att följa upp, och ingen vet om läget gäller än.',
  hint: 'Lägg till  datum: 2024-11-20  – dagen då läget skrevs.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      nuläge:
        - {datum: 2025-01-20, text: Nämnden beslutar om driften senast den 15 juni 2025.}
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      nuläge:
        - {text: Om driften avgörs inom snar framtid.}
    `,
  },
  *check({ agreement: { planer } }) {
    for (const { file } of planer) {
      for (const [index, note] of (file.data.nuläge ?? []).entries()) {
        if (note.datum === undefined) {
          yield {
            file,
            place: ['nuläge', index, 'text'],
            key: 'key',
            message: 'anteckningen om nuläget har inget datum',
          }
        }
      }
    }
  },
})
