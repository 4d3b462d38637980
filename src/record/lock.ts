import { createHash } from 'node:crypto'
import type { Diagnostic } from '../diagnostic.ts'
import type { Asset } from '../document.ts'

/** Name of the file, in the repository's root. */
export const LOCK = 'samverkan.lock'

/** All that decides, besides the sources, which bytes a build gives. Hashes are hexadecimal SHA-256. */
export interface Lock {
  readonly version: 1
  readonly program: string
  readonly webbläsare: string
  readonly typsnitt: Readonly<Record<string, string>>
  readonly mallar: Readonly<Record<string, string>>
  readonly profiler: Readonly<Record<string, string>>
}

export interface Tools {
  /** Name and version of the program. */
  readonly creator: string
  /** Name and version of the browser. */
  readonly browser: string
  readonly fonts: readonly Asset[]
  /** Templates and style sheets by their path. */
  readonly templates: ReadonlyMap<string, Uint8Array>
  /** The built-in profiles by id. */
  readonly profiles: ReadonlyMap<string, unknown>
}

/** What a build is made with, now. */
export function lockOf({ creator, browser, fonts, templates, profiles }: Tools): Lock {
  return {
    version: 1,
    program: creator,
    webbläsare: browser,
    typsnitt: hashes(fonts.map(({ path, bytes }) => [path.replace(/^.*\//, ''), bytes])),
    mallar: hashes([...templates]),
    profiler: hashes([...profiles].map(([id, data]) => [id, JSON.stringify(data)])),
  }
}

/** The lock as the text of a file. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`
}

/** What is no longer as a lock says. `text` is the file's; undefined when there is none. */
export function drift(text: string | undefined, now: Lock): Diagnostic[] {
  if (text === undefined) {
    return [
      finding(
        'saknas',
        `${LOCK} saknas, så det går inte att säga om något har ändrats`,
        'Kör `samverkan lock` och lägg filen i arkivet.',
      ),
    ]
  }
  const was = parsed(text)
  if (!was) return [finding('olaslig', `${LOCK} kan inte läsas`, 'Kör `samverkan lock` och lägg filen i arkivet.')]
  const changes: string[] = []
  if (was.program !== now.program) changes.push(`programmet är ${now.program}, inte ${was.program}`)
  if (was.webbläsare !== now.webbläsare) changes.push(`webbläsaren är ${now.webbläsare}, inte ${was.webbläsare}`)
  for (const [key, what] of [
    ['typsnitt', 'typsnittet'],
    ['mallar', 'mallen'],
    ['profiler', 'profilen'],
  ] as const) {
    const names = new Set([...Object.keys(was[key]), ...Object.keys(now[key])])
    for (const name of [...names].sort()) {
      if (was[key][name] === now[key][name]) continue
      const how = was[key][name] === undefined ? 'är ny' : now[key][name] === undefined ? 'är borta' : 'är ändrad'
      changes.push(`${what} ${name} ${how}`)
    }
  }
  return changes.map((change) =>
    finding(
      'avvikelse',
      `sedan ${LOCK} skrevs: ${change}`,
      'Bygg med det som låset säger, eller kör `samverkan lock` och granska vad som ändrades i PDF-filen.',
    ),
  )
}

function finding(code: string, message: string, hint: string): Diagnostic {
  return { code: `las/${code}`, severity: 'fel', path: LOCK, message, hint }
}

function parsed(text: string): Lock | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const lock = value as Partial<Lock>
    const maps = [lock.typsnitt, lock.mallar, lock.profiler]
    return lock.version === 1 && maps.every((map) => typeof map === 'object' && map !== null)
      ? (lock as Lock)
      : undefined
  } catch {
    return undefined
  }
}

function hashes(entries: readonly (readonly [string, string | Uint8Array])[]): Record<string, string> {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([called, data]) => [called, createHash('sha256').update(data).digest('hex')]))
}
