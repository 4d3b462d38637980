import type { CheckSettings } from '../../checking.ts'
import type { Store } from '../../host.ts'
import { nodeHost } from '../../node/node-host.ts'
import { type Found, findIn } from '../../remembered-check.ts'
import { type Failure, failureOf } from '../failure.ts'

/** What was found in an agreement, and why it could not be examined to the end. */
export interface Examined extends Found {
  readonly failure?: Failure
}

/** Reads and checks an agreement. A bug that it meets is its failure; what the machine lacks is thrown. */
export async function examine(folder: string, settings: CheckSettings, store: Store): Promise<Examined> {
  try {
    return await findIn(nodeHost, folder, settings, store)
  } catch (error) {
    return { diagnostics: [], id: undefined, failure: await failureOf(error, folder) }
  }
}
