import { expect, test } from 'vitest'
import { charactersIn } from '../src/model/file-text.ts'
import { parseMarkdown } from '../src/model/markdown.ts'
import { lostInMarkdown } from '../src/model/markdown-lost.ts'
import { nearMarkdown } from '../src/model/markdown-near.ts'
import { readYaml } from '../src/model/yaml-file.ts'
import { contactDetails } from '../src/swedish/contact.ts'
import { titledNames } from '../src/swedish/titled-name.ts'

type Shape = readonly [name: string, make: (times: number) => string]
const repeated = (...texts: string[]): Shape[] =>
  texts.map((text) => [JSON.stringify(text), (times) => text.repeat(times)])

/** The least of some measurements, in milliseconds: what else the machine does only adds to one. */
function least(run: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}

/**
 * Asserts that three times as much text takes about three times as long, and not nine. What else the machine does can
 * only make a measurement worse, so that one good one of four is enough.
 */
function expectLinear(make: (times: number) => string, run: (text: string) => void): void {
  const [short, long] = [make(2000), make(6000)]
  run(short)
  let ratio = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 4 && ratio >= 7; attempt++) {
    const [first, second] = [least(() => run(short)), least(() => run(long))]
    // What takes no time to speak of may vary as it will.
    ratio = Math.min(ratio, second < 15 ? 0 : second / first)
  }
  expect(ratio).toBeLessThan(7)
}

test.each([
  ...repeated(
    '![',
    '[a',
    '{++ a ',
    '{{a',
    '\\aa{',
    'a ` b\n',
    'a ** b ',
    ':::a\n',
    '&nbsp ',
    '[^a] ',
    '==a ',
    '$a ',
    '$_',
  ),
  ...repeated(
    'a | b | c\n',
    '• a\n',
    '<% a ',
    '\\[a',
    '[[a',
    '[@a',
    '${a',
    '{#a',
    '\u00a0a\n',
    '✓',
    '~a',
    '*a ',
    '`',
    '|\n',
  ),
  ['definitions', (times) => Array.from({ length: times }, (_, at) => `[a${at}]: x\n`).join('')] satisfies Shape,
])('Markdown of %s is read in linear time', (_, make) => {
  const trees = new Map<string, ReturnType<typeof parseMarkdown>>()
  expectLinear(make, (text) => {
    const source = { path: 'a.md', text }
    const tree = trees.get(text) ?? parseMarkdown(text)
    trees.set(text, tree)
    nearMarkdown(tree, source)
    lostInMarkdown(tree, source)
    charactersIn(source)
  })
})

const PROSE = [
  ...repeated(
    'Anna Ek, ',
    'rektor Berg ',
    'x Berg ',
    'A. ',
    'bor på Xgatan ',
    'Xgatan 3 ',
    'a @ ',
    'a@b punkt ',
    'c/o Ek, a ',
  ),
  ...repeated('ring 1 ', 'Anna ', 'Anna', 'rektor ', '070', '070-', '(', 'Storgatan '),
]

test.each(PROSE)('names in %s are found in linear time', (_, make) => {
  expectLinear(make, (text) => void titledNames(text))
})

test.each(PROSE)('contact details in %s are found in linear time', (_, make) => {
  expectLinear(make, (text) => void contactDetails(text))
})

test.each([
  ['lines that keep their place', (times) => `titel: >\n  a\n${'   - b\n'.repeat(times)}`],
  ['items after blank lines', (times) => `titel: >\n${'\n  - b\n  c\n'.repeat(times)}`],
  ['a plain value', (times) => `titel: a\n${'  b c\n'.repeat(times)}`],
  ['brackets', (times) => `titel: [${'En lång rad, med ord i, '.repeat(times)}]`],
] satisfies Shape[])('YAML with %s is read in linear time', (_, make) => {
  expectLinear(make, (text) => {
    readYaml('atgardsplan', { path: 'a.yaml', text }, { found: [], lost: new Set() } as never)
  })
})
