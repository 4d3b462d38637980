import { isMap, isScalar } from 'yaml'
import type { Diagnostic, Result } from '../diagnostic.ts'
import { REPOSITORY } from '../load/names.ts'
import type { Samverkan } from '../model/format.ts'
import type { YamlFile } from '../model/model.ts'
import { parseYaml } from '../model/yaml-syntax.ts'
import { STEPS, type Texts } from './steps.ts'

/** What lifting a repository changes. */
export interface Lifted {
  /** The files that are changed, by path. */
  readonly files: Texts
  readonly from: number
  readonly to: number
  /** What each step does, in Swedish. */
  readonly does: readonly string[]
}

/**
 * Lifts the files of a repository to the version of the format that this program reads. `repository` is its
 * samverkan.yaml as it was read, of no newer version.
 */
export function migrate(files: Texts, repository: YamlFile<Samverkan>): Result<Lifted> {
  const from = repository.data.formatversion ?? 0
  const steps = STEPS.slice(from)
  const lifted = new Map(steps.reduce<Texts>((texts, { lift }) => lift?.(texts) ?? texts, files))
  if (steps.length > 0) {
    const text = withVersion(lifted.get(REPOSITORY) ?? '', STEPS.length)
    if (text === undefined) return { value: undefined, diagnostics: [noPlace(repository)] }
    lifted.set(REPOSITORY, text)
  }
  const changed = [...lifted].filter(([path, text]) => files.get(path) !== text)
  const value = { files: new Map(changed), from, to: STEPS.length, does: steps.map(({ does }) => does) }
  return { value, diagnostics: [] }
}

/** samverkan.yaml with another version, or with one; all else stays as it is written. Undefined when there is no room. */
function withVersion(text: string, version: number): string | undefined {
  // A byte order mark is no text, and stays where it is.
  if (text.startsWith('\ufeff')) {
    const rest = withVersion(text.slice(1), version)
    return rest === undefined ? undefined : `\ufeff${rest}`
  }
  const source = { path: REPOSITORY, text }
  const root = parseYaml({ source, start: 0, end: text.length }, [])?.contents
  if (!isMap(root) || root.flow) return undefined
  const written = root.items.find(({ key }) => isScalar(key) && key.value === 'formatversion')?.value
  if (isScalar(written) && written.range) {
    return text.slice(0, written.range[0]) + String(version) + text.slice(written.range[1])
  }
  const first = root.items[0]?.key
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const at = headEnd(text, isScalar(first) ? (first.range?.[0] ?? 0) : 0)
  return `${text.slice(0, at)}formatversion: ${version}${end}${end}${text.slice(at)}`
}

/** Where the head of a file ends: after its last blank line before the first key. A comment just above a key is the key's. */
function headEnd(text: string, firstKey: number): number {
  const head = text.slice(0, firstKey)
  const blank = [...head.matchAll(/(?:^|\n)[^\S\n]*\r?\n/g)].at(-1)
  return blank ? blank.index + blank[0].length : 0
}

function noPlace(repository: YamlFile<Samverkan>): Diagnostic {
  return {
    code: 'fil/version',
    severity: 'fel',
    message: `${REPOSITORY} är skriven så att ingen rad kan läggas till`,
    span: repository.span([]),
    hint: `Skriv en nyckel på varje rad, utan { }, och däribland  formatversion: ${STEPS.length}`,
  }
}
