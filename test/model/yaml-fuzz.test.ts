import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { toData } from '../../src/model/yaml-data.ts'
import { parseYaml } from '../../src/model/yaml-syntax.ts'
import { fc } from '../random.ts'
import { ROOT } from '../run.ts'

/** How many texts are tried; `TEXTS=200000 npx vitest run … test/model/yaml-fuzz.test.ts` tries more. */
const TEXTS = Number(process.env.TEXTS ?? 2000)

/** Real files, so that what is changed looks like what people write. */
const files = ['test/rules/_bas', 'test/broken', 'examples']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)),
  )
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .map((path) => readFileSync(path, 'utf8').normalize('NFC'))

/** Every character that Unicode calls white space, and signs that mean something to YAML. */
const PIECES = [
  ...[0x09, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x180e, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff],
  ...Array.from({ length: 12 }, (_, at) => 0x2000 + at),
].map((code) => String.fromCharCode(code))
const SIGNS = [
  ...[
    '\n',
    '\n  ',
    '\n   ',
    '\n- ',
    '\n\n',
    ' #',
    '#',
    ' # ',
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    '|-\n  ',
    '>\n  ',
    '"',
    "'",
    '[',
    ']',
  ],
  ...[
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!',
    '%',
    '@',
    '`',
    '~',
    'null',
    'true',
    '0x1',
    '1.50',
    '007',
    '.inf',
    '\\',
    '“',
    '”',
    '…',
    'å',
    '😀',
  ],
]

const changed = fc
  .tuple(
    fc.nat(),
    fc.nat(),
    fc.integer({ min: 1, max: 12 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...PIECES, ...SIGNS, ''), fc.nat(2)), { minLength: 1, maxLength: 4 }),
  )
  .map(([file, from, count, changes]) => {
    const lines = (files[file % files.length] ?? '').split('\n')
    const first = from % lines.length
    let text = `${lines.slice(first, first + count).join('\n')}\n`
    const indent = /^ */.exec(text)?.[0] ?? ''
    if (indent !== '') text = text.replaceAll(`\n${indent}`, '\n').slice(indent.length)
    for (const [place, piece, taken] of changes) {
      const at = place % (text.length + 1)
      text = text.slice(0, at) + piece + text.slice(at + taken)
    }
    return text
  })

/** The data that a file is read to; undefined when there is a finding, so that nobody takes it for the whole. */
function read(text: string): unknown {
  const found: Diagnostic[] = []
  const stretch = { source: { path: 'x.yaml', text }, start: 0, end: text.length }
  const document = parseYaml(stretch, found)
  const data = document && toData(document.contents, stretch, found)
  return found.length === 0 ? data : undefined
}

test('what is read without a finding is what YAML says', () => {
  let sound = 0
  fc.assert(
    fc.property(changed, (text) => {
      const data = read(text)
      if (data === undefined) return
      sound++
      expect(data).toStrictEqual(parse(text, { version: '1.2', schema: 'core', stringKeys: true, logLevel: 'silent' }))
    }),
    { numRuns: TEXTS },
  )
  expect(sound).toBeGreaterThan(TEXTS / 10)
}, 3_600_000)
