import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardOf } from '../src/guard/guard.ts'
import { agreementOf } from './form-values.ts'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const root = temporaryFolder('passage')
const cache = join(root, 'cache')
afterAll(() => rmSync(root, { recursive: true }))

/** What several rules would quote: a small number, a stamp, a name after a title, a telephone. */
const SECRET = 'Kommunpolis Kajsa Varg såg två personer vid Lillkyrkan, ring 070-174 06 99.'

beforeAll(() => {
  for (const name of ['sala', 'samverkan.yaml', 'overavtal']) {
    cpSync(join(ROOT, 'examples', name), join(root, name), { recursive: true })
  }
  const path = join(root, 'sala/text/lagesbild.md')
  const text = readFileSync(path, 'utf8')
  // The last one has a fault in it, and a line without the sign of a quotation.
  writeFileSync(
    path,
    `${text}\n> [!UNDERRÄTTELSE]\n> ${SECRET} Se <plan:finns-inte> vid Lill-\nkyrkan och Lillkyrkans port.\n`,
  )
})

function check(...options: string[]) {
  return samverkan(['check', 'sala', '--as-of', '2026-11-20', ...options], {
    cwd: root,
    env: { XDG_CACHE_HOME: cache },
  })
}

test.each([
  ['\n', 'Se <plan:finns-inte>.\n', '2:4'],
  ['\n', '\n', undefined],
  ['', 'Se <plan:finns-inte>.\n', '1:4'],
  ['\n\n\n', 'Se <plan:finns-inte>.\n', '4:4'],
])('a text that begins with %j is checked to its end', (blank, text, place) => {
  const folder = temporaryFolder('blank-first')
  cpSync(root, folder, { recursive: true })
  writeFileSync(join(folder, 'sala/text/lagesbild.md'), blank + text)
  const { status, stderr } = samverkan(['check', 'sala', '--as-of', '2026-11-20'], { cwd: folder })
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  if (place) expect(stderr).toMatch(new RegExp(`lagesbild\\.md:${place} fel .*\\n \\d │ Se <plan:`))
})

describe('a marked passage', () => {
  test.each(['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'])(
    'is not read in the findings as %s, though they tell of what is in it',
    (format) => {
      for (const variant of ['signering', 'publik']) {
        const { stdout, stderr } = check('--format', format, '--variant', variant)
        expect(stdout + stderr).toContain('finns inte')
        expect(stdout + stderr).not.toMatch(/Lillkyrkan|Kajsa|två personer|070-174 06 99/i)
      }
    },
  )

  test('is neither in a baseline nor in what is kept between runs', () => {
    expect(check('--write-baseline').stderr).toContain('fynd är nu kända')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => {
      return !/sala.text.lagesbild\.md$/.test(name) && statSync(join(root, name)).isFile()
    })
    expect(files.some((name) => name.startsWith('cache'))).toBe(true)
    const holding = files.filter((name) => /Lillkyrkan|Kajsa/.test(readFileSync(join(root, name), 'utf8')))
    expect(holding).toEqual([])
  })

  test('is refused by the guard, sentence by sentence', () => {
    const guard = guardOf(agreementOf(join(root, 'sala')))
    const found = (text: string) => guard('sala-publik.html', Buffer.from(text)).map(({ message }) => message)
    expect(found('<p>såg två <b>personer</b> vid Lillkyrkan</p>')).toEqual([])
    expect(found(`<p>${SECRET.replace('Lillkyrkan', 'Lill&shy;kyrkan')}</p>`).join()).toContain('ett avsnitt som ska')
    expect(found('<p>… vid Lill-kyrkan och Lillkyrkans port.</p>')).toEqual([])
  })
})
