import { agreedFollowUp } from '../../agreement/follow-up.ts'
import { timesPerYear } from '../../agreement/frequency.ts'
import { isOver } from '../../agreement/status.ts'
import { isInForce, termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'
import { addDays, addMonths, later } from '../../swedish/date.ts'
import { reportPeriod } from '../../swedish/report-period.ts'

/** Times a year when nothing else is agreed: every second year, as 6 § of the Act (2023:196) says of the plan. */
const EVERY_SECOND_YEAR = 0.5

export default rule({
  title: 'Åtgärdsplanerna följs upp så ofta som parterna har kommit överens om.',
  ground: 'avtal',
  catalogue: ['E12', 'E24'],
  basis: {
    document: 'Uppföljningsplanen',
    text: 'Planerna följs upp så ofta som den säger, annars minst vartannat år.',
  },
  parameters: {
    dagar: {
      description: 'Så många dagar efter perioden som svaret får ta.',
      type: 'integer',
      minimum: 0,
      default: 60,
    },
  },
  why: 'En överenskommelse där ingen svarar har stannat, och det märks annars först när den ska förnyas.',
  hint: 'Lägg till  uppföljning: [{period: …, målet_nått: …, aktiviteter: […]}]  i planerna, eller ändra hur ofta.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      # i dag är 2025-10-01
      uppföljning:
        - {period: 2025-H1, målet_nått: delvis, aktiviteter: [Tolv samtal är hållna.]}
    `,
    'atgardsplaner/feriejobb.yaml': `
      uppföljning:
        - {period: 2025-H1, målet_nått: ja, aktiviteter: [Platserna är tillsatta.]}
    `,
    'atgardsplaner/platssamverkan.yaml': `
      uppföljning:
        - {period: 2025-H1, målet_nått: nej, aktiviteter: [Belysningen är beställd.]}
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      # i dag är 2025-10-01
      titel: Orossamtal   # och ingen plan har uppföljning
    `,
  },
  *check({ agreement, today, values }) {
    const term = termOf(agreement)
    const plans = agreement.planer.map(({ file }) => file.data)
    if (term.from === undefined || !isInForce(term, today) || plans.every(({ status }) => isOver(status))) return
    const agreed = agreedFollowUp(agreement)
    const often = agreed ? timesPerYear(agreed.frequency) : EVERY_SECOND_YEAR
    if (often === undefined) return
    const { file, place } = agreed ?? { file: agreement.manifest, place: ['avtalstid'] }
    // An answer about a measure has no day: then nobody can say since when nothing has been answered.
    if (plans.some(({ åtgärder = [] }) => åtgärder.some((one) => one.uppföljning !== undefined))) return
    // What an answer is about is over when its period is; the outcome of a goal is an answer too.
    const answered = plans.flatMap((plan) => [
      ...(plan.uppföljning ?? []).map((one) => reportPeriod(one.period)?.till ?? one.datum),
      ...(plan.mål ?? []).flatMap(({ utfall, datum }) => (utfall === undefined ? [] : [datum])),
    ])
    const last = answered.reduce<string | undefined>(
      (one, day) => (day === undefined ? one : later(one ?? day, day)),
      undefined,
    )
    const from = last === undefined ? term.from : later(last, term.from)
    const due = addDays(addMonths(from, Math.round(12 / often)), Number(values.dagar))
    if (due >= today) return
    yield {
      file,
      place,
      message:
        last === undefined
          ? `ingen åtgärdsplan har följts upp sedan överenskommelsen började gälla ${term.from}`
          : `ingen åtgärdsplan har följts upp för tiden efter ${last}`,
    }
  },
})
