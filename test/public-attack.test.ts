import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { knownPersons } from '../src/agreement/known-persons.ts'
import { finder } from '../src/agreement/personal-text.ts'
import { guardOf } from '../src/guard/guard.ts'
import { agreementOf } from './form-values.ts'
import { ROOT, run, samverkan, temporaryFolder } from './run.ts'

/** What somebody tried who wanted a name or a secret out in a public copy or a log, and had not read the program. */
const root = temporaryFolder('attack')
const text = join(root, 'sala/text/forord.md')
const manifest = join(root, 'sala/overenskommelse.yaml')
const before = new Map<string, string>()

beforeAll(() => {
  for (const name of ['sala', 'samverkan.yaml', 'overavtal']) {
    cpSync(join(ROOT, 'examples', name), join(root, name), { recursive: true })
  }
  for (const path of [text, manifest]) before.set(path, readFileSync(path, 'utf8'))
})
beforeEach(() => {
  for (const [path, whole] of before) writeFileSync(path, whole)
})
afterAll(() => rmSync(root, { recursive: true }))

const DAY = ['--as-of', '2026-11-20']
const here = (...args: string[]) =>
  samverkan([...args, ...DAY], { cwd: root, env: { XDG_CACHE_HOME: join(root, 'cache') } })

describe('a mark that marks nothing is refused, and what it was to hide is repeated nowhere', () => {
  test.each([
    '> Inledning\n>\n> [!SEKRETESS]\n> Zebraplan vid KRAVALL',
    '[!INTERNT] Zebraplan vid KRAVALL',
    '| a | b |\n| --- | --- |\n| > [!SEKRETESS] Zebraplan | x |',
    '> [!SEKRETESS]: https://example.se\n> Zebraplan',
    '> [!SEKRETESS](https://example.se)\n> Zebraplan',
    '> [!SEKRETESS]\n\n> Zebraplan',
    '> [!SEKRETESS]\n>\n> ett\n\n> Zebraplan',
    ':::sekretess\nZebraplan\n:::',
    '> SEKRETESS: Zebraplan',
    'INTERNT: Zebraplan',
    'Endast för internt bruk: Zebraplan',
    '> **INTERNT** Zebraplan',
    '[^1]: [!SEKRETESS] Zebraplan\n\nText[^1]',
    'Hemligt enligt 18 kap. 1 § OSL: Zebraplan',
  ])('%j', (markdown) => {
    writeFileSync(text, `${markdown}\n`)
    const built = here('build', 'sala', '--variant', 'publik', '--format', 'html', '-o', 'ut')
    expect(built.status).toBe(1)
    const said = [built, here('check', 'sala', '--variant', 'publik'), here('status', 'sala')]
    expect(said.map(({ stdout, stderr }) => stdout + stderr).join()).not.toMatch(/zebra|KRAVALL/i)
  })

  test.each([
    'strategi:\n  - "[!INTERNT] Zebraplan vid"',
    'strategi:\n  - >-\n    Inledning.\n    > [!INTERNT]\n    > Zebraplan',
  ])('in a value of a YAML file: %j', (value) => {
    writeFileSync(manifest, `${(before.get(manifest) ?? '').replace(/^strategi:\n(?: .*\n)*/m, '')}\n${value}\n`)
    const { status, stdout, stderr } = here('check', 'sala', '--variant', 'publik')
    expect(status).toBe(1)
    expect(stderr).toContain('md/avsnitt')
    expect(stdout + stderr).not.toContain('Zebraplan')
  })
})

describe('no finding in a passage repeats a word of it that tells something', () => {
  test.each([
    '> [!SEKRETESS]\n> ZEBRA Insatsen.',
    '> [!SEKRETESS]\n> ![x](zebra.png)',
    '> [!SEKRETESS]\n> Insats <plan:zebra>',
    '> [!SEKRETESS]\n> Se [x](zebra.md)',
    '> [!ZEBRA]\n> x',
  ])('%j', (markdown) => {
    writeFileSync(text, `${markdown}\n`)
    const said = [
      ...['text', 'json', 'sarif', 'markdown'].map((format) => here('check', 'sala', '--format', format)),
      here('status', 'sala'),
      here('build', 'sala', '--variant', 'publik', '--format', 'html', '-o', 'ut'),
    ].map(({ stdout, stderr }) => stdout + stderr)
    expect(said.join()).not.toMatch(/zebra/i)
  })
})

describe('who stands where a function belongs', () => {
  const { hides, find } = knownPersons(agreementOf('examples/sala'))

  test.each([
    ...['Kommunpolis Bergkvist', 'Bergkvist', 'Lena', 'Kommunpolis (Bergkvist)', 'Kommunpolis Lena', 'Lena och Ylva'],
    ...['Maj L.', 'Z. Budalen', 'Z Budalen', 'M. Lindfalk', 'Kommunpolis: Bergkvist', 'Kommunpolis/Bergkvist'],
    ...['Kommunpolis, Bergkvist', 'A Ekdal (polis)', 'Eva Rektor', 'Chefen Ali', 'Anna-Lena', 'Юлия Петрова', '张伟'],
  ])('%s is somebody', (value) => {
    expect(hides(value, 'namn eller funktion')).toBe(true)
  })

  test.each([
    ...[
      'Kommunpolis',
      'Regionpolischefen, Polismyndigheten region Mitt',
      'Enhetschef Ung fritid',
      'Yttre befäl',
      'Skolor',
    ],
    ...['Föreningar', 'Biträdande enhetschef ekonomiskt bistånd', 'Relationsvåldscentrum Sydväst', 'Jobbtorg', 'Mimer'],
    ...['Kommunstyrelsen i Sala kommun', 'Bosocial samordnare', 'Svenska kyrkan', 'Chef för Arenan', 'Elevråd'],
    ...['Verkställande direktör Mimer', 'Styrelsen för Bostads AB Mimer', 'Operativ ledare barn och utbildning'],
  ])('%s is nobody', (value) => {
    expect(hides(value, 'namn eller funktion')).toBe(false)
  })

  test('a name in another order, and one of three words', () => {
    for (const namn of ['Lindgårda, Siv', 'Siv Anna Lindgårda']) {
      writeFileSync(manifest, (before.get(manifest) ?? '').replace(/Maj Lindfalk/g, `"${namn}"`))
      const { find: look } = knownPersons(agreementOf(join(root, 'sala')))
      for (const written of ['Siv Lindgårda', 'Lindgårda, Siv', 'Siv A. Lindgårda', 'Lindgårda']) {
        expect(look(`Vi frågar ${written}.`).length, `${namn}: ${written}`).toBeGreaterThan(0)
      }
    }
  })

  test('names in the cells of a table are known by their place', () => {
    const table = '| Roll | Namn |\n| --- | --- |\n| Kommunpolis | Yella Gränsdal |\n| Förvaltare | Äia Gränsdal |\n'
    writeFileSync(text, `${table}\n| Vem | Vad |\n| --- | --- |\n| Öia Gränsdal | Rektor |\n| Norra Parken | Plats |\n`)
    const { find: look } = knownPersons(agreementOf(join(root, 'sala')))
    expect(look('Yella Gränsdal')).toHaveLength(1)
    expect(look('Äia Gränsdal')).toHaveLength(1)
    expect(look('Öia Gränsdal')).toHaveLength(1)
    expect(look('Norra Parken')).toEqual([])
    expect(find('Yella Gränsdal')).toEqual([])
  })
})

test('an address with a name in it is no link, and a short name in any order is another', () => {
  writeFileSync(
    text,
    '# Kontakt {#lindfalk-maj}\n\n[se här](https://example.se/?namn=Maj+Lindfalk) och 070-174[^1] i noten.\n\n[^1]: Not.\n',
  )
  const built = here('build', 'sala', '--variant', 'publik', '--format', 'html', '-o', 'ut')
  expect(built.status, built.stderr).toBe(0)
  expect(run('grep', ['-ci', 'lindfalk', join(root, 'ut/sala-publik.html')]).stdout.trim()).toBe('0')
})

test('a passage in a value of several lines is left out, and refuses nothing', () => {
  const value = 'strategi:\n  - |\n    > [!SEKRETESS]\n    > Zebraplan vid Kommunpolis Kajsa Varg, 070-174 06 99.'
  writeFileSync(manifest, `${(before.get(manifest) ?? '').replace(/^strategi:\n(?: .*\n)*/m, '')}\n${value}\n`)
  const built = here('build', 'sala', '--variant', 'publik', '--format', 'html', '-o', 'ut')
  expect(built.status, built.stderr).toBe(0)
  expect(readFileSync(join(root, 'ut/sala-publik.html'), 'utf8')).not.toMatch(/Zebraplan|Kajsa/)
})

describe('the last look', () => {
  const guard = guardOf(agreementOf('examples/sala'))

  test('opens the drawings of a page', () => {
    const svg = Buffer.from('<svg><text>Maj <tspan>Lindfalk</tspan></text></svg>').toString('base64')
    const page = `<p>Karta</p><img src="data:image/svg+xml;base64,${svg}">`
    expect(guard('x.html', Buffer.from(page)).map(({ message }) => message)).toEqual([
      expect.stringContaining('står i en bild'),
    ])
  })

  test('says where it stands in the files', () => {
    const [one] = guard('x.html', Buffer.from('<p>Maj Lindfalk</p>'))
    expect(one?.span?.source.text.slice(one.span.start, one.span.end)).toBe('Maj Lindfalk')
  })
})

test('one word that may stand frees no name that it begins', () => {
  const find = finder([{ value: 'Tindra', kind: undefined }])
  const found = (written: string) => find(written).map(({ start, end }) => written.slice(start, end))
  expect(found('Rektor Tindra Nilsdal svarar.')).toEqual(['Tindra Nilsdal'])
  expect(found('Rektor Tindra svarar.')).toEqual([])
})
