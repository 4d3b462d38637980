import { relative } from 'node:path'
import { watch } from 'chokidar'
import { repositoryRoot } from '../../load/load.ts'
import { nodeHost } from '../../node/node-host.ts'
import { EXIT } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

/** Several files are often saved at once. */
const PAUSE = 100

/** Runs `work` now and after every change in the repositories of the agreements, until the user interrupts. */
export async function watchAgreements(
  folders: readonly string[],
  terminal: Terminal,
  work: () => Promise<number>,
): Promise<number> {
  const roots = [...new Set(folders.map((folder) => repositoryRoot(nodeHost, folder)))]
  const watcher = watch(roots, {
    ignoreInitial: true,
    ignored: (path) => /(^|[/\\])(\.git|node_modules|dist)([/\\]|$)/.test(relative(terminal.cwd, path)),
  })
  // Nothing that changes after the first run may be missed.
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve())
  })
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const run = async () => {
    try {
      await work()
    } catch (error) {
      // Half a file, or a folder that is being moved: the next change is the answer.
      terminal.err(`${error instanceof Error ? error.message : String(error)}\n`)
    }
    terminal.err('Väntar på ändringar. Ctrl+C avslutar.\n')
  }
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(run)
    }, PAUSE)
  })
  const stopped = new Promise<void>((resolve) => {
    terminal.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await run()
  await stopped
  clearTimeout(timer)
  await watcher.close()
  await running
  return EXIT.interrupted
}
