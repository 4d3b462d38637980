import { readFileSync } from 'node:fs'
import type { Agreement, YamlFile } from '../../src/model/model.ts'
import { readExample } from './sample.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly (string | number)[]
  readonly const?: string
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly pattern?: string
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
  readonly 'x-intern'?: boolean
}

function schema(name: string): Schema {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as Schema
}

/** No two definitions have one name, in whichever file they stand: `schemas/types.mjs` refuses it. */
const definitions: Readonly<Record<string, Schema>> = Object.assign(
  {},
  ...['gemensamt', 'overenskommelse', 'atgardsplan', 'uppfoljningsplan', 'kommunikationsplan', 'overavtal'].map(
    (name) => schema(name).definitions,
  ),
)

function definition(reference: string): Schema {
  const found = definitions[reference.split('/').at(-1) ?? '']
  if (!found) throw new Error(`${reference} is no definition`)
  return found
}

/** Makes data with every field of a schema filled, and remembers each value that has to be printed. */
class Filler {
  readonly printed: { readonly path: string; readonly value: string }[] = []
  readonly #turn: number
  #count = 0

  /** `turn` says which of several ways to write a value is used. */
  constructor(turn: number) {
    this.#turn = turn
  }

  fill(node: Schema, path: string, hidden = false): unknown {
    const silent = hidden || node['x-intern'] === true
    if (node.$ref !== undefined) return this.fill(definition(node.$ref), path, silent)
    if (node.anyOf) return this.fill(node.anyOf[this.#turn % node.anyOf.length] ?? {}, path, silent)
    if (node.enum) return this.#value(node.enum[this.#turn % node.enum.length] ?? '', path, silent)
    if (node.const !== undefined) return this.#value(node.const, path, silent)
    if (node.properties) {
      return Object.fromEntries(
        Object.entries(node.properties).map(([key, child]) => [key, this.fill(child, `${path}.${key}`, silent)]),
      )
    }
    const type = Array.isArray(node.type) ? node.type[0] : node.type
    if (type === 'array') return [0, 1].map((index) => this.fill(node.items ?? {}, `${path}[${index}]`, silent))
    if (type === 'object') return {}
    if (type === 'boolean') return true
    this.#count++
    if (type === 'integer' || type === 'number') return this.#value(7000 + this.#count, path, silent)
    return this.#value(this.#string(node.pattern), path, silent)
  }

  #string(pattern: string | undefined): string {
    const n = this.#count
    if (pattern === undefined) return `Värde ${n} och mer`
    if (/^\^\\d\{4\}-\\d/.test(pattern))
      return `${2000 + Math.floor(n / 336)}-${two((n % 12) + 1)}-${two((n % 28) + 1)}`
    if (pattern.includes('T1')) return '2026-T1'
    if (pattern.includes('\\d{6}')) return `212000-${String(n).padStart(4, '0')}`
    return `id-${n}`
  }

  #value<T extends string | number>(value: T, path: string, silent: boolean): T {
    if (!silent) this.printed.push({ path, value: String(value) })
    return value
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

const example = readExample('rinkeby-kista')

export function yamlFile<T>(data: unknown): YamlFile<T> {
  return { ...example.manifest, data: data as T }
}

export type Form = NonNullable<Agreement['bilagor'][number]['data']['form']>

export const FORMS: readonly Form[] = ['blankett', 'områdestabell', 'orsak-åtgärd', 'aktivitetsregister']

/** The example with every file's data replaced by data with all that its schema allows. */
export function filled(turn: number, form: Form = 'blankett'): { agreement: Agreement; filler: Filler } {
  const filler = new Filler(turn)
  type Data = Record<string, unknown>
  const manifest = filler.fill(schema('overenskommelse'), 'overenskommelse') as Data
  const plan = filler.fill(schema('atgardsplan'), 'atgardsplan') as Data
  const followUp = filler.fill(schema('uppfoljningsplan'), 'uppfoljningsplan')
  const communication = filler.fill(schema('kommunikationsplan'), 'kommunikationsplan')
  const superior = filler.fill(schema('overavtal'), 'overavtal')
  const share = definition('#/definitions/partsatagande')
  const parties = manifest.parter as { id: string; namn: string; kortnamn: string }[]
  plan.parter = Object.fromEntries(parties.map(({ id }) => [id, filler.fill(share, `atgardsplan.parter.${id}`)]))
  const planer = [
    { id: 'p', nummer: String(plan.nummer), file: yamlFile<Agreement['planer'][number]['file']['data']>(plan) },
  ]
  const bilagor = example.bilagor.map((bilaga, index) => {
    const data = { ...(manifest.bilagor as Data[])[index % 2], sort: bilaga.data.sort, form } as typeof bilaga.data
    const { content } = bilaga
    if (content?.sort === 'uppföljningsplan')
      return { ...bilaga, data, content: { ...content, file: yamlFile(followUp) } }
    if (content?.sort === 'kommunikationsplan') {
      return { ...bilaga, data, content: { ...content, file: yamlFile(communication) } }
    }
    if (content?.sort === 'åtgärdsplaner') return { ...bilaga, data, content: { ...content, planer } }
    if (content?.sort === 'överavtal') {
      const own = (superior as { bilagor: { nummer: number; titel: string }[] }).bilagor
      const file = yamlFile<typeof content.superior.file.data>(superior)
      return {
        ...bilaga,
        data,
        content: {
          ...content,
          superior: { id: 'ö', file, bilagor: own.map(({ nummer, titel }) => ({ nummer, titel })) },
        },
      }
    }
    return { ...bilaga, data }
  }) as Agreement['bilagor']
  const agreement: Agreement = {
    ...example,
    manifest: yamlFile(manifest),
    parter: parties as unknown as Agreement['parter'],
    planer,
    bilagor,
    ordlista: manifest.ordlista as Agreement['ordlista'],
  }
  return { agreement, filler }
}
