import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { EnvironmentError } from '../diagnostic.ts'
import { ANOTHER_FOLDER } from './files.ts'

/**
 * Writes several files, or none of them: each is written beside its place first, and only when the disk has taken them
 * all do they go there. Throws `EnvironmentError` when the disk refuses.
 */
export function writeTogether(files: ReadonlyMap<string, string>): void {
  const staged: [from: string, to: string][] = []
  try {
    for (const [path, text] of files) {
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
      mkdirSync(dirname(path), { recursive: true })
      staged.push([temporary, path])
      writeFileSync(temporary, text)
    }
    for (const [from, to] of staged) renameSync(from, to)
  } catch (error) {
    for (const [from] of staged) rmSync(from, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new EnvironmentError(`filerna kunde inte skrivas (${reason})`, ANOTHER_FOLDER)
  }
}
