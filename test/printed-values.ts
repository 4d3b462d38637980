import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Agreement, YamlFile } from '../src/model/model.ts'
import { ROOT } from './run.ts'

/** A value of a YAML file that the document must show. */
export interface PrintedValue {
  readonly file: string
  readonly place: string
  /** The value's words in runs: Markdown marks, references and line breaks stand between them. */
  readonly words: readonly string[]
}

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: boolean | Schema
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly enum?: readonly string[]
  readonly 'x-intern'?: boolean
}

function schema(name: string): Schema {
  return JSON.parse(readFileSync(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8')) as Schema
}

const SHARED = schema('gemensamt')

/** Every value that the schemas do not mark as `x-intern`. */
export function printedValues(agreement: Agreement): PrintedValue[] {
  const files: [YamlFile<unknown>, string][] = [[agreement.manifest, 'overenskommelse']]
  for (const plan of agreement.planer) files.push([plan.file, 'atgardsplan'])
  for (const { content } of agreement.bilagor) {
    if (content?.sort === 'uppföljningsplan') files.push([content.file, 'uppfoljningsplan'])
    if (content?.sort === 'kommunikationsplan') files.push([content.file, 'kommunikationsplan'])
    if (content?.sort === 'överavtal') files.push([content.superior.file, 'overavtal'])
  }
  return files.flatMap(([file, name]) => {
    const root = schema(name)
    const found: PrintedValue[] = []
    walk(file.data, root, { root, at: [], file: file.source.path, found })
    return found
  })
}

interface Walk {
  readonly root: Schema
  readonly at: readonly (string | number)[]
  readonly file: string
  readonly found: PrintedValue[]
}

function walk(value: unknown, given: Schema | undefined, state: Walk): void {
  const here = resolve(given, state.root)
  if (given?.['x-intern'] || here?.['x-intern']) return
  const step = (key: string | number): Walk => ({ ...state, at: [...state.at, key] })
  if (Array.isArray(value)) {
    const items = branch(here, 'items', state.root)?.items
    for (const [index, item] of value.entries()) walk(item, items, step(index))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const holder = branch(here, 'properties', state.root, key)
      const other = here?.additionalProperties
      walk(item, holder?.properties?.[key] ?? (typeof other === 'object' ? other : undefined), step(key))
    }
  } else if (value !== undefined && value !== null) {
    state.found.push({ file: state.file, place: state.at.join('.'), words: wordsOf(String(value)) })
  }
}

function resolve(given: Schema | undefined, root: Schema): Schema | undefined {
  if (!given?.$ref) return given
  const name = given.$ref.split('/').at(-1) ?? ''
  const from = given.$ref.startsWith('#') ? root : SHARED
  const target = resolve(from.definitions?.[name], from)
  return target && { ...target, ...(given['x-intern'] && { 'x-intern': true }) }
}

/** The alternative of a union that has such a part. */
function branch(
  here: Schema | undefined,
  part: 'items' | 'properties',
  root: Schema,
  key?: string,
): Schema | undefined {
  const choices = [here, ...(here?.anyOf ?? [])].map((choice) => resolve(choice, root))
  return choices.find((choice) => (part === 'items' ? choice?.items : choice?.properties?.[key ?? '']) !== undefined)
}

/** Runs of letters and digits that must stand together; what is between them may be set in many ways. */
function wordsOf(text: string): string[] {
  const plain = text.replace(/<[a-zåäö]+:[^>]*>/g, '\n').replace(/\]\([^)]*\)/g, '\n')
  return plain
    .split(/[\n*_`[\]|#]+|^[-+] |^\d+\. /m)
    .map((run) => run.trim())
    .filter((run) => /[\p{L}\p{N}]/u.test(run))
}
