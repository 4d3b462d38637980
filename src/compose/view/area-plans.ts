import { areaNumbers } from '../../agreement/area-number.ts'
import type { Plan } from '../../model/model.ts'
import { join } from '../html.ts'
import { type Writer, writerFor } from '../markdown/writer.ts'
import { bullets, text } from '../value.ts'
import { facts } from './facts.ts'
import { areaNames } from './plan.ts'
import { formPlan } from './plan-form.ts'
import { answers } from './plan-report.ts'

const FIELDS = [
  'definition',
  'syfte',
  'löptid',
  'mötesfrekvens',
  'sammankallande',
  'mål',
  'grupper',
  'parter',
  'övriga_deltagare',
  'finansiering',
  'kommunikation',
  'uppföljning',
  'områden',
] as const

/** Areas in order, each with its plans: a plan that serves several stands under the first of them. */
export function areaPlansView(plans: readonly Plan[], writer: Writer) {
  const areas = writer.agreement.manifest.data.prioriterade_områden ?? []
  const homeOf = (plan: Plan) => areas.find((area) => plan.file.data.områden?.includes(area.id))?.id
  const under = (id: string | undefined) =>
    plans.filter((plan) => homeOf(plan) === id).map((plan) => planOf(plan, id, writer))
  const numbers = areaNumbers(areas)
  const known = areas.map((area, index) => ({
    id: `omrade-${area.id}`,
    nummer: numbers[index],
    namn: area.namn,
    uppgifter: facts({
      'Övergripande mål och syfte': text(area.syfte, writer),
      Lägesbild: text(area.lägesbild, writer),
      Kriterier: bullets(area.kriterier ?? []),
      'Strategidokument och policy': bullets(area.styrdokument ?? []),
      Klassning: area.klassning && join([area.klassning.värde, area.klassning.datum], ', '),
      'Utan åtgärdsplan': text(area.utan_plan, writer),
    }),
    planer: under(area.id),
  }))
  const others = under(undefined)
  const last = { id: 'omrade-ovriga-planer', nummer: undefined, namn: 'Övriga åtgärdsplaner', uppgifter: [] }
  return { områden: others.length > 0 ? [...known, { ...last, planer: others }] : known }
}

function planOf(plan: Plan, home: string | undefined, around: Writer) {
  const writer = writerFor(plan.file, around)
  const view = formPlan(plan, FIELDS, writer)
  const { områden, uppföljning } = plan.file.data
  return {
    ...view,
    även: areaNames(
      områden?.filter((area) => area !== home),
      writer,
    ),
    svar: answers(uppföljning ?? [], writer),
  }
}
