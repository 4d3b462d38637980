import type { Diagnostic, Result } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import type { Binary, Source } from '../source.ts'
import { mentionedPaths, pathsUpwards } from './mentions.ts'
import { isSkipped, MANIFEST, REPOSITORY } from './names.ts'
import { baseName, parent, posix, resolvePath, within } from './paths.ts'
import { type Files, loadFile, loadFolder } from './read.ts'

/** The files of an agreement and of what it shares with others, safely read. */
export interface Sources {
  /** Absolute path of the repository, symbolic links resolved, with forward slashes. */
  readonly root: string
  /** The agreement's folder from the root; empty when it is the root. */
  readonly folder: string
  /** Every file by its path from the root. */
  readonly files: ReadonlyMap<string, Source | Binary>
  /** Paths of files that are there but could not be used: each has its finding already. */
  readonly refused: ReadonlySet<string>
}

/**
 * Reads an agreement folder, its `samverkan.yaml` and all that they point at. `shared` holds what the agreements of
 * one repository have in common: give the same map for all of them, and it is read once.
 * The value is missing when the folder has no `overenskommelse.yaml`.
 */
export function load(host: Host, folder: string, shared: Map<string, Files> = new Map()): Result<Sources> {
  const real = host.realPath(folder)
  if (real === undefined) return { value: undefined, diagnostics: [missing(posix(folder), 'mappen finns inte')] }
  const root = repositoryRoot(host, real)
  const place = posix(real) === root ? '' : posix(real).slice(within(root, '.').length - 1)
  const common = shared.get(root) ?? loadShared(host, root)
  shared.set(root, common)
  const own: Files = { host, root, files: new Map(), refused: new Set(), diagnostics: [], skip: common.files }
  loadFolder(own, place)
  loadMentioned(own)
  const manifest = within(place, MANIFEST)
  const sources: Sources = {
    root,
    folder: place,
    files: new Map([...common.files, ...own.files]),
    refused: new Set([...common.refused, ...own.refused]),
  }
  const diagnostics = [...common.diagnostics, ...own.diagnostics]
  if (sources.files.has(manifest)) return { value: sources, diagnostics }
  if (!sources.refused.has(manifest)) diagnostics.push(missing(manifest, `mappen saknar ${MANIFEST}`))
  return { value: undefined, diagnostics }
}

/**
 * Folders of agreements: the path itself when it holds `overenskommelse.yaml`, else every such folder below it.
 * Absolute paths, sorted; what lies inside an agreement is not looked into.
 */
export function findAgreements(host: Host, path: string): Result<readonly string[]> {
  const start = host.realPath(path)
  if (start === undefined) return { value: undefined, diagnostics: [missing(posix(path), 'mappen finns inte')] }
  const found: string[] = []
  const seen = new Set<string>()
  const look = (folder: string) => {
    const real = host.realPath(folder)
    const entries = host.list(folder)
    if (real === undefined || entries === undefined || seen.has(real)) return
    seen.add(real)
    if (entries.some((entry) => entry.name === MANIFEST && entry.kind === 'file')) {
      found.push(folder)
      return
    }
    for (const entry of entries) {
      if (entry.kind === 'folder' && !isSkipped(entry.name)) look(within(folder, entry.name))
    }
  }
  look(posix(start))
  return { value: found.sort(), diagnostics: [] }
}

/** The nearest folder upwards that holds `samverkan.yaml`, no further than the git root; else the folder itself. */
export function repositoryRoot(host: Host, folder: string): string {
  const start = posix(host.realPath(folder) ?? folder)
  for (let at = start; ; at = parent(at)) {
    if (host.realPath(within(at, REPOSITORY)) !== undefined) return at
    if (host.realPath(within(at, '.git')) !== undefined || parent(at) === at || parent(at) === '') return start
  }
}

/** `samverkan.yaml` and what it points at, and the superior agreements in their usual folder. */
function loadShared(host: Host, root: string): Files {
  const shared: Files = { host, root, files: new Map(), refused: new Set(), diagnostics: [], skip: new Map() }
  if (host.realPath(within(root, REPOSITORY)) !== undefined) loadFile(shared, REPOSITORY)
  loadFolder(shared, 'overavtal')
  loadMentioned(shared)
  return shared
}

/** Reads what `samverkan.yaml` points at, what any text points at above its own folder, and so on. */
function loadMentioned(into: Files): void {
  const queue = [...into.files.values()]
  for (const file of queue) {
    if (!('text' in file)) continue
    for (const written of file.path === REPOSITORY ? mentionedPaths(file.text) : pathsUpwards(file.text)) {
      const path = resolvePath(parent(file.path), written)
      if (path === undefined || path === '' || into.files.has(path) || into.skip.has(path)) continue
      // Most of what a comment names, such as the schemas, is not there: then the folder is not gone through.
      if (into.host.realPath(within(into.root, path)) === undefined) continue
      const entry = into.host.list(within(into.root, parent(path)))?.find(({ name }) => name === baseName(path))
      if (!entry) continue
      const before = new Set(into.files.keys())
      if (entry.kind === 'folder') loadFolder(into, path)
      else loadFile(into, path, entry)
      for (const [name, added] of into.files) if (!before.has(name)) queue.push(added)
    }
  }
}

function missing(path: string, what: string): Diagnostic {
  return {
    code: 'fil/saknas',
    severity: 'fel',
    path,
    message: what,
    hint: `Peka ut en mapp med filen ${MANIFEST}.`,
  }
}
