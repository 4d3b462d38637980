import { parentPort } from 'node:worker_threads'
import { check, type Shared } from '../checking.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Variant } from '../document.ts'
import { nodeHost } from './node-host.ts'

/** Agreements to check: what a worker is given. */
export interface Task {
  readonly folders: readonly string[]
  readonly today: string
  readonly variant: Variant
}

/** What was found in each. */
export type Answer = readonly (readonly Diagnostic[])[]

const shared: Shared = new Map()

parentPort?.on('message', async ({ folders, today, variant }: Task) => {
  const answer: (readonly Diagnostic[])[] = []
  for (const folder of folders) {
    answer.push((await check(nodeHost, folder, { today, variant, shared })).diagnostics)
  }
  parentPort?.postMessage(answer)
})
