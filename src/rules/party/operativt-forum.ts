import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Det finns forum för operativa frågor, inte bara för strategiska.',
  catalogue: ['B01'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Det som styrgruppen beslutar måste någon genomföra mellan mötena.',
  hint: 'Lägg till  forum: [{namn: …, nivå: operativ, ordförande: …, funktioner: […]}], eller  sammankallande:  i planerna.',
  good: {
    'overenskommelse.yaml': `
      forum:
        - id: operativ
          namn: Samordnarna
          nivå: operativ
          ordförande: Kommunpolis
          frekvens: {antal: 1, per: månad}
    `,
  },
  bad: {
    'overenskommelse.yaml': '# forum saknas',
    'atgardsplaner/feriejobb.yaml': '# sammankallande saknas',
    'atgardsplaner/orossamtal.yaml': '# sammankallande saknas',
    'atgardsplaner/platssamverkan.yaml': '# sammankallande saknas',
  },
  *check({ agreement: { manifest, planer } }) {
    const { forum = [] } = manifest.data
    if (forum.some(({ nivå }) => nivå === 'operativ' || nivå === 'arbetsgrupp')) return
    const meets = planer.some(
      ({ file: { data } }) => data.sammankallande !== undefined || (data.grupper ?? []).length > 0,
    )
    if (!meets) yield { place: ['forum'], message: 'överenskommelsen har inget forum för operativa frågor' }
  },
})
