import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { made } from './exchange/workbooks.ts'
import { invented, KINDS, NONE, WAYS } from './personal-number-ways.ts'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const TODAY = '2026-11-26'
const folder = temporaryFolder('personnummer')
afterAll(() => rmSync(folder, { recursive: true }))

/** Every way of writing, each with a number of its own. */
const WRITTEN = [...WAYS.map(([, write], index) => write(invented(index))), ...KINDS.map(([, text]) => text)]

/** A repository with files laid over those of the tests of rules. */
function repository(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(folder, name)
  cpSync(join(ROOT, 'test/rules/_bas'), root, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

const own = (path: string) => readFileSync(join(ROOT, 'test/rules/_bas', path), 'utf8')

/** What is written on lines of their own, each way begun and ended by what the place asks for. */
interface Place {
  readonly path: string
  /** The whole file around the lines. */
  around?(lines: string): string
  /** The line of a text; the end of a line within it is followed by what such lines begin with. */
  line(text: string): string
}

const inComment = (text: string) => text.replaceAll('\n', '\n# ')

/** Kinds of place whose text is read as it is written. */
const PLACES: Readonly<Record<string, Place>> = {
  'comments in YAML': {
    path: 'avtal/overenskommelse.yaml',
    around: (lines) => `${own('avtal/overenskommelse.yaml')}${lines}\n`,
    line: (text) => `# gäller ${inComment(text)} nu`,
  },
  'a value in a plan': {
    path: 'avtal/atgardsplaner/orossamtal.yaml',
    around: (lines) =>
      `${own('avtal/atgardsplaner/orossamtal.yaml').replace(/^utmaningar:.*\n/m, '')}utmaningar: |\n${lines}\n`,
    line: (text) => `  Samtal med ${text.replaceAll('\n', '\n  ')} hölls.\n`,
  },
  'comments in samverkan.yaml': {
    path: 'samverkan.yaml',
    around: (lines) => `${own('samverkan.yaml')}${lines}\n`,
    line: (text) => `# ${inComment(text)} nu`,
  },
  'paragraphs in Markdown': {
    path: 'avtal/text/lagesbild.md',
    around: (lines) => `${own('avtal/text/lagesbild.md')}\n${lines}\n`,
    line: (text) => `Gripen var ${text} i går.\n`,
  },
  'comments in Markdown': {
    path: 'avtal/text/overenskommelse.md',
    around: (lines) => `${own('avtal/text/overenskommelse.md')}\n<!--\n${lines}\n-->\n`,
    line: (text) => `se ${text} nu\n`,
  },
  'a superior agreement': {
    path: 'overavtal/grund/avtal.md',
    around: (lines) => `${own('overavtal/grund/avtal.md')}\n${lines}\n`,
    line: (text) => `| ${text.replaceAll('\n', ' ')} |\n`,
  },
  'cells of a figure': {
    path: 'avtal/figurer/otrygghet.csv',
    around: (lines) => `${own('avtal/figurer/otrygghet.csv').trimEnd()}\n${lines}\n`,
    line: (text) => `fall "${text.replaceAll('\n', ' ')}";1`,
  },
  'an SVG picture': {
    path: 'avtal/figurer/karta.svg',
    around: (lines) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<!--\n${lines}\n-->\n</svg>\n`,
    line: (text) => `<text>${text}</text>`,
  },
  'own templates': {
    path: 'mallar/parter.hbs',
    line: (text) => `<p>${text}</p>`,
  },
  'own profiles': {
    path: 'profiler/egen.yaml',
    around: (lines) => `id: egen\ntitel: Egen\n${lines}\n`,
    line: (text) => `# ${inComment(text)} nu`,
  },
  'a status report': {
    path: 'avtal/lagesbild/2024-12.yaml',
    around: (lines) => `${own('avtal/lagesbild/2024-12.yaml')}${lines}\n`,
    line: (text) => `# ${inComment(text)} nu`,
  },
  'a file that nothing points at': {
    path: 'avtal/anteckningar.md',
    line: (text) => `- ${text.replaceAll('\n', '\n  ')} nu\n`,
  },
}

/** What the repository needs so that the place is read. */
const WITH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'own templates': { 'samverkan.yaml': `${own('samverkan.yaml')}mallar: mallar\n` },
  'own profiles': { 'samverkan.yaml': `${own('samverkan.yaml')}profiler: [profiler]\n` },
}

/** The file of a place with a line for each text, and the numbers of the lines on which they begin. */
function fileAt({ around = (lines) => lines, line }: Place, texts: readonly string[]) {
  const MARK = '\u0001'
  const marked = around(texts.map((text) => MARK + line(text)).join('\n'))
  const lines = marked.split('\n').flatMap((one, index) => (one.includes(MARK) ? [index + 1] : []))
  return { content: marked.replaceAll(MARK, ''), lines }
}

interface Found {
  readonly code: string
  readonly severity: string
  readonly file: string
  readonly line: number | null
}

/** The personal numbers that check finds, by the JSON that it writes. */
function numbersFound(root: string, options: readonly string[] = []): Found[] {
  const { stdout, stderr } = samverkan(['check', root, '--as-of', TODAY, '--no-cache', '--format', 'json', ...options])
  expect(stderr).toBe('')
  return (JSON.parse(stdout).findings as Found[]).filter(({ code }) => code === 'personnummer')
}

describe('every way of writing a number is found in every kind of place, on its line, as a fel', () => {
  test.each(Object.keys(PLACES))('%s', (name) => {
    const place = PLACES[name] as Place
    const { content, lines } = fileAt(place, WRITTEN)
    const root = repository(`funnet ${name}`, { ...WITH[name], [place.path]: content })
    const found = numbersFound(root)
    expect(found.map(({ line }) => line)).toEqual(lines)
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['fel']))
    expect(found.every(({ file }) => file.endsWith(place.path))).toBe(true)
  })

  test('names of files and folders', () => {
    const names = WRITTEN.filter((text) => !/[\n/]/.test(text))
    const files = Object.fromEntries(names.map((text, index) => [`avtal/n${index}-${text}.txt`, 'x']))
    const root = repository('funnet namn', {
      ...files,
      'avtal/mapp 900101-0017/a.md': 'a',
      'avtal/mapp 900101-0017/b.md': 'b',
    })
    expect(numbersFound(root)).toHaveLength(names.length + 1)
  })
})

describe('what is no number is found nowhere', () => {
  test.each(Object.keys(PLACES))('%s', (name) => {
    const place = PLACES[name] as Place
    const root = repository(`inget ${name}`, { ...WITH[name], [place.path]: fileAt(place, NONE).content })
    expect(numbersFound(root)).toEqual([])
  })
})
