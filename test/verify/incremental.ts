import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { run, temporaryFolder } from '../run.ts'

const folder = temporaryFolder('incremental')
afterAll(() => rmSync(folder, { recursive: true }))

/** What an update writes: by number, what an object is from now on, or nothing when it is no longer used. */
export type Objects = ReadonlyMap<number, string | undefined>

/** Appends a revision with objects of our own making, as a careless or dishonest editor would. */
export function append(
  bytes: Uint8Array,
  objects: Objects,
  trailer: string,
  previous: number | string = startOfNewest(bytes),
) {
  let text = '\n'
  const rows: string[] = []
  for (const [number, value] of objects) {
    const offset = value === undefined ? 0 : bytes.length + text.length
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} ${value === undefined ? '00001 f' : '00000 n'} \n`)
    if (value !== undefined) text += `${number} 0 obj\n${value}\nendobj\n`
  }
  const start = bytes.length + text.length
  text += `xref\n${rows.join('')}trailer\n<<${trailer}/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(text, 'latin1')])
}

/** Where the newest section of the cross-reference starts. */
export function startOfNewest(bytes: Uint8Array): number {
  return Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(bytes).toString('latin1'))?.[1])
}

/** An object as qpdf writes it, in one line. */
export function objectText(bytes: Uint8Array, number: number): string {
  return ask(bytes, `--show-object=${number}`)
}

/** The numbers of the objects whose JSON, as qpdf writes it, has this in it. */
export function numbersOf(bytes: Uint8Array, pattern: RegExp): number[] {
  const { qpdf } = JSON.parse(ask(bytes, '--json=2', '--json-key=qpdf')) as { qpdf: [unknown, object] }
  const found = Object.entries(qpdf[1]).filter(([, value]) => pattern.test(JSON.stringify(value)))
  return found.map(([name]) => Number.parseInt(name.replace('obj:', ''), 10))
}

/** The number of the first of them. */
export function numberOf(bytes: Uint8Array, pattern: RegExp): number {
  const [number] = numbersOf(bytes, pattern)
  if (number === undefined) throw new Error(`no object has ${pattern}`)
  return number
}

/** The file with one object changed in a later revision. The change must change something. */
export function changed(bytes: Uint8Array, number: number, change: (text: string) => string): Uint8Array {
  const text = objectText(bytes, number)
  const now = change(text)
  if (now === text) throw new Error(`nothing is changed in ${text}`)
  return append(bytes, new Map([[number, now]]), trailerOf(bytes))
}

/** A stream object of these bytes, uncompressed. */
export function streamText(content: string, entries = ''): string {
  return `<<${entries}/Length ${Buffer.byteLength(content, 'latin1')}>>\nstream\n${content}\nendstream`
}

/** The number of the catalog. */
export function rootNumber(bytes: Uint8Array): number {
  return Number(/\/Root (\d+) 0 R/.exec(ask(bytes, '--show-object=trailer'))?.[1])
}

/** What the trailer of an update repeats of the one before. */
export function trailerOf(bytes: Uint8Array): string {
  const trailer = ask(bytes, '--show-object=trailer')
  const keys = [/\/Root \d+ 0 R/, /\/Size \d+/, /\/Info \d+ 0 R/, /\/ID \[[^\]]*\]/]
  return keys.map((key) => key.exec(trailer)?.[0] ?? '').join(' ')
}

/** The object number of a field of the form, and that of its page. */
export function fieldNumbers(bytes: Uint8Array, called: string): { readonly field: number; readonly page: number } {
  const { acroform, pages } = JSON.parse(ask(bytes, '--json', '--json-key=acroform', '--json-key=pages'))
  const found = acroform.fields.find((each: { fullname: string }) => each.fullname === called)
  const page = pages[found.pageposfrom1 - 1]
  return { field: Number.parseInt(found.object, 10), page: Number.parseInt(page.object, 10) }
}

const answers = new WeakMap<Uint8Array, Map<string, string>>()

/** What qpdf says of a file; the same question is asked once. */
function ask(bytes: Uint8Array, ...options: readonly string[]): string {
  const known = answers.get(bytes) ?? new Map<string, string>()
  answers.set(bytes, known)
  const answer = known.get(options.join(' ')) ?? askQpdf(bytes, options)
  known.set(options.join(' '), answer)
  return answer
}

function askQpdf(bytes: Uint8Array, options: readonly string[]): string {
  const path = join(folder, 'asked.pdf')
  writeFileSync(path, bytes)
  const { stdout, stderr } = run('qpdf', [...options, path])
  if (stdout === '') throw new Error(stderr)
  return stdout.trim()
}
