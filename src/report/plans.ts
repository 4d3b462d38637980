import { timesPerYear } from '../agreement/frequency.ts'
import { isOpen } from '../agreement/open-value.ts'
import { lastDayOf } from '../agreement/period.ts'
import { isOver } from '../agreement/status.ts'
import type { Atgardsplan, Loptid, Planstatus, Tidpunkt } from '../model/format.ts'
import type { Agreement, Plan } from '../model/model.ts'
import { type GoalState, goalStates } from './goals.ts'

/** Something that should have been done on a day that has passed. */
export interface Overdue {
  readonly what: string
  readonly date: string
}

/** What a plan has promised and what has been done. */
export interface PlanState {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly status?: Planstatus
  /** Meetings held this year, and how many the plan says by the end of the period. */
  readonly meetings: { readonly held?: number; readonly promised?: number }
  readonly measures: { readonly done: number; readonly of: number }
  readonly goals: readonly GoalState[]
  /** The last answer to whether the goal is reached. */
  readonly reached?: string
  readonly overdue: readonly Overdue[]
  /** Roles that nobody holds. */
  readonly vacant: readonly string[]
}

/** The state of each plan of an agreement in the year of `period`; what is overdue is counted from `today`. */
export function planStates({ planer }: Agreement, period: string, today: string): PlanState[] {
  return planer.map((plan) => planState(plan, period, today))
}

function planState(plan: Plan, period: string, today: string): PlanState {
  const { data } = plan.file
  const [year = '', month = '12'] = period.split('-')
  const reports = (data.uppföljning ?? []).filter((one) => one.period.includes(year))
  const counted = reports.filter((one) => one.möten !== undefined)
  const held = counted.reduce((sum, one) => sum + (one.möten ?? 0), 0)
  const times = timesPerYear(data.mötesfrekvens)
  const reached = reports.findLast((one) => one.målet_nått !== undefined)?.målet_nått
  const measures = data.åtgärder ?? []
  const goals = goalStates(data.mål ?? [])
  return {
    id: plan.id,
    number: plan.nummer,
    title: data.titel,
    ...(data.status && { status: data.status }),
    meetings: {
      ...(counted.length > 0 && { held }),
      ...(times !== undefined && { promised: Math.floor((times * Number(month)) / 12) }),
    },
    measures: { done: measures.filter((one) => one.status === 'avslutad').length, of: measures.length },
    goals,
    ...(reached && { reached }),
    overdue: overdueIn(data, today),
    vacant: vacantIn(data),
  }
}

function overdueIn(data: Atgardsplan, today: string): Overdue[] {
  const late: Overdue[] = []
  const add = (what: string, time: Tidpunkt | Loptid | undefined) => {
    const date = lastDayOf(time)
    if (date !== undefined && date < today) late.push({ what, date })
  }
  if (isOver(data.status)) return late
  for (const [index, measure] of (data.åtgärder ?? []).entries()) {
    if (!isOver(measure.status))
      add(typeof measure.text === 'string' ? measure.text : `Åtgärd ${index + 1}`, measure.när)
  }
  for (const goal of data.mål ?? []) {
    if (goal.utfall === undefined) add(`Utfall saknas: ${goal.indikator ?? 'mål'}`, goal.datum)
  }
  add('Planens löptid har gått ut', data.löptid)
  add('Planen skulle ha avslutats', data.tidsplan?.avslutas)
  for (const [role, value] of roles(data)) if (isOpen(value)) add(`${role} skulle ha utsetts`, value.senast)
  return late
}

function vacantIn(data: Atgardsplan): string[] {
  return roles(data).flatMap(([role, value]) =>
    isOpen(value) || /\bvakan(?:t|s)\b/i.test(JSON.stringify(value)) ? [role] : [],
  )
}

/** The functions that a plan names, by role. */
function roles(data: Atgardsplan): [string, unknown][] {
  const all: [string, unknown][] = [
    ['Sammankallande', data.sammankallande],
    ['Administratör', data.administratör],
    ['Kommunikationsansvarig', data.kommunikationsansvarig],
    ...(data.åtgärder ?? []).map(({ vem }, index): [string, unknown] => [`Ansvarig för åtgärd ${index + 1}`, vem]),
  ]
  return all.filter(([, value]) => value !== undefined)
}
