/**
 * Checking, remembered: what was found in an agreement is kept by the hash of all that it came from, and worked out again
 * only when something of it has changed. Nothing that reads YAML or runs rules is loaded until then.
 */

import type { CheckSettings } from './checking.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Host, Store } from './host.ts'
import { load, type Sources } from './load/load.ts'
import { baseName } from './load/paths.ts'
import { type Asked, fingerprint, packed, unpacked } from './store/found.ts'
import { personalNumbers } from './swedish/personal-number.ts'

/** What was found in an agreement, its id when it could be read, and what it was held to. */
export interface Found {
  readonly diagnostics: readonly Diagnostic[]
  readonly id: string | undefined
  /** The documents of the profiles that it was held to; missing when it could not be read. */
  readonly heldTo?: readonly string[]
}

/**
 * Reads and checks an agreement folder, or remembers what came of it. The key is the hash of every file that reading
 * took in, of the names that it left aside, of what it asked for beyond the folder, of the day and of the variant.
 */
export async function findIn(host: Host, folder: string, settings: CheckSettings, store: Store): Promise<Found> {
  const { today, variant, shared } = settings
  const before = load(host, folder, shared)
  const work = async (sources: typeof before) => {
    const { checkSources } = await import('./checking.ts')
    return checkSources(sources, settings)
  }
  if (!before.value) return found(await work(before))
  const place = [before.value.root, before.value.folder].join('\n')
  const name = baseName(before.value.folder === '' ? before.value.root : before.value.folder)
  const keyOf = (sources: Sources, asked: readonly Asked[]) =>
    `fynd\n${fingerprint(sources, asked, [today, variant, sources.folder, name])}`

  // What reading will ask for is known from the last time, and may be something else by now: the key says so.
  const askedBefore = unpacked<Asked[]>(store.get(`frågor\n${place}`)) ?? []
  for (const { path, kind } of askedBefore) before.value.ask(path, kind)
  const known = unpacked<Found>(store.get(keyOf(before.value, askedBefore)), before.value.files)
  if (known) return known

  // Asking gives each finding once, so reading starts anew.
  const sources = askedBefore.length === 0 ? before : load(host, folder, shared)
  if (!sources.value) return found(await work(sources))
  const asked: Asked[] = []
  const watched: Sources = {
    ...sources.value,
    ask: (path, kind) => {
      asked.push({ path, kind })
      return sources.value?.ask(path, kind) ?? []
    },
  }
  const result = found(await work({ ...sources, value: watched }))
  // Why a file could not be used is not part of the key.
  if (sources.value.refused.size > 0) return result
  const [questions, answer] = [packed(asked), packed(result)]
  // Names of files can hold what must not be kept.
  if ([questions, answer].some(holdsPersonalNumber)) return result
  store.put(`frågor\n${place}`, questions)
  store.put(keyOf(sources.value, asked), answer)
  return result
}

function holdsPersonalNumber(bytes: Uint8Array): boolean {
  return personalNumbers(new TextDecoder().decode(bytes)).length > 0
}

function found(result: Awaited<ReturnType<typeof import('./checking.ts').checkSources>>): Found {
  const { id, diagnostics, heldTo } = result
  return { diagnostics, id, ...(heldTo && { heldTo }) }
}
