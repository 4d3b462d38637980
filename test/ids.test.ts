import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const scratch = realpathSync(temporaryFolder('ids'))
afterAll(() => rmSync(scratch, { recursive: true }))

const AS_OF = ['--as-of', '2025-02-03']
let folder = scratch
let count = 0
beforeEach(() => {
  folder = join(scratch, String(++count))
})

/** Lays the clean agreement of the rules' cases out in a folder, with another id; without one when it is ''. */
function agreement(path: string, id = basename(path)): void {
  const target = join(folder, path)
  cpSync(join(ROOT, 'test/rules/_bas/avtal'), target, { recursive: true })
  const manifest = join(target, 'overenskommelse.yaml')
  const text = readFileSync(manifest, 'utf8')
  if (!text.includes('id: avtal\n')) throw new Error('the clean agreement has no id')
  writeFileSync(manifest, text.replace('id: avtal\n', id === '' ? '' : `id: ${id}\n`))
}

/** Makes a folder a repository, with what the clean agreement stands on. */
function repository(path = '.'): void {
  mkdirSync(join(folder, path), { recursive: true })
  const base = join(ROOT, 'test/rules/_bas')
  for (const name of readdirSync(base)) {
    if (name !== 'avtal') cpSync(join(base, name), join(folder, path, name), { recursive: true })
  }
}

/** Runs a command in the folder. */
function go(...args: string[]) {
  return samverkan(args, { cwd: folder })
}

interface Found {
  readonly file: string
  readonly line: number
  readonly code: string
  readonly severity: string
  readonly related?: readonly { readonly file: string; readonly line: number }[]
}

/** What `check` finds of ids, and its exit code. */
function idsIn(...paths: string[]) {
  const { status, stdout } = go('check', ...paths, ...AS_OF, '--format', 'json')
  const found = (JSON.parse(stdout).findings as Found[]).filter(({ code }) => code.startsWith('id/'))
  const place = ({ file, line }: { file: string; line: number }) => `${file}:${line}`
  const places = found.map((one) => [`${one.severity} ${one.code}`, place(one), ...(one.related ?? []).map(place)])
  return { status, places: places.map((one) => one.join(' ')).sort() }
}

const written = () => (existsSync(join(folder, 'dist')) ? readdirSync(join(folder, 'dist')).sort() : [])
const line = (path: string) =>
  1 +
  readFileSync(join(folder, path, 'overenskommelse.yaml'), 'utf8')
    .split('\n')
    .findIndex((one) => /^id: /.test(one))

describe('two agreements of a repository with one id', () => {
  beforeEach(() => {
    repository()
    agreement('norr', 'norrby')
    agreement('gammalt/norrby', 'norrby')
    agreement('sydby')
  })
  const norr = () => `norr/overenskommelse.yaml:${line('norr')}`
  const old = () => `gammalt/norrby/overenskommelse.yaml:${line('gammalt/norrby')}`

  test('check tells of both, each with the place of the other', () => {
    const both = [`fel id/dubblett ${norr()} ${old()}`, `fel id/dubblett ${old()} ${norr()}`].sort()
    expect(idsIn('.')).toEqual({ status: 1, places: both })
    expect(idsIn('norr')).toEqual({ status: 1, places: [`fel id/dubblett ${norr()} ${old()}`] })
    expect(idsIn('norr', 'sydby')).toEqual({ status: 1, places: [`fel id/dubblett ${norr()} ${old()}`] })
    expect(idsIn('sydby')).toEqual({ status: 0, places: [] })
  })

  test('build writes neither, and the others as always', () => {
    const html = ['build', '--format', 'html', '-o', 'dist', ...AS_OF]
    const all = go(...html, '.')
    expect(all.status).toBe(1)
    expect(all.stderr).toContain(`${old()}:5 fel id/dubblett`)
    expect(all.stderr).toContain(`= även: ${norr()}:5\n`)
    expect(written()).toEqual(['sydby.html'])
    expect(go(...html, '.', '--variant', 'utkast').status).toBe(1)
    expect(go(...html, 'norr').status).toBe(1)
    expect(written()).toEqual(['sydby-utkast.html', 'sydby.html'])
    // A draft of one overwrites nothing.
    const draft = go(...html, 'norr', '--variant', 'utkast')
    expect([draft.status, draft.stderr.includes('id/dubblett')]).toEqual([0, true])
    expect(written()).toContain('norrby-utkast.html')
  })

  test('a calendar and a register would mix them up, and are not written', () => {
    for (const command of ['calendar', 'export']) {
      const { status, stdout, stderr } = go(command, '.')
      expect([command, status, stdout]).toEqual([command, 1, ''])
      expect(stderr).toContain('fel id/dubblett')
      expect(go(command, '.', '-o', 'dist/fil').status).toBe(1)
      expect(go(command, 'sydby', '-o', `dist/${command}`).status).toBe(0)
    }
    expect(written()).toEqual(['calendar', 'export'])
  })

  test('a report is made of the others', () => {
    cpSync(join(ROOT, 'examples/lagesbild-2022'), folder, { recursive: true })
    cpSync(join(folder, 'norrby'), join(folder, 'norrby-kopia'), { recursive: true })
    const report = go('report', '.', '--period', '2022-12', '--as-of', '2022-12-20', '--format', 'json')
    expect(report.status).toBe(1)
    expect(report.stderr).toMatch(/norrby\/overenskommelse\.yaml:\d+:5 fel id\/dubblett/)
    expect(written()).toEqual(
      ['angsvik', 'hamnstaden'].map((id) => `${id}-lagesbild-2022-12.json`).concat('lagesbild-2022-12.json'),
    )
  })

  test('the other one may be at fault, in a nested repository or gone', () => {
    const manifest = join(folder, 'gammalt/norrby/overenskommelse.yaml')
    const text = readFileSync(manifest, 'utf8')
    writeFileSync(manifest, `${text}\nparter: [\n`)
    expect(idsIn('norr').status).toBe(0)
    writeFileSync(manifest, Buffer.from([0xff, 0xfe, 0x69]))
    expect(idsIn('norr').status).toBe(0)
    writeFileSync(manifest, text)
    expect(idsIn('norr').status).toBe(1)
    repository('gammalt')
    expect(idsIn('norr')).toEqual({ status: 0, places: [] })
  })
})

test('an id that other agreements only mention is nobody else’s', () => {
  repository()
  agreement('norr', 'kommunen')
  agreement('syd', 'polisen')
  expect(idsIn('norr')).toEqual({ status: 0, places: [] })
  expect(idsIn('.')).toEqual({ status: 0, places: [] })
})

test('an agreement without an id is called by its folder, and that is an id as others', () => {
  repository()
  agreement('norr/Avtal', '')
  agreement('syd/avtal', '')
  agreement('väst', 'avtal')
  const { status, places } = idsIn('väst')
  expect(status).toBe(1)
  expect(places[0]).toMatch(/^fel id\/dubblett väst\/\S+:\d+ norr\/Avtal\/overenskommelse\.yaml:\d+$/)
  expect(idsIn('syd').status).toBe(1)
  expect(idsIn('.').places).toHaveLength(3)
})

test('agreements of two repositories become the same files when they are in one run', () => {
  repository('a')
  repository('b')
  agreement('a/avtal')
  agreement('b/avtal')
  const [a, b] = ['a', 'b'].map((name) => `${name}/avtal/overenskommelse.yaml:${line(`${name}/avtal`)}`)
  expect(idsIn('.').places).toEqual([`fel id/dubblett ${a} ${b}`, `fel id/dubblett ${b} ${a}`])
  expect(go('build', '--format', 'html', '.', ...AS_OF).status).toBe(1)
  expect(written()).toEqual([])
  expect(idsIn('a')).toEqual({ status: 0, places: [] })
  expect(go('build', '--format', 'html', 'a', ...AS_OF).status).toBe(0)
})

test('so many agreements that they are shared among workers are told apart too', () => {
  repository()
  for (let number = 10; number < 76; number++) agreement(`avtal/a${number}`)
  agreement('avtal/kopia', 'a20')
  const { status, places } = idsIn('avtal')
  expect(status).toBe(1)
  expect(places.map((one) => one.replace(/overenskommelse\.yaml:\d+/g, ''))).toEqual([
    'fel id/dubblett avtal/a20/ avtal/kopia/',
    'fel id/dubblett avtal/kopia/ avtal/a20/',
  ])
})

test('one agreement by two paths is one', () => {
  repository()
  agreement('norrby')
  symlinkSync('norrby', join(folder, 'lank'))
  const { status, stderr } = go('build', '--format', 'html', 'norrby', 'lank', '.', ...AS_OF)
  expect([status, stderr.match(/norrby\.html/g)]).toEqual([0, ['norrby.html']])
})

test('a plan without a number gets one that no other plan has', () => {
  repository()
  agreement('norr')
  const plan = join(folder, 'norr/atgardsplaner/orossamtal.yaml')
  const text = readFileSync(plan, 'utf8')
  if (!text.includes('nummer: 2\n')) throw new Error('the plan has another number')
  writeFileSync(plan, text.replace('nummer: 2\n', ''))
  expect(go('build', '--format', 'html', 'norr', ...AS_OF).status).toBe(0)
  const html = readFileSync(join(folder, 'dist/norr.html'), 'utf8')
  const words = html.replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(words).toContain('3 Feriejobb för unga')
  expect(words).toContain('4 Orossamtal')
})

describe('an id that files cannot have as their name', () => {
  test.each([
    ['con', 'Windows'],
    ['lpt1', 'Windows'],
    ['a'.repeat(81), '80 tecken'],
    ['norrby-publik', '-publik'],
    ['norrby-utkast', '-utkast'],
  ])('%s', (id, why) => {
    repository()
    agreement('norr', id)
    const { status, stderr } = go('build', '--format', 'html', 'norr', ...AS_OF)
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`^norr/overenskommelse\\.yaml:${line('norr')}:5 fel id/filnamn .*${why}`, 'm'))
    expect(written()).toEqual([])
  })

  test('made of the name of a folder', () => {
    repository()
    agreement('nul', '')
    agreement('b'.repeat(200), '')
    const { status, places } = idsIn('.')
    expect([status, places.map((one) => one.split(' ').slice(0, 2).join(' '))]).toEqual([
      1,
      ['fel id/filnamn', 'fel id/filnamn'],
    ])
  })

  test('one of 80 letters is a name', () => {
    repository()
    agreement('norr', 'a'.repeat(80))
    expect(go('build', '--format', 'html', 'norr', ...AS_OF).status).toBe(0)
    expect(written()).toEqual([`${'a'.repeat(80)}.html`])
  })
})

describe('two outputs of one run', () => {
  test('the page for the web does not take the place of what --keep-html leaves', () => {
    repository()
    agreement('norr', 'dokument')
    const build = ['build', 'norr', ...AS_OF, '--format', 'pdf,html', '-o', 'dist']
    const clash = go(...build, '--keep-html', 'dist')
    expect(clash.status).toBe(1)
    expect(clash.stderr).toContain('dist/dokument.html fel fil/krock')
    expect(written()).not.toContain('dokument.pdf')
    expect(readFileSync(join(folder, 'dist/dokument.html'), 'utf8')).not.toContain('data:')
    // Neither does a name that is the same where case does not count.
    expect(go(...build, '--keep-html', 'DIST').status).toBe(1)
    expect(go(...build, '--keep-html', 'html').status).toBe(0)
    expect(written()).toEqual(['dokument.html', 'dokument.pdf', 'dokument.signering.json', ...assets()].sort())
  })

  test('--keep-html takes one agreement', () => {
    repository()
    agreement('norr')
    agreement('syd')
    expect(go('build', '.', ...AS_OF, '--keep-html', 'html').status).toBe(2)
    expect(existsSync(join(folder, 'html'))).toBe(false)
  })

  test('check writes no format over another, nor over the baseline', () => {
    repository()
    agreement('norr')
    const check = ['check', '.', ...AS_OF, '--format', 'json', '-o', 'ut/a.json']
    expect(go(...check, '--format', 'sarif', '-o', 'ut/A.json').status).toBe(2)
    expect(go(...check, '--baseline', './ut/a.json').status).toBe(2)
    expect(existsSync(join(folder, 'ut'))).toBe(false)
    expect(go(...check, '--format', 'sarif', '-o', 'ut/b.json').status).toBe(0)
  })

  /** What --keep-html has left in dist besides the page. */
  const assets = () => written().filter((name) => !name.startsWith('dokument'))
})

describe('samverkan init', () => {
  const idOf = (path: string) =>
    /^id: (.*)$/m.exec(readFileSync(join(folder, path, 'avtal/overenskommelse.yaml'), 'utf8'))?.[1]
  beforeEach(() => mkdirSync(folder, { recursive: true }))

  test('calls the agreement by its folder, or as asked, so that no two have one id', () => {
    expect(go('init', 'Norra Ängby').status).toBe(0)
    expect(go('init', 'soderby', '--id', 'soderby-2026').status).toBe(0)
    expect([idOf('Norra Ängby'), idOf('soderby')]).toEqual(['norra-angby', 'soderby-2026'])
    expect(idsIn('.').places).toEqual([])
    expect(go('build', '.', '--format', 'html', '--as-of', '2026-01-15', '--variant', 'utkast').status).toBe(0)
    expect(written()).toEqual(['norra-angby-utkast.html', 'soderby-2026-utkast.html'])
  })

  test.each([[['con']], [['x', '--id', 'Norra Ängby']], [['x', '--id', 'nul']], [['x', '--id', '']], [['北京']]])(
    'writes nothing when %j is no name for a file',
    (args) => {
      expect(go('init', ...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('--id') })
      expect(readdirSync(dirname(join(folder, args[0] ?? '')))).toEqual([])
    },
  )
})
