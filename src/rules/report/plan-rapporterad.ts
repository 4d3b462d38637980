import { periodOf } from '../../agreement/period.ts'
import { isOver } from '../../agreement/status.ts'
import { termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'
import type { Plan } from '../../model/model.ts'
import { addDays } from '../../swedish/date.ts'
import { type ReportPeriod, reportPeriod } from '../../swedish/report-period.ts'

export default rule({
  title: 'Alla planer som gäller följs upp i varje period.',
  ground: 'husregel',
  catalogue: ['E24'],
  basis: { text: 'När en plan följs upp för en period, följs alla upp.' },
  parameters: {
    dagar: {
      description: 'Så många dagar av perioden som en plan ska ha gällt för att ha något att redovisa.',
      type: 'integer',
      minimum: 0,
      default: 30,
    },
  },
  why: 'Planen som ingen redovisar är ofta den som har stannat.',
  hint: 'Lägg till perioden under  uppföljning,  eller skriv  status: avslutad  eller  status: utgår',
  good: {
    'atgardsplaner/feriejobb.yaml': `
      # i dag är 2025-06-01
      uppföljning:
        - {period: 2025-T1, målet_nått: delvis, aktiviteter: [Platserna är utannonserade.]}
    `,
    'atgardsplaner/orossamtal.yaml': `
      uppföljning:
        - {period: 2025-T1, målet_nått: för tidigt att säga, aktiviteter: [Gruppen är tillsatt.]}
    `,
    'atgardsplaner/platssamverkan.yaml': `
      uppföljning:
        - {period: 2025-T1, målet_nått: nej, aktiviteter: [Belysningen är beställd.]}
    `,
  },
  bad: {
    'atgardsplaner/feriejobb.yaml': `
      # i dag är 2025-06-01
      uppföljning:
        - {period: 2025-T1, målet_nått: delvis, aktiviteter: [Platserna är utannonserade.]}
    `,
    'atgardsplaner/orossamtal.yaml': 'titel: Orossamtal   # ingen uppföljning av 2025-T1',
    'atgardsplaner/platssamverkan.yaml': `
      uppföljning:
        - {period: 2025-T1, målet_nått: nej, aktiviteter: [Belysningen är beställd.]}
    `,
  },
  *check({ agreement, today, values }) {
    const { planer } = agreement
    const { end } = termOf(agreement)
    const reported = planer.flatMap(({ file }) =>
      (file.data.uppföljning ?? []).flatMap((one) =>
        one.målet_nått === undefined && one.aktiviteter === undefined ? [] : (reportPeriod(one.period) ?? []),
      ),
    )
    const periods = [...new Map(reported.map((one) => [one.key, one])).values()]
      .filter(({ till }) => till < today)
      .sort((a, b) => (`${a.till} ${a.key}` < `${b.till} ${b.key}` ? -1 : 1))
    for (const plan of planer) {
      const own = new Set((plan.file.data.uppföljning ?? []).map((one) => one.period))
      const missing = periods.filter((period) => !own.has(period.key) && isInForce(plan, period, Number(values.dagar)))
      if (missing.length === 0) continue
      yield {
        file: plan.file,
        place: ['uppföljning'],
        key: 'key',
        message: `planen är inte uppföljd för ${missing.map(({ key }) => key).join(', ')}, som andra planer är`,
        // No reports are due after the agreement has ended.
        ...(end !== undefined && end < today && { severity: 'info' as const }),
      }
    }
  },
})

/** Whether a plan was in force in a period, from `days` before its end. One that began later has nothing to report yet. */
function isInForce({ file }: Plan, period: ReportPeriod, days: number): boolean {
  const { status, löptid, tidsplan, datum } = file.data
  if (status === 'planerad' || isOver(status)) return false
  const term = periodOf(löptid)
  const starts = term?.from ?? periodOf(tidsplan?.påbörjas)?.from ?? datum
  const ends = term?.till ?? periodOf(tidsplan?.avslutas)?.till
  return (starts === undefined || addDays(starts, days) <= period.till) && (ends === undefined || ends >= period.from)
}
