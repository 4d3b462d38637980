import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Varje plan pekar på ett prioriterat område.',
  ground: 'husregel',
  catalogue: ['C10'],
  why: 'En plan utan område svarar inte mot något som parterna har prioriterat.',
  hint: 'Lägg till  områden: [kort-namn]  med ett av områdena under  prioriterade_områden:  i overenskommelse.yaml.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      titel: Orossamtal
      områden: [unga]
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      titel: Orossamtal
      # områden saknas
    `,
  },
  *check({ agreement: { bilagor } }) {
    for (const { data, content } of bilagor) {
      // In a register every activity has areas, which the requirement `aktivitet-omraden` covers.
      if (content?.sort !== 'åtgärdsplaner' || data.form === 'aktivitetsregister') continue
      for (const { file } of content.planer) {
        const { områden = [], delaktiviteter = [] } = file.data
        if (områden.length > 0) continue
        if (delaktiviteter.length > 0 && delaktiviteter.every((part) => (part.områden ?? []).length > 0)) continue
        yield { file, place: ['titel'], message: `planen «${file.data.titel}» pekar inte på något prioriterat område` }
      }
    }
  },
})
