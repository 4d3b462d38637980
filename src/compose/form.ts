import type { Bilagepost } from '../model/format.ts'
import type { Plan } from '../model/model.ts'
import type { Writer } from './markdown/writer.ts'
import { areaPlansView } from './view/area-plans.ts'
import { causesView } from './view/cause.ts'
import { planView } from './view/plan.ts'
import { registerView } from './view/register.ts'

/** A way to print plans. */
interface Form {
  /** Name in `templates/former/`. */
  readonly template: string
  /** Whether it lies down unless the bilaga says otherwise. */
  readonly landscape: boolean
  readonly view: (plans: readonly Plan[], writer: Writer) => object
}

/** Every form prints every field of the plans: those it has no place for come under "Övriga uppgifter". */
const FORMS: Readonly<Record<NonNullable<Bilagepost['form']>, Form>> = {
  blankett: { template: 'blankett', landscape: false, view: plansView },
  områdestabell: { template: 'omradestabell', landscape: false, view: areaPlansView },
  'orsak-åtgärd': { template: 'orsak-atgard', landscape: true, view: causesView },
  aktivitetsregister: { template: 'aktivitetsregister', landscape: true, view: registerView },
}

function plansView(plans: readonly Plan[], writer: Writer) {
  return { planer: plans.map((plan) => planView(plan, writer)) }
}

/** The form that a bilaga asks for. */
export function formOf({ form }: Bilagepost): Form {
  return FORMS[form ?? 'blankett']
}

/** Whether the pages of a bilaga lie down: as it says, else as its content needs. */
export function isLandscape(data: Bilagepost): boolean {
  if (data.sida !== undefined) return data.sida === 'liggande'
  if (data.sort === 'målområdesmatris') return true
  return data.sort === 'åtgärdsplaner' && formOf(data).landscape
}
