import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, type Machine } from '../../store/cache-folder.ts'
import { installFromNpm } from './npm-package.ts'
import { run } from './run.ts'

/** One way to get a browser. */
export interface Way {
  readonly name: string
  /** Why the way cannot be gone on this machine, if it cannot. */
  impossible(machine: Machine): string | undefined
  /** Gets the browser to where it will be found. Throws with a one-line reason. */
  install(machine: Machine, signal: AbortSignal | undefined): Promise<void>
  /** Takes away what was got, when it does not work, so that it is not found again. */
  undo(machine: Machine): void
}

const DOWNLOAD_SECONDS = 600

/** `download-shell.ts`, which is bundled as a program of its own. */
const DOWNLOADER = fileURLToPath(new URL('./download-shell.js', import.meta.url))

/** The ways in the order they are tried. */
export const WAYS: readonly Way[] = [
  {
    name: 'Puppeteers hämtning',
    impossible: ({ platform }) =>
      platform === 'linux' && process.arch !== 'x64' ? 'inget bygge finns för den här processorn' : undefined,
    async install(machine, signal) {
      // A process of its own, since the downloader has no time limit and cannot be called off.
      const { environment } = machine
      const args = [DOWNLOADER, cacheFolder(machine)]
      await run(process.execPath, args, { seconds: DOWNLOAD_SECONDS, signal, environment })
    },
    undo: (machine) => remove(machine, 'chrome-headless-shell'),
  },
  {
    name: 'apt-get install chromium-headless-shell',
    impossible({ platform }) {
      if (platform !== 'linux') return 'bara i Debian och dess släktingar'
      return process.getuid?.() === 0 ? undefined : 'bara som root'
    },
    async install(machine, signal) {
      const environment = { ...machine.environment, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }
      const patience = [
        '-o',
        'Acquire::Retries=1',
        '-o',
        'Acquire::http::Timeout=20',
        '-o',
        'Acquire::https::Timeout=20',
      ]
      await run('apt-get', [...patience, 'update'], { seconds: 180, signal, environment })
      const install = ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell']
      await run('apt-get', [...patience, ...install], { seconds: DOWNLOAD_SECONDS, signal, environment })
    },
    undo() {},
  },
  {
    name: 'bygget i npm-paketet @sparticuz/chromium',
    impossible: ({ platform }) => (platform === 'linux' && process.arch === 'x64' ? undefined : 'bara i Linux på x64'),
    install: installFromNpm,
    undo: (machine) => remove(machine, 'sparticuz'),
  },
]

function remove(machine: Machine, folder: string): void {
  rmSync(join(cacheFolder(machine), folder), { recursive: true, force: true })
}
