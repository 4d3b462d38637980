import type { Place } from '../model/model.ts'
import { type CellValue, isList, listItems } from './cell-value.ts'
import { schemasAt } from './plan-schema.ts'

/**
 * The value that a text in a cell stands for at a place in a plan: of the type that the value had, else of one that
 * the schema allows. Undefined when the cell is empty.
 */
export function cellData(text: string, place: Place, before: unknown): CellValue | undefined {
  if (text === '') return undefined
  const schemas = schemasAt(place)
  const allows = (type: string) => schemas.some((schema) => [schema.type].flat().includes(type))
  const fitsText = allows('string') || schemas.some((schema) => schema.const === text)
  if (typeof before === 'boolean' || (allows('boolean') && !fitsText)) return truth(text) ?? text
  const wasText = typeof before === 'string'
  if (/^-?\d+$/.test(text) && (allows('integer') || allows('number')) && !wasText) return Number(text)
  if (/^-?\d+[.,]\d+$/.test(text) && allows('number') && !fitsText) return Number(text.replace(',', '.'))
  const list = Array.isArray(before) ? (before as CellValue) : undefined
  const items = listItems(text, list && isList(list) ? list : [])
  if (list !== undefined) return items.length > 0 ? items : undefined
  const asList = allows('array') && (!fitsText || (!wasText && items.length > 1))
  return asList ? items : text
}

function truth(text: string): boolean | undefined {
  if (/^(ja|sant|true|x)$/i.test(text)) return true
  return /^(nej|falskt|false)$/i.test(text) ? false : undefined
}
