import { superiorTermOf, termOf } from '../../agreement/term.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement, Place, SuperiorAgreement } from '../../model/model.ts'
import { addDays, daysBetween, monthsBefore } from '../../swedish/date.ts'

export default rule({
  title: 'Samråd hålls i tid före avtalstidens utgång.',
  ground: 'avtal',
  catalogue: ['A05'],
  severity: 'fel',
  parameters: {
    dagar: {
      description: 'Så många dagar före den sista dagen för samråd som det är en varning att ingen dag är bokad.',
      type: 'integer',
      minimum: 0,
      default: 90,
    },
  },
  why: 'Utan samråd i tid kan överenskommelsen inte förlängas, och samverkan står utan grund dagen efter.',
  hint: 'Boka samrådet och skriv dagen under  samråd: {månader: 6, datum: …}.',
  good: {
    'overenskommelse.yaml': `
      avtalstid:
        till: 2026-12-31
        samråd: {månader: 6, datum: 2026-05-20}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      avtalstid:
        till: 2026-12-31
        samråd: {månader: 6, datum: 2026-09-14}
    `,
  },
  *check({ agreement, today, values }) {
    if (agreement.överavtal) yield* superiorDeadline(agreement.överavtal)
    const { manifest } = agreement
    const months = manifest.data.avtalstid.samråd?.månader
    const { from, till } = termOf(agreement)
    if (months === undefined || till === undefined) return
    const extensions = manifest.data.förlängningar ?? []
    const ends = [till, ...extensions.map((one) => one.till)]
    for (const [index, end] of ends.entries()) {
      const deadline = monthsBefore(end, months)
      const before = index === 0 ? (from ?? '') : addDays(ends[index - 1] ?? '', 1)
      const days = consultations(agreement).filter(({ day }) => day >= before && day <= end)
      if (days.some(({ day }) => day <= deadline)) continue
      const [late] = days
      const demand = `senast ${deadline}, ${months} månader före ${end}`
      if (late) {
        yield {
          place: late.place,
          message: `samrådet ${late.day} är för sent: det ska ha hållits ${demand}`,
          hint: `Lägg samrådet senast ${deadline}, eller kom skriftligen överens om att det ändå räknas.`,
        }
      } else if (index === ends.length - 1) {
        const left = daysBetween(today, deadline)
        const hit = noDay(index, { deadline, demand, left, isSoon: left <= Number(values.dagar) })
        // When the agreement has ended nobody can consult any more: what is missing is only a note.
        yield today > end ? { ...hit, severity: 'info' } : hit
      }
    }
  },
})

/** Every dated consultation, of the term and of each extension. Its day decides which end it precedes. */
function consultations({ manifest }: Agreement): { day: string; place: Place }[] {
  const { avtalstid, förlängningar = [] } = manifest.data
  const own = { day: avtalstid.samråd?.datum, place: ['avtalstid', 'samråd', 'datum'] as Place }
  const later = förlängningar.map((one, index) => ({
    day: one.samråd,
    place: ['förlängningar', index, 'samråd'] as Place,
  }))
  return [own, ...later].flatMap(({ day, place }) => (day === undefined ? [] : { day, place }))
}

/** The finding of a missing consultation before the last end. `left` is the number of days until its deadline. */
function noDay(extensions: number, time: { deadline: string; demand: string; left: number; isSoon: boolean }): Hit {
  const { deadline, demand, left, isSoon } = time
  const where = extensions === 0 ? 'datum: …  under samråd' : 'samråd: …  på den sista förlängningen'
  return {
    place: extensions === 0 ? ['avtalstid', 'samråd', 'månader'] : ['förlängningar', extensions - 1, 'till'],
    severity: left < 0 ? 'fel' : isSoon ? 'varning' : 'info',
    message:
      left < 0
        ? `ingen dag för samråd är angiven, och det skulle ha hållits ${demand}`
        : `ingen dag för samråd är angiven; det ska hållas ${demand}`,
    hint: `Skriv  ${where}, en dag som senast är ${deadline}.`,
  }
}

/** States the deadline of the superior agreement's own consultation, on which an extension of this one depends. */
function* superiorDeadline(superior: SuperiorAgreement): Generator<Hit> {
  const { samråd, samråd_månader: months } = superior.file.data.avtalstid
  const { end } = superiorTermOf(superior)
  if (months === undefined || samråd !== undefined || end === undefined) return
  yield {
    file: superior.file,
    place: ['avtalstid', 'samråd_månader'],
    severity: 'info',
    message: `överavtalets eget samråd ska hållas senast ${monthsBefore(end, months)}, ${months} månader före ${end}`,
    hint: 'Skriv  samråd: …  i overavtal.yaml när överavtalets parter har samrått.',
  }
}
