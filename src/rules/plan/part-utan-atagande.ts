import { doers, partiesOf } from '../../agreement/funktion.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Varje part har något att göra i planerna.',
  ground: 'vägledning',
  catalogue: ['D25'],
  basis: { document: 'Brås vägledning', place: 'åtgärdsplanens mall' },
  why: 'En överenskommelse där den ena parten gör nästan allt är ingen samverkan.',
  hint: 'Skriv partens åtaganden i planerna, eller ange den som genomför åtgärder:  vem: {funktion: …, part: …}',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      parter:
        polisen:
          åtaganden: Anmäla oro samma dag.
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      parter:
        # polisen saknas
    `,
    'atgardsplaner/feriejobb.yaml': `
      parter:
        # polisen saknas
    `,
    'atgardsplaner/platssamverkan.yaml': `
      parter:
        # polisen saknas
      åtgärder:
        - id: vandring
          vem: {funktion: Säkerhetssamordnare, part: kommunen}
    `,
  },
  *check({ agreement }) {
    const { manifest, parter, planer } = agreement
    const parties = parter.filter(({ id }) => !planer.some(({ file }) => file.data.parter?.[id]?.åtaganden))
    if (parties.length === 0) return
    const rows = planer.flatMap((plan) => {
      const named = doers(plan).map(({ place, ...one }) => ({ row: place[1], parties: partiesOf(one, parter) }))
      return (plan.file.data.åtgärder ?? []).map((_, index) =>
        named.flatMap(({ row, parties: own }) => (row === index ? own : [])),
      )
    })
    const shared = planer.some(({ file }) => file.data.parter !== undefined)
    // A register names functions, not parties, so that it cannot be judged.
    if (rows.length === 0 && !shared) return
    for (const party of parties) {
      const doing = rows.filter((row) => row.includes(party)).length
      if (party.typ === 'kommun' && doing === 0 && !shared) continue
      if (rows.length < 20 ? doing > 0 : doing / rows.length >= 0.1) continue
      const message =
        doing === 0
          ? `${party.kortnamn} har inga åtaganden i någon plan`
          : `${party.kortnamn} står bara i ${doing} av ${rows.length} åtgärder och har inga egna åtaganden`
      yield { file: manifest, place: ['parter', parter.indexOf(party)], message }
    }
  },
})
