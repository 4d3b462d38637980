import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeHost } from '../src/cli/node-host.ts'
import { load } from '../src/load/load.ts'
import type { Atgardsplan } from '../src/model/format.ts'
import type { Agreement, Plan } from '../src/model/model.ts'
import { readAgreement } from '../src/model/read-agreement.ts'
import { type Cell, filledRows, headOf, squeeze, type Table, tablesOf, under } from './pdf-tables.ts'
import { printedValues } from './printed-values.ts'
import { pageTexts, ROOT, run, samverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('forms')
afterAll(() => rmSync(folder, { recursive: true }))

function agreementOf(path: string): Agreement {
  const sources = load(nodeHost, path).value
  const agreement = sources && readAgreement(sources).value
  if (!agreement) throw new Error(`${path} cannot be read`)
  return agreement
}

beforeAll(() => {
  const names = ['hagersten-alvsjo', 'skarholmen', 'vasteras']
  const done = samverkan(['build', ...names.map((name) => join('examples', name)), '-o', folder])
  if (done.status !== 0) throw new Error(done.stderr)
})

/** An example as a PDF, with its tables. */
async function built(name: string) {
  const pdf = join(folder, `${name}.pdf`)
  return { agreement: agreementOf(join(ROOT, 'examples', name)), pdf, tables: await tablesOf(pdf) }
}

/** Every word of a value, however deep: what a cell has to hold. */
function wordsOf(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return String(value).split(/<[a-zåäö]+:[^>]*>/)
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if ('funktion' in value) return [String(value.funktion)]
  return Object.values(value).flatMap(wordsOf)
}

/** What of a value a cell does not hold. */
function lacking(cell: Cell | undefined, value: unknown): string[] {
  const text = squeeze(cell?.text ?? '')
  const runs = wordsOf(value).flatMap((words) => words.split(/[\n*]+|^[-+] /m))
  return runs.filter((words) => !text.includes(squeeze(words)))
}

/** Pages that show the beginning of a text. */
function pagesWith(pages: readonly string[], words: string): number[] {
  return pages.flatMap((page, at) => (page.includes(squeeze(words)) ? [at] : []))
}

describe('orsak–åtgärd: Hägersten-Älvsjö', () => {
  let example: Awaited<ReturnType<typeof built>>
  beforeAll(async () => {
    example = await built('hagersten-alvsjo')
  })
  const tableOf = (plan: Plan) =>
    example.tables.find(
      (table) => table.headings.some((one) => one.includes(plan.file.data.titel)) && headOf(table).includes('Åtgärd'),
    )

  test('every measure is a row, with its cause over it and each value in its column', () => {
    let rows = 0
    for (const plan of example.agreement.planer) {
      const table = tableOf(plan)
      if (!table) throw new Error(`no table for ${plan.id}`)
      const grid = filledRows(table)
      const everywhere = table.rows.flatMap((cells) => (cells.length === 1 ? cells : []))
      for (const measure of plan.file.data.åtgärder ?? []) {
        const own = [measure.insats, measure.text, measure.delåtgärder]
        const candidates = grid.filter((row) => lacking(under(table, row, 'Åtgärd'), own).length === 0)
        const complete = candidates.filter(
          (row) =>
            lacking(under(table, row, 'Operativt mål'), measure.operativt_mål).length === 0 &&
            lacking(under(table, row, 'När'), measure.när).length === 0 &&
            lacking(under(table, row, 'Vem'), measure.vem).length === 0 &&
            lacking(under(table, row, 'Uppföljning'), [measure.uppföljning, measure.bedömning, measure.status])
              .length === 0,
        )
        expect(complete.length, `${plan.id}: ${measure.insats ?? ''} ${wordsOf(measure.text)}`).toBeGreaterThan(0)
        const causes = causesOf(plan.file.data, measure)
        const covered = complete.some((row) =>
          causes.every(({ text, gäller }) =>
            gäller === 'alla'
              ? everywhere.some((cell) => lacking(cell, text).length === 0)
              : lacking(under(table, row, 'Orsak'), text).length === 0,
          ),
        )
        expect(covered, `${plan.id}: the causes of ${wordsOf(measure.text)}`).toBe(true)
        rows++
      }
    }
    expect(rows).toBe(72)
  })

  test('a cause says which measures it covers', () => {
    const [plan] = example.agreement.planer
    const table = plan && tableOf(plan)
    if (!table) throw new Error('no table')
    const causes = filledRows(table).map((row) => under(table, row, 'Orsak')?.text ?? '')
    expect(causes.filter((text) => /Gäller åtgärd 1\.\d+/.test(text)).length).toBe(plan.file.data.åtgärder?.length)
  })

  test('head and cause stand on every page that has measures', () => {
    const pages = pageTexts(example.pdf, '-raw').map(squeeze)
    const seen: string[] = []
    for (const plan of example.agreement.planer) {
      for (const [index, measure] of (plan.file.data.åtgärder ?? []).entries()) {
        const words = wordsOf([measure.insats, measure.text])[0]?.slice(0, 40) ?? ''
        const all = pagesWith(pages, words)
        expect(all.length, words).toBeGreaterThan(0)
        if (all.length > 1) continue
        const [page = -1] = all
        seen.push(`${page}`)
        const lost = causesOf(plan.file.data, measure)
          .map(({ text }) => wordsOf(text)[0]?.slice(0, 40) ?? '')
          .filter((cause) => !pages[page]?.includes(squeeze(cause)))
        expect(lost, `page ${page + 1}, measure ${index + 1} of ${plan.id}`).toEqual([])
        for (const head of ['Åtgärd', 'Operativt mål', 'När', 'Vem', 'Uppföljning']) {
          expect(pages[page], `page ${page + 1}`).toContain(squeeze(head))
        }
      }
    }
    expect(new Set(seen).size).toBeGreaterThan(10)
  })
})

type Cause = NonNullable<Atgardsplan['orsaker']>[number]

function causesOf(plan: Atgardsplan, measure: NonNullable<Atgardsplan['åtgärder']>[number]): Cause[] {
  return (plan.orsaker ?? []).filter(
    ({ id, gäller }) =>
      gäller === 'alla' || measure.orsaker?.includes(id) || (measure.id !== undefined && gäller?.includes(measure.id)),
  )
}

describe('områdestabell: Skärholmen', () => {
  let example: Awaited<ReturnType<typeof built>>
  beforeAll(async () => {
    example = await built('skarholmen')
  })
  const fact = (tables: readonly Table[], label: string) =>
    tables.flatMap((table) => table.rows).find((row) => row.length === 2 && row[0]?.text.trim() === label)?.[1]
  const row = (tables: readonly Table[], head: string, name: string) => {
    const table = tables.find((one) => headOf(one)[0] === head)
    return (
      table && {
        table,
        cells: table.rows.find((cells) => squeeze(cells[0]?.text ?? '').startsWith(squeeze(name))) ?? [],
      }
    )
  }

  test('every area has its aim, its lägesbild and its steering documents', () => {
    for (const area of example.agreement.manifest.data.prioriterade_områden ?? []) {
      const tables = example.tables.filter(({ headings }) => headings.at(-1)?.endsWith(` ${area.namn}`))
      expect(lacking(fact(tables, 'Övergripande mål och syfte'), area.syfte)).toEqual([])
      expect(lacking(fact(tables, 'Lägesbild'), area.lägesbild)).toEqual([])
      expect(lacking(fact(tables, 'Strategidokument och policy'), area.styrdokument)).toEqual([])
    }
  })

  test('every plan stands under its area with each value in its place', () => {
    const areas = example.agreement.manifest.data.prioriterade_områden ?? []
    expect(example.agreement.planer).toHaveLength(8)
    for (const plan of example.agreement.planer) {
      const { data } = plan.file
      const area = areas.find(({ id }) => data.områden?.includes(id))
      const title = squeeze(`${plan.nummer} ${data.titel}`)
      const tables = example.tables.filter(({ headings }) => squeeze(headings.at(-1) ?? '') === title)
      expect(tables[0]?.headings.at(-2), plan.id).toContain(area?.namn)
      const wrong = [
        ...lacking(fact(tables, 'Beskrivning och syfte'), data.syfte),
        ...lacking(fact(tables, 'Löptid'), data.löptid),
        ...lacking(fact(tables, 'Sammankallande'), data.sammankallande),
        ...lacking(fact(tables, 'Övriga deltagare'), data.övriga_deltagare),
        ...lacking(fact(tables, 'Finansiering'), data.finansiering),
        ...lacking(fact(tables, 'Kommunikation'), data.kommunikation),
        ...lacking(
          fact(tables, 'Orsaker'),
          data.orsaker?.map(({ text }) => text),
        ),
        ...lacking(fact(tables, 'Administratör'), data.administratör),
      ]
      for (const [id, share] of Object.entries(data.parter ?? {})) {
        const party = example.agreement.parter.find((one) => one.id === id)
        const found = row(tables, 'Part', party?.kortnamn ?? id)
        if (!found) throw new Error(`${plan.id} has no row for ${id}`)
        wrong.push(
          ...lacking(under(found.table, found.cells, 'Kontakt och deltagare'), [share.kontakt, share.deltagare]),
        )
        wrong.push(...lacking(under(found.table, found.cells, 'Åtaganden'), share.åtaganden))
      }
      for (const group of data.grupper ?? []) {
        const found = row(tables, 'Grupp', group.namn)
        if (!found) throw new Error(`${plan.id} has no row for ${group.namn}`)
        wrong.push(...lacking(under(found.table, found.cells, 'Funktion'), group.funktion))
        wrong.push(...lacking(under(found.table, found.cells, 'Deltagare'), group.deltagare))
      }
      for (const answer of data.uppföljning ?? []) {
        const found = row(tables, 'Uppföljning', answer.period)
        if (!found) throw new Error(`${plan.id} has no row for ${answer.period}`)
        wrong.push(...lacking(under(found.table, found.cells, 'Är målet nått?'), answer.målet_nått))
        wrong.push(...lacking(under(found.table, found.cells, 'Vilka aktiviteter har genomförts?'), answer.aktiviteter))
      }
      expect(wrong, plan.id).toEqual([])
      const periods = tables.find((one) => headOf(one)[0] === 'Uppföljning')?.rows.map((cells) => cells[0]?.text ?? '')
      for (const part of ['T1', 'T2', 'VB']) expect(periods?.some((one) => one.includes(part))).toBe(true)
    }
  })
})

describe('aktivitetsregister och målområdesmatris: Västerås', () => {
  let example: Awaited<ReturnType<typeof built>>
  beforeAll(async () => {
    example = await built('vasteras')
  })
  const register = () => example.tables.find((table) => headOf(table)[0] === 'Orientering')
  const matrix = () => example.tables.find((table) => headOf(table)[0] === 'Aktivitet' && headOf(table).length === 9)

  test('every activity and sub-activity is a row with each value in its column', () => {
    const table = register()
    if (!table) throw new Error('no register')
    const rows = table.rows.slice(1)
    let count = 0
    for (const plan of example.agreement.planer) {
      const { data } = plan.file
      for (const part of data.delaktiviteter ?? [{ ...data, namn: undefined }]) {
        const title = squeeze(`${plan.nummer} ${data.titel}`)
        const at = rows.findIndex(
          ([band, other]) =>
            band &&
            !other &&
            squeeze(band.text).startsWith(title) &&
            (part.namn === undefined || squeeze(band.text).includes(squeeze(part.namn))),
        )
        const cells = rows[at + 1] ?? []
        const cell = (head: string) => under(table, cells, head)
        const wrong = [
          ...lacking(rows[at]?.[0], part.status),
          ...lacking(cell('Orientering'), part.lägesbild),
          ...lacking(cell('Mål och uppdrag'), [part.mål, part.uppdrag]),
          ...lacking(cell('Genomförande'), part.genomförande),
          ...lacking(cell('Mätbara effekter'), part.mätbara_effekter),
          ...lacking(cell('Samverkan med'), part.samverkanspartner),
          ...lacking(cell('Tid och resurser'), [part.tidsplan, part.resursförstärkning?.belopp]),
          ...lacking(cell('Hanterar frågan'), part.hanteras),
        ]
        expect(wrong, `${plan.id} ${part.namn ?? ''}`).toEqual([])
        count++
      }
    }
    expect(count).toBe(23)
    expect(example.agreement.planer).toHaveLength(17)
  })

  test('the matrix says what the register says', () => {
    const [table, grid] = [register(), matrix()]
    if (!table || !grid) throw new Error('no tables')
    const letters = headOf(grid)
      .slice(1)
      .map((head) => head.trim()[0] ?? '')
    expect(letters).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
    const marks = new Map(
      grid.rows.slice(1).map(([name, ...cells]) => {
        const aims = letters.filter((_, at) => cells[at]?.text.trim() === '•')
        expect(cells.every((cell) => ['•', '–'].includes(cell.text.trim()))).toBe(true)
        return [squeeze(name?.text ?? ''), aims.join()] as const
      }),
    )
    let compared = 0
    for (const [band] of table.rows.slice(1)) {
      const [, title = '', aims = ''] =
        /^\s*(\d+ .+?)\s+(?:planerad|initierad|pågår|avslutad) Siktar på målområde ([A-H](?:, [A-H](?![a-zåäö]))*)/.exec(
          band?.text ?? '',
        ) ?? []
      if (title === '' || title.includes('(forts.)')) continue
      expect(marks.get(squeeze(title)), title).toBe(aims.replaceAll(' ', ''))
      compared++
    }
    expect(compared).toBe(17)
  })

  test('what is cancelled stands below the matrix and not in it', () => {
    const names = (matrix()?.rows ?? []).map(([name]) => name?.text ?? '')
    const cancelled = example.agreement.planer.flatMap(({ file }) =>
      (file.data.delaktiviteter ?? []).filter((part) => part.status === 'utgår').map((part) => part.namn ?? ''),
    )
    expect(cancelled.length).toBeGreaterThan(0)
    const page = pageTexts(example.pdf).find((text) => text.includes('Utgår och ingår därför inte i matrisen')) ?? ''
    for (const name of cancelled) {
      expect(names.filter((one) => one.includes(name))).toEqual([])
      expect(squeeze(page)).toContain(squeeze(name))
    }
  })

  test('the head of the register stands on each of its pages', () => {
    const pages = pageTexts(example.pdf, '-layout').filter((page) => /Bilaga 5, sida \d+/.test(page))
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.filter((page) => !/Orientering\s+Mål och uppdrag\s+Genomförande/.test(page))).toEqual([])
  })
})

describe('the form is one word of the manifest', () => {
  const FORMS = { blankett: 595, områdestabell: 595, 'orsak-åtgärd': 842, aktivitetsregister: 842 } as const
  const names = new Map(Object.keys(FORMS).map((form, index) => [form, `form-${index + 1}`]))

  beforeAll(() => {
    run('git', ['init', '-q'], { cwd: folder })
    for (const shared of ['samverkan.yaml', 'overavtal']) {
      cpSync(join(ROOT, 'examples', shared), join(folder, shared), { recursive: true })
    }
    for (const [form, name] of names) {
      const manifest = join(folder, name, 'overenskommelse.yaml')
      cpSync(join(ROOT, 'examples/skarholmen'), join(folder, name), { recursive: true })
      const text = readFileSync(manifest, 'utf8')
      expect(text.match(/form: områdestabell/g)).toHaveLength(1)
      // The id names the file that comes of it, since all of them are made at once.
      writeFileSync(manifest, text.replace('form: områdestabell', `form: ${form}`).replace(/^id: .*/m, `id: ${name}`))
    }
    const done = samverkan(['build', ...names.values(), '-o', '.'], { cwd: folder })
    expect(done.status, done.stderr).toBe(0)
  })

  test.each(Object.entries(FORMS))('%s prints every value of the plans', (form, width) => {
    const name = names.get(form) ?? ''
    const pdf = join(folder, `${name}.pdf`)
    const pages = pageTexts(pdf)
    const texts = [pages, pageTexts(pdf, '-raw')].map((all) => squeeze(all.map(withoutMargins).join('')))
    const missing = printedValues(agreementOf(join(folder, name))).filter(
      ({ file, words }) =>
        file.includes('atgardsplaner') && words.some((word) => !texts.some((all) => all.includes(squeeze(word)))),
    )
    expect(missing).toEqual([])
    const at = pages.findIndex((page) => /Bilaga 4, sida 2/.test(page)) + 1
    const size = run('pdfinfo', ['-f', String(at), '-l', String(at), pdf]).stdout
    expect(Math.round(Number(/size:\s+([\d.]+)/.exec(size)?.[1]))).toBe(width)
  })
})

/** A page without its footer, so that text runs on from page to page. */
function withoutMargins(page: string): string {
  return page.replace(/^\s*Sida \d+ \(\d+\)\s*$/gm, '').replace(/^\s*Bilaga \d+, sida \d+\s*$/gm, '')
}
