import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { cacheFolder, type Machine } from '../../store/cache-folder.ts'
import { run } from './run.ts'
import { readTar } from './tar.ts'

const NAME = '@sparticuz/chromium'
const VERSION = '153.0.0'
const SHA512 = 'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=='
const DOWNLOAD_SECONDS = 600

/**
 * Gets the headless shell out of an npm package made for functions in a cloud, with the libraries that a bare Linux
 * lacks. Only its files are used: the package's own code unpacks to a guessable place and turns protections off.
 */
export async function installFromNpm(machine: Machine, signal: AbortSignal | undefined): Promise<void> {
  const cache = cacheFolder(machine)
  mkdirSync(cache, { recursive: true, mode: 0o700 })
  const work = mkdtempSync(join(cache, 'unfinished-'))
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const args = ['pack', `${NAME}@${VERSION}`, '--pack-destination', work, '--loglevel', 'error']
    await run(npm, args, { seconds: DOWNLOAD_SECONDS, signal, environment: machine.environment })
    const archive = readFileSync(join(work, `sparticuz-chromium-${VERSION}.tgz`))
    unpackBrowser(archive, SHA512, join(work, 'x64'))

    const place = join(cache, 'sparticuz', `linux-${VERSION}`)
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place, { recursive: true, mode: 0o700 })
    renameSync(join(work, 'x64'), join(place, 'x64'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * Unpacks the program `headless_shell` and its libraries in `lib/` from the package's archive into a new folder.
 * @throws Error when the archive is not the expected one
 */
export function unpackBrowser(archive: Uint8Array, sha512: string, folder: string): void {
  if (createHash('sha512').update(archive).digest('base64') !== sha512) {
    throw new Error(`arkivet ${NAME}@${VERSION} är inte det väntade (fel kontrollsumma)`)
  }
  const files = readTar(gunzipSync(archive))
  const packed = (name: string) => {
    const bytes = files.get(`package/bin/${name}`)
    if (bytes === undefined) throw new Error(`${name} saknas i ${NAME}@${VERSION}`)
    return brotliDecompressSync(bytes)
  }
  mkdirSync(join(folder, 'lib'), { recursive: true, mode: 0o700 })
  for (const [path, bytes] of readTar(packed('al2023.tar.br'))) {
    const name = /^lib\/([\w.+-]+)$/.exec(path)?.[1]
    if (name !== undefined) writeFileSync(join(folder, 'lib', name), bytes, { mode: 0o700 })
  }
  writeFileSync(join(folder, 'headless_shell'), packed('chromium.br'), { mode: 0o700 })
}
