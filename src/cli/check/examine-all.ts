import type { HeldTo } from '../../findings/held-to.ts'
import { repositoryRoot, type Shared } from '../../load/load.ts'
import { nodeHost } from '../../node/node-host.ts'
import { storeAt } from '../../node/results.ts'
import { Findings } from '../findings.ts'
import { progress } from '../progress.ts'
import { type Named, sharedIds } from '../shared-ids.ts'
import type { Terminal } from '../terminal.ts'
import { type Examined, examine } from './examine.ts'
import type { CheckSettings } from './settings.ts'

/** From so many agreements on it pays to start others to share the work. */
const MANY = 64
/** Agreements between two words of progress. */
const BATCH = 16

/** What came of checking agreements. */
interface Examination {
  readonly found: Findings
  /** What each of those that could be read was held to, by folder in their order. */
  readonly heldTo: ReadonlyMap<string, HeldTo>
}

/** Reads and checks the agreements, in the order of the folders. */
export async function examineAll(
  folders: readonly string[],
  settings: CheckSettings,
  terminal: Terminal,
): Promise<Examination> {
  const heldTo = new Map<string, HeldTo>()
  const found = new Findings()
  const shown = progress(terminal, settings.quiet || folders.length < MANY)
  const named: Named[] = []
  const add = (folder: string, { diagnostics, id, failure, heldTo: held }: Examined) => {
    if (diagnostics.length > 0) found.add(repositoryRoot(nodeHost, folder), diagnostics)
    if (failure) found.addFailure(repositoryRoot(nodeHost, folder), failure)
    if (id !== undefined) named.push({ folder, id })
    if (held) heldTo.set(folder, held)
  }
  const sharing = folders.length < MANY ? undefined : await import('./share.ts')
  const workers = sharing?.workersFor() ?? 0
  try {
    if (sharing && workers > 1) {
      const results = await sharing.share(folders, settings, { workers, terminal, done: (count) => shown.doing(count) })
      for (const [index, one] of results.entries()) add(folders[index] ?? '', one)
    } else {
      const shared: Shared = new Map()
      const store = storeAt(settings.cache)
      for (const [index, folder] of folders.entries()) {
        terminal.signal.throwIfAborted()
        if (index % BATCH === 0) shown.doing(`[${index + 1}/${folders.length}]`)
        add(folder, await examine(folder, { ...settings, shared }, store))
      }
    }
  } finally {
    shown.clear()
  }
  for (const { root, finding } of (await sharedIds(named)).values()) found.add(root, [finding])
  return { found, heldTo }
}
