import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VERSION } from '../node/version.ts'
import { withoutPersonalNumbers } from '../swedish/personal-number.ts'

/** What is told of a bug: the first line of its message, and the file with all a maintainer needs when it can be written. */
export function bugReport(error: unknown): { readonly what: string; readonly file: string | undefined } {
  const message = error instanceof Error ? error.message : String(error)
  const what = withoutPersonalNumbers(message.split('\n')[0] ?? '')
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'samverkan-bug-')), 'report.txt')
    const stack = error instanceof Error ? (error.stack ?? message) : message
    const cause = error instanceof Error && error.cause ? `\ncaused by: ${String(error.cause)}` : ''
    const machine = `samverkan ${VERSION}\nnode ${process.version} ${process.platform} ${process.arch}`
    writeFileSync(file, `${machine}\n\n${withoutPersonalNumbers(stack + cause)}\n`)
    return { what, file }
  } catch {
    return { what, file: undefined }
  }
}

/** Writes the report of a bug that ended the run, and gives the words for the user. No stack trace is shown. */
export function writeBugReport(error: unknown): string {
  const { what, file } = bugReport(error)
  const words = `samverkan: ett fel i samverkan självt: ${what}\nInget i dina filer behöver vara fel, och ingen färdig fil är ändrad.`
  return file === undefined ? words : `${words}\nAnmäl felet, med filen ${file}`
}
