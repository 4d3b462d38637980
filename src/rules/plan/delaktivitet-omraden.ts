import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En delaktivitet siktar bara på områden som aktiviteten siktar på.',
  ground: 'form',
  catalogue: ['G03'],
  severity: 'fel',
  why: 'Aktiviteten syns inte under ett målområde som bara delaktiviteten nämner.',
  hint: 'Lägg till området under aktivitetens  områden:  eller stryk det hos delaktiviteten.',
  good: {
    'atgardsplaner/feriejobb.yaml': `
      områden: [centrum, unga]
      delaktiviteter:
        - namn: Gymnasieelever
          områden: [centrum]
    `,
  },
  bad: {
    'atgardsplaner/feriejobb.yaml': `
      områden: [unga]
      delaktiviteter:
        - namn: Gymnasieelever
          områden: [centrum]
    `,
  },
  *check({ agreement: { planer } }) {
    for (const { file } of planer) {
      const { områden, delaktiviteter = [] } = file.data
      if (!områden) continue
      for (const [part, { områden: own = [] }] of delaktiviteter.entries()) {
        for (const [index, area] of own.entries()) {
          if (områden.includes(area)) continue
          yield {
            file,
            place: ['delaktiviteter', part, 'områden', index],
            message: `delaktiviteten siktar på område ${area.toUpperCase()}, men aktiviteten gör det inte`,
            related: [{ span: file.span(['områden']), message: 'aktivitetens områden' }],
          }
        }
      }
    }
  },
})
