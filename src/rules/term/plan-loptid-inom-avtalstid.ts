import { periodOf } from '../../agreement/period.ts'
import { termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'
import { daysBetween } from '../../swedish/date.ts'

export default rule({
  title: 'En plans löptid ryms i avtalstiden och har inte gått ut före den.',
  ground: 'avtal',
  catalogue: ['D05'],
  parameters: {
    dagar: {
      description: 'Så många dagar före avtalstiden som en plan får gå ut.',
      type: 'integer',
      minimum: 0,
      default: 31,
    },
  },
  why: 'En plan binder ingen utanför avtalstiden, och en plan som har gått ut lämnar sin fråga utan åtgärder.',
  hint: 'Ändra löptiden, eller skriv  löptid: tillsvidare  eller  status: avslutad  på en plan som är klar.',
  good: {
    'atgardsplaner/orossamtal.yaml': 'löptid: {från: 2025-01-15, till: 2026-11-30}',
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': 'löptid: {från: 2025-01-15, till: 2027-06-30}',
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
  },
  *check({ agreement, today, values }) {
    const term = termOf(agreement)
    const { manifest } = agreement
    for (const { file } of agreement.planer) {
      const { löptid, status } = file.data
      const { from, till } = periodOf(löptid) ?? {}
      const related = [{ span: manifest.span(['avtalstid']), message: 'avtalstiden' }]
      if (from !== undefined && term.from !== undefined && from < term.from) {
        const message = `planen börjar ${from}, före avtalstiden som börjar ${term.from}`
        yield { file, place: ['löptid', 'från'], message, hint: `Skriv  från: ${term.from}  eller senare.`, related }
      }
      if (till === undefined || term.end === undefined) continue
      if (till > term.end) {
        const message = `planen slutar ${till}, efter avtalstiden som slutar ${term.end}`
        yield { file, place: ['löptid', 'till'], message, hint: `Skriv  till: ${term.end}  eller tidigare.`, related }
      } else if (till < today && status === undefined) {
        // One that has a status is told of there while it is said to go on, and is otherwise closed.
        if (daysBetween(till, term.end) <= Number(values.dagar)) continue
        const months = Math.round(daysBetween(till, term.end) / 30.4)
        const message = `löptiden gick ut ${till}, ${months} ${months === 1 ? 'månad' : 'månader'} före överenskommelsen`
        // When the agreement has ended too, nobody can mend it.
        const ended = term.end < today && { severity: 'info' as const }
        yield { file, place: ['löptid', 'till'], message, related, ...ended }
      }
    }
  },
})
