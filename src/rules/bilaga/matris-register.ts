import { matrixCells, matrixOf } from '../../agreement/matrix.ts'
import { areasAimedAt, isDropped } from '../../agreement/register.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Matrisen och registret säger detsamma om vilka målområden en aktivitet siktar på.',
  ground: 'form',
  catalogue: ['G01', 'G07'],
  severity: 'fel',
  why: 'Läsaren vet inte vilken av dem som gäller, och uppföljningen räknar olika.',
  hint: 'Ta bort  matris: ur bilagan, så skrivs matrisen ut ur planernas områden.',
  good: {
    'overenskommelse.yaml': `
      bilagor:
        - id: matris
          matris:
            - {område: centrum, aktiviteter: [Platssamverkan i centrum, Feriejobb för unga]}
            - {område: unga, aktiviteter: [Orossamtal, Feriejobb för unga]}
    `,
    'atgardsplaner/orossamtal.yaml': `
      titel: Orossamtal
      områden: [unga]
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      bilagor:
        - id: matris
          matris:
            - {område: centrum, aktiviteter: [Platssamverkan i centrum, Feriejobb för unga, Orossamtal]}
            - {område: unga, aktiviteter: [Feriejobb för unga]}
    `,
    'atgardsplaner/orossamtal.yaml': `
      titel: Orossamtal
      områden: [unga]
    `,
  },
  *check({ agreement }) {
    const { manifest, planer } = agreement
    const matrix = matrixOf(agreement)
    if (!matrix) return
    const cells = matrixCells(matrix, planer)
    for (const { place, area, written, plan } of cells) {
      if (!plan) {
        yield { file: manifest, place, message: `«${written}» finns i matrisen men inte i registret` }
      } else if (!areasAimedAt(plan).includes(area)) {
        yield {
          file: manifest,
          place,
          message: `matrisen har «${written}» under område ${area.toUpperCase()}, men registret har det inte`,
          related: [{ span: plan.file.span(['områden']), message: 'planens områden' }],
        }
      } else if (isDropped(plan)) {
        yield { file: manifest, place, message: `«${written}» utgår och ska inte stå i matrisen` }
      }
    }
    for (const plan of planer) {
      const own = cells.filter((cell) => cell.plan === plan)
      if (own.length === 0 && !isDropped(plan)) {
        const message = `«${plan.file.data.titel}» finns i registret men inte i matrisen`
        yield { file: plan.file, place: ['titel'], message, related: [{ span: matrix.span, message: 'matrisen' }] }
      }
      for (const [index, area] of (plan.file.data.områden ?? []).entries()) {
        if (own.length === 0 || own.some((cell) => cell.area === area)) continue
        yield {
          file: plan.file,
          place: ['områden', index],
          message: `registret har område ${area.toUpperCase()}, men matrisen har inte aktiviteten där`,
          related: [{ span: matrix.columnSpan(area), message: 'matrisens kolumn' }],
        }
      }
    }
  },
})
