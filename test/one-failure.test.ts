import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { layOut } from './broken/cases.ts'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

/** A folder with three repositories of one agreement each: `a`, `b` and `c`. */
function three(): string {
  const folder = layOut('_base')
  mkdirSync(join(folder, 'alla'))
  for (const name of ['a', 'b', 'c']) {
    const own = join(folder, 'alla', name)
    for (const part of ['avtal', 'overavtal', 'samverkan.yaml'])
      cpSync(join(folder, part), join(own, part), { recursive: true })
    renameSync(join(own, 'avtal'), join(own, `avtal-${name}`))
  }
  return join(folder, 'alla')
}

function built(cwd: string) {
  const options = ['--variant', 'utkast', '--as-of', '2026-11-26', '--json', '-o', 'ut']
  const { status, stdout, stderr } = samverkan(['build', '.', ...options], { cwd })
  const { builds } = JSON.parse(stdout) as { readonly builds: readonly { readonly file: string | null }[] }
  return { status, stderr, files: builds.map(({ file }) => file) }
}

const OTHERS = ['ut/avtal-a-utkast.pdf', null, 'ut/avtal-c-utkast.pdf']

test('a picture that no browser can show stops its own agreement only, with exit code 4', () => {
  const folder = three()
  const picture = join(folder, 'b/avtal-b/figurer/karta.png')
  const bytes = readFileSync(picture)
  // The bits of a sample, which only the browser looks at (ISO/IEC 15948, 11.2.2).
  bytes[24] = 99
  writeFileSync(picture, bytes)
  const { status, stderr, files } = built(folder)
  expect(stderr).toMatch(/b\/avtal-b\/overenskommelse\.yaml fel utskrift\/fel .*går inte att läsa/)
  expect({ status, files }).toEqual({ status: 4, files: OTHERS })
})

test('a bug stops its own agreement only, with exit code 70 and a report', () => {
  const folder = three()
  mkdirSync(join(folder, 'b/mallar'))
  writeFileSync(join(folder, 'b/mallar/omslag.hbs'), "<h2 id='x'>Omslag</h2>")
  const repository = join(folder, 'b/samverkan.yaml')
  writeFileSync(repository, `${readFileSync(repository, 'utf8')}mallar: mallar\n`)
  const { status, stderr, files } = built(folder)
  expect(stderr).toMatch(/b\/avtal-b\/overenskommelse\.yaml fel program\/fel ett fel i samverkan självt/)
  expect(stderr).toContain('samverkan-bug-')
  expect({ status, files }).toEqual({ status: 70, files: OTHERS })
})

test.each([
  ['one after the other', 3],
  ['shared among workers', 70],
])('check names the agreement that a bug meets, and examines the others: %s', (_, count) => {
  const folder = three()
  for (let at = 3; at < count; at++) cpSync(join(folder, 'a'), join(folder, `d${at}`), { recursive: true })
  writeFileSync(join(folder, 'c/avtal-c/overenskommelse.yaml'), 'titel: [')
  // Nothing in a file is known to make the program throw: the fault is planted where the disk is read.
  const env = throwingAt(folder, 'avtal-b/text/lagesbild.md')
  const { status, stdout } = samverkan(['check', '.', '--as-of', '2026-11-26', '--format', 'json'], {
    cwd: folder,
    env,
  })
  const { findings } = JSON.parse(stdout) as { findings: { code: string; path?: string; file?: string }[] }
  expect(findings.filter(({ code }) => code === 'program/fel')).toHaveLength(1)
  expect(stdout).toContain('b/avtal-b/overenskommelse.yaml')
  expect(stdout).toContain('c/avtal-c/overenskommelse.yaml')
  expect(status).toBe(70)
})

/** Environment in which reading a file whose path ends so throws what nobody foresaw. */
function throwingAt(folder: string, ending: string) {
  const plant = join(folder, 'plant.mjs')
  writeFileSync(
    plant,
    `import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const read = fs.readFileSync
fs.readFileSync = (path, ...rest) => {
  if (String(path).endsWith('${ending}')) throw new TypeError('planted')
  return read(path, ...rest)
}
syncBuiltinESMExports()
`,
  )
  return { NODE_OPTIONS: `--import=${plant}` }
}

describe.each(['status', 'calendar', 'export'])('%s', (command) => {
  const made = (folder: string, env = {}) =>
    samverkan([command, '.', ...(command === 'export' ? ['--format', 'json'] : ['--as-of', '2026-11-26'])], {
      cwd: folder,
      env,
    })
  /** How often an agreement's own is in what is made: a title, or ids. */
  const shows = (stdout: string) =>
    ['a', 'b', 'c'].filter((name) => stdout.includes(`Avtalet ${name}`) || stdout.includes(`avtal-${name}`))
  const named = () => {
    const folder = three()
    for (const name of ['a', 'b', 'c']) {
      const manifest = join(folder, name, `avtal-${name}/overenskommelse.yaml`)
      writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^(?:kort)?titel: .*$/m, `titel: Avtalet ${name}`))
    }
    return folder
  }

  test('is made of all agreements, with exit code 0', () => {
    const { status, stdout } = made(named())
    expect([status, shows(stdout)]).toEqual([0, ['a', 'b', 'c']])
  })

  test('leaves out an agreement that cannot be read, says so, and ends with 1', () => {
    const folder = named()
    writeFileSync(join(folder, 'b/avtal-b/overenskommelse.yaml'), 'titel: [')
    const { status, stdout, stderr } = made(folder)
    expect([status, shows(stdout)]).toEqual([1, ['a', 'c']])
    expect(stderr).toContain('Det som inte gick att läsa är inte med.')
    expect(stderr).toMatch(/b\/avtal-b\/overenskommelse\.yaml:1:\d+ fel yaml\//)
  })

  test('leaves out an agreement that a bug meets, and ends with 70', () => {
    const folder = named()
    const { status, stdout, stderr } = made(folder, throwingAt(folder, 'avtal-b/text/lagesbild.md'))
    expect([status, shows(stdout)]).toEqual([70, ['a', 'c']])
    expect(stderr).toMatch(/b\/avtal-b\/overenskommelse\.yaml fel program\/fel/)
  })
})

test('report writes the others when one agreement meets a bug, with exit code 70', () => {
  const folder = temporaryFolder('report')
  cpSync(join(ROOT, 'examples/lagesbild-2022'), join(folder, 'arkiv'), { recursive: true })
  const [broken = '', ...rest] = readdirSync(join(folder, 'arkiv'), { withFileTypes: true })
    .filter((entry) => existsSync(join(folder, 'arkiv', entry.name, 'overenskommelse.yaml')))
    .map(({ name }) => name)
  expect(rest.length).toBeGreaterThan(1)
  const options = ['report', 'arkiv', '--period', '2022-12', '--format', 'json', '-o', 'ut', '--as-of', '2023-01-02']
  const env = throwingAt(folder, `${broken}/lagesbild/2022-12.yaml`)
  const { status, stderr } = samverkan(options, { cwd: folder, env })
  expect([status, stderr]).toEqual([70, expect.stringContaining('program/fel')])
  const written = readdirSync(join(folder, 'ut'))
  expect(rest.filter((name) => !written.some((file) => file.startsWith(name)))).toEqual([])
  expect(written.filter((file) => file.startsWith(broken))).toEqual([])
})
