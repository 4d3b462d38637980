/** The parts of JSON Schema that the format uses. */
export interface Schema {
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly const?: string
  readonly format?: string
  readonly additionalProperties?: boolean | Schema
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly 'x-intern'?: boolean
  readonly 'x-personuppgift'?: string
}

/** Which file each schema describes, in the order a reader meets them. */
const FILES: readonly (readonly [schema: string, file: string])[] = [
  ['samverkan', '`samverkan.yaml`, root of a repository of agreements'],
  ['overenskommelse', '`overenskommelse.yaml`, one per agreement folder'],
  ['atgardsplan', 'one file per action plan, in the folder a bilaga names'],
  ['uppfoljningsplan', 'follow-up plan'],
  ['kommunikationsplan', 'communication plan'],
  ['statusrapport', '`lagesbild/ÅÅÅÅ-MM.yaml`, one per status report'],
  ['overavtal', '`overavtal.yaml`, in a folder per superior agreement'],
  ['figur', 'a fenced block `figur` in Markdown'],
]

/** docs/format.md: every key of every file, with the description that the schema gives it. */
export function formatPage(schemas: ReadonlyMap<string, Schema>): string {
  const shared = schemas.get('gemensamt.schema.json')
  const out = [
    '# The format, key by key',
    '',
    'Generated from `schemas/*.schema.json` by `npm run docs`. The descriptions are the ones an editor shows.',
    'A key in **bold** is required by the format; what an agreement must say besides is decided by its profile.',
    '○ marks a value that steers the program and is not printed, ● one that the public variant leaves out.',
    '',
    '## Values of the data in texts',
    '',
    'In Markdown and in texts of YAML a value can be referred to, so that it stands in one place. It is checked, and printed',
    'as ordinary words; one that begins a sentence begins with a capital.',
    '',
    '| what to write | printed as | forms after `;` |',
    '| --- | --- | --- |',
    '| `<uppgift:avtalstid.till>` | den 31 december 2026 | `ord`, `siffra` (2026-12-31) |',
    '| `<uppgift:parter.sdn.organisationsnummer>` | 212000-0142 | |',
    '| `<uppgift:plan.nummer>` (in a plan) | 3 | |',
    '| `<antal:planer>` | tolv, 13 | `ord`, `siffra` (12), `båda` (tolv (12)) |',
    '| `<lista:parter>` | Sala kommun, Polismyndigheten och … | `namn`, `kort` |',
    '| `<lista:styrgrupp>` | kommundirektör och lokalpolisområdeschef | |',
    '',
    'A path is the keys below, from the top of `overenskommelse.yaml`, with points between. An item of a list is called by',
    'its `id`, else by its number from 1: `parter.polisen.samordnare.1.titel`. It can also begin with `planer` and `överavtal`,',
    'and in a plan with `plan`. `organisationsnummer`, `diarienummer` and `områden` are other names of `orgnr`, `dnr` and',
    '`prioriterade_områden`.',
  ]
  const listed = new Set(FILES.map(([name]) => `${name}.schema.json`))
  const rest = [...schemas.keys()].filter((name) => !listed.has(name) && name !== 'gemensamt.schema.json')
  const all = [...FILES, ...rest.map((name) => [name.replace('.schema.json', ''), ''] as const)]
  for (const [name, file] of all) {
    const schema = schemas.get(`${name}.schema.json`)
    if (!schema) continue
    out.push(
      '',
      `## ${schema.title ?? name}`,
      '',
      file ? `${file}. ${schema.description ?? ''}` : (schema.description ?? ''),
    )
    out.push('', ...table(schema))
    for (const [key, part] of Object.entries(schema.definitions ?? {})) {
      out.push('', `### ${key}`, '', part.description ?? '', '', ...table(part))
    }
  }
  out.push('', '## Shared parts', '')
  for (const [key, part] of Object.entries(shared?.definitions ?? {})) {
    out.push(`### ${key}`, '', `${part.description ?? ''} ${kind(part)}`.trim(), '')
    if (part.properties) out.push(...table(part), '')
  }
  return `${out.join('\n').trim()}\n`
}

function table(schema: Schema): string[] {
  const rows = rowsOf(schema, '')
  return rows.length > 0 ? ['| key | value | meaning |', '| --- | --- | --- |', ...rows] : []
}

function rowsOf(schema: Schema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = `${prefix}${key}`
    const required = schema.required?.includes(key)
    const inner =
      value.items ?? (typeof value.additionalProperties === 'object' ? value.additionalProperties : undefined)
    const own = inner ?? value
    const marks = `${own['x-intern'] || value['x-intern'] ? ' ○' : ''}${isLeftOut(own['x-personuppgift']) ? ' ●' : ''}`
    const row = `| ${required ? `**${name}**` : name}${marks} | ${kind(value)} | ${cell(value.description ?? '')} |`
    const suffix = value.items ? '[].' : inner ? '.*.' : '.'
    return [row, ...rowsOf(own, `${name}${suffix}`)]
  })
}

/** Whether a public copy leaves a value out, or may. */
function isLeftOut(mark: string | undefined): boolean {
  return mark !== undefined && mark !== 'nej' && mark !== 'undertecknare'
}

/** The kind of value in a few words. */
function kind(schema: Schema): string {
  if (schema.$ref) return `[${reference(schema.$ref)}](#${reference(schema.$ref)})`
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.anyOf) return schema.anyOf.map(kind).join(' or ')
  if (schema.type === 'array') return `list of ${schema.items ? kind(schema.items) : 'values'}`
  if (schema.format === 'date') return 'date'
  return Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'object')
}

function reference(ref: string): string {
  return ref.split('/').at(-1) ?? ref
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
