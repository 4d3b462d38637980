import type { Atgard, Orsak } from '../../model/format.ts'
import type { Plan } from '../../model/model.ts'
import { listed } from '../../swedish/suggest.ts'
import { type Writer, writerFor } from '../markdown/writer.ts'
import { rowHeight } from '../row-height.ts'
import { type Printed, text } from '../value.ts'
import { isCauseOf } from './plan.ts'
import { formPlan } from './plan-form.ts'

/** Characters that fit in a line of each column, as the style sheet sets their widths. */
const LINE = { orsak: 21, åtgärd: 34, operativt_mål: 22, när: 11, vem: 26, uppföljning: 15 }
/** Rows under one cause that are kept on one page: about two fifths of a landscape page, in px. */
const KEPT = 250

/** Plans as tables area → cause → measure → goal → when → who → follow-up. */
export function causesView(plans: readonly Plan[], writer: Writer) {
  return { planer: plans.map((plan) => planOf(plan, writer)) }
}

function planOf(plan: Plan, around: Writer) {
  const writer = writerFor(plan.file, around)
  const { orsaker = [], åtgärder = [] } = plan.file.data
  const view = formPlan(plan, ['områden', 'orsaker', 'åtgärder'], writer)
  const some = orsaker.filter((cause) => cause.gäller !== 'alla')
  const groups = groupsOf(some, åtgärder)
  let count = 0
  const numbered = groups.map(({ causes, measures }) => ({
    causes,
    rows: measures.map((at) => ({ number: `${plan.nummer}.${++count}`, at })),
  }))
  const scope = (cause: Orsak) =>
    scopeOf(numbered.flatMap(({ causes, rows }) => (causes.includes(cause) ? rows.map((row) => row.number) : [])))
  const printed = new Set<Orsak>()
  const radgrupper = numbered.flatMap(({ causes, rows }) => {
    const cells = rows.map(({ number, at }) => ({ ...NO_MEASURE, ...view.åtgärder[at], nummer: number }))
    const all = causes.map((cause) => ({ cause, text: text(cause.text, writer), gäller: scope(cause) }))
    const least = rowHeight(
      all.map((one) => [one.text, one.gäller]),
      LINE.orsak,
    )
    const parts = some.length > 0 ? chunks(cells.length > 0 ? cells : [NO_MEASURE], least) : cells.map((cell) => [cell])
    return parts.map((part) => ({
      orsaker: all.map(({ cause, text: words, gäller }) => {
        const forts = printed.has(cause)
        printed.add(cause)
        return { text: words, gäller, forts }
      }),
      rader: part.length,
      åtgärder: part,
    }))
  })
  return {
    ...view,
    gäller_alla: orsaker.filter((cause) => cause.gäller === 'alla').map((cause) => text(cause.text, writer)),
    orsakskolumn: some.length > 0,
    kolumner: some.length > 0 ? 6 : 5,
    radgrupper: radgrupper.length > 0 ? radgrupper : [{ orsaker: [], rader: 1, åtgärder: [NO_MEASURE] }],
  }
}

const NO_MEASURE = {
  nummer: undefined as string | undefined,
  insats: undefined as string | undefined,
  text: undefined as Printed,
  delåtgärder: undefined as Printed,
  operativt_mål: undefined as Printed,
  när: undefined as Printed,
  vem: undefined as Printed,
  antal: undefined as number | undefined,
  status: undefined as Printed,
  uppföljning: undefined as Printed,
  bedömning: undefined as Printed,
}
type Row = typeof NO_MEASURE

interface Group {
  readonly causes: readonly Orsak[]
  /** Indexes of measures. */
  readonly measures: number[]
}

/** Measures with the same causes together, in the order of the first of them; causes without measures last. */
function groupsOf(causes: readonly Orsak[], measures: readonly Atgard[]): Group[] {
  const groups = new Map<string, Group>()
  for (const [index, measure] of measures.entries()) {
    const own = causes.filter((cause) => isCauseOf(cause, measure))
    const key = own.map((cause) => cause.id).join(' ')
    const group = groups.get(key) ?? { causes: own, measures: [] }
    group.measures.push(index)
    groups.set(key, group)
  }
  const used = new Set([...groups.values()].flatMap((group) => group.causes))
  const idle = causes.filter((cause) => !used.has(cause))
  if (idle.length > 0) groups.set('', groups.get('') ?? { causes: [], measures: [] })
  const all = [...groups.values()].filter((group) => group.causes.length > 0 || group.measures.length > 0)
  return [...all, ...idle.map((cause) => ({ causes: [cause], measures: [] }))]
}

/** "Gäller åtgärd 1.1–1.4 och 1.7". */
function scopeOf(numbers: readonly string[]): string {
  const runs: string[][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    const follows = before !== undefined && Number(before.split('.').at(-1)) + 1 === Number(number.split('.').at(-1))
    if (last && follows) last.push(number)
    else runs.push([number])
  }
  if (runs.length === 0) return 'Gäller ännu ingen åtgärd'
  const stretches = runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : `${run[0]}`))
  return `Gäller åtgärd ${listed(stretches, 'och')}`
}

/**
 * Rows in groups that fit on a page, of about the same height: a cell over several rows is then never torn by a page
 * break, and each group has it anew. `least` is the height in px that the cell itself needs.
 */
function chunks(rows: readonly Row[], least: number): Row[][] {
  const heights = rows.map(heightOf)
  const total = heights.reduce((sum, height) => sum + height, 0)
  const count = total <= 1.3 * KEPT ? 1 : Math.ceil(total / Math.max(KEPT, least))
  const groups: Row[][] = [[]]
  let height = 0
  for (const [index, row] of rows.entries()) {
    const own = heights[index] ?? 0
    if (groups.length < count && height > 0 && height + own / 2 > total / count) {
      groups.push([])
      height = 0
    }
    groups.at(-1)?.push(row)
    height += own
  }
  return groups
}

function heightOf(row: Row): number {
  return Math.max(
    rowHeight([[row.insats, row.text, row.delåtgärder]], LINE.åtgärd),
    rowHeight([[row.operativt_mål]], LINE.operativt_mål),
    rowHeight([[row.när]], LINE.när),
    rowHeight([[row.vem]], LINE.vem),
    rowHeight([[row.uppföljning, row.bedömning, row.status, row.antal]], LINE.uppföljning),
  )
}
