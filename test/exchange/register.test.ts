import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { registerWorkbook } from '../../src/exchange/export.ts'
import { importRegister } from '../../src/exchange/import-register.ts'
import { registerOf } from '../../src/exchange/register.ts'
import { readWorkbook } from '../../src/exchange/workbook.ts'
import { fc } from '../random.ts'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'
import { agreementsIn, agreementWith } from './agreements.ts'
import { cellAt, edited, sheetsOf } from './workbooks.ts'

const folder = temporaryFolder('register')
afterAll(() => rmSync(folder, { recursive: true }))

const PLAN = `# Första raden
nummer: '1.1'
titel: Orossamtal # rubriken
datum: 2025-01-01
syfte: >-
  Färre unga dras in.

# Vem som gör vad
parter:
  polisen:   {funktion: Kommunpolis}
uppdrag:
  - Ring hem
  # det viktigaste
  - Träffas
åtgärder:
  - id: samtal
    text: Samtal
    antal: 4
  - text: Möten
resursförstärkning: {ja: true}
tidsplan:
  påbörjas: 2026-01-01
mål:
  - text: Färre
`
const agreement = agreementWith({ 'oro.yaml': PLAN })
const workbook = registerWorkbook(registerOf([agreement]))

type Edit = readonly [row: string, column: string, value: string | number | Date | { formula: string } | null]

async function imported(edits: readonly Edit[], others = [agreement], forget = false) {
  const bytes = await edited(await workbook, (book) => {
    for (const [row, column, value] of edits) {
      const cell = cellAt(book, ['oro', row], column)
      cell.value = value as never
      if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
    }
    if (forget) book.removeWorksheet('_vid export')
  })
  const { files, diagnostics } = importRegister(await sheetsOf(bytes), others, 'r.xlsx')
  return {
    text: files[0]?.text,
    findings: diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}`),
  }
}

describe('a register that is read back', () => {
  test('without edits changes nothing', async () => {
    for (const agreements of [agreementsIn('examples'), agreementsIn('test/reference'), [agreement]]) {
      const sheets = await sheetsOf(await registerWorkbook(registerOf(agreements)))
      expect(importRegister(sheets, agreements, 'r.xlsx')).toEqual({ files: [], cells: 0, diagnostics: [] })
    }
  })

  test.each([
    ['a text', ['', 'titel', 'Samtal vid oro'], 'titel: Orossamtal', 'titel: Samtal vid oro'],
    ['a folded text', ['', 'syfte', 'Fler mår bra.'], 'Färre unga dras in.', 'Fler mår bra.'],
    ['a text in one line', ['', 'parter.polisen.funktion', 'A, B'], '{funktion: Kommunpolis}', '{funktion: "A, B"}'],
    ['a number that is text', ['', 'nummer', '1.2'], "'1.1'", "'1.2'"],
    ['a whole number', ['åtgärder[samtal]', 'antal', '6'], 'antal: 4', 'antal: 6'],
    ['a number typed as such', ['åtgärder[samtal]', 'antal', 7], 'antal: 4', 'antal: 7'],
    ['yes and no', ['', 'resursförstärkning.ja', 'nej'], 'ja: true', 'ja: false'],
    ['a date that became one', ['', 'tidsplan.påbörjas', new Date('2026-02-01')], '2026-01-01', '2026-02-01'],
    ['an item of a list', ['', 'uppdrag', 'Ring hem\nTräffas snart'], '- Träffas', '- Träffas snart'],
    ['one more item', ['', 'uppdrag', 'Ring hem\r\nTräffas\r\nSkriv'], '- Träffas\n', '- Träffas\n  - Skriv\n'],
    ['a row by its number', ['åtgärder[2]', 'text', 'Dialog'], 'text: Möten', 'text: Dialog'],
    ['a cell that was empty', ['åtgärder[2]', 'antal', 2], 'text: Möten\n', 'text: Möten\n    antal: 2\n'],
    ['a cell that is emptied', ['åtgärder[samtal]', 'antal', null], '    antal: 4\n', ''],
    ['what begins like a formula', ['', 'titel', '=1+1'], 'titel: Orossamtal', 'titel: =1+1'],
  ] as [string, Edit, string, string][])('%s: exactly that value is changed in the file', async (_, edit, from, to) => {
    const { text, findings } = await imported([edit])
    expect(text).toBe(PLAN.replace(from, to))
    expect(findings).toEqual([])
  })

  test('takes several edits of a plan at once, in rows and columns that have been moved', async () => {
    const bytes = await edited(await workbook, (book) => {
      cellAt(book, ['oro', ''], 'titel').value = 'Ny'
      cellAt(book, ['oro', 'åtgärder[2]'], 'text').value = 'Dialog'
      const sheet = book.getWorksheet('Register')
      const rows = [2, 3, 4].map((number) => sheet?.getRow(number).values)
      for (const [index, values] of rows.reverse().entries()) {
        for (let column = 1; sheet && column <= sheet.columnCount; column++) {
          sheet.getRow(index + 2).getCell(column).value = (values as never[])[column] ?? null
        }
      }
      sheet?.spliceColumns(4, 0, ['', 'anteckning'])
    })
    const { files, diagnostics } = importRegister(await sheetsOf(bytes), [agreement], 'r.xlsx')
    expect(files[0]?.text).toBe(PLAN.replace('Orossamtal', 'Ny').replace('Möten', 'Dialog'))
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/utan-rubrik'])
  })

  test.each([
    ['a word where a date is to stand', ['', 'datum', 'klar'], /^fel schema\/\S+ Register![A-Z]+2: .*klar/],
    ['a title that is emptied', ['', 'titel', null], /^fel schema\/saknas Register!/],
    ['a formula', ['', 'titel', { formula: 'A1' }], /^fel import\/formel Register!/],
  ] as [string, Edit, RegExp][])('%s is a finding at the cell, and nothing is changed', async (_, edit, finding) => {
    const { findings, text } = await imported([edit])
    expect(findings.join('\n')).toMatch(finding)
    expect(text).toBeUndefined()
  })

  test('cells that have been merged are a finding', async () => {
    const bytes = await edited(await workbook, (book) => {
      const row = cellAt(book, ['oro', ''], 'titel').fullAddress
      book.getWorksheet('Register')?.mergeCells(row.row, row.col, row.row, row.col + 1)
    })
    const { files, diagnostics } = importRegister(await sheetsOf(bytes), [agreement], 'r.xlsx')
    expect(files).toEqual([])
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['fel import/sammanslagen'])
  })

  test('what unpacks to more than any register does is not read, though it is a workbook', async () => {
    const files = unzipSync(await workbook)
    const zeros = new Uint8Array(10_000_000)
    const padded = (count: number) =>
      zipSync({
        ...files,
        ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`xl/media/${index}.bin`, zeros])),
      })
    const bomb = padded(30)
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await readWorkbook(bomb)).toBeUndefined()
    expect(await readWorkbook(padded(2))).toBeDefined()
    expect(await readWorkbook(new Uint8Array(100))).toBeUndefined()
  })

  test('a date that can be read in two ways is read as it is written, with a finding', async () => {
    const { text, findings } = await imported([['', 'tidsplan.påbörjas', '7/1/23']])
    expect(text).toContain('påbörjas: 7/1/23')
    expect(findings).toEqual([
      expect.stringMatching(
        /^varning import\/tvekan Register![A-Z]+2: «7\/1\/23» kan betyda 2023-07-01 eller 2023-01-07$/,
      ),
    ])
  })

  test('a value that has been changed in the file too is a finding', async () => {
    const now = agreementWith({ 'oro.yaml': PLAN.replace('Orossamtal', 'Något annat') })
    const { text, findings } = await imported([['', 'titel', 'Ny']], [now])
    expect(text).toBeUndefined()
    expect(findings[0]).toMatch(/^fel import\/krock .*Något annat/)
    // What nobody has touched in the register stays as the file has it.
    expect((await imported([['', 'syfte', 'S']], [now])).text).toContain('Något annat')
  })

  test('without its memory, what differs from the plans is an edit', async () => {
    const { text, findings } = await imported([['', 'titel', 'Ny']], [agreement], true)
    expect(text).toBe(PLAN.replace('Orossamtal', 'Ny'))
    expect(findings).toEqual([expect.stringMatching(/^varning import\/utan-minne/)])
  })

  test('a row of a plan that is not there is a finding', async () => {
    const other = agreementWith({ 'annan.yaml': 'titel: X\n' })
    const { findings } = await imported([['', 'titel', 'Ny']], [other])
    expect(findings).toEqual([expect.stringMatching(/^fel import\/okand-plan Register, rad 2: planen «oro»/)])
  })
})

test('any text written into any cell of the examples comes back, and nothing else changes', async () => {
  const agreements = [...agreementsIn('examples/skarholmen'), ...agreementsIn('examples/vasteras')]
  const register = registerOf(agreements)
  const bytes = await registerWorkbook(register)
  const sheets = await sheetsOf(bytes)
  const free =
    /^(titel|syfte|problembild|finansiering|text|operativt_mål|lägesbild|mål\[\d\]\.text|parter\.\w+\.funktion)$/
  const cells = register.rows.flatMap((row, index) =>
    [...row.values].flatMap(([column, value]) =>
      free.test(column) && typeof value === 'string' ? [{ row, index, column }] : [],
    ),
  )
  // What cannot be printed is refused: there is a test of that.
  const letters = fc.constantFrom(...' abcåäöÅÄÖéüŁşЖΩ0123456789.,:;-–—!?"#%&\'()*+/<=>@[]_{|}\\'.split(''))
  const text = fc.string({ unit: letters, minLength: 1 }).filter((one) => /\S/.test(one))
  fc.assert(
    fc.property(fc.nat(cells.length - 1), text, (n, words) => {
      const { row, index, column } = cells[n] as (typeof cells)[number]
      const at = register.columns.indexOf(column) + 3
      const changed = sheets.map((sheet, number) => ({
        ...sheet,
        rows: sheet.rows.map((own, r) =>
          number > 0 || r !== index + 1 ? own : own.map((cell, c) => (c === at ? { ...cell, text: words } : cell)),
        ),
      }))
      const { files, diagnostics } = importRegister(changed, agreements, 'r.xlsx')
      const wanted = words.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()
      if (row.values.get(column) === wanted) return
      expect(diagnostics).toEqual([])
      expect(files).toHaveLength(1)
      const plan = agreements.flatMap(({ planer }) => planer).find(({ file }) => file.source === files[0]?.source)
      const before = leaves(plan?.file.data)
      const after = leaves(parse(files[0]?.text ?? ''))
      expect(after).toHaveLength(before.length)
      expect(after.filter((leaf, at) => leaf !== before[at])).toEqual([wanted])
    }),
    { numRuns: 60 },
  )
})

describe('samverkan import --form register', () => {
  test('changes the file that the value stands in, and no other', async () => {
    cpSync(join(ROOT, 'examples/sala'), join(folder, 'sala'), { recursive: true })
    const book = join(folder, 'sala.xlsx')
    expect(samverkan(['export', 'sala', '--format', 'xlsx', '-o', book], { cwd: folder }).status).toBe(0)
    const bytes = await edited(readFileSync(book), (workbook) => {
      const sheet = workbook.getWorksheet('Register')
      const head = sheet?.getRow(1).values as string[]
      const cell = sheet?.getRow(2).getCell(head.indexOf('titel'))
      if (cell) cell.value = 'En ny titel'
    })
    writeFileSync(book, bytes)
    const { status, stderr } = samverkan(['import', book, '--form', 'register', '-o', 'sala'], { cwd: folder })
    expect(stderr).toContain('1 fil är skriven')
    expect(status).toBe(0)
    const path = 'atgardsplaner/1-trygg-i-centrum.yaml'
    const before = readFileSync(join(ROOT, 'examples/sala', path), 'utf8')
    expect(readFileSync(join(folder, 'sala', path), 'utf8')).toBe(before.replace(/^titel: .*$/m, 'titel: En ny titel'))
    expect(samverkan(['import', 'sala/overenskommelse.yaml', '--form', 'register'], { cwd: folder }).status).toBe(2)
  })

  test('writes nothing when any cell is wrong', async () => {
    const book = join(folder, 'fel.xlsx')
    samverkan(['export', 'sala', '--format', 'xlsx', '-o', book], { cwd: folder })
    const before = readFileSync(join(folder, 'sala/atgardsplaner/1-trygg-i-centrum.yaml'), 'utf8')
    const bytes = await edited(readFileSync(book), (workbook) => {
      const sheet = workbook.getWorksheet('Register')
      const head = sheet?.getRow(1).values as string[]
      for (const [column, value] of [
        ['titel', 'Annan'],
        ['löptid.från', 'i fjol'],
        ['datum', 'i går'],
      ] as const) {
        const at = head.indexOf(column)
        if (at > 0) Object.assign(sheet?.getRow(2).getCell(at) ?? {}, { value })
      }
    })
    writeFileSync(book, bytes)
    const { status, stderr } = samverkan(['import', book, '--form', 'register', '-o', 'sala'], { cwd: folder })
    expect(stderr).toMatch(/Register![A-Z]+2/)
    expect(status).toBe(1)
    expect(readFileSync(join(folder, 'sala/atgardsplaner/1-trygg-i-centrum.yaml'), 'utf8')).toBe(before)
  })
})

function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]
}
