import type { Diagnostic } from '../diagnostic.ts'
import { FILE_KINDS, TEXT_KINDS } from '../file-name.ts'
import type { Entry, Host } from '../host.ts'
import type { Binary, Source } from '../source.ts'
import { decode } from './decode.ts'
import { isHiddenText, isSkipped, isTemporary, MANIFEST } from './names.ts'
import { baseName, extension, parent, posix, within } from './paths.ts'

/** What has been read so far, and what was wrong with it. */
export interface Files {
  readonly host: Host
  /** Absolute path of the repository. */
  readonly root: string
  readonly files: Map<string, Source | Binary>
  readonly refused: Set<string>
  /** Files in the folders that were read, of kinds that the program has no use for. */
  readonly unread: Set<string>
  readonly diagnostics: Diagnostic[]
  /** Files outside the agreements' folders that agreements of the repository have asked for: each is read once. */
  readonly known?: Map<string, Source | Binary>
}

const TEXT: ReadonlySet<string> = new Set(TEXT_KINDS)
const BINARY: ReadonlySet<string> = new Set(FILE_KINDS.filter((kind) => !TEXT.has(kind)))
const MEGABYTE = 1024 * 1024
const LIMITS = { text: 2 * MEGABYTE, binary: 50 * MEGABYTE }
/** More than this is no agreement but a mistake, such as a home folder. */
const MOST_FILES = 5000

/** Reads every file of a folder that the program has a use for, and of the folders in it. */
export function loadFolder(into: Files, folder: string): void {
  const seen = new Set<string>()
  const look = (path: string) => {
    const place = into.host.realPath(within(into.root, path))
    if (place === undefined || seen.has(place)) return
    seen.add(place)
    if (!isInside(into.root, place)) {
      refuse(into, path, OUTSIDE)
      return
    }
    const entries = into.host.list(within(into.root, path)) ?? []
    if (path !== folder && entries.some((entry) => entry.name === MANIFEST)) {
      into.unread.add(within(path, MANIFEST))
      return
    }
    for (const entry of entries) {
      const child = within(path, entry.name)
      if (entry.kind === 'folder') {
        if (!isSkipped(entry.name)) orRefuse(into, child, 'mappen', () => look(child))
      } else if (!isTemporary(entry.name)) loadFile(into, child, entry)
      else if (isHiddenText(entry.name)) into.unread.add(child)
    }
  }
  orRefuse(into, folder, 'mappen', () => look(folder))
}

/** Reads what somebody has named by its path from the root. What is not there, or is no such thing, is passed over. */
export function loadNamed(into: Files, path: string, kind: Entry['kind']): void {
  if (kind === 'folder') loadFolder(into, path)
  else if (!into.files.has(path) && !into.refused.has(path)) {
    // By the folder's own list: some disks find `Ord.md` when asked for `ord.md`, and others do not.
    const entries = orRefuse(into, path, 'filen', () => into.host.list(within(into.root, parent(path))))
    const entry = entries?.find(({ name }) => name === baseName(path))
    if (entry?.kind === 'file') loadFile(into, path, entry)
  }
}

/** Reads one file, if it is of a kind that the program has a use for. */
function loadFile(into: Files, path: string, entry: Entry): void {
  const kind = TEXT.has(extension(path)) ? 'text' : BINARY.has(extension(path)) ? 'binary' : undefined
  if (!kind) into.unread.add(path)
  if (!kind || into.files.has(path) || into.refused.has(path)) return
  const file = into.known?.get(path) ?? orRefuse(into, path, 'filen', () => readFile(into, path, { kind, entry }))
  if (!file) return
  into.files.set(path, file)
  into.known?.set(path, file)
  if (/[^\x20-\x7e]/.test(path)) into.diagnostics.push(oddName(path))
}

/** A file that keeps to the limits. What hinders is refused; throws what the host does. */
function readFile(
  into: Files,
  path: string,
  { kind, entry }: { readonly kind: 'text' | 'binary'; readonly entry: Entry },
): Source | Binary | undefined {
  const bytes = entry.size > LIMITS[kind] ? tooBig(LIMITS[kind]) : readBytes(into, path)
  if (!(bytes instanceof Uint8Array)) return refuse(into, path, bytes)
  if (bytes.length > LIMITS[kind]) return refuse(into, path, tooBig(LIMITS[kind]))
  if (bytes.length === 0) return refuse(into, path, EMPTY)
  const file = kind === 'binary' ? { path, bytes } : decode(path, bytes)
  if ('message' in file) {
    into.refused.add(path)
    into.diagnostics.push(file)
    return undefined
  }
  return 'text' in file && file.text.trim() === '' ? refuse(into, path, EMPTY) : file
}

function readBytes(into: Files, path: string): Uint8Array | Refusal {
  if (into.files.size >= MOST_FILES) return TOO_MANY
  const real = into.host.realPath(within(into.root, path))
  if (real === undefined) return DANGLING
  if (!isInside(into.root, real)) return OUTSIDE
  return into.host.read(within(into.root, path)) ?? DANGLING
}

/** What the host gives. What it may not read is refused. */
function orRefuse<T>(into: Files, path: string, what: 'filen' | 'mappen', read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    return refuse(into, path, unreadable(what, error))
  }
}

/** What the host says of something that is there and may not be read. Throws anything else: it is a bug. */
export function unreadable(what: 'filen' | 'mappen', error: unknown): Refusal {
  if (!(error instanceof Error && 'code' in error)) throw error
  const hint = `Kontrollera att du har rätt att läsa ${what}.`
  return { code: 'fil/olaslig', message: `${what} kan inte läsas (${String(error.code)})`, hint }
}

function isInside(root: string, real: string): boolean {
  const path = posix(real)
  return path === root || path.startsWith(within(root, '.').slice(0, -1))
}

/** Why something is not read. */
export interface Refusal {
  readonly code: string
  readonly message: string
  readonly hint: string
}

const OUTSIDE: Refusal = {
  code: 'fil/utanfor',
  message: 'den symboliska länken leder ut ur arkivet',
  hint: 'Lägg en kopia av filen i arkivet i stället för en länk.',
}
const DANGLING: Refusal = {
  code: 'fil/saknas',
  message: 'den symboliska länken leder ingenstans',
  hint: 'Ta bort länken, eller lägg filen där den pekar.',
}
const EMPTY: Refusal = { code: 'fil/tom', message: 'filen är tom', hint: 'Fyll i filen eller ta bort den.' }
const TOO_MANY: Refusal = {
  code: 'fil/for-manga',
  message: `mappen har fler än ${MOST_FILES} filer; resten läses inte`,
  hint: 'Peka ut mappen med överenskommelsen, och flytta annat därifrån.',
}

function tooBig(limit: number): Refusal {
  return {
    code: 'fil/for-stor',
    message: `filen är större än ${limit / MEGABYTE} MB`,
    hint: 'Dela upp filen; en bild eller PDF-fil kan sparas med lägre upplösning.',
  }
}

function refuse(into: Files, path: string, refusal: Refusal): undefined {
  if (into.refused.has(path)) return
  into.refused.add(path)
  // Said once: a folder of a million files has one fault, not a million.
  if (refusal === TOO_MANY && into.diagnostics.some((one) => one.code === TOO_MANY.code)) return
  into.diagnostics.push({ severity: 'fel', path, ...refusal })
}

function oddName(path: string): Diagnostic {
  const ascii = path.normalize('NFD').replace(/\p{M}/gu, '').replace(/ /g, '-')
  return {
    code: 'fil/namn',
    severity: 'varning',
    path,
    message: 'filens namn har andra tecken än a–z, siffror, punkt, bindestreck och understreck',
    hint: `Döp om filen till ${ascii.replace(/[^\x21-\x7e]/g, '-')}, så att den kan öppnas på alla datorer.`,
  }
}
