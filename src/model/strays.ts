import { type Diagnostic, hasErrors } from '../diagnostic.ts'
import { isHiddenText, isMeantFor, MANIFEST, meantName, notRead } from '../load/names.ts'
import { baseName, parent, within } from '../load/paths.ts'
import { slug } from '../swedish/suggest.ts'
import { loseNames, type Reading } from './reading.ts'

/** A file that looks like those that are read in a folder. */
interface Stray {
  readonly path: string
  /** The path where it would be read. */
  readonly meant: string
}

/**
 * Tells of files in the folders of plans, status reports and templates that look like those that are read there, and
 * are not: saved under another ending, or in a folder of the folder. To be called when all else has been read.
 */
export function tellStrays(reading: Reading): void {
  const { files } = reading.sources
  for (const folder of reading.folders.keys()) {
    for (const { path, meant } of straysIn(reading, folder)) {
      const name = baseName(meant)
      const isBelow = parent(path) !== folder
      const why = isBelow
        ? `den ligger i en mapp i ${folder}`
        : `i mappen ${folder} läses bara filer vars namn slutar på .${reading.folders.get(folder)}`
      const hint = files.has(meant)
        ? `Det finns redan en fil ${meant}: behåll den som gäller, och flytta ut den andra ur mappen ${folder}.`
        : `${isBelow ? 'Flytta' : 'Döp om'} filen till ${meant}, eller flytta den ut ur mappen ${folder} om den inte gäller.`
      reading.found.push(notRead(path, why, hint))
      // A reference to what it holds is right, once the file is read.
      const file = files.get(path)
      if (file && 'text' in file) loseNames(reading, file.text)
      reading.lost.add(slug(name.replace(/\.[^.]*$/, '')) ?? name)
    }
  }
}

/** Files below a folder that nothing reads, and that look like those that are read in it. */
function straysIn(reading: Reading, folder: string): readonly Stray[] {
  const kind = reading.folders.get(folder) ?? ''
  return [...reading.sources.files.keys(), ...reading.sources.unread].sort().flatMap((path) => {
    const meant = meantName(baseName(path), kind)
    const isOwn = meant !== undefined && !reading.used.has(path) && nearestFolder(reading, path) === folder
    return isOwn && !(parent(path) === folder && meant === baseName(path)) ? { path, meant: within(folder, meant) } : []
  })
}

/** The innermost folder around a file of those whose files are read. */
function nearestFolder(reading: Reading, path: string): string | undefined {
  for (let at = parent(path); ; at = parent(at)) {
    if (reading.folders.has(at)) return at
    if (at === '') return undefined
  }
}

/** Files that are no part of any agreement wherever they lie: what others leave beside it, and what is made of it. */
const BESIDE = /(?:^|\/)(?:README|LICENSE|CHANGELOG|LÄSMIG)[^/]*$|~$|#$|\.(?:tmp|swp|lock)$/i
/** What systems leave in every folder, what programs read or make, and what has no ending that says what it is. */
const NOBODYS =
  /(?:^|\/)(?:Thumbs\.db|desktop\.ini|Icon\r?|[^./]+)$|\.(?:json|jsonc|toml|ini|cfg|js|ts|mjs|cjs|sh|py|css|lnk|url|log|ics|sarif|xml|asc|sig|p7s|sha256|ttf|otf|woff2?)$/i
/** What a file of YAML says that holds a plan: a title, and something that only plans have. */
const TITLE = /^titel:/m
const OF_PLANS = /^(?:åtgärder|mål|parter|problembild|syfte|löptid|områden):/m

/**
 * Tells of files in the agreement's folder that it is not made of: whoever put them there may think that they are signed.
 * To be called last. Nothing is told of a repository that is one agreement, whose folder holds all else too.
 */
export function tellUnused(reading: Reading, id: string): void {
  const { files, unread, folder } = reading.sources
  // Where something could not be read, what it points at is not unused.
  if (folder === '' || reading.sources.refused.size > 0 || hasErrors(reading.found)) return
  const told = new Set(reading.found.flatMap(({ path }) => path ?? []))
  const made = new Set(['', '-publik', '-utkast'].flatMap((variant) => [`${id}${variant}.pdf`, `${id}${variant}.html`]))
  for (const path of [...files.keys(), ...unread].sort()) {
    if (!path.startsWith(`${folder}/`) || reading.used.has(path) || told.has(path) || BESIDE.test(path)) continue
    // One that nearly has the name of the manifest has its finding already.
    if (isMeantFor(MANIFEST, baseName(path)) || made.has(baseName(path)) || (!files.has(path) && NOBODYS.test(path)))
      continue
    if (baseName(path) !== MANIFEST) reading.found.push(unused(reading, path))
    else if (parent(path) !== folder) reading.found.push(nested(path, folder))
  }
}

/** An agreement within another is neither part of it nor looked for. */
function nested(path: string, folder: string): Diagnostic {
  return {
    code: 'fil/oanvand',
    severity: 'varning',
    path,
    message: `mappen ${parent(path)} är en överenskommelse inuti en annan: den kommer inte med, och ingen prövar den`,
    hint: `Flytta ut mappen ur ${folder}, eller ta bort den om det är en kopia.`,
  }
}

function unused({ sources: { files, folder } }: Reading, path: string): Diagnostic {
  const file = files.get(path)
  const isPlan =
    file !== undefined && 'text' in file && /\.ya?ml$/i.test(path) && TITLE.test(file.text) && OF_PLANS.test(file.text)
  const isHidden = isHiddenText(baseName(path))
  const why = file
    ? 'ingenting i överenskommelsen hänvisar till filen'
    : isHidden
      ? 'filen är dold, eftersom namnet börjar med en punkt'
      : 'filer av det slaget läses inte'
  return {
    code: 'fil/oanvand',
    severity: isPlan ? 'fel' : file || isHidden ? 'varning' : 'info',
    path,
    message: isPlan
      ? 'filen ser ut som en åtgärdsplan, men ligger inte bland planerna'
      : `${why}, så den kommer inte med`,
    hint: isPlan
      ? `Flytta den till mappen med planer, eller ut ur mappen ${folder} om den inte gäller.`
      : isHidden
        ? `Döp om filen så att namnet inte börjar med en punkt, eller ta bort den.`
        : `Hänvisa till filen där den hör hemma, eller flytta den ut ur mappen ${folder}.`,
  }
}
