import { parentPort } from 'node:worker_threads'
import type { Variant } from '../document.ts'
import type { Shared } from '../load/load.ts'
import { storeAt } from '../node/results.ts'
import { type Examined, examine } from './check/examine.ts'

/** Agreements to check: what a worker is given. */
export interface Task {
  readonly folders: readonly string[]
  readonly today: string
  readonly variant: Variant
  /** Folder of remembered results; none are kept when missing. */
  readonly cache: string | undefined
}

/** What came of each. */
export type Answer = readonly Examined[]

const shared: Shared = new Map()

parentPort?.on('message', async ({ folders, today, variant, cache }: Task) => {
  const answer: Examined[] = []
  const store = storeAt(cache)
  for (const folder of folders) {
    answer.push(await examine(folder, { today, variant, shared }, store))
  }
  parentPort?.postMessage(answer)
})
