import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../src/cli/table/commands.ts'
import { flagOf } from '../src/cli/table/entry.ts'
import { ROOT, run } from './run.ts'

/**
 * Calls the bundle's `main` with each list of words in turn, and prints what each gave. One process for all: what is looked
 * at are the words, and a start takes longer than they do.
 */
const CALLS = `
const { main } = await import(${JSON.stringify(join(ROOT, 'lib/main.js'))})
const results = []
for (const words of JSON.parse(process.argv[1])) {
  let said = ''
  const [out, err] = [process.stdout.write, process.stderr.write]
  process.stdout.write = process.stderr.write = (text) => { said += text; return true }
  const status = await main(words)
  process.stdout.write = out
  process.stderr.write = err
  results.push([words.join(' '), status, said])
}
console.log(JSON.stringify(results))`

type Said = readonly [line: string, status: number, words: string]

function say(calls: readonly (readonly string[])[]): readonly Said[] {
  const { status, stdout, stderr } = run('node', ['--input-type=module', '-e', CALLS, JSON.stringify(calls)])
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** The words of commander's own messages and helps, from its sources: all that stands in quotation marks there. */
function commandersWords(): ReadonlySet<string> {
  const words = new Set<string>()
  for (const name of ['command', 'help', 'option', 'argument', 'suggestSimilar']) {
    const source = readFileSync(join(ROOT, `node_modules/commander/lib/${name}.js`), 'utf8')
    for (const [text] of source.matchAll(/(['`])(?:[^\\\n]|\\.)*?\1/g)) {
      for (const [word] of text.matchAll(/(?<![\w$.-])[A-Za-z]{3,}(?![\w(.-])/g)) words.add(word.toLowerCase())
    }
  }
  return words
}

/** English words that are Swedish too, names of ours, and words that a user writes as they are. */
const SWEDISH = new Set([
  'val',
  'program',
  'text',
  'format',
  'argument',
  'version',
  'help',
  'port',
  'index',
  'normal',
  'data',
  'person',
])
const names = new Set(COMMANDS.flatMap(({ name }) => name.split(' ')))

function english(text: string, commanders: ReadonlySet<string>): string[] {
  const prose = text.replaceAll(/--?[\w-]+|<[^>]*>|`[^`]*`|^ {2}samverkan .*$/gm, ' ')
  const words = prose.toLowerCase().match(/(?<![\p{L}\d/.*-])[a-z]{3,}(?![\p{L}\d/.-])/gu) ?? []
  return words.filter((word) => commanders.has(word) && !SWEDISH.has(word) && !names.has(word))
}

const wordsOf = (name: string) => name.split(' ')
let commanders: ReadonlySet<string>
beforeAll(() => {
  commanders = commandersWords()
})

test('the words of commander are known, and are told from ours', () => {
  for (const word of [
    'usage',
    'options',
    'unknown',
    'missing',
    'required',
    'display',
    'default',
    'choices',
    'too',
    'many',
  ]) {
    expect([word, commanders.has(word)]).toEqual([word, true])
  }
  expect(english("error: unknown option '--x'\nUsage: samverkan [options]", commanders)).toEqual([
    'error',
    'unknown',
    'option',
    'usage',
    'options',
  ])
})

describe('help', () => {
  test('of every command says in Swedish what it does, and what each argument and option is', () => {
    const said = say([...COMMANDS.map(({ name }) => [...wordsOf(name), '--help']), ['--help'], ['help', 'check'], []])
    for (const [line, status, words] of said) {
      expect([line, status]).toEqual([line, line === '' ? 2 : 0])
      expect([line, english(words, commanders)]).toEqual([line, []])
      expect([line, words.split('\n').filter((one) => [...one].length > 80)]).toEqual([line, []])
    }
    for (const [index, { summary, arguments: given, options }] of COMMANDS.entries()) {
      // Line breaks are the width's.
      const words = (said[index]?.[2] ?? '').replaceAll(/\s+/g, ' ')
      expect(words.toLowerCase()).toContain(summary.toLowerCase())
      for (const { text } of given) expect(words).toContain(text)
      for (const [key, { text }] of Object.entries(options)) expect([key, words.includes(text)]).toEqual([key, true])
    }
  })
})

describe('wrong usage is told in Swedish, with exit code 2 and nothing done', () => {
  test('of every command', () => {
    const calls = COMMANDS.flatMap(({ name, arguments: given, options }) => {
      const own = wordsOf(name)
      const needed = given.flatMap((one) => (one.required ? ['x'] : []))
      const valued = Object.entries(options).filter(([, { value }]) => value !== undefined)
      return [
        [...own, ...needed, '--finnsinte'],
        ...(given.some(({ many }) => many) ? [] : [[...own, ...given.map(() => 'x'), 'y']]),
        ...(needed.length > 0 ? [own] : []),
        ...valued.map(([key]) => [...own, ...needed, flagOf(key)]),
        ...valued
          .filter(([, { choices, parse }]) => choices ?? parse)
          .map(([key]) => [...own, ...needed, flagOf(key), 'åäö']),
        ...Object.entries(options).flatMap(([key, { conflicts = [], value }]) =>
          conflicts.slice(0, 1).map((other) => {
            const otherValue = options[other]?.value === undefined ? [] : ['2024-12']
            return [
              ...own,
              ...needed,
              flagOf(key),
              ...(value === undefined ? [] : ['2024-12']),
              flagOf(other),
              ...otherValue,
            ]
          }),
        ),
      ]
    })
    expect(calls.length).toBeGreaterThan(80)
    for (const [line, status, words] of say([...calls, ['finnsinte'], ['chek']])) {
      expect([line, status, words]).toEqual([line, 2, expect.stringMatching(/^samverkan: \S/)])
      expect([line, english(words, commanders)]).toEqual([line, []])
    }
  })

  test('and says what was meant', () => {
    const [one, two, three] = say([['chek'], ['check', '--formt', 'json'], ['check', '--format', 'jsn']])
    expect(one?.[2]).toContain('check')
    expect(two?.[2]).toContain('--format')
    expect(three?.[2]).toContain('json')
  })
})
