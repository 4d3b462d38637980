import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { EnvironmentError } from '../../src/diagnostic.ts'
import type { FoundBrowser } from '../../src/render/find-browser.ts'
import { documentOf, foldersOfTest, open, program, runs } from './fixture.ts'

const { newFolder, temporary } = foldersOfTest()

/** A program that outlives the test, told from those of other runs on the machine. */
const SLEEP = `sleep ${100_000 + process.pid}`

describe('a browser is started', () => {
  /** The arguments and the environment that a program of this kind is started with, a line for each. */
  async function given(environment: Record<string, string>, found: Partial<FoundBrowser> = {}): Promise<string[]> {
    const file = join(newFolder(), 'given')
    const path = program(newFolder(), `printf '%s\\n' "$@" > ${file}; env >> ${file}; exit 1`)
    const printer = open(
      { environment: { PATH: process.env.PATH, ...environment } },
      { path, kind: 'browser', ...found },
    )
    await expect(printer.version()).rejects.toThrow(EnvironmentError)
    await printer.close()
    return readFileSync(file, 'utf8').split('\n')
  }

  test.each([
    [{}, 1000, true],
    [{ SAMVERKAN_NO_SANDBOX: '' }, 1000, true],
    [{ SAMVERKAN_NO_SANDBOX: '0' }, 1000, true],
    [{ SAMVERKAN_NO_SANDBOX: '1' }, 1000, false],
    [{}, 0, false],
  ])('with %j by user %i: with its sandbox %j', async (environment, user, sandbox) => {
    const getuid = vi.spyOn(process, 'getuid').mockReturnValue(user)
    try {
      expect((await given(environment)).includes('--no-sandbox')).toBe(!sandbox)
    } finally {
      getuid.mockRestore()
    }
  })

  test('in one time zone and language, with all that it writes in its profile', async () => {
    const lines = await given({ TZ: 'Asia/Tokyo', LANG: 'ja_JP', LC_ALL: 'ja_JP', XDG_CONFIG_HOME: '/root' })
    const profile = lines.find((line) => line.startsWith('--user-data-dir='))?.split('=')[1]
    expect(profile?.startsWith(join(temporary(), 'samverkan-'))).toBe(true)
    const places = [`XDG_CONFIG_HOME=${profile}`, `XDG_CACHE_HOME=${profile}`]
    expect(lines).toEqual(expect.arrayContaining(['TZ=UTC', 'LANG=C.UTF-8', 'LC_ALL=C.UTF-8', ...places]))
  })

  test('with the libraries that it brings, and the fonts of the document alone', async () => {
    const lines = await given({ FONTCONFIG_FILE: '/etc/fonts/fonts.conf' }, { libraries: '/opt/bibliotek' })
    expect(lines).toContain('LD_LIBRARY_PATH=/opt/bibliotek')
    const fonts = lines.find((line) => line.startsWith('FONTCONFIG_FILE='))?.split('=')[1] ?? ''
    expect(readdirSync(dirname(fonts)).filter((name) => name.endsWith('.ttf'))).toEqual(['0.ttf'])
  })

  test('to update its components only when its dictionary is one', async () => {
    expect(await given({})).not.toContain('--disable-component-update')
    expect(await given({}, { kind: 'headless-shell' })).toContain('--disable-component-update')
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
    const path = script === undefined ? '/finns/inte' : program(newFolder(), script)
    const printer = open({}, { path, kind: 'browser' })
    const printing = printer.print(documentOf('<p>x</p>'))
    await expect(printing).rejects.toThrow(EnvironmentError)
    await expect(printing).rejects.toThrow(message)
    await expect(printing).rejects.toMatchObject({ hint: expect.stringMatching(/\S/) })
    await printer.close()
    expect(readdirSync(temporary())).toEqual([])
  })

  test('is told when it may not be run', async () => {
    const printer = open({}, { path: program(newFolder(), 'exit 0', 0o644), kind: 'browser' })
    await expect(printer.version()).rejects.toThrow(/startade inte: .*EACCES/)
    await printer.close()
    expect(readdirSync(temporary())).toEqual([])
  })

  test('is told when the system starts no process', async () => {
    const environment = { ...process.env, FOR_LARGE: 'x'.repeat(200_000) }
    const printer = open({ environment })
    await expect(printer.version()).rejects.toThrow(EnvironmentError)
    await expect(printer.version()).rejects.toThrow(/startade inte: .*E2BIG/)
    await printer.close()
    expect(readdirSync(temporary())).toEqual([])
  })

  test('is told when there is no temporary folder', async () => {
    vi.stubEnv('TMPDIR', '/finns/inte')
    const printer = open()
    await expect(printer.version()).rejects.toThrow(EnvironmentError)
    await expect(printer.version()).rejects.toThrow('tillfälliga mappen /finns/inte')
    await printer.close()
  })

  test('is told when it does not answer, and is ended with its children', async () => {
    const printer = open({ startTimeout: 500 }, { path: program(newFolder(), `${SLEEP}; exit 1`), kind: 'browser' })
    await expect(printer.version()).rejects.toThrow(EnvironmentError)
    await expect(printer.version()).rejects.toThrow(/startade inte: inget svar på 0.5 sekunder/)
    await printer.close()
    expect(runs(SLEEP)).toBe(false)
    expect(readdirSync(temporary())).toEqual([])
  })

  test('takes its children with it when it ends', async () => {
    const printer = open({}, { path: program(newFolder(), `${SLEEP} & exit 1`), kind: 'browser' })
    await expect(printer.version()).rejects.toThrow(EnvironmentError)
    await vi.waitUntil(() => !runs(SLEEP))
  })

  test('is told when it is too old', async () => {
    const answers = program(
      newFolder(),
      `exec node -e '
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
      })'`,
    )
    const printer = open({}, { path: answers, kind: 'browser' })
    await expect(printer.print(documentOf('<p>x</p>'))).rejects.toThrow(/för gammal: Chromium 120\.0.*minst 147/)
    await printer.close()
  })
})
