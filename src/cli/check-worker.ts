import { parentPort } from 'node:worker_threads'
import { check, type Shared } from '../checking.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Variant } from '../document.ts'
import { nodeHost } from '../node/node-host.ts'

/** Agreements to check: what a worker is given. */
export interface Task {
  readonly folders: readonly string[]
  readonly today: string
  readonly variant: Variant
}

/** What was found in an agreement, and its id when it could be read. */
export interface Examined {
  readonly diagnostics: readonly Diagnostic[]
  readonly id: string | undefined
}

/** What came of each. */
export type Answer = readonly Examined[]

const shared: Shared = new Map()

parentPort?.on('message', async ({ folders, today, variant }: Task) => {
  const answer: Examined[] = []
  for (const folder of folders) {
    const { checked, unchecked, diagnostics } = await check(nodeHost, folder, { today, variant, shared })
    answer.push({ diagnostics, id: (checked ?? unchecked)?.id })
  }
  parentPort?.postMessage(answer)
})
