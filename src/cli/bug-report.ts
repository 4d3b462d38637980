import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VERSION } from '../node/version.ts'

/** Writes what a maintainer needs to a file, and gives the words for the user. No stack trace is shown. */
export function writeBugReport(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error)
  const words = `samverkan: a fault in samverkan itself: ${what.split('\n')[0]}\nNothing in your files is to blame, and no finished file was changed.`
  try {
    const path = join(mkdtempSync(join(tmpdir(), 'samverkan-bug-')), 'report.txt')
    const stack = error instanceof Error ? (error.stack ?? what) : what
    const cause = error instanceof Error && error.cause ? `\ncaused by: ${String(error.cause)}` : ''
    writeFileSync(
      path,
      `samverkan ${VERSION}\nnode ${process.version} ${process.platform} ${process.arch}\n\n${stack}${cause}\n`,
    )
    return `${words}\nPlease report it with the file ${path}`
  } catch {
    return words
  }
}
