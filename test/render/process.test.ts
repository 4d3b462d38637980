import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { connect } from 'puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EnvironmentError, RenderError } from '../../src/diagnostic.ts'
import { BrowserProcess } from '../../src/render/browser-process.ts'
import { ROOT } from '../run.ts'
import { documentOf, linesOf, open, thisBrowser } from './fixture.ts'

const place = tmpdir()
const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(place, 'prov-'))
  folders.push(folder)
  return folder
}

/** The temporary folder of the browsers of a test: it is empty when they have ended. */
let temporary: string
beforeEach(() => {
  temporary = newFolder()
  vi.stubEnv('TMPDIR', temporary)
})
afterEach(() => {
  vi.unstubAllEnvs()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function program(script: string, mode = 0o755): string {
  const path = join(newFolder(), 'browser')
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode })
  return path
}

/** Whether a process runs with a text in its command line. */
function runs(text: string): boolean {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(text)
}

/** Process ids of the browsers this test has started, the children of browsers included. */
function browsers(kind = ''): number[] {
  const list = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n')
  const rows = list.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((row) => row !== null)
  const family = new Set([process.pid])
  for (const [, pid, parent] of rows) if (family.has(Number(parent))) family.add(Number(pid))
  return rows
    .filter(([, pid, , args]) => family.has(Number(pid)) && args?.includes('--headless') && args.includes(kind))
    .map(([, pid]) => Number(pid))
}

/** A program that outlives the test, told from those of other runs on the machine. */
const SLEEP = `sleep ${100_000 + process.pid}`

/** Takes the browser some seconds. */
const LONG = documentOf('<table><tr><td>Lång</td></tr></table>'.repeat(20_000))

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('the browser process', () => {
  test('leaves neither process nor profile behind', async () => {
    const printer = open()
    await printer.print(documentOf('<p>x</p>'))
    expect(readdirSync(temporary)).toHaveLength(1)
    expect(browsers().length).toBeGreaterThan(0)
    await printer.close()
    await printer.close()
    expect(browsers()).toEqual([])
    expect(readdirSync(temporary)).toEqual([])
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends with a run that gets %s', async (signal) => {
    const run = spawn('node', [join(ROOT, 'bin/samverkan.js'), 'build', 'examples', '-o', newFolder(), '-q'], {
      cwd: ROOT,
      stdio: 'ignore',
      env: process.env,
    })
    const code = new Promise((resolve) => run.once('exit', resolve))
    await vi.waitUntil(() => runs(`--user-data-dir=${temporary}`), 30_000)
    run.kill(signal)
    expect(await code).toBe(130)
    expect(runs(temporary)).toBe(false)
    expect(readdirSync(temporary)).toEqual([])
  })

  test('ends with a run that ends without closing it', async () => {
    const script = join(newFolder(), 'run.cjs')
    const contents = `
      import { launch } from './src/render/browser.ts'
      const printer = launch(${JSON.stringify(thisBrowser())}, { fonts: [], environment: process.env })
      printer.version().then(() => process.exit(7))`
    await build({ stdin: { contents, resolveDir: ROOT }, bundle: true, platform: 'node', outfile: script })
    const run = spawn('node', [script], { stdio: 'ignore', env: process.env })
    expect(await new Promise((resolve) => run.once('exit', resolve))).toBe(7)
    expect(runs(temporary)).toBe(false)
    expect(readdirSync(temporary)).toEqual([])
  })

  test('that is killed while printing is told, and does not hang', async () => {
    const printer = open()
    await printer.print(documentOf('<p>x</p>'))
    const printing = printer.print(LONG)
    const told = expect(printing).rejects.toThrow(RenderError)
    await wait(300)
    for (const pid of browsers()) process.kill(pid, 'SIGKILL')
    await told
    expect(readdirSync(temporary)).toEqual([])
    await expect(printer.print(documentOf('<p>x</p>'))).rejects.toThrow(RenderError)
    await printer.close()
  })

  test('goes on after one of its tabs has crashed', async () => {
    const printer = open()
    await printer.print(documentOf('<p>x</p>'))
    const printing = printer.print(LONG)
    const told = expect(printing).rejects.toThrow(RenderError)
    await wait(300)
    for (const pid of browsers('--type=renderer')) process.kill(pid, 'SIGKILL')
    await told
    expect((await printer.print(documentOf('<p>x</p>'))).bytes.length).toBeGreaterThan(0)
    await printer.close()
  })

  test('is ended by the signal it was started with', async () => {
    const stop = new AbortController()
    const printer = open({ signal: stop.signal })
    const printing = printer.print(LONG)
    const told = expect(printing).rejects.toThrow('avbrutet')
    await printer.version()
    await wait(200)
    stop.abort(new Error('avbrutet'))
    await told
    await printer.close()
    expect(browsers()).toEqual([])
    await expect(printer.print(documentOf('<p>x</p>'))).rejects.toThrow('avbrutet')
  })

  test('is not started for long when the signal is aborted already', async () => {
    const printer = open({ signal: AbortSignal.abort(new Error('avbrutet')) })
    await expect(printer.print(documentOf('<p>x</p>'))).rejects.toThrow('avbrutet')
    await printer.close()
    expect(browsers()).toEqual([])
  })

  test('prints on when a single print is given up', async () => {
    const printer = open()
    const stop = new AbortController()
    const printing = printer.print(LONG, stop.signal)
    const told = expect(printing).rejects.toThrow('avbrutet')
    await printer.version()
    stop.abort(new Error('avbrutet'))
    await told
    expect((await printer.print(documentOf('<p>x</p>'))).bytes.length).toBeGreaterThan(0)
    await printer.close()
  })
})

test.each(['http://127.0.0.1', 'http://localhost', 'http://[::1]'])(
  'the browser reaches nothing at %s, even by what no document can ask for',
  async (origin) => {
    let connections = 0
    const server = createServer((socket) => {
      connections++
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const { port } = server.address() as AddressInfo
    const proxy = `http://127.0.0.1:${port}`
    const environment = { ...process.env, http_proxy: proxy, https_proxy: proxy, all_proxy: proxy, no_proxy: '' }
    const running = new BrowserProcess(thisBrowser(), { fonts: [], environment }, newFolder())
    try {
      const browser = await connect({ transport: running, defaultViewport: null })
      const page = await browser.newPage()
      await expect(page.goto(`${origin}:${port}/`)).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
      await expect(page.goto('http://exempel.se/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
      expect(connections).toBe(0)
    } finally {
      running.kill()
      await running.ended
      server.close()
    }
  },
)

describe('the first time on a machine', () => {
  const words = documentOf('<p style="width: 5em; hyphens: auto">stadsdelsförvaltningen trygghetsskapande</p>')
  const linesIn = async (cache: string, found = thisBrowser()) => {
    const printer = open({ environment: { ...process.env, XDG_CACHE_HOME: cache } }, found)
    const { bytes } = await printer.print(words)
    await printer.close()
    return linesOf(bytes)
  }

  test('the dictionary is made, by two browsers at once too, and kept', async () => {
    const cache = newFolder()
    const [one, two] = await Promise.all([linesIn(cache), linesIn(cache)])
    expect(one.join('\n')).toMatch(/-\n/)
    expect(two).toEqual(one)
    expect(readdirSync(cache, { recursive: true }).join()).not.toContain('unfinished')
    expect(await linesIn(cache)).toEqual(one)
  })

  test('a document is printed even where no dictionary can be kept', async () => {
    expect((await linesIn('/dev/null')).length).toBeGreaterThan(0)
  })
})

describe('a browser that cannot be used', () => {
  const SUID =
    'The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing'
  test.each([
    ['ends at once', 'echo trasig >&2; exit 1', /startade inte: trasig$/],
    ['ends without a word', 'exit 1', /startade inte$/],
    ['has no user namespaces', 'echo "FATAL: No usable sandbox! Update your kernel" >&2; exit 133', /sandlåda/],
    ['has a helper that is not set up', `echo "FATAL: ${SUID}" >&2; exit 133`, /sandlåda/],
    ['has a helper without rights', 'echo "The setuid sandbox is not running as root." >&2; exit 1', /sandlåda/],
    ['may not enter a namespace', 'echo "Failed to move to new namespace: PID" >&2; exit 1', /sandlåda/],
    ['may not give up its rights', 'echo "FATAL:credentials.cc(131)] Check failed: ." >&2; exit 1', /sandlåda/],
    ['does not exist', undefined, /startade inte: .*ENOENT/],
    [
      'answers with nonsense',
      'printf "hej\\000" >&4; exec sleep 60',
      /startade inte: den svarar inte som en webbläsare/,
    ],
    ['writes nonsense and ends', 'echo hej; echo hej >&4', /startade inte$/],
  ])('is told when it %s', async (_, script, message) => {
    const path = script === undefined ? '/finns/inte' : program(script)
    const printer = open({}, { path, kind: 'browser' })
    const printing = printer.print(documentOf('<p>x</p>'))
    await expect(printing).rejects.toThrow(EnvironmentError)
    await expect(printing).rejects.toThrow(message)
    await expect(printing).rejects.toMatchObject({ hint: expect.stringMatching(/\S/) })
    await printer.close()
    expect(readdirSync(temporary)).toEqual([])
  })

  test('is told when it may not be run', async () => {
    const printer = open({}, { path: program('exit 0', 0o644), kind: 'browser' })
    await expect(printer.version()).rejects.toThrow(/startade inte: .*EACCES/)
    await printer.close()
    expect(readdirSync(temporary)).toEqual([])
  })

  test('is told when the system starts no process', async () => {
    const environment = { ...process.env, FOR_LARGE: 'x'.repeat(200_000) }
    const printer = open({ environment })
    await expect(printer.version()).rejects.toThrow(EnvironmentError)
    await expect(printer.version()).rejects.toThrow(/startade inte: .*E2BIG/)
    await printer.close()
    expect(readdirSync(temporary)).toEqual([])
  })

  test('is told when there is no temporary folder', async () => {
    vi.stubEnv('TMPDIR', '/finns/inte')
    const printer = open()
    await expect(printer.version()).rejects.toThrow(EnvironmentError)
    await expect(printer.version()).rejects.toThrow('tillfälliga mappen /finns/inte')
    await printer.close()
  })

  test('is told when it does not answer, and is ended with its children', async () => {
    const printer = open({ startTimeout: 500 }, { path: program(`${SLEEP}; exit 1`), kind: 'browser' })
    await expect(printer.version()).rejects.toThrow(EnvironmentError)
    await expect(printer.version()).rejects.toThrow(/startade inte: inget svar på 0.5 sekunder/)
    await printer.close()
    expect(runs(SLEEP)).toBe(false)
    expect(readdirSync(temporary)).toEqual([])
  })

  test('takes its children with it when it ends', async () => {
    const printer = open({}, { path: program(`${SLEEP} & exit 1`), kind: 'browser' })
    await expect(printer.version()).rejects.toThrow(EnvironmentError)
    await vi.waitUntil(() => !runs(SLEEP))
  })

  test('is told when it is too old', async () => {
    const answers = program(`exec node -e '
      const { Writable, Readable } = require("stream"); const fs = require("fs")
      const read = fs.createReadStream(null, { fd: 3 }), write = fs.createWriteStream(null, { fd: 4 })
      let text = ""
      read.on("data", (chunk) => {
        text += chunk
        for (let end; (end = text.indexOf("\\0")) >= 0; text = text.slice(end + 1)) {
          const { id, method } = JSON.parse(text.slice(0, end))
          const result = { "Target.getBrowserContexts": { browserContextIds: [] },
            "Browser.getVersion": { product: "HeadlessChrome/120.0.6099.0" } }[method] ?? {}
          write.write(JSON.stringify({ id, result }) + "\\0")
        }
      })'`)
    const printer = open({}, { path: answers, kind: 'browser' })
    await expect(printer.print(documentOf('<p>x</p>'))).rejects.toThrow(/för gammal: Chromium 120\.0.*minst 147/)
    await printer.close()
  })
})
