import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { made } from './exchange/workbooks.ts'
import { invented, KINDS, WAYS } from './personal-number-ways.ts'
import { ROOT, run, samverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('personnummer')
afterAll(() => rmSync(folder, { recursive: true }))

const WRITTEN = [...WAYS.map(([, write], index) => write(invented(index))), ...KINDS.map(([, text]) => text)]
/** Its last four digits stand in no other number of the agreement. */
const NUMBER = '900101-0017'

/** The last four digits of each number, with the two before them, in the digits of a keyboard. */
const SECRETS = [
  '010017',
  ...WAYS.map((_, index) => invented(index)).map(({ day, four }) => day + four),
  ...KINDS.map(([, text]) => text.replaceAll(/\W/g, '').slice(-6)),
]

/** What of the numbers an output repeats: as it was written, or by its digits. */
function repeated(output: string): string[] {
  const plain = output.normalize('NFKC').replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  const digits = plain.replaceAll(/[^0-9A-Z]/g, '')
  // The one with a wrong check digit is known by the words before it, which stand there too.
  return [...WRITTEN.filter((text) => output.includes(text)), ...SECRETS.filter((secret) => digits.includes(secret))]
}

/** A repository where a number stands in every name and value that a finding may quote, and in many ways in a plan. */
function laid(name: string, agreement: string): string {
  const root = join(folder, name)
  cpSync(join(ROOT, 'test/rules/_bas'), root, { recursive: true })
  renameSync(join(root, 'avtal'), join(root, agreement))
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(root, agreement, path), change(readFileSync(join(root, agreement, path), 'utf8')))
  edit('overenskommelse.yaml', (text) =>
    text
      .replace(/^id: .*/m, 'id: oro')
      .replace(/^titel: .*/m, `titel: Avtal om ${NUMBER}`)
      .replace(/^version: .*/m, `version: ${NUMBER}`)
      .replace(/^ort: .*/m, `$&\n${NUMBER}: nej`)
      .replace('datum: 2025-03-11', `datum: ${NUMBER}`)
      .replace('resurs: 50 % av heltid', `resurs: TODO ${NUMBER}`)
      .concat(`undantag: [{regel: '${NUMBER}', skäl: ${NUMBER}, till: 2027-01-01}]\n`),
  )
  edit('text/lagesbild.md', (text) =>
    [text, `<plan:${NUMBER}> [a](${NUMBER}.md) ![x](${NUMBER}.png) <b>${NUMBER}</b> TODO ${NUMBER}`, ''].join('\n'),
  )
  edit('atgardsplaner/orossamtal.yaml', (text) =>
    text.replace(/^titel:.*/m, `titel: Plan ${NUMBER}`).replace(
      /^status: .*/m,
      WRITTEN.map((one) => `# TODO ${one.replace('\n', '\n# ')}`)
        .concat('$&')
        .join('\n'),
    ),
  )
  writeFileSync(join(root, agreement, `text/${NUMBER}.yml`), 'x')
  return root
}

/** All that files in a folder hold, by their paths. */
function filesIn(path: string): string {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name}\n${statSync(join(path, name)).isFile() ? readFileSync(join(path, name), 'utf8') : ''}`)
    .join('\n')
}

describe('no output repeats a personal number', () => {
  let named: string
  let unnamed: string
  beforeAll(() => {
    named = laid('med namn', `avtal ${NUMBER}`)
    unnamed = laid('utan namn', 'avtal')
    rmSync(join(unnamed, `avtal/text/${NUMBER}.yml`))
  })

  test.each(['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'])('check --format %s', (format) => {
    const file = join(folder, `fynd.${format}`)
    const { status, stdout, stderr } = samverkan(
      ['check', named, '--format', format, '--format', format, '-o', file, '--as-of', '2026-11-26'],
      { cwd: named },
    )
    expect(status).toBe(1)
    // Both have the number's place, and not the number.
    expect(stdout + stderr).toMatch(/900101(?:-|&#45;)(?:\*|&#42;){4}/)
    expect(readFileSync(file, 'utf8')).toMatch(/900101(?:-|&#45;)(?:\*|&#42;){4}/)
    expect(repeated(stdout + stderr)).toEqual([])
    expect(repeated(readFileSync(file, 'utf8'))).toEqual([])
  })

  test('check on GitHub, with its job summary', () => {
    const summary = join(folder, 'summary.md')
    writeFileSync(summary, '')
    const { stdout, stderr } = samverkan(['check', named], {
      env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
    })
    expect(readFileSync(summary, 'utf8')).toContain('personnummer')
    expect(repeated(stdout + stderr + readFileSync(summary, 'utf8'))).toEqual([])
  })

  test('a baseline', () => {
    const file = join(folder, 'kända.json')
    samverkan(['check', named, '--write-baseline', '--baseline', file])
    expect(JSON.parse(readFileSync(file, 'utf8')).findings.length).toBeGreaterThan(5)
    expect(repeated(readFileSync(file, 'utf8'))).toEqual([])
    const { stderr } = samverkan(['check', named, '--baseline', file])
    expect(stderr).not.toContain(' fel ')
  })

  test('the store of results: a file that is named after one is not remembered, and findings are without it', () => {
    const still = laid('till minne', 'avtal')
    rmSync(join(still, `avtal/text/${NUMBER}.yml`))
    // Only a path is asked for by its name; other values are quoted in findings.
    writeFileSync(
      join(still, 'avtal/text/lagesbild.md'),
      readFileSync(join(ROOT, 'test/rules/_bas/avtal/text/lagesbild.md')),
    )
    const kept = [named, unnamed, still].map((root, index) => {
      const cache = join(folder, `minne ${index}`)
      mkdirSync(cache)
      const [first, second] = [0, 1].map(() => samverkan(['check', root], { env: { XDG_CACHE_HOME: cache } }))
      expect(first?.stderr).toContain('personnummer')
      expect(second).toEqual(first)
      return filesIn(cache)
    })
    expect(kept.map((one) => one.includes('900101-****'))).toEqual([false, false, true])
    expect(kept.flatMap(repeated)).toEqual([])
  })

  test('the library', () => {
    const program = `import('${join(ROOT, 'lib/index.js')}').then(async ({ check }) => {
      const found = await check(${JSON.stringify(join(named, `avtal ${NUMBER}`))}, { today: '2026-11-26' })
      console.log(found.map(({ message, hint }) => message + hint).join('\\n'))
    })`
    const { stdout } = run('node', ['-e', program])
    expect(stdout).toContain('”900101-****”')
    expect(repeated(stdout)).toEqual([])
  })

  test('check --fix --diff, build, status and calendar', () => {
    const commands = [['check', '--fix', '--diff'], ['build'], ['status'], ['calendar']]
    for (const command of commands) {
      const { stdout, stderr } = samverkan([...command, unnamed])
      expect([command, stdout + stderr]).toEqual([command, expect.stringMatching(/900101-\*{4}/)])
      expect([command, repeated(stdout + stderr)]).toEqual([command, []])
    }
  })

  test.each(['utkast', 'signering', 'publik'])('build --variant %s, which makes nothing', (variant) => {
    const out = join(folder, `dist ${variant}`)
    mkdirSync(out)
    const { status, stdout, stderr } = samverkan(['build', '--variant', variant, '-o', out, unnamed])
    expect([status, readdirSync(out)]).toEqual([1, []])
    expect(repeated(stdout + stderr)).toEqual([])
  })

  test('a report, which is not made', () => {
    const out = join(folder, 'rapport')
    mkdirSync(out)
    const args = ['report', '--period', '2024-12', '--format', 'json,csv,xlsx', '-o', out, unnamed]
    const { status, stdout, stderr } = samverkan(args)
    expect([status, readdirSync(out)]).toEqual([1, []])
    expect(repeated(stdout + stderr)).toEqual([])
  })

  test('files of export and calendar', async () => {
    const plan = join(unnamed, 'avtal/atgardsplaner/orossamtal.yaml')
    const before = readFileSync(plan, 'utf8')
    writeFileSync(
      plan,
      before.replace(
        /^utmaningar:.*/m,
        `utmaningar: |\n${WRITTEN.map((one) => `  Om ${one.replace('\n', '\n  ')}\n`).join('')}`,
      ),
    )
    for (const name of ['a.csv', 'a.json', 'a.xlsx', 'a.ics']) {
      const path = join(folder, name)
      const format = name.slice(2)
      const command = format === 'ics' ? ['calendar', '-o', path] : ['export', '--format', format, '-o', path]
      expect(samverkan([...command, unnamed]).status).toBe(0)
      const parts = format === 'xlsx' ? Object.values(unzipSync(readFileSync(path))) : [readFileSync(path)]
      const text = parts.map((part) => Buffer.from(part).toString('utf8')).join('\n')
      // Lines of a calendar are folded.
      expect([name, text.replaceAll('\r\n ', '')]).toEqual([name, expect.stringContaining('900101-****')])
      expect([name, repeated(text), repeated(text.replaceAll('\r\n ', ''))]).toEqual([name, [], []])
    }
    // What was not edited in the workbook is no edit, though it is shown without its last digits.
    writeFileSync(plan, before)
    samverkan(['export', '--format', 'xlsx', '-o', join(folder, 'b.xlsx'), unnamed])
    samverkan(['import', join(folder, 'b.xlsx'), '--form', 'register', '-o', unnamed])
    expect(readFileSync(plan, 'utf8')).toBe(before)
  })

  test('import', async () => {
    const bytes = await made((book) => {
      const sheet = book.addWorksheet('Register')
      sheet.addRow(['överenskommelse', 'plan', 'rad', 'utmaningar'])
      for (const text of WRITTEN) sheet.addRow([text, text, '', text])
    })
    for (const form of ['register', 'områdestabell', 'aktivitetsregister', 'blankett', 'orsak-åtgärd']) {
      const path = join(folder, `${NUMBER}.xlsx`)
      writeFileSync(path, bytes)
      const { status, stdout, stderr } = samverkan(['import', path, '--form', form, '-o', unnamed])
      expect(status).toBe(1)
      expect(stderr).toMatch(/900101-\*{4}/)
      expect([form, repeated(stdout + stderr)]).toEqual([form, []])
    }
  })

  test('what is wrong on the command line', () => {
    const { status, stderr } = samverkan(['check', `/tmp/finns-inte/${NUMBER}`])
    expect([status, stderr]).toEqual([2, expect.stringMatching(/900101-\*{4}/)])
    expect(samverkan([NUMBER]).stderr).toMatch(/900101-\*{4}/)
  })
})
