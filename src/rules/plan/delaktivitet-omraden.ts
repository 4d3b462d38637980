import type { Rule } from '../../check/rule.ts'

export const delaktivitetOmraden: Rule = {
  id: 'delaktivitet-omraden',
  title: 'En delaktivitet siktar bara på områden som aktiviteten siktar på.',
  catalogue: ['G03'],
  applies: 'always',
  severity: 'fel',
  basis: { document: 'God ordning', text: 'En delaktivitet siktar bara på områden som aktiviteten siktar på.' },
  why: 'Aktiviteten syns inte under ett målområde som bara delaktiviteten nämner.',
  hint: 'Lägg till området under aktivitetens  områden:  eller stryk det hos delaktiviteten.',
  good: 'områden: [a, b]\ndelaktiviteter:\n  - {namn: Besök, områden: [b]}',
  bad: 'områden: [a, b]\ndelaktiviteter:\n  - {namn: Besök, områden: [c]}',
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
}
