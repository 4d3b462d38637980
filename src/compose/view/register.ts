import { areaNumbers } from '../../agreement/area-number.ts'
import { isDropped } from '../../agreement/register.ts'
import type { Plan } from '../../model/model.ts'
import { html } from '../html.ts'
import type { Writer } from '../markdown/writer.ts'
import { anchorOf } from './plan.ts'
import { type FormPlan, formPlan, isFilled } from './plan-form.ts'

/** An activity of the register with the areas it aims at. Register and matrix are both made of these. */
interface Activity {
  readonly plan: Plan
  readonly areas: readonly string[]
  readonly cancelled: boolean
  readonly parts: readonly Part[]
}

/** A sub-activity: it aims at what its activity aims at, unless it says otherwise. */
interface Part {
  readonly namn: string | undefined
  readonly areas: readonly string[]
  readonly own: boolean
  readonly cancelled: boolean
}

function activitiesOf(plans: readonly Plan[]): Activity[] {
  return plans.map((plan) => {
    const { områden = [], status, delaktiviteter = [] } = plan.file.data
    const parts = delaktiviteter.map((part) => ({
      namn: part.namn,
      areas: part.områden ?? områden,
      own: part.områden !== undefined,
      cancelled: (part.status ?? status) === 'utgår',
    }))
    return { plan, areas: områden, cancelled: isDropped(plan), parts }
  })
}

/** What an activity has in common with its parts. */
const SHARED = [
  'lägesbild',
  'mål',
  'uppdrag',
  'genomförande',
  'mätbara_effekter',
  'samverkanspartner',
  'tidsplan',
  'resursförstärkning',
  'hanteras',
] as const
const FIELDS = [...SHARED, 'områden', 'status', 'delaktiviteter'] as const

/** Plans as a register: a row an activity without parts, else a row a part and one for what is said of them all. */
export function registerView(plans: readonly Plan[], writer: Writer) {
  const letters = lettersOf(writer)
  return {
    målområden: targetAreas(writer),
    planer: activitiesOf(plans).map((activity) => {
      const view = formPlan(activity.plan, FIELDS, writer)
      return { ...view, bokstäver: letters(activity.areas), rader: rowsOf(activity, view, letters) }
    }),
  }
}

function rowsOf({ parts }: Activity, view: FormPlan, letters: (areas: readonly string[]) => string) {
  const whole = { ...view, namn: undefined, status: undefined, bokstäver: undefined }
  if (parts.length === 0) return [whole]
  const rows = view.delaktiviteter.map((part, index) => ({ ...part, bokstäver: letters(parts[index]?.areas ?? []) }))
  return SHARED.some((field) => isFilled(view[field])) ? [{ ...whole, namn: 'Alla delaktiviteter' }, ...rows] : rows
}

/** Target areas × activities, with what is cancelled beside it. */
export function matrixView(plans: readonly Plan[], writer: Writer) {
  const areas = writer.agreement.manifest.data.prioriterade_områden ?? []
  const activities = activitiesOf(plans)
  const marks = (aims: readonly string[]) => areas.map((area) => aims.includes(area.id))
  return {
    målområden: targetAreas(writer),
    rader: activities
      .filter((activity) => !activity.cancelled)
      .flatMap(({ plan, areas: aims, parts }) => {
        const row = { id: anchorOf(plan, writer), nummer: plan.nummer }
        const own = parts.filter((part) => part.own && !part.cancelled)
        return [
          { ...row, del: false, namn: plan.file.data.titel, märken: marks(aims) },
          ...own.map((part) => ({ ...row, del: true, namn: part.namn, märken: marks(part.areas) })),
        ]
      }),
    utgår: activities.flatMap(({ plan, cancelled, parts }) => {
      const name = html`${plan.nummer} ${plan.file.data.titel}`
      if (cancelled) return [name]
      return parts
        .filter((part) => part.cancelled)
        .map(
          (part) =>
            html`${part.namn}, delaktivitet i <a class="hänvisning" href="#${anchorOf(plan, writer)}">${name}</a>`,
        )
    }),
  }
}

/** Letter, name and criteria of every target area. */
function targetAreas(writer: Writer) {
  const { prioriterade_områden: areas = [] } = writer.agreement.manifest.data
  const numbers = areaNumbers(areas)
  return areas.map((area, index) => ({
    bokstav: numbers[index],
    namn: area.namn,
    kriterier: area.kriterier?.join(', '),
  }))
}

function lettersOf(writer: Writer): (ids: readonly string[]) => string {
  const areas = writer.agreement.manifest.data.prioriterade_områden ?? []
  const numbers = areaNumbers(areas)
  return (ids) =>
    ids
      .map((id) => {
        const at = areas.findIndex((area) => area.id === id)
        return numbers[at] ?? id
      })
      .join(', ')
}
