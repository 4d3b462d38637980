import { join, relative } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { agreementsWhere, repositoryRoot } from '../load/load.ts'
import { MANIFEST } from '../load/names.ts'
import { posix, within } from '../load/paths.ts'
import { type Files, loadNamed } from '../load/read.ts'
import { agreementId, agreementIdSpan } from '../model/agreement-id.ts'
import { readYaml } from '../model/yaml-file.ts'
import { nodeHost } from '../node/node-host.ts'
import type { Span } from '../source.ts'

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
export function sharedIds(run: readonly Named[]): ReadonlyMap<string, SharedId> {
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
  const outside = [...new Set(roots.values())].flatMap((root) => othersIn(root, inRun, ids))
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

/** The agreements of a repository that are not in the run and have one of the ids. */
function othersIn(
  root: string,
  inRun: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): (Named & { readonly root: string })[] {
  const mayHave = (folder: string, manifest: Uint8Array) => {
    if (inRun.has(folder)) return false
    const bytes = Buffer.from(manifest.buffer, manifest.byteOffset, manifest.byteLength)
    if (!ids.has(agreementId({}, folder)) && ![...ids].some((id) => bytes.includes(id))) return false
    return !inRun.has(realPath(folder))
  }
  return agreementsWhere(nodeHost, root, mayHave).flatMap((folder) => {
    const id = idAt(root, folder)?.id
    return id !== undefined && ids.has(id) && repositoryRoot(nodeHost, folder) === root ? { folder, id, root } : []
  })
}

/** The ids of agreements by their folder, without reading more than the manifests. */
export function namedAgreements(folders: readonly string[]): Named[] {
  return folders.flatMap((folder) => {
    const found = idAt(repositoryRoot(nodeHost, folder), folder)
    return found ? { folder, id: found.id } : []
  })
}

/** An agreement's id, whether the manifest says it, and the place of it there. Paths are from `root`. */
function idAt(root: string, folder: string): (Pick<Named, 'id'> & { written: boolean; span: Span }) | undefined {
  const files: Files = {
    host: nodeHost,
    root,
    files: new Map(),
    refused: new Set(),
    unread: new Set(),
    diagnostics: [],
  }
  const real = realPath(folder)
  const path = within(posix(relative(root, real)), MANIFEST)
  loadNamed(files, path, 'file')
  const source = files.files.get(path)
  const manifest =
    source && 'text' in source ? readYaml('overenskommelse', source, { found: [], lost: new Set() }) : undefined
  const written = manifest?.data.id !== undefined
  return manifest && { id: agreementId(manifest.data, real), written, span: agreementIdSpan(manifest) }
}

/** The finding in the manifest of `folder`, with the first of the others. Paths are from `root`. */
function findingOf(root: string, folder: string, others: readonly string[]): Diagnostic | undefined {
  const own = idAt(root, folder)
  const [first = ''] = others
  const firstRoot = repositoryRoot(nodeHost, first)
  const other = idAt(firstRoot, first)?.span
  if (!own || !other) return undefined
  const path = posix(relative(root, join(firstRoot, other.source.path)))
  const span = { source: { ...other.source, path }, start: other.start, end: other.end }
  const [count, which] =
    others.length === 1
      ? ['en annan överenskommelse', 'den andra finns här']
      : [`${others.length} andra överenskommelser`, 'den första av dem finns här']
  return {
    code: 'id/dubblett',
    severity: 'fel',
    message: `det korta namnet «${own.id}»${own.written ? '' : ' (efter mappen)'} har ${count} också`,
    span: own.span,
    hint: 'Skriv ett eget  id: …  överst i filen: så heter PDF-filen, och så känns den igen i kalender och register.',
    related: [{ span, message: which }],
  }
}

function realPath(folder: string): string {
  return posix(nodeHost.realPath(folder) ?? folder)
}
