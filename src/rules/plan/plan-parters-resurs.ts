import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Varje part säger vilken funktion eller resurs den ställer till förfogande i planen.',
  catalogue: ['D07'],
  applies: 'on-demand',
  why: 'Ett åtagande utan funktion eller resurs faller på den som råkar ha tid.',
  hint: 'Skriv  funktion: …  eller  kontakt: …  eller  resurs: …  hos parten.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      parter:
        kommunen:
          funktion: Preventionssamordnare
          åtaganden: Kalla till möten.
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      parter:
        kommunen: {åtaganden: Kalla till möten.}
    `,
  },
  *check({ agreement: { planer, parter } }) {
    for (const { file } of planer) {
      for (const { id, kortnamn } of parter) {
        const share = file.data.parter?.[id]
        if (!share || share.funktion || share.kontakt || share.resurs) continue
        yield {
          file,
          place: ['parter', id],
          key: 'key',
          message: `det står inte vilken funktion eller resurs ${kortnamn} bidrar med`,
        }
      }
    }
  },
})
