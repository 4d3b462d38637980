import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Varje part har åtaganden i planen.',
  catalogue: ['D06'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Det som en part inte har åtagit sig kan ingen begära av den.',
  hint: 'Skriv partens åtaganden under  parter:  eller stryk parten ur planen om den inte deltar.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      parter:
        kommunen:
          åtaganden: Hålla samtalet.
        polisen:
          åtaganden: Anmäla oro samma dag.
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      parter:
        kommunen:
          åtaganden: Hålla samtalet.
        polisen:
          # åtaganden saknas
    `,
  },
  *check({ agreement: { planer, parter } }) {
    for (const { file } of planer) {
      const shares = file.data.parter ?? {}
      for (const { id, kortnamn } of parter) {
        const share = shares[id]
        const promised = share?.åtaganden
        if (promised !== undefined && (!Array.isArray(promised) || promised.length > 0)) continue
        const place = share ? ['parter', id] : file.data.parter ? ['parter'] : ['titel']
        const promise = 'åtaganden: […]'
        const missing = share ? promise : file.data.parter ? `${id}: {${promise}}` : `parter: {${id}: {${promise}}}`
        yield {
          file,
          place,
          ...(place[0] === 'parter' && { key: 'key' }),
          message: `${kortnamn} har inga åtaganden i planen`,
          hint: `Skriv  ${missing}  med det som ${kortnamn} ska göra.`,
        }
      }
    }
  },
})
