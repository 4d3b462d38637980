import type { Diagnostic, Result } from '../diagnostic.ts'
import type { Entry, Host } from '../host.ts'
import type { Binary, Source } from '../source.ts'
import { composedHost } from './composed-host.ts'
import { isMeantFor, isSkipped, MANIFEST, nearlyNamed, REPOSITORY } from './names.ts'
import { parent, posix, within } from './paths.ts'
import { type Files, loadFolder, loadNamed, type Refusal, unreadable } from './read.ts'

/**
 * The files of an agreement and of what it shares with others, safely read. Files elsewhere in the repository are read
 * when they are asked for: whoever reads the data knows where a path stands in it.
 */
export interface Sources {
  /** Absolute path of the repository, symbolic links resolved, with forward slashes. */
  readonly root: string
  /** The agreement's folder from the root; empty when it is the root. */
  readonly folder: string
  /** Every file that has been read, by its path from the root: of the agreement's folder from the start. */
  readonly files: ReadonlyMap<string, Source | Binary>
  /** Paths of files that are there but could not be used: each has its finding already. */
  readonly refused: ReadonlySet<string>
  /** Paths of files in the same folders that the program has no use for, such as `plan.yaml.txt`. */
  readonly unread: ReadonlySet<string>
  /**
   * Reads the file, or all files of the folder, at a path from the root. What was read is then in `files`, what could
   * not be used in `refused`; what is not there is in neither. Gives the findings that have not been given before.
   */
  ask(path: string, kind: 'file' | 'folder'): readonly Diagnostic[]
}

/** What the agreements of a repository have in common, by the repository's absolute path. */
export type Shared = Map<string, { readonly common: Files; readonly known: Map<string, Source | Binary> }>

/**
 * Reads an agreement folder, its `samverkan.yaml` and the folder `overavtal`. `shared` holds what the agreements of
 * one repository have in common: give the same map for all of them, and it is read once.
 * The value is missing when the folder has no `overenskommelse.yaml`.
 */
export function load(disk: Host, folder: string, shared: Shared = new Map()): Result<Sources> {
  const host = composedHost(disk)
  const real = tried(() => host.realPath(folder))
  if (typeof real !== 'string') return { value: undefined, diagnostics: [notThere(folder, real)] }
  const root = repositoryRoot(host, real)
  const place = posix(real) === root ? '' : posix(real).slice(within(root, '.').length - 1)
  const repository = shared.get(root) ?? { common: loadCommon(host, root), known: new Map() }
  shared.set(root, repository)
  const { common, known } = repository
  const own: Files = {
    host,
    root,
    files: new Map(common.files),
    refused: new Set(common.refused),
    unread: new Set(common.unread),
    diagnostics: [...common.diagnostics],
  }
  loadFolder(own, place)
  const manifest = within(place, MANIFEST)
  const nearly = near(own, place, MANIFEST)
  const diagnostics = [...own.diagnostics, ...nearly]
  const sources = sourcesOf(own, place, known)
  if (sources.files.has(manifest)) return { value: sources, diagnostics }
  if (nearly.length === 0 && !own.refused.has(manifest) && !own.refused.has(place)) {
    diagnostics.push(missing(manifest, `mappen saknar ${MANIFEST}`))
  }
  return { value: undefined, diagnostics }
}

/** Reads what the agreements of a repository have in common, from any folder in it. */
export function loadRepository(disk: Host, folder: string): Sources {
  const host = composedHost(disk)
  const root = repositoryRoot(host, folder)
  return sourcesOf(loadCommon(host, root), '', new Map())
}

function sourcesOf(own: Files, folder: string, known: Map<string, Source | Binary>): Sources {
  const { root, files, refused, unread } = own
  const ask: Sources['ask'] = (path, kind) => {
    const before = own.diagnostics.length
    loadNamed({ ...own, known }, path, kind)
    return own.diagnostics.slice(before)
  }
  return { root, folder, files, refused, unread, ask }
}

/**
 * Folders of agreements: the path itself when it holds `overenskommelse.yaml`, else every such folder below it. One that
 * may not be read, or whose manifest has nearly the right name, is among them, and `load` says what is wrong. Absolute
 * paths, sorted; what lies inside an agreement is not looked into.
 */
export function findAgreements(host: Host, path: string): Result<readonly string[]> {
  const start = tried(() => host.realPath(path))
  if (typeof start !== 'string') return { value: undefined, diagnostics: [notThere(path, start)] }
  const found: string[] = []
  walk(host, posix(start), (folder, entries) => {
    const inside = entries()
    const hasFile = (is: (name: string) => boolean) =>
      !('code' in inside) && inside.some(({ name, kind }) => kind === 'file' && is(name))
    const isLast = 'code' in inside || hasFile((name) => name === MANIFEST)
    if (isLast || hasFile((name) => isMeantFor(MANIFEST, name))) found.push(folder)
    return isLast
  })
  return { value: found.sort(), diagnostics: [] }
}

/**
 * Folders of agreements below an absolute path whose manifest passes a test on its bytes, sorted. For repositories of
 * many agreements where few are looked for: no folder that has a manifest is listed. Manifests that cannot be read are
 * passed over.
 */
export function agreementsWhere(
  host: Host,
  path: string,
  test: (folder: string, manifest: Uint8Array) => boolean,
): readonly string[] {
  const found: string[] = []
  walk(host, path, (folder) => {
    const manifest = readOrNothing(host, within(folder, MANIFEST))
    if (manifest && test(folder, manifest)) found.push(folder)
    return manifest !== undefined
  })
  return found.sort()
}

/**
 * Shows `isLast` every folder from a path on, once, with what it holds or why it may not be read; what lies inside those
 * that it says yes to is not looked into.
 */
function walk(
  host: Host,
  start: string,
  isLast: (folder: string, entries: () => readonly Entry[] | Refusal) => boolean,
): void {
  const seen = new Set<string>()
  const look = (folder: string) => {
    const real = tried(() => host.realPath(folder))
    if (real === undefined) return
    if (typeof real === 'string') {
      if (seen.has(real)) return
      seen.add(real)
    }
    let listed: readonly Entry[] | Refusal | undefined
    const entries = () => {
      listed ??= typeof real === 'string' ? tried(() => host.list(folder) ?? []) : real
      return listed
    }
    if (isLast(folder, entries)) return
    const inside = entries()
    if ('code' in inside) return
    for (const { name, kind } of inside) if (kind === 'folder' && !isSkipped(name)) look(within(folder, name))
  }
  look(start)
}

function readOrNothing(host: Host, path: string): Uint8Array | undefined {
  try {
    return host.read(path)
  } catch {
    return undefined
  }
}

/** The nearest folder upwards that holds `samverkan.yaml`, no further than the git root; else the folder itself. */
export function repositoryRoot(host: Host, folder: string): string {
  const real = tried(() => host.realPath(folder))
  const start = posix(typeof real === 'string' ? real : folder)
  for (let at = start; ; at = parent(at)) {
    if (isThere(host, within(at, REPOSITORY))) return at
    if (isThere(host, within(at, '.git')) || parent(at) === at || parent(at) === '') return start
  }
}

/** The agreement that a file or folder lies in: the nearest folder upwards with a manifest, no further than the repository. */
export function agreementAround(host: Host, path: string): string | undefined {
  const real = tried(() => host.realPath(path))
  if (typeof real !== 'string') return undefined
  for (let at = posix(real); ; at = parent(at)) {
    if (isThere(host, within(at, MANIFEST))) return at
    const isRoot = [REPOSITORY, '.git'].some((name) => isThere(host, within(at, name)))
    if (isRoot || parent(at) === at || parent(at) === '') return undefined
  }
}

/** What the host gives, or why it may not be read. */
function tried<T>(read: () => T): T | Refusal {
  try {
    return read()
  } catch (error) {
    return unreadable('mappen', error)
  }
}

function isThere(host: Host, path: string): boolean {
  return typeof tried(() => host.realPath(path)) === 'string'
}

/** `samverkan.yaml`, and the superior agreements in their usual folder. */
function loadCommon(host: Host, root: string): Files {
  const common: Files = {
    host,
    root,
    files: new Map(),
    refused: new Set(),
    unread: new Set(),
    diagnostics: [],
  }
  loadNamed(common, REPOSITORY, 'file')
  common.diagnostics.push(...nearRepository(common))
  loadFolder(common, 'overavtal')
  return common
}

/** Findings for the files of a folder that have nearly the name of the file looked for. */
function near({ host, root }: Files, folder: string, wanted: string): Diagnostic[] {
  const entries = tried(() => host.list(within(root, folder)))
  if (entries === undefined || 'code' in entries) return []
  return entries
    .filter(({ name, kind }) => kind === 'file' && isMeantFor(wanted, name))
    .map(({ name }) => nearlyNamed(within(folder, name), wanted))
}

/** The same for `samverkan.yaml`: at the root, and when there is none also where it would have been looked for. */
function nearRepository(common: Files): Diagnostic[] {
  const { host, root } = common
  const found = near(common, '', REPOSITORY)
  if (isThere(host, within(root, REPOSITORY))) return found
  for (let [at, up] = [root, '']; !isThere(host, within(at, '.git')) && parent(at) !== at && parent(at) !== ''; ) {
    ;[at, up] = [parent(at), within(up, '..')]
    found.push(...near(common, up, REPOSITORY))
  }
  return found
}

function notThere(folder: string, why: Refusal | undefined): Diagnostic {
  const path = posix(folder)
  return why ? { severity: 'fel', path, ...why } : missing(path, 'mappen finns inte')
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
