import type { Agreement, Place, Plan } from '../model/model.ts'
import { withoutPersonalNumbers } from '../swedish/personal-number.ts'
import { type CellValue, isCellValue } from './cell-value.ts'
import { placeText, type Step } from './place-text.ts'
import { compareBySchema } from './plan-schema.ts'

/** The plans of agreements as a table: a row for each plan, measure and sub-activity. */
export interface Register {
  /** Written places within a row, in the order of the schema. */
  readonly columns: readonly string[]
  readonly rows: readonly RegisterRow[]
}

/** A row. The three ids and a column's name say which value of which file a cell is. */
export interface RegisterRow {
  readonly agreement: string
  readonly plan: string
  /** The written place of the row in its plan; empty for the plan itself. */
  readonly row: string
  /** Values by column. */
  readonly values: ReadonlyMap<string, CellValue>
}

/** The names of the columns that say which row it is. */
export const ID_COLUMNS = ['överenskommelse', 'plan', 'rad'] as const

/** Lists of a plan whose items are rows of their own. */
const ROW_LISTS = ['delaktiviteter', 'åtgärder'] as const

/** The register of agreements, with every value that their plans hold, and without personal numbers in full. */
export function registerOf(agreements: readonly Agreement[]): Register {
  const places = new Map<string, Place>()
  const rows = agreements.flatMap((agreement) =>
    agreement.planer.flatMap((plan) =>
      rowsOf(plan).map(({ row, data, without }) => {
        const values = new Map<string, CellValue>()
        for (const [place, value] of leaves(data, [], without)) {
          const column = placeText(place)
          places.set(column, place)
          values.set(column, typeof value === 'string' ? withoutPersonalNumbers(value) : value)
        }
        const [own, ofPlan] = [agreement.id, plan.id].map(withoutPersonalNumbers)
        return { agreement: own ?? '', plan: ofPlan ?? '', row: placeText(row), values }
      }),
    ),
  )
  const columns = [...places].sort(([, a], [, b]) => compareBySchema(a, b)).map(([column]) => column)
  return { columns, rows }
}

interface RowData {
  readonly row: readonly Step[]
  readonly data: unknown
  /** Keys that other rows hold. */
  readonly without: readonly string[]
}

function rowsOf(plan: Plan): RowData[] {
  const { data } = plan.file
  const rows: RowData[] = [{ row: [], data, without: ROW_LISTS }]
  for (const list of ROW_LISTS) {
    const seen = new Set<string>()
    for (const [index, item] of (data[list] ?? []).entries()) {
      const id = 'id' in item && typeof item.id === 'string' ? item.id : undefined
      // An id of digits would be read as an index, and one that stands twice says nothing.
      const usable = id !== undefined && !/^\d+$/.test(id) && !seen.has(id)
      if (id !== undefined) seen.add(id)
      rows.push({ row: [list, usable ? { id } : index], data: item, without: [] })
    }
  }
  return rows
}

function* leaves(value: unknown, place: Place, without: readonly string[]): Generator<[Place, CellValue]> {
  if (isCellValue(value)) yield [place, value]
  else if (typeof value === 'object' && value !== null) {
    for (const [key, own] of Object.entries(value)) {
      if (!without.includes(key)) yield* leaves(own, [...place, Array.isArray(value) ? Number(key) : key], [])
    }
  }
}
