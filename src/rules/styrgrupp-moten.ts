import { daysBetween, earlier, halfYears, later } from '../check/date.ts'
import { timesPerYear } from '../check/frequency.ts'
import type { Rule } from '../check/rule.ts'
import { termOf } from '../check/term.ts'

export const styrgruppMoten: Rule = {
  id: 'styrgrupp-moten',
  title: 'Styrgruppen möts minst en gång varje halvår.',
  catalogue: ['B07'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Ett halvår utan möte är ett halvår utan beslut och uppföljning.',
  hint: 'För in mötet under  styrgrupp: {möten: [{datum: …, ordförande: …}]}, eller kalla till det.',
  good: 'möten:\n  - {datum: 2025-03-11}\n  - {datum: 2025-09-16}',
  bad: 'möten:\n  - {datum: 2025-03-11}\n  - {datum: 2026-03-10}   # inget möte hösten 2025',
  *check({ agreement, today, demands }) {
    const { styrgrupp } = agreement.manifest.data
    const [demand] = demands
    if (!styrgrupp || !demand) return
    const often = timesPerYear(styrgrupp.frekvens)
    if (often !== undefined && often < 2) {
      yield {
        place: ['styrgrupp', 'frekvens'],
        message: 'styrgruppen ska mötas minst en gång varje halvår',
        hint: 'Skriv  frekvens: {antal: 1, per: halvår}',
        demand,
      }
    }
    const { from, end } = termOf(agreement)
    const { möten } = styrgrupp
    if (!möten || from === undefined) return
    const days = möten.map(({ datum }) => datum).sort()
    const last = days.at(-1) ?? from
    for (const half of halfYears(from, end ?? later(last, today))) {
      const first = later(half.from, from)
      const until = earlier(half.till, end ?? half.till)
      if (daysBetween(first, until) < 90 || days.some((day) => day >= first && day <= until)) continue
      // A half-year that is not over, and that no later meeting is planned after, can still have its meeting.
      if (until >= today && last < half.till) continue
      yield {
        place: ['styrgrupp', 'möten'],
        key: 'key',
        message: `styrgruppen har inget möte ${half.name}`,
        hint: `Lägg till  {datum: …, ordförande: …}  med en dag mellan ${first} och ${until}.`,
        demand,
      }
    }
  },
}
