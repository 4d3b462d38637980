import { timesPerYear } from '../../agreement/frequency.ts'
import { isTooShort } from '../../agreement/meeting-time.ts'
import { termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'
import { earlier, halfYears, later } from '../../swedish/date.ts'

export default rule({
  title: 'Styrgruppen möts minst en gång varje halvår.',
  catalogue: ['B07'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Ett halvår utan möte är ett halvår utan beslut och uppföljning.',
  hint: 'För in mötet under  styrgrupp: {möten: [{datum: …, ordförande: …}]}, eller kalla till det.',
  good: {
    'overenskommelse.yaml': `
      styrgrupp:
        möten:
          - {datum: 2025-03-11, ordförande: Lokalpolisområdeschef}
          - {datum: 2025-09-16, ordförande: Kommundirektör}
          - {datum: 2026-03-10, ordförande: Lokalpolisområdeschef}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      styrgrupp:
        möten:
          - {datum: 2025-03-11, ordförande: Lokalpolisområdeschef}   # inget möte hösten 2025
          - {datum: 2026-03-10, ordförande: Kommundirektör}
    `,
  },
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
    const missing = halfYears(from, end ?? later(last, today)).filter((half) => {
      const [first, until] = [later(half.from, from), earlier(half.till, end ?? half.till)]
      if (isTooShort(first, until) || days.some((day) => day >= first && day <= until)) return false
      // A half-year that is not over can still get its meeting, unless a later meeting is already planned.
      return until < today || last >= half.till
    })
    const names = missing.map(({ name }) => name)
    if (names.length === 0) return
    yield {
      place: ['styrgrupp', 'möten'],
      key: 'key',
      message: `styrgruppen har inget möte ${names.slice(0, 4).join(' eller ')}${names.length > 4 ? ` och ${names.length - 4} halvår till` : ''}`,
      hint: 'Lägg till  {datum: …, ordförande: …}  med en dag under halvåret.',
      demand,
      ground: ['styrgrupp', 'möten'],
    }
  },
})
