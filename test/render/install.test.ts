import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EnvironmentError } from '../../src/diagnostic.ts'
import { diagnose } from '../../src/render/doctor.ts'
import { unpackBrowser } from '../../src/render/install/npm-package.ts'
import { run } from '../../src/render/install/run.ts'
import { readTar } from '../../src/render/install/tar.ts'
import { installBrowser } from '../../src/render/install-browser.ts'
import { ROOT } from '../run.ts'
import { gelasio } from './fixture.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prov-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const machine = { environment: process.env, platform: process.platform, home: homedir() }

function tar(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const parts = Object.entries(files).flatMap(([path, bytes]) => {
    const header = Buffer.alloc(512)
    header.write(path, 0)
    header.write('0000644\0', 100)
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write('0', 156)
    header.write('ustar\0', 257)
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

describe('the build in an npm package', () => {
  const library = Buffer.from('bibliotek')
  const program = Buffer.from('program')
  const archive = gzipSync(
    tar({
      'package/package.json': Buffer.from('{}'),
      'package/bin/chromium.br': brotliCompressSync(program),
      'package/bin/al2023.tar.br': brotliCompressSync(tar({ 'lib/libnss3.so': library, 'lib/../../escaped': library })),
    }),
  )
  const sha512 = createHash('sha512').update(archive).digest('base64')

  test('is unpacked to a program that can be run, and its libraries', () => {
    unpackBrowser(archive, sha512, join(folder, 'x64'))
    expect(readFileSync(join(folder, 'x64/headless_shell'))).toEqual(program)
    accessSync(join(folder, 'x64/headless_shell'), constants.X_OK)
    expect(readFileSync(join(folder, 'x64/lib/libnss3.so'))).toEqual(library)
    expect(() => readFileSync(join(folder, 'escaped'))).toThrow()
  })

  test('is refused when it is not the one expected, or cut off', () => {
    expect(() => unpackBrowser(archive, 'x', join(folder, 'x64'))).toThrow('fel kontrollsumma')
    expect(() => readTar(tar({ a: new Uint8Array(2000) }).subarray(0, 1000))).toThrow('avklippt')
  })
})

describe('a program run for the installation', () => {
  const node = (script: string, seconds = 20) =>
    run(process.execPath, ['-e', script], { seconds, environment: process.env })

  test('gives what it writes, or the line that says why it failed', async () => {
    expect(await node('console.log(1 + 1)')).toBe('2\n')
    await expect(node('console.error("Help text\\n\\nError: no network\\n    at x"); process.exit(1)')).rejects.toThrow(
      /^Error: no network$/,
    )
  })

  test('does not go on for longer than it may', async () => {
    await expect(node('setTimeout(() => {}, 60_000)', 0.3)).rejects.toThrow('inget svar på 0.3 sekunder')
  })
})

test("Puppeteer's downloader in the bundle asks for the stable build, through the proxy of the environment", async () => {
  const asked: (string | undefined)[] = []
  const proxy = createServer().on('connect', ({ url }, socket) => {
    asked.push(url)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const { port } = proxy.address() as AddressInfo
  const environment = { ...process.env, HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '', no_proxy: '' }
  const downloader = join(ROOT, 'lib/download-shell.js')
  await expect(run(process.execPath, [downloader, folder], { seconds: 20, environment })).rejects.toThrow(/^Error: /)
  proxy.close()
  expect(asked).toEqual(['googlechromelabs.github.io:443'])
})

test('a working browser is not installed again', async () => {
  const lines: string[] = []
  const installed = await installBrowser({ ...machine, log: (line) => lines.push(line) })
  expect(installed).toMatch(/^Chromium \d+\./)
  expect(lines).toEqual([])
})

describe('the doctor', () => {
  const fonts = [gelasio('400-normal.woff2')]
  const now = () => performance.now()

  test('finds this machine fit', async () => {
    const checks = await diagnose({ ...machine, fonts, now })
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    const names = checks.map(({ name }) => name).join()
    expect(names).toBe(
      'Node,webbläsare,utskrift,sandlåda,avstavning,typsnitt,mapp för tillfälliga filer,mapp för sparat,minne',
    )
  })

  test('says what is wrong and what to do', async () => {
    const option = '/finns/inte'
    const checks = await diagnose({ ...machine, option, fonts: ['/finns/inte.woff2'], now })
    const wrong = checks.filter(({ ok }) => !ok)
    expect(wrong.map(({ name }) => name)).toEqual(['webbläsare', 'typsnitt'])
    for (const { detail, remedy } of wrong) {
      expect(detail).toContain('inte')
      expect(remedy).toMatch(/\w/)
    }
    await expect(installBrowser({ ...machine, log: () => {}, environment: { CHROME_PATH: option } })).rejects.toThrow(
      EnvironmentError,
    )
  })
})
