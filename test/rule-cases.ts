import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, parseDocument } from 'yaml'
import type { Diagnostic } from '../src/diagnostic.ts'
import type { Variant } from '../src/document.ts'
import { sortFindings } from '../src/findings/sort.ts'
import { position } from '../src/source.ts'
import { checkFiles } from './check-files.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'rules')

/** The files of a folder of texts by path. */
function textsIn(base: string): Readonly<Record<string, string>> {
  const names = readdirSync(base, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return Object.fromEntries(
    names.filter((name) => /\.(yaml|md|csv)$/.test(name)).map((name) => [name, readFileSync(join(base, name), 'utf8')]),
  )
}

/** The clean agreement that every case changes. */
export const base: Readonly<Record<string, string>> = textsIn(join(folder, '_bas'))

/** A change of a file: a new text, values by dotted path (null removes), or null for the whole file. */
type Change = string | Readonly<Record<string, unknown>> | null

/** An agreement that differs from the base, and what the rule should find in it. */
export interface Case {
  readonly namn: string
  /** By path from the agreement's folder; `/samverkan.yaml` from the repository's. */
  readonly ändra?: Readonly<Record<string, Change>>
  /** Texts in Markdown: `text/x.md: {gammalt: nytt}` replaces, as in `ändra` a string is the whole text. */
  readonly byt?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The rule's findings, each `file:line`, `file` or `{fil, nyckel}` (the line of the first such key). */
  readonly fynd?: readonly (string | { readonly fil: string; readonly nyckel: string })[]
  readonly allvar?: string
  /** What stands in the first finding's message. */
  readonly meddelande?: string
  /** The words that each finding points at. */
  readonly ord?: readonly string[]
  readonly variant?: Variant
  readonly idag?: string
}

export interface CaseFile {
  readonly id: string
  readonly ok: readonly Case[]
  readonly bad: readonly Case[]
  /** Why the file could not be read. */
  readonly error?: string
}

/** Every file of cases, by rule id. */
export const caseFiles: readonly CaseFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map(readCases)

function readCases(name: string): CaseFile {
  const id = name.slice(0, -'.yaml'.length)
  try {
    return { ok: [], bad: [], ...parse(readFileSync(join(folder, name), 'utf8')), id }
  } catch (error) {
    return { id, ok: [], bad: [], error: String(error) }
  }
}

export function hasCases(id: string): boolean {
  return existsSync(join(folder, `${id}.yaml`))
}

const made = new WeakMap<Case, Readonly<Record<string, string>>>()

/** The files of the base with the changes of a case. Throws when a change has nothing to change. */
export function filesOf(one: Case): Readonly<Record<string, string>> {
  const files = made.get(one) ?? makeFiles(one)
  made.set(one, files)
  return files
}

function makeFiles({ namn, ändra = {}, byt = {} }: Case): Record<string, string> {
  const files: Record<string, string> = { ...base }
  for (const [name, change] of Object.entries(ändra)) {
    const path = pathOf(name)
    if (change === null) delete files[path]
    else if (typeof change === 'string') files[path] = change
    else files[path] = changed(namn, path, files[path] ?? '{}\n', change)
  }
  for (const [name, replacements] of Object.entries(byt)) {
    const path = pathOf(name)
    for (const [old, fresh] of Object.entries(replacements)) {
      const text = files[path]
      if (!text?.includes(old)) throw new Error(`${namn}: «${old}» finns inte i ${path}`)
      files[path] = text.replace(old, () => fresh)
    }
  }
  return files
}

/** The path of a file in `base`, from the path as cases and examples write it. */
export function pathOf(name: string): string {
  return name.startsWith('/') ? name.slice(1) : `avtal/${name}`
}

function changed(name: string, path: string, text: string, values: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text)
  for (const [key, value] of Object.entries(values)) {
    const steps = key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
    if (value !== null) document.setIn(steps, document.createNode(value))
    else if (!document.deleteIn(steps)) throw new Error(`${name}: ${key} finns inte i ${path}`)
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** What is found in a case, of every rule. */
export async function findingsOf(one: Case): Promise<readonly Diagnostic[]> {
  return findingsIn(filesOf(one), one.idag, one.variant)
}

/** What is found in files like those of `base`, of every rule. */
export async function findingsIn(
  files: Readonly<Record<string, string>>,
  today = '2025-02-03',
  variant: Variant = 'signering',
): Promise<readonly Diagnostic[]> {
  const placed = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/arkiv/${path}`, text]))
  const { diagnostics } = await checkFiles(placed, '/arkiv/avtal', { today, variant })
  return sortFindings(diagnostics).map(({ diagnostic }) => diagnostic)
}

/** Where the findings of a rule stand, as a case writes them: `file:line`. */
export function placesOf(code: string, found: readonly Diagnostic[]): string[] {
  return found
    .filter((one) => one.code === code)
    .map(({ span, path }) =>
      span ? `${shortPath(span.source.path)}:${position(span.source, span.start).line}` : shortPath(path ?? ''),
    )
    .sort()
}

/** The places that a case expects, as `file:line`. */
export function expectedPlaces(one: Case): string[] {
  const files = filesOf(one)
  return (one.fynd ?? [])
    .map((place) => {
      if (typeof place === 'string') return place
      const text = files[pathOf(place.fil)] ?? ''
      const line = text
        .split('\n')
        .findIndex((written) => new RegExp(`(^|[\\s{,-])${place.nyckel}:`, 'u').test(written))
      if (line < 0) throw new Error(`${one.namn}: ${place.nyckel} finns inte i ${place.fil}`)
      return `${place.fil}:${line + 1}`
    })
    .sort()
}

function shortPath(path: string): string {
  return path.startsWith('avtal/') ? path.slice('avtal/'.length) : `/${path}`
}
