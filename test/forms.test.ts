import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Plan } from '../src/model/model.ts'
import { agreementOf, causesOf, fact, lacking, rowOf, wordsOf } from './form-values.ts'
import { filledRows, headOf, squeeze, tablesOf, under } from './pdf-tables.ts'
import { pageTexts, ROOT, samverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('forms')
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(() => {
  const names = ['rinkeby-kista', 'hagersten-alvsjo', 'skarholmen', 'vasteras']
  const done = samverkan(['build', ...names.map((name) => join('examples', name)), '-o', folder])
  if (done.status !== 0) throw new Error(done.stderr)
})

/** An example as a PDF, with its tables. */
async function built(name: string) {
  const pdf = join(folder, `${name}.pdf`)
  return { agreement: agreementOf(join(ROOT, 'examples', name)), pdf, tables: await tablesOf(pdf) }
}

/** Pages that show the beginning of a text. */
function pagesWith(pages: readonly string[], words: string): number[] {
  return pages.flatMap((page, at) => (page.includes(squeeze(words)) ? [at] : []))
}

describe('blankett: Rinkeby-Kista', () => {
  test('every plan has each value beside its label, and each party its column', async () => {
    const { agreement, tables: all } = await built('rinkeby-kista')
    expect(agreement.planer).toHaveLength(12)
    for (const plan of agreement.planer) {
      const { data } = plan.file
      const title = squeeze(`${plan.nummer} ${data.titel}`)
      const tables = all.filter(({ headings }) => squeeze(headings.at(-1) ?? '') === title)
      const labels = {
        Definition: data.definition,
        'Mål och syfte': data.syfte,
        Problembild: data.problembild,
        Målgrupp: data.målgrupp,
        Utmaningar: data.utmaningar,
        'Ansvarig och sammankallande': data.sammankallande,
        Administratör: data.administratör,
        'Tid för genomförande': data.löptid,
        'Övriga deltagare': data.övriga_deltagare,
        Finansiering: data.finansiering,
        Kommunikation: data.kommunikation,
      }
      const wrong = Object.entries(labels).flatMap(([label, value]) => lacking(fact(tables, label), value))
      for (const step of data.beredskap ?? []) {
        const { cells } = rowOf(tables, 'Beredskapsläge', step.namn ?? step.nivå ?? '')
        wrong.push(...lacking(cells[0], step.nivå), ...lacking(cells[1], step.text))
      }
      for (const goal of data.mål ?? []) {
        const { table, cells } = rowOf(tables, 'Mätbart mål', wordsOf(goal.text)[0] ?? '')
        wrong.push(...lacking(under(table, cells, 'Indikator'), goal.indikator))
        wrong.push(...lacking(under(table, cells, 'Målvärde'), goal.målvärde))
      }
      for (const [id, share] of Object.entries(data.parter ?? {})) {
        const name = agreement.parter.find((one) => one.id === id)?.kortnamn ?? id
        const { table, cells } = rowOf(tables, 'Parternas del', 'Åtaganden')
        wrong.push(...lacking(under(table, cells, name), share.åtaganden))
      }
      expect(wrong, plan.id).toEqual([])
    }
  })
})

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

describe('områdestabell: Skärholmen', () => {
  let example: Awaited<ReturnType<typeof built>>
  beforeAll(async () => {
    example = await built('skarholmen')
  })
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
        const found = rowOf(tables, 'Part', party?.kortnamn ?? id)
        wrong.push(
          ...lacking(under(found.table, found.cells, 'Kontakt och deltagare'), [share.kontakt, share.deltagare]),
        )
        wrong.push(...lacking(under(found.table, found.cells, 'Åtaganden'), share.åtaganden))
      }
      for (const group of data.grupper ?? []) {
        const found = rowOf(tables, 'Grupp', group.namn)
        wrong.push(...lacking(under(found.table, found.cells, 'Funktion'), group.funktion))
        wrong.push(...lacking(under(found.table, found.cells, 'Deltagare'), group.deltagare))
      }
      for (const answer of data.uppföljning ?? []) {
        const found = rowOf(tables, 'Uppföljning', answer.period)
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
