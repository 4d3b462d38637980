import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Answer, Task } from '../check-worker.ts'
import type { Terminal } from '../terminal.ts'
import type { Examined } from './examine.ts'
import type { CheckSettings } from './settings.ts'

const MOST_WORKERS = 4
/** Agreements given to a worker at a time. */
const BATCH = 16

/** The worker beside the bundled program; when run from the sources there is none. */
const WORKER = fileURLToPath(new URL('./check-worker.js', import.meta.url))

/** How many workers there is use for: none when the program is run from its sources. */
export function workersFor(): number {
  return existsSync(WORKER) ? Math.min(MOST_WORKERS, availableParallelism()) : 0
}

interface Sharing {
  readonly workers: number
  readonly terminal: Terminal
  readonly done: (text: string) => void
}

/** Gives batches to workers until all are done. Throws what a worker throws. */
export async function share(
  folders: readonly string[],
  { today, variant, cache }: CheckSettings,
  { workers, terminal, done }: Sharing,
): Promise<Answer> {
  const results: Examined[] = []
  let next = 0
  const work = async () => {
    const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 } })
    try {
      while (next < folders.length) {
        terminal.signal.throwIfAborted()
        const start = next
        next += BATCH
        done(`[${start + 1}/${folders.length}]`)
        const answer = await ask(worker, { folders: folders.slice(start, start + BATCH), today, variant, cache })
        for (const [index, one] of answer.entries()) results[start + index] = one
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
