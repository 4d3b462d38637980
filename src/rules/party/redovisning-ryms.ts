import { timesPerYear } from '../../agreement/frequency.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Det som styrgruppen ska besluta om ryms i dess möten.',
  ground: 'avtal',
  catalogue: ['B08'],
  why: 'En redovisning som kommer oftare än mötena blir aldrig behandlad.',
  hint: 'Låt styrgruppen mötas så ofta som redovisningen kräver, eller redovisa mer sällan.',
  good: {
    'overenskommelse.yaml': `
      styrgrupp:
        frekvens: {antal: 1, per: halvår}
    `,
    'uppfoljningsplan.yaml': `
      objekt:
        - id: lagesbild
          frekvens: {antal: 1, per: år}
          resultat: redovisning och beslut
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      styrgrupp:
        frekvens: {antal: 1, per: halvår}
    `,
    'uppfoljningsplan.yaml': `
      objekt:
        - id: lagesbild
          frekvens: {antal: 1, per: månad}
          resultat: redovisning och beslut
    `,
  },
  *check({ agreement: { manifest, bilagor } }) {
    const meetings = timesPerYear(manifest.data.styrgrupp?.frekvens)
    if (meetings === undefined) return
    for (const { content } of bilagor) {
      if (content?.sort !== 'uppföljningsplan') continue
      for (const [index, { namn, frekvens, resultat }] of content.file.data.objekt.entries()) {
        const reports = timesPerYear(frekvens)
        if (resultat !== 'redovisning och beslut' || reports === undefined || reports <= meetings) continue
        yield {
          file: content.file,
          place: ['objekt', index, 'frekvens'],
          message: `«${namn}» ska beslutas ${times(reports)} om året, men styrgruppen möts bara ${times(meetings)}`,
          related: [{ span: manifest.span(['styrgrupp', 'frekvens']), message: 'så ofta möts styrgruppen' }],
        }
      }
    }
  },
})

function times(number: number): string {
  return number === 1 ? 'en gång' : `${Math.round(number * 10) / 10} gånger`.replace('.', ',')
}
