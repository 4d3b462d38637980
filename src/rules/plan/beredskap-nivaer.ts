import { rule } from '../../check/rule.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'Beredskapen har en gemensam rad, eller en rad för var och en av nivåerna.',
  ground: 'husregel',
  catalogue: ['D19'],
  why: 'En rad utan nivå säger inte när den gäller, och en färg syns inte i svartvitt eller för den som inte ser.',
  hint: 'Sätt  nivå: grön, gul  eller  röd  på varje rad, eller en enda rad utan nivå om samma sak alltid gäller.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      beredskap:
        - {nivå: grön, text: Möten varje månad.}
        - {nivå: gul, text: Möten varje vecka.}
        - {nivå: röd, text: Möten varje dag.}
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      beredskap:
        - {text: Möten varje månad.}
        - {text: Möten varje vecka.}
    `,
  },
  *check({ agreement: { planer } }) {
    for (const { file } of planer) {
      const rows = file.data.beredskap ?? []
      const levels = rows.flatMap(({ nivå }) => nivå ?? [])
      if (rows.length <= 1 && levels.length === 0) continue
      const bare = rows.findIndex(({ nivå }) => nivå === undefined)
      const twice = rows.findIndex(({ nivå }, index) => nivå !== undefined && levels.indexOf(nivå) < index && bare < 0)
      const missing = LEVELS.filter((level) => !levels.includes(level))
      if (bare >= 0) {
        const count = rows.length - levels.length
        const message = `${count} av ${rows.length} rader om beredskap har ingen nivå`
        yield { file, place: ['beredskap', bare], message }
      } else if (twice >= 0) {
        yield { file, place: ['beredskap', twice, 'nivå'], message: `nivån ${rows[twice]?.nivå} står två gånger` }
      } else if (missing.length > 0) {
        const message = `beredskapen säger inget om nivå ${listed(missing, 'och')}`
        yield { file, place: ['beredskap'], key: 'key', message }
      }
    }
  },
})

const LEVELS = ['grön', 'gul', 'röd'] as const
