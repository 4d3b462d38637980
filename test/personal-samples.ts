import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run.ts'

/** A value that a schema marks as personal, holding a word that stands nowhere else. */
export interface Token {
  /** Schema and keys, e.g. `atgardsplan.grupper.*.sammankallande.namn`. */
  readonly place: string
  readonly value: string
  /** The part of the value to look for: printing breaks and hyphenates no part of it. */
  readonly word: string
}

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly additionalProperties?: boolean | Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly examples?: readonly unknown[]
  readonly minimum?: number
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly 'x-personuppgift'?: string
  /** It steers the program and is printed nowhere. */
  readonly 'x-intern'?: boolean
}

/** A schema with the file that its references start from. */
interface Here {
  readonly schema: Schema
  readonly root: Schema
  readonly place: string
  readonly passed: readonly string[]
}

type Data = Record<string, unknown>

/** Makes data out of the schemas: the fields that are marked as personal, and what is required around them. */
export class PersonalSamples {
  readonly tokens: Token[] = []
  readonly plainWords: Token[] = []
  readonly secretWords: Token[] = []
  /** Keys for mappings whose keys are free: short names of parties, as the format has no other. */
  keys: readonly string[] = []
  #count = 0

  /**
   * Data that together hold every field that the schema `name` marks, in each of its forms. Each has what the schema
   * requires and nothing else that is not marked. `place` says which sample it is, where there are several.
   */
  of(name: string, place?: string): Data[] {
    const root = schemaNamed(name)
    const start = place === undefined ? name : `${name} (${place})`
    return this.#variants({ schema: root, root, place: start, passed: [] }) as Data[]
  }

  /** A name that stands in no other sample. */
  name(place: string): Token {
    const word = this.#word()
    const token = { place, value: `Vilma ${word}`, word }
    this.tokens.push(token)
    return token
  }

  /** A word that nobody is called: it says whether what stands around the personal data is printed. */
  plainWord(place: string): string {
    const word = this.#word()
    this.plainWords.push({ place, value: word, word })
    return word
  }

  /** A word of a passage that only some may read. */
  secretWord(place: string): string {
    const word = this.#word()
    this.secretWords.push({ place, value: word, word })
    return word
  }

  /** Samples of a schema that has marks somewhere below it; none where nothing is marked. */
  #variants(here: Here): unknown[] {
    const { schema, root, place } = here
    const mark = schema['x-personuppgift']
    if (mark === 'nej' || mark === 'undertecknare' || schema['x-intern']) return []
    if (mark !== undefined) return [this.#marked(schema, mark, place)]
    if (schema.$ref !== undefined) {
      if (here.passed.includes(schema.$ref)) return []
      const target = referred(schema.$ref, root)
      return this.#variants({ ...here, ...target, passed: [...here.passed, schema.$ref] })
    }
    const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
    const found = choices.flatMap((choice) => this.#variants({ ...here, schema: choice }))
    if (schema.items) {
      const items = this.#variants({ ...here, schema: schema.items, place: `${place}.*` })
      if (items.length > 0) found.push(items)
    }
    const { additionalProperties: other } = schema
    if (typeof other === 'object') {
      const values = this.#variants({ ...here, schema: other, place: `${place}.*` })
      if (values.length > 0) found.push(Object.fromEntries(values.map((value, at) => [this.keys[at], value])))
    }
    return [...found, ...this.#objects(here)]
  }

  /** As many objects as the field with the most forms needs. */
  #objects(here: Here): Data[] {
    const { schema, root, place } = here
    const properties = Object.entries(schema.properties ?? {})
    const forms = properties.flatMap(([key, property]) => {
      const values = this.#variants({ ...here, schema: property, place: `${place}.${key}` })
      return values.length > 0 ? [{ key, values }] : []
    })
    const most = Math.max(0, ...forms.map(({ values }) => values.length))
    return Array.from({ length: most }, (_, at) => ({
      ...this.#required(schema, root),
      ...Object.fromEntries(forms.flatMap(({ key, values }) => (at < values.length ? [[key, values[at]]] : []))),
    }))
  }

  #required(schema: Schema, root: Schema): Data {
    const keys = schema.required ?? []
    return Object.fromEntries(keys.map((key) => [key, this.#least(schema.properties?.[key] ?? {}, root)]))
  }

  /** The least that a schema accepts. */
  #least(schema: Schema, root: Schema): unknown {
    if (schema.$ref !== undefined) {
      const target = referred(schema.$ref, root)
      return this.#least(target.schema, target.root)
    }
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return schema.enum[0]
    const [choice] = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
    if (choice) return this.#least(choice, root)
    const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
    if (type === 'object') return this.#required(schema, root)
    if (type === 'array') return schema.items ? [this.#least(schema.items, root)] : []
    if (type === 'boolean') return false
    if (type === 'integer' || type === 'number') return schema.minimum ?? 1
    if (schema.format === 'date') return '2026-03-01'
    if (schema.pattern !== undefined) {
      const [fitting] = [`x${++this.#count}`, ...(schema.examples ?? [])].filter(
        (one) => typeof one === 'string' && new RegExp(schema.pattern ?? '', 'u').test(one),
      )
      return fitting
    }
    return `Uppgift ${++this.#count}`
  }

  #marked(schema: Schema, mark: string, place: string): string {
    const word = this.#word()
    const token = { place, word, value: markedValue(schema, mark, word) }
    this.tokens.push(token)
    return token.value
  }

  /** A word of seven letters that no text holds by chance, with no place to hyphenate it. */
  #word(): string {
    const letters = 'bcdfghjklmnpqrtvwxz'
    const at = ++this.#count
    const digit = (power: number) => letters[Math.floor(at / letters.length ** power) % letters.length]
    return `Zxq${digit(2)}${digit(1)}${digit(0)}q`
  }
}

function markedValue(schema: Schema, mark: string, word: string): string {
  if (mark !== 'kontakt') return `Vilma ${word}`
  return schema.format === 'email' ? `${word.toLowerCase()}@example.se` : `${word} 12`
}

/** What a reference points at, with the file that references in it start from. */
function referred(reference: string, root: Schema): { readonly schema: Schema; readonly root: Schema } {
  const [file = '', pointer = ''] = reference.split('#')
  const from = file === '' ? root : schemaNamed(file.replace('.schema.json', ''))
  const name = /^\/definitions\/(.+)$/.exec(pointer)?.[1]
  const schema = name === undefined ? undefined : from.definitions?.[name]
  if (!schema) throw new Error(`${reference} is no definition`)
  return { schema, root: from }
}

function schemaNamed(name: string): Schema {
  return JSON.parse(readFileSync(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8')) as Schema
}
