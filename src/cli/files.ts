import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { EnvironmentError } from '../diagnostic.ts'

/** What to do when the disk refuses. */
export const ANOTHER_FOLDER = 'Välj en annan mapp med -o, eller gör plats på disken.'

/**
 * An edited text as it is written to the file that it was read from: with the byte order mark and the line ends that the
 * file has. A file with line ends of both kinds gets those that most of its lines have.
 */
export function asBefore(path: string, text: string): string {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const windows = before.split('\r\n').length - 1
  const isWindows = windows > before.split('\n').length - 1 - windows
  return (before.startsWith('\ufeff') ? '\ufeff' : '') + (isWindows ? text.replaceAll('\n', '\r\n') : text)
}

/**
 * Writes a file so that a reader sees the old one or the new one, never half of either.
 * Throws `EnvironmentError` when the disk refuses; then the old file is untouched.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(temporary, 'w')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    try {
      rmSync(temporary, { force: true })
    } catch {
      // Where there is no folder there is no temporary file either.
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw new EnvironmentError(`${path} kunde inte skrivas (${reason})`, ANOTHER_FOLDER)
  }
}
