import { isInForce, termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'
import type { MatbartMal, Rapport } from '../../model/format.ts'
import type { Place } from '../../model/model.ts'
import { reportPeriod } from '../../swedish/report-period.ts'

export default rule({
  title: 'Ett mål vars dag har varit har ett utfall.',
  ground: 'vägledning',
  catalogue: ['E12'],
  basis: { document: 'Brås vägledning', text: 'Mål är mätbara och tidsatta, och mäts när tiden är ute.' },
  why: 'Ett mål som ingen mäter säger inte om arbetet hjälpte.',
  hint: 'Lägg till  utfall: …  med det uppmätta värdet, eller vad som hindrade mätningen.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      # i dag är 2025-05-15
      mål:
        - id: inom-en-vecka
          datum: 2025-04-30
          utfall: 84 procent
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      # i dag är 2025-05-15
      mål:
        - id: inom-en-vecka
          datum: 2025-04-30   # och inget utfall
    `,
  },
  *check({ agreement, today }) {
    if (!isInForce(termOf(agreement), today)) return
    for (const { file } of agreement.planer) {
      const { status, mål = [], delaktiviteter = [], uppföljning = [] } = file.data
      if (status === 'utgår') continue
      const goals: { goal: MatbartMal; place: Place }[] = [
        ...mål.map((goal, index) => ({ goal, place: ['mål', index] })),
        ...delaktiviteter.flatMap((one, part) =>
          one.status === 'utgår'
            ? []
            : (one.mål ?? []).map((goal, index) => ({ goal, place: ['delaktiviteter', part, 'mål', index] })),
        ),
      ]
      for (const { goal, place } of goals) {
        const { datum, utfall } = goal
        if (datum === undefined || datum >= today || utfall !== undefined) continue
        if (uppföljning.some((report) => answersAfter(report, datum))) continue
        yield { file, place: [...place, 'datum'], message: `målets dag var ${datum}, och inget utfall är angivet` }
      }
    }
  },
})

/** Whether a report says whether the goals were reached, of a time that holds the day of the goal or comes after it. */
function answersAfter({ målet_nått: reached, period, datum }: Rapport, day: string): boolean {
  if (reached === undefined || reached === 'för tidigt att säga') return false
  const till = reportPeriod(period)?.till ?? datum
  return till !== undefined && till >= day
}
