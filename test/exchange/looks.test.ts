import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { samverkan, temporaryFolder } from '../run.ts'
import { made } from './workbooks.ts'

const root = temporaryFolder('looks')
afterAll(() => rmSync(root, { recursive: true }))

const HEAD = [
  ...['Aktivitet', 'Siktar på målområde', 'Delaktivitet', 'Status', 'Orientering/lägesbild', 'Mål, uppdrag'],
  ...['Genomförande', 'Uppföljning (mätbara effekter)', 'Arbetsgrupp/samverkanspartner', 'Påbörjas', 'Uppföljning'],
  ...['Avslutas', 'Resursförstärkning', 'Hanterar frågan'],
]
const ROW = [
  ...['Trygga stråk', 'A', 'Belysning', 'Pågår', 'Mörkt vid stationen.', 'Belysa stråket.', 'Inventering.'],
  ...['Andel trygga', 'Fastighetskontoret', '2026-01', '2026-06', '2026-12', 'nej', 'Styrgrupp/LUND/Arbetsgrupp'],
]
let count = 0

/** What `samverkan import` makes of a table in which somebody has worked: its findings, and the text of its plans. */
async function imported(
  work: (sheet: ExcelJS.Worksheet) => void,
  repack: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): Promise<{ found: string[]; plans: string }> {
  const folder = join(root, String(count++))
  mkdirSync(folder)
  const bytes = await made((book) => {
    const sheet = book.addWorksheet('Register')
    sheet.addRow(HEAD)
    sheet.addRow(ROW)
    work(sheet)
  })
  writeFileSync(join(folder, 'a.xlsx'), repack(bytes))
  const { status, stdout, stderr } = samverkan(['import', 'a.xlsx', '--form', 'aktivitetsregister', '-o', 'ny'], {
    cwd: folder,
  })
  expect(status, stderr).toBe(0)
  const plans = readdirSync(join(folder, 'ny/atgardsplaner')).map((name) =>
    readFileSync(join(folder, 'ny/atgardsplaner', name), 'utf8'),
  )
  const found = [...`${stdout}${stderr}`.matchAll(/^a\.xlsx varning (.*)$/gm)].map(([, message = '']) => message)
  return { found, plans: plans.join('\n') }
}

const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

describe('what a cell shows is what is read', () => {
  test.each<[string, number, string]>([
    ['0%', 0.55, '55 %'],
    ['0.0 %', 0.125, '12,5 %'],
    ['#,##0 "kr"', 1500, '1 500 kr'],
    ['#,##0.00 [$kr-41D]', 1500.5, '1 500,50 kr'],
    ['"cirka "0', 5, 'cirka 5'],
    ['00000', 123, '00123'],
  ])('%s', async (numFmt, value, shown) => {
    const { found, plans } = await imported((sheet) => {
      Object.assign(sheet.getCell('H2'), { value, numFmt })
    })
    expect(plans).toContain(`mätbara_effekter: ${/^0/.test(shown) ? `"${shown}"` : shown}\n`)
    expect(found).toEqual([])
  })

  test.each<[string, Date, string]>([
    ['h:mm', new Date(Date.UTC(1899, 11, 30, 18, 30)), '18:30'],
    ['yyyy-mm-dd hh:mm', new Date(Date.UTC(2026, 4, 12, 18, 30)), '2026-05-12 18:30'],
  ])('%s', async (numFmt, value, shown) => {
    const { plans } = await imported((sheet) => {
      Object.assign(sheet.getCell('H2'), { value, numFmt })
    })
    expect(plans).toContain(`mätbara_effekter: ${shown}\n`)
  })

  test.each<[string, number, RegExp]>([
    ['0', 3.7, /Register!H2: cellen visar 4, men innehåller 3\.7$/],
    ['0;-0;;@', 0, /Register!H2: cellen visar ingenting, men innehåller 0$/],
  ])('or there is a doubt: %s', async (numFmt, value, doubt) => {
    const { found } = await imported((sheet) => {
      Object.assign(sheet.getCell('H2'), { value, numFmt })
    })
    expect(found).toEqual([expect.stringMatching(doubt)])
  })

  test('a plain number is itself', async () => {
    const { found, plans } = await imported((sheet) => {
      Object.assign(sheet.getCell('H2'), { value: 12345, numFmt: '#,##0' })
    })
    expect([plans.includes('mätbara_effekter: "12345"\n'), found]).toEqual([true, []])
  })
})

describe('what a sheet says by its looks is told of', () => {
  test('struck-out words are not read', async () => {
    const { found, plans } = await imported((sheet) => {
      const richText = [{ text: 'Andel trygga ' }, { font: { strike: true }, text: 'vid torget ' }, { text: 'nu' }]
      sheet.getCell('H2').value = { richText }
      sheet.getCell('G2').font = { strike: true }
    })
    expect(plans).toContain('mätbara_effekter: Andel trygga nu\n')
    expect(plans).not.toMatch(/torget|Inventering/)
    expect(found).toEqual([
      'import/overstruken Register!G2: «Inventering.» är överstruket och inte inläst',
      'import/overstruken Register!H2: «vid torget» är överstruket och inte inläst',
    ])
  })

  test('a row that is struck out is no plan', async () => {
    const { found, plans } = await imported((sheet) => {
      const row = sheet.addRow(ROW.map((text) => text.replace('Trygga stråk', 'Utgår')))
      row.eachCell((cell) => {
        cell.font = { strike: true }
      })
    })
    expect(found).toEqual(['import/overstruken Register, rad 3: raden är överstruken och inte inläst'])
    expect(plans.match(/^titel:/gm)).toHaveLength(1)
  })

  test('a colour beside words, and colours that differ', async () => {
    const { found } = await imported((sheet) => {
      Object.assign(sheet.getCell('D2'), { value: null, fill: fill('FF00B050') })
    })
    expect(found).toEqual(['import/farg Register!D2: cellen är grön; färgen är inte inläst'])
    const differing = await imported((sheet) => {
      sheet.addRow(ROW.map((text) => text.replace('Trygga stråk', 'Trygga torg')))
      sheet.getCell('D2').fill = fill('FFFFC7CE')
      sheet.getCell('D3').fill = fill('FFFFEB9C')
    })
    expect(differing.found).toEqual([
      'import/farg Register!D2: cellen är röd; färgen är inte inläst',
      'import/farg Register!D3: cellen är gul; färgen är inte inläst',
    ])
  })

  test('a head in colour, stripes and grey say nothing', async () => {
    const { found } = await imported((sheet) => {
      for (let column = 1; column <= HEAD.length; column++) {
        sheet.getCell(1, column).fill = fill('FF70AD47')
        sheet.getCell(2, column).fill = fill(column % 2 ? 'FFD9E1F2' : 'FFEDEDED')
      }
      sheet.getCell('G2').value = null
    })
    expect(found).toEqual([])
  })

  test('what is hidden is read', async () => {
    const { found, plans } = await imported((sheet) => {
      sheet.addRow(ROW.map((text) => text.replace('Trygga stråk', 'Trygga torg'))).hidden = true
      sheet.getColumn(7).hidden = true
    })
    expect(plans.match(/^titel:/gm)).toHaveLength(2)
    expect(found).toEqual([
      'import/dold Register!G1: kolumnen är dold, men inläst',
      'import/dold Register, rad 3: raden är dold, men inläst',
    ])
  })

  test.each(['hidden', 'veryHidden'] as const)(
    'a sheet that is hidden (%s) is read, and said to be hidden',
    async (state) => {
      const { found, plans } = await imported((sheet) => {
        const other = sheet.workbook.addWorksheet('Äldre', { state })
        other.addRow(HEAD)
        other.addRow(ROW.map((text) => text.replace('Trygga stråk', 'Trygga torg')))
      })
      expect(plans).toContain('Trygga torg')
      expect(found).toEqual(['import/dold bladet Äldre är dolt, men inläst'])
    },
  )

  test.each([
    [5, 'röd'],
    [7, 'gul'],
    [9, 'grön'],
  ])('a colour of the theme, number %s, is %s', async (theme, name) => {
    const { found } = await imported((sheet) => {
      const fgColor = { theme, tint: 0.4 } as Partial<ExcelJS.Color>
      Object.assign(sheet.getCell('D2'), { value: null, fill: { type: 'pattern', pattern: 'solid', fgColor } })
    })
    expect(found).toEqual([`import/farg Register!D2: cellen är ${name}; färgen är inte inläst`])
  })

  test.each([0, 1, 2, 3, 4, 6, 8])(
    'and the theme’s number %s, white, black, grey or blue, says nothing',
    async (theme) => {
      const { found } = await imported((sheet) => {
        const fgColor = { theme } as Partial<ExcelJS.Color>
        Object.assign(sheet.getCell('D2'), { value: null, fill: { type: 'pattern', pattern: 'solid', fgColor } })
      })
      expect(found).toEqual([])
    },
  )

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['Excel', (bytes) => bytes],
    ['openpyxl', asOpenpyxl],
  ])('a comment, as %s writes it', async (_, repack) => {
    const { found } = await imported((sheet) => {
      sheet.getCell('G2').note = 'Stämmer det?'
    }, repack)
    expect(found).toEqual(['import/kommentar Register!G2: kommentaren «Stämmer det?» är inte inläst'])
  })
})

/** A workbook whose comments lie where openpyxl puts them, in words without runs. */
function asOpenpyxl(bytes: Uint8Array): Uint8Array {
  const out: Record<string, Uint8Array> = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const text = strFromU8(content)
    if (name === 'xl/comments1.xml') {
      const plain = text.replaceAll(/<text>.*?<\/text>/gs, '<text><t>Stämmer det?</t></text>')
      out['xl/comments/comment1.xml'] = strToU8(plain)
    } else if (name.endsWith('sheet1.xml.rels')) {
      out[name] = strToU8(
        text
          .replace('../comments1.xml', '/xl/comments/comment1.xml')
          .replace('../drawings/vmlDrawing1.vml', '/xl/drawings/commentsDrawing1.vml'),
      )
    } else out[name.replace('vmlDrawing1', 'commentsDrawing1')] = content
  }
  if (!out['xl/comments/comment1.xml']) throw new Error('the workbook of the test has no comments')
  return zipSync(out)
}

test.each([
  ['a.ods', `${'PK\u0003\u0004'.padEnd(30, ' ')}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`, '.ods'],
  ['a.xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '.xls'],
  ['a.csv', 'Aktivitet;Status\n', 'ingen arbetsbok'],
])('%s is refused by its name', (name, content, said) => {
  writeFileSync(join(root, name), Buffer.from(content, 'latin1'))
  const { status, stderr } = samverkan(['import', name, '--form', 'register'], { cwd: root })
  expect(status).toBe(2)
  expect(stderr).toContain(said)
  expect(stderr).toContain('spara den som Excel-arbetsbok (.xlsx)')
})
