import { periodOf } from '../../agreement/period.ts'
import { termOf } from '../../agreement/term.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Tidpunkt } from '../../model/format.ts'
import type { Agreement, Plan } from '../../model/model.ts'
import { addDays, addYears } from '../../swedish/date.ts'

export default rule({
  title: 'Varje åtgärd är uppföljd när dess tid är ute.',
  catalogue: ['E12'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'En tabell som aldrig fylls i visar inte om någon åtgärd blev gjord.',
  hint: 'Lägg till  uppföljning: …  (vad som har gjorts) och  bedömning: grön, gul eller röd.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      # i dag är 2025-11-15
      åtgärder:
        - id: belysning
          när: {från: 2025-02-01, till: 2025-10-31}
          uppföljning: All belysning är bytt.
          bedömning: grön
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      # i dag är 2025-11-15
      åtgärder:
        - id: belysning
          när: {från: 2025-02-01, till: 2025-10-31}   # och ingen uppföljning
    `,
  },
  *check({ agreement, today }) {
    const { end } = termOf(agreement)
    for (const plan of agreement.planer) {
      const { file } = plan
      const late = (file.data.åtgärder ?? []).flatMap((one, index) => {
        if (one.uppföljning !== undefined || one.status === 'utgår') return []
        const due = dueDay(one.när, plan, agreement)
        return due !== undefined && due >= today ? [] : [{ index, due }]
      })
      // Nothing can be followed up after the agreement has ended: the finding is then information.
      if (end !== undefined && end < today) {
        if (late.length > 0)
          yield { file, place: ['åtgärder'], key: 'key', severity: 'info', message: neverDone(late.length) }
        continue
      }
      for (const { index, due } of late) yield { file, place: ['åtgärder', index], ...wording(due) }
    }
  },
})

function neverDone(count: number): string {
  const what = count === 1 ? 'en åtgärd' : `${count} åtgärder`
  return `överenskommelsen har tagit slut utan att ${what} i planen har följts upp`
}

function wording(due: string | undefined): Pick<Hit, 'message' | 'hint'> {
  if (due !== undefined) return { message: `åtgärden skulle ha följts upp efter ${due}, men uppföljningen är tom` }
  return {
    message: 'åtgärden är inte uppföljd, och varken den eller överenskommelsen har en dag då den ska vara det',
    hint: 'Lägg till  uppföljning: …  eller ge åtgärden en tid:  när: {till: …}.',
  }
}

/** The last day of the measure's own time, else the plan's, else the agreement's, else two years after its start. */
function dueDay(when: Tidpunkt | undefined, { file }: Plan, agreement: Agreement): string | undefined {
  const own = periodOf(when)?.till ?? periodOf(file.data.tidsplan?.avslutas)?.till ?? periodOf(file.data.löptid)?.till
  if (own !== undefined) return own
  const { from, end } = termOf(agreement)
  return end ?? (from === undefined ? undefined : addDays(addYears(from, 2), -1))
}
