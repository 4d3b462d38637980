import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En part i överenskommelsen är part i planen, inte övrig deltagare.',
  ground: 'husregel',
  catalogue: ['H17'],
  severity: 'info',
  why: 'En part som bara deltar har inte åtagit sig något i planen.',
  hint: 'Flytta parten till  parter:  i planen, med funktion och åtaganden.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      parter:
        polisen:
          funktion: Områdespoliser
          åtaganden: Anmäla oro samma dag.
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      parter:
        # polisen saknas
      övriga_deltagare: [Polisen]   # som är part i överenskommelsen
    `,
  },
  *check({ agreement: { parter, planer } }) {
    for (const { file } of planer) {
      const { övriga_deltagare: others, parter: own = {} } = file.data
      const items = typeof others === 'string' ? others.split(/,|;| och /) : Array.isArray(others) ? others : []
      for (const [index, item] of items.entries()) {
        const name = item.trim().replace(/\.$/, '').toLowerCase()
        const party = parter.find(({ namn, kortnamn }) => [namn, kortnamn].some((one) => one.toLowerCase() === name))
        if (!party || party.id in own) continue
        yield {
          file,
          place: typeof others === 'string' ? ['övriga_deltagare'] : ['övriga_deltagare', index],
          message: `${party.namn} är part i överenskommelsen men står här bland övriga deltagare`,
          hint: `Flytta till  parter: {${party.id}: {funktion: …, åtaganden: …}}.`,
        }
      }
    }
  },
})
