import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('strays')
afterAll(() => rmSync(folder, { recursive: true }))
const BASE = join(ROOT, 'test/broken/_base')
const PLAN = readFileSync(join(BASE, 'avtal/atgardsplaner/centrum.yaml'), 'utf8').replace('i centrum', 'på torget')

let made = 0

/** A repository of the base's files and others. */
function repository(files: Readonly<Record<string, string>>): string {
  const root = join(folder, `arkiv-${made++}`)
  cpSync(BASE, root, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

interface Finding {
  readonly file: string
  readonly severity: string
  readonly code: string
  readonly message: string
  readonly hint: string
}

/** What `samverkan check` finds in the files themselves, and its exit code. */
function checked(root: string, path = 'avtal'): { status: number | null; found: Finding[] } {
  const { status, stdout, stderr } = samverkan(['check', path, '--format', 'json'], { cwd: root })
  expect(stdout, stderr).toMatch(/^\{/)
  const { findings } = JSON.parse(stdout) as { findings: Finding[] }
  return { status, found: findings.filter(({ code }) => code.includes('/')) }
}

function built(root: string): { status: number | null; stderr: string; isWritten: boolean } {
  const { status, stderr } = samverkan(['build', 'avtal', '-o', 'ut'], { cwd: root })
  return { status, stderr, isWritten: existsSync(join(root, 'ut/avtal.pdf')) }
}

describe('a file that looks like a plan and would not be read', () => {
  test.each([
    ['torget.yml', 'atgardsplaner/torget.yaml'],
    ['torget.YML', 'atgardsplaner/torget.yaml'],
    ['torget.Yml', 'atgardsplaner/torget.yaml'],
    ['torget.yaml.txt', 'atgardsplaner/torget.yaml'],
    ['torget.yml.txt', 'atgardsplaner/torget.yaml'],
    ['torget.YAML.TXT', 'atgardsplaner/torget.yaml'],
    ['torget.yaml.yml', 'atgardsplaner/torget.yaml'],
    ['torget.yaml.rtf', 'atgardsplaner/torget.yaml'],
    ['2026/torget.yaml', 'atgardsplaner/torget.yaml'],
    ['2026/norr/torget.yml', 'atgardsplaner/torget.yaml'],
    ['torget.yaml ', 'atgardsplaner/torget.yaml'],
    ['2026/torget.yaml.txt', 'atgardsplaner/torget.yaml'],
  ])('%s stops check and build, with its path, why and its name', (name, meant) => {
    const path = `avtal/atgardsplaner/${name}`
    const root = repository({ [path]: PLAN })
    const { status, found } = checked(root)
    expect(status).toBe(1)
    expect(found).toMatchObject([{ file: path, severity: 'fel', code: 'fil/lases-inte' }])
    expect(found[0]?.message).toContain('filen läses inte: ')
    expect(found[0]?.hint).toContain(`filen till avtal/${meant}`)
    const { stderr, ...outcome } = built(root)
    expect(outcome).toEqual({ status: 1, isWritten: false })
    expect(stderr).toContain(path)
    // What the hint says is right: then it is in the contract.
    renameSync(join(root, path), join(root, 'avtal', meant))
    expect(checked(root)).toEqual({ status: 0, found: [] })
    expect(samverkan(['export', 'avtal'], { cwd: root }).stdout).toContain('på torget')
  })

  test.each(['torget.YAML', 'torget.yaml.yaml'])('%s is read', (name) => {
    const root = repository({ [`avtal/atgardsplaner/${name}`]: PLAN })
    expect(checked(root)).toEqual({ status: 0, found: [] })
    expect(samverkan(['export', 'avtal'], { cwd: root }).stdout).toContain('på torget')
  })

  test('where the right name is taken, the finding says so', () => {
    const { found } = checked(repository({ 'avtal/atgardsplaner/centrum.yml': PLAN }))
    expect(found.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('Det finns redan en fil avtal/atgardsplaner/centrum.yaml'),
    ])
  })

  test('a folder of nothing else has that one fault, and what refers to the plan has none', () => {
    const root = repository({})
    renameSync(join(root, 'avtal/atgardsplaner/centrum.yaml'), join(root, 'avtal/atgardsplaner/centrum.yaml.txt'))
    expect(checked(root).found.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'avtal/atgardsplaner/centrum.yaml.txt fil/lases-inte',
    ])
  })

  test('what programs leave for themselves, and what nobody takes for a plan, is left alone', () => {
    const names = ['.dold.yml', '~$torget.yml', '~$torget.yaml', 'torget.yaml~', 'torget.yml.swp', '.torget.yml.swp']
    const more = [
      'torget.yaml.bak',
      '#torget.yml#',
      '.~lock.torget.yml#',
      'torget.yml.lock',
      'LÄSMIG.txt',
      'x.md',
      'yml',
    ]
    const files = [...names, ...more].map((name) => [`avtal/atgardsplaner/${name}`, PLAN] as const)
    const root = repository(Object.fromEntries(files))
    const { status, found } = checked(root)
    expect([status, found.filter(({ severity }) => severity === 'fel')]).toEqual([0, []])
    expect(samverkan(['export', 'avtal'], { cwd: root }).stdout).not.toContain('på torget')
  })

  test('another file that the manifest names may lie there', () => {
    const root = repository({ 'avtal/atgardsplaner/bilder/kommunikation.yml': 'aktiviteter: []\n' })
    const manifest = join(root, 'avtal/overenskommelse.yaml')
    const bilaga =
      '  - {nummer: 5, titel: Kommunikationsplan, sort: kommunikationsplan, källa: atgardsplaner/bilder/kommunikation.yml}\n'
    writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}${bilaga}`)
    expect(checked(root).found.filter(({ code }) => code === 'fil/lases-inte')).toEqual([])
  })

  test.each(['2025-12.yml', '2025-12.yaml.txt', 'arkiv/2025-12.yaml'])(
    'nor is a status report left out: %s',
    (name) => {
      const path = `avtal/lagesbild/${name}`
      const { status, found } = checked(repository({ [path]: 'period: 2025-12\n' }))
      expect([status, found]).toMatchObject([1, [{ file: path, code: 'fil/lases-inte', severity: 'fel' }]])
    },
  )

  test('nor a template of the repository', () => {
    const root = repository({ 'mallar/omslag.hbs.txt': '<p>x</p>' })
    writeFileSync(join(root, 'samverkan.yaml'), `${readFileSync(join(root, 'samverkan.yaml'), 'utf8')}mallar: mallar\n`)
    const { status, found } = checked(root)
    expect([status, found]).toMatchObject([1, [{ file: 'mallar/omslag.hbs.txt', code: 'fil/lases-inte' }]])
  })
})

describe('a file that has nearly the name that the program looks for', () => {
  const NEARLY = [
    'overenskommelse.yml',
    'överenskommelse.yaml',
    'o\u0308verenskommelse.yml',
    'Overenskommelse.yaml',
    'overenskommelse.yaml.txt',
  ]

  test.each(NEARLY)('%s makes its folder an agreement with a fault', (name) => {
    const root = repository({})
    cpSync(join(root, 'avtal'), join(root, 'torget'), { recursive: true })
    renameSync(join(root, 'torget/overenskommelse.yaml'), join(root, 'torget', name))
    for (const path of ['torget', '.']) {
      const { status, found } = checked(root, path)
      const own = found.filter(({ severity }) => severity === 'fel')
      expect([status, own]).toMatchObject([1, [{ file: `torget/${name.normalize('NFC')}`, code: 'fil/lases-inte' }]])
      expect(own[0]?.hint).toContain('Döp om filen till overenskommelse.yaml')
    }
    const { status, stderr } = samverkan(['build', 'torget', '-o', 'ut'], { cwd: root })
    expect([status, stderr]).toEqual([1, expect.stringContaining('fil/lases-inte')])
  })

  test('beside the right one it is told of too, and hides nothing below it', () => {
    const beside = repository({ 'avtal/overenskommelse.yml': 'titel: x\n' })
    expect(checked(beside).found).toMatchObject([{ file: 'avtal/overenskommelse.yml', code: 'fil/lases-inte' }])
    const above = repository({ 'overenskommelse.yaml.txt': 'titel: x\n', 'avtal/atgardsplaner/torget.yml': PLAN })
    expect(checked(above, '.').found.map(({ file }) => file)).toEqual([
      'avtal/atgardsplaner/torget.yml',
      'overenskommelse.yaml.txt',
    ])
  })

  test.each(['samverkan.yml', 'Samverkan.yaml', 'samverkan.yaml.txt'])('%s for samverkan.yaml', (name) => {
    const beside = repository({ [name]: 'tema: {}\n' })
    expect(checked(beside).found).toMatchObject([{ file: name, code: 'fil/lases-inte' }])
    const instead = repository({ '.git/HEAD': 'ref: refs/heads/main\n' })
    renameSync(join(instead, 'samverkan.yaml'), join(instead, name))
    const { found } = checked(instead)
    expect(found.filter(({ code }) => code === 'fil/lases-inte').map(({ file }) => file)).toEqual([name])
  })

  test.each(['overavtal.yml', 'överavtal.yaml', 'overavtal.yaml.txt'])('%s for overavtal.yaml', (name) => {
    const root = repository({})
    renameSync(join(root, 'overavtal/grund/overavtal.yaml'), join(root, 'overavtal/grund', name))
    const { status, found } = checked(root)
    const own = found.filter(({ code }) => code === 'fil/lases-inte')
    expect([status, own.map(({ file }) => file)]).toEqual([1, [`overavtal/grund/${name}`]])
  })
})

describe('a file that nothing is made of', () => {
  const told = (files: Readonly<Record<string, string>>) =>
    checked(repository(files)).found.flatMap(({ code, file, severity }) => {
      return code === 'fil/oanvand' ? [`${severity} ${file}`] : []
    })

  test.each([
    ['varning avtal/text/bakgrund.md', 'Mer text.'],
    ['varning avtal/figurer/extra.csv', 'År;Antal\n2024;3\n'],
    ['varning avtal/bakgrund.yaml', 'a: 1\n'],
    ['fel avtal/torget.yaml', PLAN],
    ['fel avtal/planer-2026/torget.yaml', PLAN],
    ['info avtal/minnesanteckningar.docx', 'PK'],
    ['info avtal/register.xlsx', 'PK'],
    ['info avtal/atgardsplaner/nya planer.zip', 'PK'],
    ['info avtal/atgardsplaner/torget_REMOTE_12.yaml.bak', PLAN],
    ['varning avtal/atgardsplaner/.torget.yaml', PLAN],
    ['varning avtal/text/.bakgrund.md', 'Mer text.'],
    ['varning avtal/avtal/overenskommelse.yaml', 'titel: x'],
  ])('%s', (expected, text) => {
    expect(told({ [expected.slice(expected.indexOf(' ') + 1)]: text })).toEqual([expected])
  })

  test('what others leave beside an agreement is left alone', () => {
    const files = [
      'README.md',
      '.gitignore',
      '~$plan.docx',
      'text/lagesbild.md~',
      'avtal.pdf',
      'avtal.signering.json',
      'a.json',
      '.yamllint.yaml',
      '._lagesbild.md',
      'Thumbs.db',
    ]
    expect(told(Object.fromEntries(files.map((name) => [`avtal/${name}`, 'x'])))).toEqual([])
  })
})
