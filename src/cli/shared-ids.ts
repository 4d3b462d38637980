import type { Diagnostic } from '../diagnostic.ts'
import { agreementsWhere, repositoryRoot } from '../load/load.ts'
import { posix } from '../load/paths.ts'
import { agreementId } from '../model/agreement-id.ts'
import { nodeHost } from '../node/node-host.ts'

/** An agreement by the absolute path of its folder, and its id. */
export interface Named {
  readonly folder: string
  readonly id: string
}

/** What is found of an agreement whose id another agreement has too. */
export interface SharedId {
  readonly finding: Diagnostic
  /** The repository that paths in the finding start from. */
  readonly root: string
  /** Whether another one is in the same run, so that the two would become the same files. */
  readonly inRun: boolean
}

/**
 * The agreements of a run whose id is also that of another agreement, in the run or in the same repository; by their
 * folder as given. Of agreements outside the run only the manifest is read, and parsed only when it may have the id.
 */
export async function sharedIds(run: readonly Named[]): Promise<ReadonlyMap<string, SharedId>> {
  const folders = new Map<string, string[]>()
  const roots = new Map<string, string>()
  for (const { folder, id } of run) {
    const same = folders.get(id)
    if (same) same.push(folder)
    else folders.set(id, [folder])
    roots.set(folder, repositoryRoot(nodeHost, folder))
  }
  const inRun = new Set(run.map(({ folder }) => realPath(folder)))
  const ids = new Set(folders.keys())
  const doubtful = [...new Set(roots.values())].map((root) => [root, othersIn(root, inRun, ids)] as const)
  const isClear = doubtful.every(([, others]) => others.length === 0) && folders.size === run.length
  if (isClear) return new Map()
  // Manifests are parsed only where ids may meet.
  const { findingOf, idAt } = await import('./manifest-id.ts')
  const outside = doubtful.flatMap(([root, others]) =>
    others.flatMap((folder) => {
      const id = idAt(root, folder)?.id
      return id !== undefined && ids.has(id) && repositoryRoot(nodeHost, folder) === root ? [{ folder, id, root }] : []
    }),
  )
  const shared = new Map<string, SharedId>()
  for (const { folder, id } of run) {
    const root = roots.get(folder) ?? folder
    const twins = (folders.get(id) ?? []).filter((one) => one !== folder)
    const others = outside.filter((one) => one.id === id && one.root === root)
    if (twins.length + others.length === 0) continue
    const finding = findingOf(root, folder, [...twins, ...others.map((one) => one.folder)])
    if (finding) shared.set(folder, { finding, root, inRun: twins.length > 0 })
  }
  return shared
}

/** Folders of a repository's agreements that are not in the run and whose manifest may have one of the ids. */
function othersIn(root: string, inRun: ReadonlySet<string>, ids: ReadonlySet<string>): readonly string[] {
  const mayHave = (folder: string, manifest: Uint8Array) => {
    if (inRun.has(folder)) return false
    const bytes = Buffer.from(manifest.buffer, manifest.byteOffset, manifest.byteLength)
    if (!ids.has(agreementId({}, folder)) && ![...ids].some((id) => bytes.includes(id))) return false
    return !inRun.has(realPath(folder))
  }
  return agreementsWhere(nodeHost, root, mayHave)
}

/** The ids of agreements by their folder, without reading more than the manifests. */
export async function namedAgreements(folders: readonly string[]): Promise<Named[]> {
  const { idAt } = await import('./manifest-id.ts')
  return folders.flatMap((folder) => {
    const found = idAt(repositoryRoot(nodeHost, folder), folder)
    return found ? { folder, id: found.id } : []
  })
}

function realPath(folder: string): string {
  return posix(nodeHost.realPath(folder) ?? folder)
}
