import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Outcome, ROOT, run, samverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('paths')
afterAll(() => rmSync(folder, { recursive: true }))
const BASE = join(ROOT, 'test/broken/_base')
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>\n'

type Files = Readonly<Record<string, string | null | ((before: string) => string)>>

let made = 0

/** A repository of the base's files with others laid over them. A text may be made from the one that it replaces; none takes it away. */
function repository(files: Files): string {
  const root = join(folder, `arkiv-${made++}`)
  cpSync(BASE, root, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    if (text === null) rmSync(join(root, path))
    else writeFileSync(join(root, path), typeof text === 'string' ? text : text(readFileSync(join(root, path), 'utf8')))
  }
  return root
}

/** What `samverkan check` finds in the files themselves, as `path:line code`, and its exit code. */
function checked(files: Files): { status: number | null; found: string[] } {
  return found(samverkan(['check', 'avtal', '--format', 'json'], { cwd: repository(files) }))
}

function found({ status, stdout, stderr }: Outcome): { status: number | null; found: string[] } {
  if (!stdout.startsWith('{')) return { status, found: [stderr] }
  const { findings } = JSON.parse(stdout) as { findings: { file: string; line: number | null; code: string }[] }
  // Codes of the format have a slash in them, those of rules have none.
  const own = findings.filter(({ code }) => code.includes('/'))
  return { status, found: own.map(({ file, line, code }) => `${file}:${line ?? ''} ${code}`).sort() }
}

const adding = (text: string) => (before: string) => `${before}${text}`
const preface = (path: string) => (before: string) => before.replace('ort:', `förord: ${path}\nort:`)
const figure = (path: string) => (before: string) => before.replace('../figurer/otrygghet.csv', path)

const CLEAN = { status: 0, found: [] }

describe('a path is found where the format has one, however its YAML is written', () => {
  const logo = { 'bilder/logo.svg': LOGO }
  test.each<[string, Files]>([
    [
      'a mapping in braces',
      { ...logo, 'samverkan.yaml': adding('tema:\n  logotyper: [{fil: bilder/logo.svg, alternativtext: Vapen}]\n') },
    ],
    [
      'a list of such',
      { ...logo, 'samverkan.yaml': adding('tema: {logotyper: [{alternativtext: "Vapen", fil: "bilder/logo.svg"}]}\n') },
    ],
    [
      'over several lines',
      {
        ...logo,
        'samverkan.yaml': adding(
          'tema:\n  logotyper:\n    - fil:\n        ./bilder/logo.svg\n      alternativtext: Vapen\n',
        ),
      },
    ],
    [
      'a block text',
      {
        ...logo,
        'samverkan.yaml': adding(
          'tema:\n  logotyper:\n    - alternativtext: Vapen\n      fil: >-\n        bilder/logo.svg\n',
        ),
      },
    ],
    [
      'a folder in brackets',
      {
        'mallar/note.md': 'x',
        'samverkan.yaml': adding('överavtal: [centralt]\n'),
        'centralt/grund/overavtal.yaml': readFileSync(join(BASE, 'overavtal/grund/overavtal.yaml'), 'utf8'),
        'centralt/grund/avtal.md': '# Avtal\n\nText.\n',
      },
    ],
    [
      'a preface in quotes',
      { 'avtal/overenskommelse.yaml': preface('"../gemensamt/ord.md"'), 'gemensamt/ord.md': 'Ett ord.\n' },
    ],
    [
      'a bilaga in braces',
      {
        'avtal/overenskommelse.yaml': adding('  - {nummer: 5, titel: Mer, sort: text, källa: ../gemensamt/mer.md}\n'),
        'gemensamt/mer.md': '# Mer\n\nText.\n',
      },
    ],
    [
      'a figure in braces',
      {
        'avtal/text/lagesbild.md': (text) =>
          text.replace(
            /```figur[\s\S]*?```/,
            '```figur\n{id: otrygghet, typ: stapel, titel: Otrygga i centrum, data: ../../gemensamt/tal.csv, enhet: procent, källa: Mätning, underlag: matning, alternativtext: "Andelen sjunker."}\n```',
          ),
        'gemensamt/tal.csv': 'År;Andel\n2024;24,5\n2025;21\n',
        'avtal/figurer/otrygghet.csv': null,
      },
    ],
    [
      'a picture in a text',
      { ...logo, 'avtal/text/lagesbild.md': adding('\n![Märket](<../../bilder/logo.svg> "Märket")\n') },
    ],
    [
      'a picture beside a text outside the folder',
      {
        'gemensamt/ord.md': '![Platsen](plats.svg "Platsen")\n',
        'gemensamt/plats.svg': LOGO,
        'avtal/overenskommelse.yaml': preface('../gemensamt/ord.md'),
      },
    ],
    [
      'plans outside the folder',
      {
        'avtal/overenskommelse.yaml': (text) => text.replace('källa: atgardsplaner', 'källa: ../planer/'),
        'planer/centrum.yaml': readFileSync(join(BASE, 'avtal/atgardsplaner/centrum.yaml'), 'utf8'),
        'avtal/atgardsplaner/centrum.yaml': null,
      },
    ],
  ])('%s', (_, files) => expect(checked(files)).toEqual(CLEAN))

  test('a profile in brackets is read: its fault is told', () => {
    const { found } = checked({
      'samverkan.yaml': adding('profiler: [profiler]\n'),
      'profiler/egen.yaml': 'titel: Utan id\ndokument: x\n',
    })
    expect(found).toEqual(['profiler/egen.yaml:1 schema/saknas'])
  })

  test.each<[string, string, string]>([
    ['a logotype', 'tema: {logotyper: [{fil: bilder/inte.svg, alternativtext: x}]}\n', 'fil/saknas'],
    ['profiles', 'profiler: [inte]\n', 'fil/saknas'],
    ['templates', 'mallar: inte\n', 'fil/saknas'],
    ['superior agreements', 'överavtal: [overavtal, inte]\n', 'fil/saknas'],
    ['a folder for a file', 'tema: {logotyper: [{fil: granne, alternativtext: x}]}\n', 'fil/slag'],
  ])('what is named and not there is told: %s', (_, text, code) => {
    const neighbour = { 'granne/overenskommelse.yaml': 'titel: x\n', 'granne/tom.md': '' }
    const { status, found } = checked({ ...neighbour, 'samverkan.yaml': adding(text) })
    expect([status, found]).toEqual([1, [`samverkan.yaml:12 ${code}`]])
  })
})

describe('a path that cannot be asked for is a finding', () => {
  const LONG = 'a'.repeat(300)

  test.each([254, 255, 256, 257, 999, 1000, 1001, 5000])('a line of %i letters is no path', (length) => {
    const word = 'å'.repeat(length).slice(0, length)
    expect(
      checked({ 'samverkan.yaml': adding(`ordlista:\n  - {förkortning: x, betydelse: ${word}}\n# ${word}\n`) }),
    ).toEqual(CLEAN)
    expect(
      checked({ 'samverkan.yaml': adding(`ordlista:\n  - förkortning: x\n    betydelse: ${'b'.repeat(length)}\n`) }),
    ).toEqual(CLEAN)
  })

  test.each<[string, Files, string]>([
    [
      'a long name in the manifest',
      { 'avtal/overenskommelse.yaml': preface(`../${LONG}.md`) },
      'avtal/overenskommelse.yaml:3 fil/sokvag',
    ],
    [
      'a long name in braces',
      { 'samverkan.yaml': adding(`tema: {logotyper: [{fil: ${LONG}.svg, alternativtext: x}]}\n`) },
      'samverkan.yaml:12 fil/sokvag',
    ],
    [
      'a long way of short names',
      { 'avtal/overenskommelse.yaml': preface(`${'ab/'.repeat(1500)}x.md`) },
      'avtal/overenskommelse.yaml:3 fil/sokvag',
    ],
    [
      'a name long in bytes only',
      { 'avtal/overenskommelse.yaml': preface(`../${'å'.repeat(130)}.md`) },
      'avtal/overenskommelse.yaml:3 fil/sokvag',
    ],
    [
      'a NUL in the manifest',
      { 'avtal/overenskommelse.yaml': preface('"text/ord\\0.md"') },
      'avtal/overenskommelse.yaml:3 fil/sokvag',
    ],
    [
      'a NUL in a picture',
      { 'avtal/text/lagesbild.md': adding('\n![x](../../%00.png "x")\n') },
      'avtal/text/lagesbild.md:18 fil/sokvag',
    ],
    [
      'a long picture',
      { 'avtal/text/lagesbild.md': adding(`\n![x](../../${LONG}.png "x")\n`) },
      'avtal/text/lagesbild.md:18 fil/sokvag',
    ],
    ['a long link', { 'avtal/text/lagesbild.md': adding(`\n[a](../${LONG})\n`) }, 'avtal/text/lagesbild.md:18 ref/fil'],
    [
      'a link with a NUL',
      { 'avtal/text/lagesbild.md': adding('\n[a](../\0)\n') },
      'avtal/text/lagesbild.md:18 ref/fil',
    ],
    ['a long figure', { 'avtal/text/lagesbild.md': figure(`../${LONG}.csv`) }, 'avtal/text/lagesbild.md:9 fil/sokvag'],
    [
      'a long folder of profiles',
      { 'samverkan.yaml': adding(`profiler: [${LONG}]\n`) },
      'samverkan.yaml:12 fil/saknas',
    ],
    [
      'a NUL in a folder of profiles',
      { 'samverkan.yaml': adding('profiler: ["a\\0b"]\n') },
      'samverkan.yaml:12 fil/saknas',
    ],
    [
      'a long folder of superior agreements',
      { 'samverkan.yaml': adding(`överavtal: [overavtal, ${LONG}]\n`) },
      'samverkan.yaml:12 fil/saknas',
    ],
    [
      'a NUL in a folder of templates',
      { 'samverkan.yaml': adding('mallar: "a\\0b"\n') },
      'samverkan.yaml:12 fil/sokvag',
    ],
  ])('%s', (_, files, finding) => {
    const { status, found } = checked(files)
    // The character itself is told of too.
    expect([status, found.filter((one) => !one.endsWith('fil/tecken'))]).toEqual([1, [finding]])
  })

  /** The command as somebody whose rights end somewhere: the superuser's do not. */
  function asSomebody(args: readonly string[], cwd: string): Outcome {
    const command = ['node', join(ROOT, 'bin/samverkan.js'), ...args]
    if (process.getuid?.() !== 0) return run(command[0] ?? '', command.slice(1), { cwd })
    return run('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', ...command], { cwd })
  }

  test.each<[string, Files, string, string[]]>([
    [
      'a folder that a preface is in',
      { 'hemligt/ord.md': 'x', 'avtal/overenskommelse.yaml': preface('../hemligt/ord.md') },
      'hemligt',
      ['hemligt/ord.md: fil/olaslig', 'hemligt: fil/olaslig'],
    ],
    ['a folder of the agreement', { 'avtal/hemligt/ord.md': 'x' }, 'avtal/hemligt', ['avtal/hemligt: fil/olaslig']],
    ['the folder of plans', {}, 'avtal/atgardsplaner', ['avtal/atgardsplaner: fil/olaslig']],
    [
      'a folder of profiles',
      { 'profiler/egen.yaml': 'x', 'samverkan.yaml': adding('profiler: [profiler]\n') },
      'profiler',
      ['profiler: fil/olaslig'],
    ],
    ['the agreement itself', {}, 'avtal', ['avtal: fil/olaslig']],
    ['a text', {}, 'avtal/text/lagesbild.md', ['avtal/text/lagesbild.md: fil/olaslig']],
  ])('%s that may not be read', (_, files, denied, expected) => {
    const root = repository(files)
    chmodSync(folder, 0o755)
    chmodSync(join(root, denied), 0)
    const { status, found: all } = found(asSomebody(['check', '.', '--format', 'json'], root))
    chmodSync(join(root, denied), 0o755)
    expect([status, all]).toEqual([1, expected])
  })

  test('a link to itself hides none of its neighbours', () => {
    const root = repository({})
    symlinkSync('ring.yaml', join(root, 'avtal/atgardsplaner/ring.yaml'))
    const { status, found: all } = found(samverkan(['check', 'avtal', '--format', 'json'], { cwd: root }))
    expect([status, all]).toEqual([1, ['avtal/atgardsplaner/ring.yaml: fil/saknas']])
  })
})
