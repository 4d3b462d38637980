import { matrixCells, matrixOf } from '../../agreement/matrix.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En aktivitet heter detsamma i matrisen som i registret.',
  ground: 'form',
  catalogue: ['G05'],
  why: 'Två namn på samma aktivitet ser ut som två aktiviteter.',
  hint: 'Ta bort  matris: ur bilagan, så skrivs matrisen ut med registrets namn.',
  good: {
    'overenskommelse.yaml': `
      bilagor:
        - id: matris
          matris:
            - {område: centrum, aktiviteter: [Platssamverkan i centrum, Feriejobb för unga]}
            - {område: unga, aktiviteter: [Orossamtal, Feriejobb för unga]}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      bilagor:
        - id: matris
          matris:
            - {område: centrum, aktiviteter: [Plats-samverkan i centrum, Feriejobb för unga]}
            - {område: unga, aktiviteter: [Orossamtal, Feriejobb för unga]}
    `,
  },
  *check({ agreement }) {
    const matrix = matrixOf(agreement)
    if (!matrix) return
    const told = new Set<string>()
    for (const { place, written, plan } of matrixCells(matrix, agreement.planer)) {
      if (!plan || written === plan.file.data.titel || told.has(written)) continue
      told.add(written)
      yield {
        file: agreement.manifest,
        place,
        message: `«${written}» heter «${plan.file.data.titel}» i registret`,
        related: [{ span: plan.file.span(['titel']), message: 'aktivitetens namn' }],
      }
    }
  },
})
