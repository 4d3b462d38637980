import { meantName, notRead } from '../load/names.ts'
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
