import type { Diagnostic } from '../diagnostic.ts'
import type { Sources } from '../load/load.ts'
import { meantName } from '../load/names.ts'
import { baseName, extension, parent, resolvePath, within } from '../load/paths.ts'
import type { Binary, Source, Span } from '../source.ts'
import { didYouMean, listed } from '../swedish/suggest.ts'

/** An agreement that is being read: the files, what has been found, and the images in use. */
export interface Reading {
  readonly sources: Sources
  readonly found: Diagnostic[]
  /** The files that the agreement is read from, by path from the repository's root. */
  readonly used: Map<string, Source | Binary>
  /** Folders whose files of a kind are read, by path from the repository's root. */
  readonly folders: Map<string, string>
  readonly images: Map<string, Binary>
  /** Short names in what could not be read, and `kind:*` where any name may have been lost: see `isLost`. */
  readonly lost: Set<string>
}

/** Notes the short names in a text that could not be read, so that nobody is told that they do not exist. */
export function loseNames(reading: Pick<Reading, 'lost'>, text: string): void {
  for (const [, id] of text.matchAll(/\bid:\s*["']?([a-z0-9-]+)/g)) if (id !== undefined) reading.lost.add(id)
}

/** Whether something of that name may well be there, in a file that could not be read. */
export function isLost(reading: Pick<Reading, 'lost'>, kind: string, id: string): boolean {
  return reading.lost.has(id) || reading.lost.has(`${kind}:*`)
}

/** Notes that the agreement is read from a file, and gives the file. */
export function use<T extends Source | Binary>(reading: Pick<Reading, 'used'>, file: T): T {
  reading.used.set(file.path, file)
  return file
}

/** A path as somebody wrote it, and where. */
export interface Written {
  readonly path: string
  readonly span: Span
}

/** Whether something has been found already within a span: then what it lacks may be what was taken out. */
export function isMarred(reading: Reading, whole: Span): boolean {
  return reading.found.some(
    ({ span }) => span?.source === whole.source && span.start >= whole.start && span.end <= whole.end,
  )
}

/** The text file that a written path points at; what hinders is a finding. */
export function textAt(reading: Reading, written: Written, kinds: readonly string[]): Source | undefined {
  const file = fileAt(reading, written, kinds)
  return file && 'text' in file ? file : undefined
}

/** The binary file that a written path points at; what hinders is a finding. */
export function binaryAt(reading: Reading, written: Written, kinds: readonly string[]): Binary | undefined {
  const file = fileAt(reading, written, kinds)
  return file && 'bytes' in file ? file : undefined
}

/** Files of a kind directly in the folder that a written path points at, sorted; undefined when there is no folder. */
export function filesIn(reading: Reading, written: Written, kind: string): Source[] | undefined {
  const folder = pathOf(reading, written)
  if (folder === undefined) return undefined
  reading.folders.set(folder, kind)
  reading.found.push(...reading.sources.ask(folder, 'folder'))
  const isInside = (path: string) => parent(path) === folder && extension(path) === kind
  const inside = [...reading.sources.files.values()].filter(
    (file): file is Source => 'text' in file && isInside(file.path),
  )
  const { files, refused, unread } = reading.sources
  // What is refused has its finding already, and so has what only looks like such a file.
  if (refused.has(folder)) return undefined
  const isNearly = (path: string) => path.startsWith(`${folder}/`) && meantName(baseName(path), kind) !== undefined
  if (inside.length === 0 && ![...refused].some(isInside) && ![...files.keys(), ...unread].some(isNearly)) {
    reading.found.push({
      code: 'fil/saknas',
      severity: 'fel',
      message: `mappen ${written.path} finns inte, eller har ingen fil *.${kind}`,
      span: written.span,
      hint: `Skapa mappen ${folder} med minst en fil *.${kind}, eller rätta sökvägen.`,
    })
    return undefined
  }
  return inside.sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => use(reading, file))
}

function fileAt(reading: Reading, written: Written, kinds: readonly string[]): Source | Binary | undefined {
  const path = pathOf(reading, written)
  if (path === undefined) return undefined
  if (kinds.includes(extension(path))) {
    reading.found.push(...reading.sources.ask(path, 'file'))
    const { files, refused } = reading.sources
    const file = files.get(path)
    if (file) return use(reading, file)
    // Its finding is there already, at the file itself.
    if (refused.has(path)) return undefined
    const known = [...files.keys()].filter((name) => kinds.includes(extension(name)))
    reading.found.push({
      code: 'fil/saknas',
      severity: 'fel',
      message: `filen ${written.path} finns inte${suggestFile(path, known, parent(written.span.source.path))}`,
      span: written.span,
      hint: `Lägg filen på platsen ${path}, eller rätta sökvägen. Den räknas från mappen som den här filen ligger i.`,
    })
    return undefined
  }
  reading.found.push({
    code: 'fil/slag',
    severity: 'fel',
    message: `${written.path} är inte av rätt slag`,
    span: written.span,
    hint: `Här passar en fil som slutar på ${listed(kinds.map((kind) => `.${kind}`))}.`,
  })
  return undefined
}

function pathOf(reading: Reading, { path, span }: Written): string | undefined {
  const fault = pathFault(path)
  if (fault !== undefined) {
    reading.found.push({
      code: 'fil/sokvag',
      severity: 'fel',
      message: `sökvägen ${fault}`,
      span,
      hint: 'Skriv sökvägen till en fil i överenskommelsens mapp, t.ex. text/lagesbild.md.',
    })
    return undefined
  }
  const resolved = pathFrom(span.source.path, path)
  if (resolved !== undefined) return resolved
  reading.found.push({
    code: 'fil/utanfor',
    severity: 'fel',
    message: `sökvägen ${path} leder ut ur arkivet`,
    span,
    hint: 'Lägg filen i överenskommelsens mapp och skriv sökvägen därifrån, t.ex. text/lagesbild.md.',
  })
  return undefined
}

/** Bytes of UTF-8 that a name may have on the disks in use, and letters that a path is ever meant to have. */
const LONGEST = { name: 255, path: 1000 }

/** Where a path leads that is written in a file, from the repository's root; undefined when it leaves the repository. */
export function pathFrom(file: string, written: string): string | undefined {
  return resolvePath(parent(file), written.normalize('NFC'))
}

/** Why no file can have a path that somebody wrote; undefined when one can. */
function pathFault(path: string): string | undefined {
  const control = /\p{Cc}/u.exec(path)?.[0].codePointAt(0)
  if (control !== undefined) {
    return `har ett styrtecken (U+${control.toString(16).toUpperCase().padStart(4, '0')}), som inget filnamn kan ha`
  }
  const isLong = path.split('/').some((name) => new TextEncoder().encode(name).length > LONGEST.name)
  if (!isLong && path.length <= LONGEST.path) return undefined
  return `${path.slice(0, 40)}… är längre än en sökväg kan vara`
}

/** The same name elsewhere, or a similar name, written as it should be from the file that points. */
function suggestFile(path: string, known: readonly string[], folder: string): string {
  const prefix = within(folder, '.').slice(0, -1)
  const near = folder === '' ? known : known.filter((name) => name.startsWith(prefix))
  const names = new Map(near.map((name) => [folder === '' ? name : name.slice(prefix.length), name]))
  const wanted = folder === '' ? path : path.slice(prefix.length)
  return didYouMean(wanted, names.keys())
}
