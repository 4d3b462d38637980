import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contradicts, type Direction } from '../../src/agreement/series.ts'
import { check } from '../../src/checking.ts'
import { webPage } from '../../src/compose/web/page.ts'
import { load } from '../../src/load/load.ts'
import type { Agreement } from '../../src/model/model.ts'
import { readAgreement } from '../../src/model/read-agreement.ts'
import { nodeHost } from '../../src/node/node-host.ts'
import { fontFiles, readKit } from '../../src/node/package-files.ts'
import { type AnyReport, buildReport, composeReport } from '../../src/pipeline.ts'
import { launch, type Printer } from '../../src/render/browser.ts'
import { requireBrowser } from '../../src/render/find-browser.ts'
import { areaReport } from '../../src/report/area.ts'
import { cityReport } from '../../src/report/city.ts'
import { csvOf } from '../../src/report/csv.ts'
import { areaData, cityData } from '../../src/report/json.ts'
import { matrixOf, sheetsOf } from '../../src/report/sheets.ts'
import { skeletonOf } from '../../src/report/skeleton.ts'
import { workbookOf } from '../../src/report/xlsx.ts'
import { position } from '../../src/source.ts'
import { judge, prepare } from '../finish/verapdf.mjs'
import { fc } from '../random.ts'
import { independent } from './figures.ts'

const root = join(import.meta.dirname, '../..')
const DISTRICTS = ['angsvik', 'hamnstaden', 'norrby'] as const
const TODAY = '2022-12-20'
const scratch = mkdtempSync(join(tmpdir(), 'samverkan-report-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function read(folder: string): Agreement {
  const sources = load(nodeHost, folder).value
  const agreement = sources && readAgreement(sources).value
  if (!agreement) throw new Error(`no agreement in ${folder}`)
  return agreement
}

const folderOf = (district: string) => join(root, 'examples/lagesbild-2022', district)
const agreements = DISTRICTS.map((district) => read(folderOf(district)))

function reportOf(agreement: Agreement, period = '2022-12') {
  const report = areaReport(agreement, period, undefined, TODAY)
  if (!report) throw new Error(`no report for ${period}`)
  return report
}

describe.each(DISTRICTS)('the report of %s', (district) => {
  const expected = independent(folderOf(district), '2022-12')
  const report = reportOf(read(folderOf(district)))
  const data = areaData(report)

  test('has the numbers that an independent script works out', () => {
    expect(data.stadsövergripande.map((row) => row.riktning)).toEqual(expected.city)
    expect(data.lokala.map((row) => row.riktning)).toEqual(expected.local)
    expect(expected.city).toHaveLength(10)
    expect(expected.local).toHaveLength(4)
    const series = data.serier.map(({ id, före, nu, förändring_procent, riktning }) => ({
      id,
      was: före?.värde,
      is: nu?.värde,
      percent: förändring_procent?.toFixed(1),
      direction: riktning,
    }))
    expect(series).toEqual(expected.series)
    const plans = data.planer.map((plan) => ({
      id: plan.id,
      held: plan.möten.hållna,
      promised: plan.möten.utlovade,
      done: plan.åtgärder.klara,
      of: plan.åtgärder.alla,
      reached: plan.mål.map((goal) => goal.nått),
      late: plan.försenat.length,
      vacant: plan.vakant,
    }))
    expect(plans).toEqual(expected.plans)
  })

  test('has the same numbers in the spreadsheet and in CSV', async () => {
    const sheets = sheetsOf([report])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(await workbookOf(sheets, 'Lägesbild', TODAY)) as never)
    const cells = (name: string, column: string) => {
      const sheet = book.getWorksheet(name)
      if (!sheet) throw new Error(`no sheet ${name}`)
      const at = (sheet.getRow(1).values as unknown[]).indexOf(column)
      return sheet.getColumn(at).values.slice(2)
    }
    expect(cells('Områden', 'Avvikelse')).toEqual([...expected.city, ...expected.local])
    expect(cells('Serier', 'Värde nu')).toEqual(expected.series.map((one: { is: number }) => one.is))
    expect(cells('Serier', 'Förändring i procent').map((one) => Number(one).toFixed(1))).toEqual(
      expected.series.map((one: { percent: string }) => one.percent),
    )
    expect(cells('Planer', 'Möten hållna')).toEqual(expected.plans.map((one) => one.held))
    expect(await workbookOf(sheets, 'Lägesbild', TODAY)).toEqual(await workbookOf(sheets, 'Lägesbild', TODAY))
    const [areas] = sheets
    const rows = parse(csvOf(areas as never), { delimiter: ';', bom: true, columns: true }) as Record<string, string>[]
    expect(rows.map((row) => row.Avvikelse)).toEqual([...expected.city, ...expected.local])
  })
})

describe('the city report', () => {
  const city = cityReport(agreements, '2022-12', undefined, TODAY)

  test('puts the areas side by side', () => {
    const data = cityData(city)
    expect(data.prioriteringar).toHaveLength(10)
    for (const [index, { riktningar }] of data.prioriteringar.entries()) {
      for (const district of DISTRICTS) {
        expect(riktningar[district]).toBe(independent(folderOf(district), '2022-12').city[index])
      }
    }
    expect(matrixOf(city).columns.slice(2)).toEqual(['Hamnstaden', 'Norrby', 'Ängsvik'])
    expect(city.series.map((one) => one.areas.length)).toEqual([3, 3, 3, 3, 3])
    expect(city.missing).toEqual([])
    expect(city.news.map(({ area, text }) => `${area}: ${text}`)).toContain(
      'Ängsvik: Nytt område: Buskörning med mopeder',
    )
  })

  test('says who has not reported, and what a report lacks', () => {
    const [first, second] = agreements
    if (!first || !second) throw new Error('the example has three districts')
    const silent = { ...first, statusrapporter: [] }
    const reference = read(join(root, 'test/reference/lagesbild-2022'))
    const found = cityReport([silent, second, reference], '2022-12', undefined, TODAY)
    expect(found.silent.map((one) => one.id)).toEqual(['angsvik'])
    expect(found.missing).toHaveLength(2 + 14)
  })

  test('a text that a spreadsheet would run as a formula is a text', () => {
    expect(csvOf({ name: 'x', columns: ['a'], rows: [['=1+1'], ['-'], [-1.5], ['a;"b"']] })).toBe(
      '\ufeffa\r\n\'=1+1\r\n\'-\r\n-1,5\r\n"a;""b"""\r\n',
    )
  })
})

describe('claims and figures', () => {
  const directions: Direction[] = ['bättre', 'sämre', 'ej förändrat']

  test('a claim that any of its figures supports stands, and one that all go against does not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...directions), fc.array(fc.constantFrom(...directions)), (claim, figures) => {
        const mixed = figures.includes('bättre') && figures.includes('sämre')
        const supported = figures.includes(claim) || (claim === 'ej förändrat' && mixed)
        expect(contradicts(claim, figures)).toBe(figures.length > 0 && !supported)
        expect(contradicts(claim, [...figures, undefined])).toBe(contradicts(claim, figures))
      }),
    )
  })
})

describe('the reference report as it is', () => {
  test('lacks 14 of 14 deviations, the baseline, the consultation and the area, each at its line', async () => {
    const folder = join(root, 'test/reference/lagesbild-2022')
    const { diagnostics } = await check(nodeHost, folder, { today: TODAY, variant: 'signering' })
    const at = (code: string) =>
      diagnostics.flatMap(({ code: own, span }) =>
        own === code && span ? [`${span.source.path.split('/').at(-1)}:${position(span.source, span.start).line}`] : [],
      )
    const text = readFileSync(join(folder, 'lagesbild/2022-12.yaml'), 'utf8').split('\n')
    const areas = text.flatMap((line, index) => (/^ {2}- (nummer|id):/.test(line) ? [`2022-12.yaml:${index + 1}`] : []))
    expect(areas).toHaveLength(14)
    expect(at('rapport-avvikelse').sort()).toEqual(areas.sort())
    expect(at('rapport-baslinje')).toEqual(['2022-12.yaml:2'])
    expect(at('rapport-samrad')).toEqual(['2022-12.yaml:2'])
    expect(at('platshallare')).toEqual(['2022-12.yaml:3'])
    expect(at('rapport-hanvisning')).toHaveLength(1)
    expect(at('rapport-upprepning')).toHaveLength(1)
    expect(at('rapport-korsreferens')).toHaveLength(4)
    expect(at('rapport-ordning')).toEqual([])
  })
})

describe('the skeleton of the next report', () => {
  test('has every area and last year’s words, and judges nothing', async () => {
    cpSync(join(root, 'examples/lagesbild-2022'), scratch, { recursive: true })
    const folder = join(scratch, 'norrby')
    const text = skeletonOf(read(folder), '2023-12', '../../../schemas/statusrapport.schema.json')
    writeFileSync(join(folder, 'lagesbild/2023-12.yaml'), text)
    const agreement = read(folder)
    const next = reportOf(agreement, '2023-12')
    expect(next.baseline).toBe('2022-12')
    expect([...next.city, ...next.local].map((row) => [row.name, row.direction, row.isNew])).toEqual(
      [...reportOf(agreement).city, ...reportOf(agreement).local].map((row) => [row.name, undefined, false]),
    )
    expect(text).toContain('# 2022-12: bättre. Andelen otrygga har sjunkit från 36 till 33 procent.')
    const { diagnostics } = await check(nodeHost, folder, { today: '2023-12-01', variant: 'signering' })
    expect(diagnostics.filter((one) => one.code === 'rapport-avvikelse')).toHaveLength(14)
    expect(diagnostics.filter((one) => one.code.includes('/'))).toEqual([])
  })
})

describe('on paper', () => {
  let printer: Printer
  const made = new Map<string, { path: string; text: string }>()
  const kit = readKit()
  const reports: Record<string, AnyReport> = {
    area: { area: reportOf(agreements[2] as Agreement) },
    city: { city: cityReport(agreements, '2022-12', undefined, TODAY) },
    reference: { area: reportOf(read(join(root, 'test/reference/lagesbild-2022'))) },
  }

  beforeAll(async () => {
    const found = requireBrowser({ environment: process.env, platform: process.platform, home: homedir() })
    printer = launch(found, { fonts: fontFiles(), environment: process.env })
    for (const [name, report] of Object.entries(reports)) {
      const { value, diagnostics } = await buildReport(report, {
        creator: 'samverkan',
        epoch: undefined,
        kit,
        print: (document) => printer.print(document),
      })
      expect(diagnostics).toEqual([])
      if (!value) throw new Error(`${name} was not printed`)
      expect(value.unnumbered).toEqual([])
      const path = join(scratch, `${name}.pdf`)
      writeFileSync(path, value.bytes)
      made.set(name, { path, text: execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }) })
    }
  })
  afterAll(() => printer.close())

  test('the numbers of the series and the plans are printed', () => {
    const words = (name: string) => made.get(name)?.text.replaceAll(/\s+/g, ' ') ?? ''
    for (const { percent } of independent(folderOf('norrby'), '2022-12').series) {
      const shown = percent.replace('-', '−').replace('.', ',').replace(/,0$/, '')
      expect(words('area')).toContain(`${percent.startsWith('-') ? '' : '+'}${shown} %`)
    }
    for (const district of DISTRICTS) {
      for (const { is } of independent(folderOf(district), '2022-12').series) {
        expect(words('city')).toContain(String(is).replace('.', ','))
      }
    }
    expect(words('reference').match(/Saknas/g)).toHaveLength(14)
  })

  test('qpdf finds no fault', () => {
    for (const { path } of made.values()) {
      expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding')
    }
  })

  test.skipIf(prepare())('veraPDF passes PDF/UA-1 and PDF/A-2a', () => {
    const paths = [...made.values()].map(({ path }) => path)
    for (const flavour of ['ua1', '2a']) {
      expect([...judge(flavour, paths).values()]).toEqual(paths.map(() => []))
    }
  })

  test('the page for a screen needs no other file', () => {
    const set = composeReport(reports.city as AnyReport, kit).value
    if (!set) throw new Error('nothing was set')
    const page = webPage(set, (bytes) => Buffer.from(bytes).toString('base64'))
    expect(page.match(/url\("(?!data:)/g)).toBeNull()
    expect(page).not.toMatch(/(src|href)="(?!data:|#)/)
  })
})
