import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load } from '../src/load/load.ts'
import type { Agreement, Plan } from '../src/model/model.ts'
import { readAgreement } from '../src/model/read-agreement.ts'
import { nodeHost } from '../src/node/node-host.ts'

/** What each document holds: areas, plans, rows of its table form, parties. */
const DOCUMENTS = [
  { folder: 'examples/rinkeby-kista', areas: 11, plans: 12, rows: 0, parties: 2 },
  { folder: 'examples/skarholmen', areas: 3, plans: 8, rows: 0, parties: 3 },
  { folder: 'examples/hagersten-alvsjo', areas: 5, plans: 5, rows: 72, parties: 2 },
  { folder: 'examples/vasteras', areas: 8, plans: 17, rows: 23, parties: 4 },
  { folder: 'test/reference/rinkeby-kista', areas: 0, plans: 12, rows: 0, parties: 2 },
  { folder: 'test/reference/skarholmen', areas: 3, plans: 8, rows: 0, parties: 3 },
  { folder: 'test/reference/hagersten-alvsjo', areas: 5, plans: 5, rows: 72, parties: 2 },
  { folder: 'test/reference/vasteras', areas: 8, plans: 17, rows: 23, parties: 4 },
]

describe.each(DOCUMENTS)('$folder', ({ folder, areas, plans, rows, parties }) => {
  const { agreement, codes } = read(folder)

  test('holds every area, plan, row and party', () => {
    expect(agreement.manifest.data.prioriterade_områden ?? []).toHaveLength(areas)
    expect(agreement.planer).toHaveLength(plans)
    expect(rowsOf(agreement)).toBe(rows)
    expect(agreement.parter).toHaveLength(parties)
  })

  test('follows the format', () => {
    // What the reference documents may keep are the tags that their tables were left with.
    expect(codes.filter((code) => code !== 'md/html' || folder.startsWith('examples'))).toEqual([])
  })
})

describe('the action plan of Skärholmen as it is', () => {
  const { agreement } = read('test/reference/skarholmen')
  const { planer } = agreement
  const numbers = (wanted: (plan: Plan) => boolean) => planer.filter(wanted).map((plan) => plan.nummer)

  test('has two, three and three plans in its areas', () => {
    const areas = agreement.manifest.data.prioriterade_områden ?? []
    expect(areas.map((area) => numbers((plan) => plan.file.data.områden?.includes(area.id) ?? false))).toEqual([
      ['1.1', '1.2'],
      ['2.1', '2.2', '2.3'],
      ['3.1', '3.2', '3.3'],
    ])
  })

  test('has 24 follow-ups, none of them answered', () => {
    const reports = planer.flatMap((plan) => plan.file.data.uppföljning ?? [])
    expect(reports).toHaveLength(24)
    expect(reports.filter((report) => report.målet_nått || report.aktiviteter)).toEqual([])
  })

  test('keeps its gaps and question marks', () => {
    const goal = (plan: Plan) => String(plan.file.data.mål?.[0]?.text ?? '')
    expect(numbers((plan) => /under framtagande/i.test(goal(plan)))).toEqual(['1.1', '1.2', '2.1', '2.2', '3.1'])
    expect(numbers((plan) => plan.file.data.mål === undefined)).toEqual(['3.2', '3.3'])
    expect(numbers((plan) => String(plan.file.data.mötesfrekvens).endsWith('träffas?'))).toEqual(['1.2', '2.1', '2.2'])
    expect(numbers((plan) => plan.file.data.parter?.utbildning?.åtaganden === undefined)).toEqual(['2.2', '2.3', '3.2'])
    expect(numbers((plan) => plan.file.data.parter?.utbildning?.kontakt === undefined)).toEqual(['2.2', '3.2'])
    expect(numbers((plan) => /\?$/.test(String(plan.file.data.sammankallande)))).toEqual(['2.3'])
    expect(numbers((plan) => plan.file.data.kommunikation !== undefined)).toHaveLength(8)
  })

  test('keeps labels that were damaged, and a list of plans that differs from the headings', () => {
    const labels = new Set(planer.map((plan) => plan.file.data.ursprunglig_etikett?.sammankallande))
    expect(labels).toEqual(new Set(['Samman kallande', 'Samverkansgrupp', 'Sammanställande']))
    const listed = agreement.manifest.data.bilagor.flatMap((bilaga) => bilaga.planförteckning ?? [])
    expect(numbers((plan) => !listed.some((row) => row.titel === plan.file.data.titel))).toEqual([
      '2.1',
      '3.1',
      '3.2',
      '3.3',
    ])
  })
})

describe('the register of Västerås as it is', () => {
  const { agreement } = read('test/reference/vasteras')
  const { data } = agreement.manifest
  const rows = agreement.planer.flatMap((plan) => plan.file.data.delaktiviteter ?? [plan.file.data])

  test('has the cells that were filled and no others', () => {
    const filled = (key: keyof (typeof rows)[number]) => rows.filter((row) => row[key] !== undefined).length
    expect(filled('status')).toBe(0)
    expect(filled('uppdrag')).toBe(23 - 4)
    expect(filled('hanteras')).toBe(20)
    expect(filled('resursförstärkning')).toBe(3)
    expect(rows.flatMap((row) => row.tidsplan?.påbörjas ?? [])).toEqual(['7/1/23', '2023/2024', '3/1/23', '3/1/23'])
    expect(rows.flatMap((row) => row.tidsplan?.uppföljning ?? [])).toEqual(['12/31/23', 'varje terminsslut'])
    expect(rows.flatMap((row) => row.tidsplan?.avslutas ?? [])).toEqual([])
    expect(agreement.planer.filter((plan) => plan.file.data.områden === undefined)).toHaveLength(1)
  })

  test('numbers its rows from 1 to 23', () => {
    const found = agreement.planer.flatMap((plan) => spread(plan.file.data.ursprunglig_etikett?.rader ?? ''))
    expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1))
  })

  test('keeps its own matrix, which differs from the register', () => {
    const columns = data.bilagor.flatMap((bilaga) => bilaga.matris ?? [])
    expect(columns.map((column) => column.aktiviteter.length)).toEqual([9, 8, 6, 5, 5, 7, 10, 4])
    const areasIn = (name: string) =>
      columns.filter((column) => column.aktiviteter.some((one) => one.startsWith(name))).map((column) => column.område)
    const areasOf = (name: string) =>
      agreement.planer.find((plan) => plan.file.data.titel.startsWith(name))?.file.data.områden
    expect([areasIn('Feriepraktik'), areasOf('Feriepraktik')]).toEqual([
      ['b', 'e', 'f'],
      ['b', 'f'],
    ])
    expect([areasIn('Minska insoc'), areasOf('Minska insoc')]).toEqual([
      ['a', 'b', 'f', 'g', 'h'],
      ['a', 'b', 'c', 'f', 'g', 'h'],
    ])
  })

  test('holds what the slides say', () => {
    expect(data.parter.map((part) => part.deltagare?.[0]?.personer?.length)).toEqual([5, 2, 1, 2])
    expect([data.strategi, data.processer, data.tidsperspektiv, data.exempel].map((list) => list?.length)).toEqual([
      5, 2, 3, 8,
    ])
    expect(data.prioriterade_områden?.map((area) => area.kriterier?.length ?? 0)).toEqual([2, 0, 0, 0, 0, 0, 3, 0])
  })
})

function read(folder: string) {
  const sources = load(nodeHost, join(import.meta.dirname, '..', folder))
  if (!sources.value) throw new Error(`nothing to read in ${folder}`)
  const { value, diagnostics } = readAgreement(sources.value)
  if (!value) throw new Error(`no agreement in ${folder}`)
  return { agreement: value, codes: [...sources.diagnostics, ...diagnostics].map((one) => one.code) }
}

/** Rows of the forms that are tables of rows: activities and their sub-activities, or measures; 0 for the others. */
function rowsOf(agreement: Agreement): number {
  const form = agreement.manifest.data.bilagor.find((bilaga) => bilaga.sort === 'åtgärdsplaner')?.form
  const rows = agreement.planer.map(({ file: { data } }) => {
    if (form === 'aktivitetsregister') return data.delaktiviteter?.length ?? 1
    return form === 'orsak-åtgärd' ? (data.åtgärder?.length ?? 0) : 0
  })
  return rows.reduce((sum, count) => sum + count, 0)
}

/** The numbers of "7–8" or "18, 23". */
function spread(text: string): number[] {
  return text.split(', ').flatMap((part) => {
    const [from = 0, to = from] = part.split('–').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}
