import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '../../diagnostic.ts'
import { examine } from '../../examine.ts'
import { repositoryRoot } from '../../load/load.ts'
import type { Answer, Task } from '../check-worker.ts'
import { Findings } from '../findings.ts'
import { nodeHost } from '../node-host.ts'
import { progress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import type { CheckSettings } from './settings.ts'

/** From so many agreements on it pays to start others to share the work. */
const MANY = 64
const MOST_WORKERS = 4
/** Agreements given to a worker at a time. */
const BATCH = 16

/** Reads and checks the agreements, in the order of the folders. */
export async function examineAll(
  folders: readonly string[],
  settings: CheckSettings,
  terminal: Terminal,
): Promise<Findings> {
  const found = new Findings()
  const shown = progress(terminal, settings.quiet || folders.length < MANY)
  const add = (folder: string, diagnostics: readonly Diagnostic[]) => {
    if (diagnostics.length > 0) found.add(repositoryRoot(nodeHost, folder), diagnostics)
  }
  const workers = folders.length < MANY || !existsSync(WORKER) ? 1 : Math.min(MOST_WORKERS, availableParallelism())
  try {
    if (workers > 1) {
      const results = await share(folders, settings, { workers, terminal, done: (count) => shown.doing(count) })
      for (const [index, folder] of folders.entries()) add(folder, results[index] ?? [])
    } else {
      const shared: NonNullable<Parameters<typeof examine>[2]['shared']> = new Map()
      for (const [index, folder] of folders.entries()) {
        terminal.signal.throwIfAborted()
        if (index % BATCH === 0) shown.doing(`[${index + 1}/${folders.length}]`)
        add(folder, (await examine(nodeHost, folder, { ...settings, shared })).diagnostics)
      }
    }
  } finally {
    shown.clear()
  }
  return found
}

/** The worker beside the bundled program; when run from the sources there is none. */
const WORKER = fileURLToPath(new URL('./check-worker.js', import.meta.url))

interface Sharing {
  readonly workers: number
  readonly terminal: Terminal
  readonly done: (text: string) => void
}

/** Gives batches to workers until all are done. Throws what a worker throws. */
async function share(
  folders: readonly string[],
  { today, variant }: CheckSettings,
  { workers, terminal, done }: Sharing,
): Promise<readonly (readonly Diagnostic[])[]> {
  const results: (readonly Diagnostic[])[] = []
  let next = 0
  const work = async () => {
    const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 } })
    try {
      while (next < folders.length) {
        terminal.signal.throwIfAborted()
        const start = next
        next += BATCH
        done(`[${start + 1}/${folders.length}]`)
        const answer = await ask(worker, { folders: folders.slice(start, start + BATCH), today, variant })
        for (const [index, diagnostics] of answer.entries()) results[start + index] = diagnostics
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return results
}

function ask(worker: Worker, task: Task): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const answered = (answer: Answer) => {
      worker.off('error', reject)
      resolve(answer)
    }
    worker.once('message', answered)
    worker.once('error', reject)
    worker.postMessage(task)
  })
}
