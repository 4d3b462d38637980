import { join, relative } from 'node:path'
import { openPrinter } from '../../node/browser.ts'
import { LOCK, lockText } from '../../record/lock.ts'
import { agreementFolders } from '../agreements.ts'
import { EXIT } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import { lockNow, rootsOf } from '../locking.ts'
import type { LockOptions } from '../table/lock.ts'
import type { Terminal } from '../terminal.ts'

/** `samverkan lock`: writes down what builds are made with, for `build --frozen`. Gives the exit code. */
export async function lockCommand(paths: readonly string[], options: LockOptions, terminal: Terminal): Promise<number> {
  const roots = rootsOf(agreementFolders(paths, terminal))
  const printer = openPrinter(options.browser, terminal)
  try {
    const text = lockText(lockNow(await printer.version()))
    for (const root of roots) {
      const path = join(root, LOCK)
      writeFileAtomically(path, Buffer.from(text))
      terminal.err(`${relative(terminal.cwd, path)}\n`)
    }
  } finally {
    await printer.close()
  }
  return EXIT.ok
}
