import { execFileSync, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { connect } from 'puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js'
import { describe, expect, test, vi } from 'vitest'
import { RenderError } from '../../src/diagnostic.ts'
import { BrowserProcess } from '../../src/render/browser-process.ts'
import type { FoundBrowser } from '../../src/render/find-browser.ts'
import { ROOT } from '../run.ts'
import { documentOf, foldersOfTest, linesOf, open, program, runs, thisBrowser } from './fixture.ts'

const { newFolder, temporary } = foldersOfTest()

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

/** Takes the browser some seconds. */
const LONG = documentOf('<table><tr><td>Lång</td></tr></table>'.repeat(20_000))

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('the browser process', () => {
  test('leaves neither process nor profile behind', async () => {
    const printer = open()
    await printer.print(documentOf('<p>x</p>'))
    expect(readdirSync(temporary())).toHaveLength(1)
    expect(browsers().length).toBeGreaterThan(0)
    await printer.close()
    await printer.close()
    expect(browsers()).toEqual([])
    expect(readdirSync(temporary())).toEqual([])
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends with a run that gets %s', async (signal) => {
    const run = spawn('node', [join(ROOT, 'bin/samverkan.js'), 'build', 'examples', '-o', newFolder(), '-q'], {
      cwd: ROOT,
      stdio: 'ignore',
      env: process.env,
    })
    const code = new Promise((resolve) => run.once('exit', resolve))
    await vi.waitUntil(() => runs(`--user-data-dir=${temporary()}`), 30_000)
    run.kill(signal)
    expect(await code).toBe(130)
    expect(runs(temporary())).toBe(false)
    expect(readdirSync(temporary())).toEqual([])
  })

  const shell = (script: string): FoundBrowser => ({ path: program(newFolder(), script), kind: 'browser' })

  /** Runs a script that has a `printer` in a process of its own, and gives its exit code. */
  async function runScript(script: string, found = thisBrowser()): Promise<number | null> {
    const outfile = join(newFolder(), 'run.cjs')
    const contents = `
      import { launch } from './src/render/browser.ts'
      const printer = launch(${JSON.stringify(found)}, { fonts: [], environment: process.env })
      ;(async () => { ${script} })()`
    await build({ stdin: { contents, resolveDir: ROOT }, bundle: true, platform: 'node', outfile })
    const run = spawn('node', [outfile], { stdio: 'ignore', env: process.env, timeout: 15_000 })
    return new Promise((resolve) => run.once('exit', resolve))
  }

  test('ends with a run that ends without closing it', async () => {
    expect(await runScript('await printer.version(); process.exit(7)')).toBe(7)
    expect(runs(temporary())).toBe(false)
    expect(readdirSync(temporary())).toEqual([])
  })

  test.each([
    ['is killed while printing', thisBrowser, 'await printer.version(); setTimeout(() => printer.close(), 200)'],
    ['leaves a child in a session of its own', () => shell('setsid sleep 20 & exit 1'), ''],
    ['cannot be run', () => ({ path: '/finns/inte', kind: 'browser' }) as const, ''],
  ])('that %s does not keep its run from ending', async (_, found, before) => {
    const print = `await printer.print(${JSON.stringify({ ...LONG, assets: [] })}).catch(() => { process.exitCode = 7 })`
    expect(await runScript(`${before}; ${print}`, found())).toBe(7)
  })

  test('that is killed while printing is told, and does not hang', async () => {
    const printer = open()
    await printer.print(documentOf('<p>x</p>'))
    const printing = printer.print(LONG)
    const told = expect(printing).rejects.toThrow(RenderError)
    await wait(300)
    for (const pid of browsers()) process.kill(pid, 'SIGKILL')
    await told
    expect(readdirSync(temporary())).toEqual([])
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

  test('closes a tab in which nothing could be printed', async () => {
    const printer = open()
    await printer.print(documentOf('<p>x</p>'))
    const before = browsers('--type=renderer').length
    for (let print = 0; print < 4; print++) {
      await expect(printer.print(documentOf('<img src="saknas.png" alt="x">'))).rejects.toThrow('saknas.png')
    }
    await vi.waitUntil(() => browsers('--type=renderer').length <= before, 10_000)
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
    await vi.waitUntil(() => browsers().length === 0, 10_000)
    await printer.close()
    expect(readdirSync(temporary())).toEqual([])
    await expect(printer.print(documentOf('<p>x</p>'))).rejects.toThrow('avbrutet')
  })

  test('is ended by the signal while it starts', async () => {
    const stop = new AbortController()
    const printer = open({ signal: stop.signal }, shell('exec sleep 60'))
    const told = expect(printer.version()).rejects.toThrow('avbrutet')
    await wait(100)
    stop.abort(new Error('avbrutet'))
    await told
    expect(readdirSync(temporary())).toEqual([])
    await printer.close()
  })

  test('is not started for long when the signal is aborted already', async () => {
    const printer = open({ signal: AbortSignal.abort(new Error('avbrutet')) })
    await expect(printer.print(documentOf('<p>x</p>'))).rejects.toThrow('avbrutet')
    await vi.waitUntil(() => browsers().length === 0, 10_000)
    await printer.close()
    expect(readdirSync(temporary())).toEqual([])
  })

  test('prints on when a single print is given up', async () => {
    const printer = open()
    const stop = new AbortController()
    const printing = printer.print(LONG, stop.signal)
    const told = expect(printing).rejects.toThrow(/^avbrutet$/)
    await printer.version()
    stop.abort(new Error('avbrutet'))
    await told
    await expect(printer.print(documentOf('<p>x</p>'), stop.signal)).rejects.toThrow('avbrutet')
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
