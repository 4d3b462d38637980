import type { Plan } from '../../model/model.ts'
import { Html } from '../html.ts'
import type { Writer } from '../markdown/writer.ts'
import { type PlanView, planView } from './plan.ts'

/** A plan for a form that has places for some of its fields: `övrigt` holds the others. */
export type FormPlan = PlanView & { readonly övrigt: object | undefined }

type Field = keyof PlanView

/** Never by themselves a reason to print a part of a plan: its name, and what says how other fields are set. */
const NAMES: readonly Field[] = ['id', 'nummer', 'titel', 'mått', 'sida_vid_sida']

/** A plan with what remains of it when the form has printed `fields`; nothing of the plan is lost. */
export function formPlan(plan: Plan, fields: readonly Field[], writer: Writer): FormPlan {
  const view = planView(plan, writer)
  const rest = { ...view, ...Object.fromEntries(fields.map((field) => [field, undefined])) }
  const remains = Object.entries(rest).some(([field, value]) => !NAMES.includes(field as Field) && isFilled(value))
  return { ...view, övrigt: remains ? rest : undefined }
}

/** Whether a field of a view has anything to print. */
export function isFilled(value: unknown): boolean {
  if (value instanceof Html) return value.markup !== ''
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== ''
}
