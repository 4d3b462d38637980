import { resolve } from 'node:path'
import { findAgreements } from '../load/load.ts'
import { nodeHost } from '../node/node-host.ts'
import { UsageError } from './exit.ts'
import type { Terminal } from './terminal.ts'

/** Agreement folders under the paths, each once, in the order given. */
export function agreementFolders(paths: readonly string[], terminal: Terminal): string[] {
  const folders = new Map<string, string>()
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = findAgreements(nodeHost, resolve(terminal.cwd, path)).value
    if (!found) throw new UsageError(`mappen ${path} finns inte`)
    if (found.length === 0)
      throw new UsageError(`ingen överenskommelse i ${path}: där och i mapparna under finns ingen overenskommelse.yaml`)
    for (const folder of found) {
      // Two paths may lead to one agreement.
      const real = nodeHost.realPath(folder) ?? folder
      if (!folders.has(real)) folders.set(real, folder)
    }
  }
  return [...folders.values()]
}
