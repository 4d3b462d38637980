import { describe, expect, test } from 'vitest'
import type { Form } from '../../src/exchange/forms/draft-files.ts'
import { importForm } from '../../src/exchange/forms/import-form.ts'
import { load } from '../../src/load/load.ts'
import type { Atgardsplan } from '../../src/model/format.ts'
import type { Agreement } from '../../src/model/model.ts'
import { readAgreement } from '../../src/model/read-agreement.ts'
import { memoryHost } from '../memory-host.ts'
import { agreementsIn } from './agreements.ts'
import { aktivitetsregister, blankett, omradestabell, orsakAtgard } from './reference-tables.ts'
import { sheetsOf } from './workbooks.ts'

/** A document as it is, typed into a workbook and read back. */
async function readBack(folder: string, form: Form, write: (agreement: Agreement) => Promise<Uint8Array>) {
  const [original] = agreementsIn(`test/reference/${folder}`)
  if (!original) throw new Error(`there is no agreement in ${folder}`)
  const { plans, manifest, diagnostics } = importForm(await sheetsOf(await write(original)), form, 'bok.xlsx')
  const files = [...plans].map(([name, text]) => [`/avtal/${name}`, text])
  const host = memoryHost({ '/avtal/overenskommelse.yaml': manifest, ...Object.fromEntries(files) })
  const sources = load(host, '/avtal')
  const read = sources.value && readAgreement(sources.value)
  if (!read?.value) throw new Error('what was written cannot be read')
  expect(read.diagnostics.map(({ severity, message }) => `${severity} ${message}`)).toEqual([])
  return { original: original, read: read.value, codes: diagnostics.map(({ code }) => code) }
}

const data = ({ planer }: Agreement) => planer.map(({ file }) => file.data)

/** Words alone: spaces, tags and list signs are what typing changes. */
function words(value: unknown): string {
  const text = Array.isArray(value) ? value.map(words).join(' ') : typeof value === 'string' ? value : ''
  return (text.replaceAll(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** What each party does, whatever it is called; one of which nothing is said is not there. */
function sides(parter: Atgardsplan['parter'], keys: readonly ('funktion' | 'kontakt' | 'deltagare' | 'åtaganden')[]) {
  return Object.values(parter ?? {})
    .map((party) => keys.map((key) => words(party[key])))
    .filter((own) => own.some((text) => text !== ''))
    .sort()
}

describe('a reference document that is typed into a workbook and read back', () => {
  test('Rinkeby-Kista: 12 plans with their texts and both parties', async () => {
    const { original, read } = await readBack('rinkeby-kista', 'blankett', blankett)
    expect(read.planer).toHaveLength(12)
    const facts = (agreement: Agreement) =>
      data(agreement).map(({ titel, definition, syfte, problembild, finansiering, beredskap, parter }) => [
        titel,
        ...[definition, syfte, problembild, finansiering].map(words),
        beredskap?.length ?? 0,
        sides(parter, ['funktion', 'åtaganden']),
      ])
    expect(facts(read)).toEqual(facts(original))
  })

  test('Skärholmen: 3 areas, 8 plans, 3 parties', async () => {
    const { original, read } = await readBack('skarholmen', 'områdestabell', omradestabell)
    expect(read.parter).toHaveLength(3)
    const areas = ({ manifest }: Agreement) =>
      manifest.data.prioriterade_områden?.map(({ namn, syfte, lägesbild, styrdokument }) => [
        namn,
        ...[syfte, lägesbild, styrdokument].map(words),
      ])
    expect(areas(read)).toEqual(areas(original))
    const facts = (agreement: Agreement) =>
      data(agreement).map(({ nummer, titel, syfte, parter }) => [
        String(nummer),
        titel,
        words(syfte),
        sides(parter, ['kontakt', 'deltagare', 'åtaganden']),
      ])
    expect(facts(read)).toEqual(facts(original))
    expect(read.planer).toHaveLength(8)
  })

  test('Hägersten-Älvsjö: 5 areas, 72 rows', async () => {
    const { original, read, codes } = await readBack('hagersten-alvsjo', 'orsak-åtgärd', orsakAtgard)
    const facts = (agreement: Agreement) =>
      data(agreement).map(({ titel, åtgärder }) => [
        titel,
        åtgärder?.map(({ insats, text, uppföljning }) => [insats, text, uppföljning].map(words)),
      ])
    expect(facts(read)).toEqual(facts(original))
    expect(data(read).flatMap(({ åtgärder }) => åtgärder ?? [])).toHaveLength(72)
    expect(codes.filter((code) => code === 'import/inte-placerad')).toHaveLength(4 * 5)
  })

  test('Västerås: 17 activities in 23 rows, 8 target areas', async () => {
    const { original, read } = await readBack('vasteras', 'aktivitetsregister', aktivitetsregister)
    expect(read.manifest.data.prioriterade_områden?.map(({ nummer }) => nummer)).toEqual([...'ABCDEFGH'])
    const rows = (agreement: Agreement) =>
      data(agreement).flatMap((plan) =>
        (plan.delaktiviteter ?? [plan]).map((row) => [
          plan.titel,
          plan.områden,
          row.status,
          ...[row.lägesbild, row.uppdrag, row.genomförande, row.mätbara_effekter, row.samverkanspartner].map(words),
        ]),
      )
    expect(rows(read)).toEqual(rows(original))
    expect(rows(read)).toHaveLength(23)
    expect(read.planer).toHaveLength(17)
  })
})
