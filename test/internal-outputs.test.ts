import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const root = temporaryFolder('internal')
afterAll(() => rmSync(root, { recursive: true }))

const NOTICE = 'Innehåller personuppgifter. Får inte publiceras.'

/** Sala, and Sala with a name in what each command prints; a report that has been consulted on by somebody by name. */
beforeAll(() => {
  for (const place of ['utan', 'med']) {
    for (const name of ['sala', 'samverkan.yaml', 'overavtal']) {
      cpSync(join(ROOT, 'examples', name), join(root, place, name), { recursive: true })
    }
    cpSync(join(ROOT, 'examples/lagesbild-2022'), join(root, place, 'lagesbild'), { recursive: true })
  }
  const change = (path: string, old: string | RegExp, fresh: string) => {
    const text = readFileSync(join(root, 'med', path), 'utf8')
    expect(text.search(old) >= 0 || text.includes(String(old))).toBe(true)
    writeFileSync(join(root, 'med', path), text.replace(old, fresh))
  }
  change(
    'sala/atgardsplaner/1-trygg-i-centrum.yaml',
    /^sammankallande: .*$/m,
    'sammankallande: Kommunpolis Tindra Bergvik',
  )
  change(
    'sala/overenskommelse.yaml',
    '{datum: 2027-02-11, ordförande: Kommunstyrelsens ordförande}',
    '{datum: 2027-02-11, ordförande: Tindra Bergvik}',
  )
  change('lagesbild/norrby/lagesbild/2022-12.yaml', /vem: .*/, 'vem: Tindra Bergvik')
})

function made(place: string, ...args: string[]): string {
  const { status, stdout, stderr } = samverkan(args, { cwd: join(root, place) })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe('what is for the parties’ own use', () => {
  test.each(['report', 'export', 'status', 'calendar'])('%s refuses a public variant, and says what to do', (name) => {
    const { status, stdout, stderr } = samverkan([name, '--variant', 'publik', 'sala'], { cwd: join(root, 'utan') })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`${name} har ingen publik variant`)
    expect(stderr).toContain('samverkan build --variant publik')
  })

  const DAY = ['--as-of', '2026-11-20']
  test('begins by saying that it holds persons, where it does', () => {
    const firstLine = (text: string) => text.replace(/^\ufeff/, '').split(/\r?\n/)[0]
    expect(firstLine(made('med', 'export', 'sala'))).toBe(NOTICE)
    expect(firstLine(made('utan', 'export', 'sala'))).toMatch(/^överenskommelse;plan/)
    expect(JSON.parse(made('med', 'export', '--format', 'json', 'sala')).notis).toBe(NOTICE)
    expect(JSON.parse(made('utan', 'export', '--format', 'json', 'sala'))).not.toHaveProperty('notis')
    expect(firstLine(made('med', 'status', ...DAY, 'sala'))).toBe(NOTICE)
    expect(made('utan', 'status', ...DAY, 'sala')).not.toContain(NOTICE)
    expect(JSON.parse(made('med', 'status', '--json', ...DAY, 'sala')).notice).toBe(NOTICE)
    expect(JSON.parse(made('utan', 'status', '--json', ...DAY, 'sala')).notice).toBe(null)
    expect(made('med', 'calendar', ...DAY, 'sala')).toContain(`X-WR-CALDESC:${NOTICE}\r\n`)
    expect(made('utan', 'calendar', ...DAY, 'sala')).not.toContain('X-WR-CALDESC')
  })

  test('so does a report, in every kind of file', async () => {
    const kinds = ['html', 'xlsx', 'csv', 'json']
    for (const place of ['med', 'utan']) {
      made(place, 'report', '--period', '2022-12', '--format', kinds.join(), '-o', 'ut', 'lagesbild/norrby')
      const has = place === 'med'
      const read = (kind: string) => readFileSync(join(root, place, `ut/norrby-lagesbild-2022-12.${kind}`))
      expect(read('html').toString().includes(NOTICE)).toBe(has)
      expect(read('csv').toString().startsWith(`\ufeff${NOTICE}`)).toBe(has)
      expect(JSON.parse(read('json').toString()).notis).toBe(has ? NOTICE : undefined)
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(read('xlsx') as never)
      expect(book.worksheets[0]?.getCell('A1').value === NOTICE).toBe(has)
    }
  })

  test('a workbook with the notice is read back as it was edited', async () => {
    made('med', 'export', '--format', 'xlsx', '-o', 'planer.xlsx', 'sala')
    const path = join(root, 'med/planer.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    expect(book.worksheets[0]?.getCell('A1').value).toBe(NOTICE)
    const sheet = book.getWorksheet('Register')
    const column = ((sheet?.getRow(1).values ?? []) as string[]).indexOf('titel')
    const cell = sheet?.getRow(2).getCell(column)
    if (cell) cell.value = 'En ny titel på planen'
    await book.xlsx.writeFile(path)
    const { status, stdout, stderr } = samverkan(['import', 'planer.xlsx', '--form', 'register'], {
      cwd: join(root, 'med'),
    })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('1 fil är skriven')
    expect(readFileSync(join(root, 'med/sala/atgardsplaner/1-trygg-i-centrum.yaml'), 'utf8')).toContain(
      'En ny titel på planen',
    )
  })

  test('a draft says so on its first page', () => {
    made('utan', 'build', 'sala', '--variant', 'utkast', '--format', 'html', ...DAY, '-o', 'ut')
    expect(readFileSync(join(root, 'utan/ut/sala-utkast.html'), 'utf8')).toContain(NOTICE)
    made('utan', 'build', 'sala', '--format', 'html', ...DAY, '-o', 'ut')
    expect(readFileSync(join(root, 'utan/ut/sala.html'), 'utf8')).not.toContain(NOTICE)
  })
})
