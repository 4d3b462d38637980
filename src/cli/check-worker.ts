import { parentPort } from 'node:worker_threads'
import type { Diagnostic } from '../diagnostic.ts'
import type { Variant } from '../document.ts'
import { examine } from '../examine.ts'
import { nodeHost } from './node-host.ts'

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

const shared: NonNullable<Parameters<typeof examine>[2]['shared']> = new Map()

parentPort?.on('message', async ({ folders, today, variant }: Task) => {
  const answer: Examined[] = []
  for (const folder of folders) {
    const { value, diagnostics } = await examine(nodeHost, folder, { today, variant, shared })
    answer.push({ diagnostics, id: value?.id })
  }
  parentPort?.postMessage(answer)
})
