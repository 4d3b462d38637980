import { resolve } from 'node:path'
import { agreementAround, findAgreements, repositoryRoot } from '../load/load.ts'
import { MANIFEST } from '../load/names.ts'
import { nodeHost } from '../node/node-host.ts'
import { UsageError } from './exit.ts'
import type { Terminal } from './terminal.ts'

/**
 * Agreement folders under the paths, each once, in the order given. A path inside an agreement, of a folder or a file,
 * stands for that agreement; without paths, a folder that has none in or around it stands for its repository.
 */
export function agreementFolders(paths: readonly string[], terminal: Terminal): string[] {
  const folders = new Map<string, string>()
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = foldersAt(resolve(terminal.cwd, path), paths.length === 0)
    if (!found) throw new UsageError(`mappen ${path} finns inte`)
    if (found.length === 0) throw noAgreement(path)
    for (const folder of found) {
      // Two paths may lead to one agreement.
      const real = nodeHost.realPath(folder) ?? folder
      if (!folders.has(real)) folders.set(real, folder)
    }
  }
  return [...folders.values()]
}

/** What is said of a path with no agreement in it. */
export function noAgreement(path: string): UsageError {
  return new UsageError(`ingen överenskommelse i ${path}: där och i mapparna under finns ingen ${MANIFEST}`)
}

function foldersAt(path: string, isImplied: boolean): readonly string[] | undefined {
  const below = findAgreements(nodeHost, path).value
  if (!below || below.length > 0) return below
  const around = agreementAround(nodeHost, path)
  if (around !== undefined) return [around]
  return isImplied ? findAgreements(nodeHost, repositoryRoot(nodeHost, path)).value : below
}
