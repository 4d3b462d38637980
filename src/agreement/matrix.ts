import type { Matriskolumn } from '../model/format.ts'
import type { Agreement, Place, Plan } from '../model/model.ts'
import type { Span } from '../source.ts'
import { folded } from '../swedish/words.ts'

/** A matrix of areas and activities that somebody has written by hand. */
export interface Matrix {
  readonly place: Place
  readonly columns: readonly Matriskolumn[]
  readonly span: Span
  /** The column of an area; the matrix when there is none. */
  columnSpan(area: string): Span
}

/** An activity in a column. */
export interface Cell {
  /** In the manifest. */
  readonly place: Place
  readonly area: string
  readonly written: string
  /** The plan that it must be; undefined when there is none. */
  readonly plan: Plan | undefined
}

/** The agreement's own matrix; undefined when it is made from the plans. */
export function matrixOf({ manifest, bilagor }: Agreement): Matrix | undefined {
  const at = bilagor.findIndex(({ data }) => data.matris !== undefined)
  const columns = bilagor[at]?.data.matris
  if (!columns) return undefined
  const place = ['bilagor', at, 'matris']
  const columnSpan = (area: string) => {
    const index = columns.findIndex((column) => column.område === area)
    return index < 0 ? manifest.span(place, 'key') : manifest.span([...place, index, 'område'])
  }
  return { place, columns, span: manifest.span(place, 'key'), columnSpan }
}

/** Every activity of a matrix with the plan that it names, more or less. */
export function matrixCells({ place, columns }: Matrix, plans: readonly Plan[]): Cell[] {
  return columns.flatMap(({ område: area, aktiviteter }, column) =>
    aktiviteter.map((written, row) => ({
      place: [...place, column, 'aktiviteter', row],
      area,
      written,
      plan: planNamed(written, plans),
    })),
  )
}

/** The plan with that title; else the only one that begins like it, or that it begins like. */
function planNamed(written: string, plans: readonly Plan[]): Plan | undefined {
  const name = folded(written)
  const titles = plans.map((plan) => ({ plan, title: folded(plan.file.data.titel) }))
  const exact = titles.find(({ title }) => title === name)
  if (exact) return exact.plan
  const [near, ...more] = titles.filter(({ title }) => title.startsWith(name) || name.startsWith(title))
  return more.length === 0 ? near?.plan : undefined
}
