import { load } from '../src/load/load.ts'
import type { Atgard, Atgardsplan, Orsak } from '../src/model/format.ts'
import type { Agreement } from '../src/model/model.ts'
import { readAgreement } from '../src/model/read-agreement.ts'
import { nodeHost } from '../src/node/node-host.ts'
import { type Cell, headOf, squeeze, type Table } from './pdf-tables.ts'

/** The agreement of a folder on disk. */
export function agreementOf(path: string): Agreement {
  const sources = load(nodeHost, path).value
  const agreement = sources && readAgreement(sources).value
  if (!agreement) throw new Error(`${path} cannot be read`)
  return agreement
}

/** Every word of a value, however deep: what a cell has to hold. */
export function wordsOf(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return String(value).split(/<[a-zåäö]+:[^>]*>/)
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if ('funktion' in value) return [String(value.funktion)]
  return Object.values(value).flatMap(wordsOf)
}

/** What of a value a cell does not hold. */
export function lacking(cell: Cell | undefined, value: unknown): string[] {
  const text = squeeze(cell?.text ?? '')
  const runs = wordsOf(value).flatMap((words) => words.split(/[\n*]+|^[-+] /m))
  return runs.filter((words) => !text.includes(squeeze(words)))
}

/** The causes that a measure answers to, whichever of the two says so. */
export function causesOf(plan: Atgardsplan, measure: Atgard): Orsak[] {
  return (plan.orsaker ?? []).filter(
    ({ id, gäller }) =>
      gäller === 'alla' || measure.orsaker?.includes(id) || (measure.id !== undefined && gäller?.includes(measure.id)),
  )
}

/** The value beside a label in the first of some tables that has it. */
export function fact(tables: readonly Table[], label: string): Cell | undefined {
  return tables.flatMap((table) => table.rows).find((row) => row.length === 2 && row[0]?.text.trim() === label)?.[1]
}

/** The row of a name in the first table whose head begins with a word. */
export function rowOf(tables: readonly Table[], head: string, name: string) {
  const table = tables.find((one) => headOf(one)[0] === head)
  const cells = table?.rows.find(([first]) => squeeze(first?.text ?? '').startsWith(squeeze(name)))
  if (!table || !cells) throw new Error(`no row for ${name} under ${head}`)
  return { table, cells }
}
