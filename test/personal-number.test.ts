import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { personalNumbers, withoutPersonalNumbers } from '../src/swedish/personal-number.ts'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const TODAY = '2026-11-26'

describe('a personal number is found however it is written, and can be shown without its last four digits', () => {
  test.each([
    '19900101-0017',
    '900101-0017',
    '9001010017',
    '199001010017',
    '900101 0017',
    '900101–0017',
    '900101−0017',
    '900101‑0017',
    '900101 - 0017',
    '900101--0017',
    '1990-01-01-0017',
    '90.01.01-0017',
    '9 0 0 1 0 1 - 0 0 1 7',
    '900101.0017',
    '900101/0017',
    '900101-00 17',
    ', 900101-0017',
    'x/900101-0017',
    '(900101-0017)',
    '90**0101**-0017',
    '900101<b>-0017',
    '900101&#45;0017',
    '9&#48;0101-0017',
    '900101&nbsp;0017',
    '900101&shy;-0017',
    '900101%2D0017',
    '９００１０１－００１７',
    '٩٠٠١٠١-٠٠١٧',
    '900101\u200b-0017',
    '900101\u00ad0017',
    '900101\n  0017',
    '180101+0016',
    '900161-0014',
  ])('%j', (written) => {
    const text = `Gripen var ${written} i går`
    expect(personalNumbers(text, TODAY)).toHaveLength(1)
    const hidden = withoutPersonalNumbers(text)
    expect(hidden).toHaveLength(text.length)
    expect(personalNumbers(hidden, TODAY)).toEqual([])
  })

  test.each([
    '212000-0142',
    '016-4556000123',
    '070-174 06 11',
    '0701740611',
    '08-508 01 000',
    '010-566 70 00',
    '2024-01-01 0017',
    '2024-12-31 2025',
    '202005-2020',
    'dnr 900101-0017',
    'KS 2019/0123-4567',
    '1.3.1-0456/2017',
    '8 001 010 017 kr',
    '483-AA 204 646-2015',
    'SE3550000000054910000003',
    '900101-0018',
    '901301-0013',
  ])('%j is none', (written) => {
    expect(personalNumbers(`Se ${written} nu`, TODAY)).toEqual([])
  })

  test.each(['1', '1 ', '1-', '900101 ', '1\u200b', '&#4', '<b '])(
    'a long run of %j takes no more than its length',
    (piece) => {
      const timeOf = (length: number) => {
        const start = performance.now()
        personalNumbers(piece.repeat(length / piece.length), TODAY)
        return performance.now() - start
      }
      timeOf(20_000)
      const [short, long] = [timeOf(20_000), timeOf(80_000)]
      // Four times the text; a quadratic search would take sixteen times as long.
      expect(long).toBeLessThan(9 * short + 50)
    },
  )
})

describe('check tells of a number wherever it stands, and never repeats it', () => {
  const folder = temporaryFolder('personnummer')
  const repository = join(folder, 'arkiv')
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['a comment in YAML', 'avtal/overenskommelse.yaml', (text: string) => `${text}# gäller 900101-0017\n`],
    ['a text, split by bold', 'avtal/text/lagesbild.md', (text: string) => `${text}\nGripen var 90**0101**-0017.\n`],
    [
      'a text, in wide digits',
      'avtal/text/lagesbild.md',
      (text: string) => `${text}\nGripen var ９００１０１－００１７.\n`,
    ],
    ['a comment in Markdown', 'avtal/text/lagesbild.md', (text: string) => `${text}\n<!-- 900101–0017 -->\n`],
  ])('%s', (_, path, change) => {
    rmSync(repository, { recursive: true, force: true })
    cpSync(join(ROOT, 'test/rules/_bas'), repository, { recursive: true })
    writeFileSync(join(repository, path), change(readFileSync(join(repository, path), 'utf8')))
    for (const format of ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown']) {
      const { status, stdout, stderr } = samverkan([
        'check',
        repository,
        '--as-of',
        TODAY,
        '--format',
        format,
        '--no-cache',
      ])
      expect([format, status, stdout + stderr]).toEqual([format, 1, expect.stringContaining('personnummer')])
      expect([format, personalNumbers(stdout + stderr, TODAY)]).toEqual([format, []])
    }
  })
})
