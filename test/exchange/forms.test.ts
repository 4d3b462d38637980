import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import type { Form } from '../../src/exchange/forms/draft-files.ts'
import { importForm } from '../../src/exchange/forms/import-form.ts'
import { load } from '../../src/load/load.ts'
import type { Atgardsplan } from '../../src/model/format.ts'
import { readAgreement } from '../../src/model/read-agreement.ts'
import { memoryHost } from '../memory-host.ts'
import { samverkan, temporaryFolder } from '../run.ts'
import { made, sheetsOf } from './workbooks.ts'

const folder = temporaryFolder('forms')
afterAll(() => rmSync(folder, { recursive: true }))

type Rows = readonly (readonly (string | number | Date | null)[])[]

/** A sheet with rows of cells; ranges are merged after that. */
function sheetWith(name: string, rows: Rows, merged: readonly string[] = [], formats: Record<string, string> = {}) {
  return (workbook: ExcelJS.Workbook) => {
    const sheet = workbook.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
    for (const range of merged) sheet.mergeCells(range)
    for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format
  }
}

/** What a workbook gives: the plans as the agreement that was written loads them, and the findings. */
async function imported(form: Form, bytes: Uint8Array) {
  const sheets = await sheetsOf(bytes)
  const { plans, manifest, diagnostics } = importForm(sheets, form, 'bok.xlsx')
  const files = [...plans].map(([name, text]) => [`/avtal/${name}`, text])
  const host = memoryHost({ '/avtal/overenskommelse.yaml': manifest, ...Object.fromEntries(files) })
  const sources = load(host, '/avtal')
  const agreement = sources.value && readAgreement(sources.value)
  // What was written loads, and nothing in it breaks the format.
  expect([...sources.diagnostics, ...(agreement?.diagnostics ?? [])]).toEqual([])
  const loaded = agreement?.value?.planer.map(({ file }) => file.data as Atgardsplan) ?? []
  const findings = diagnostics.map(({ code, message }) => `${code.replace('import/', '')} ${message}`)
  expectNothingLost(sheets, [...plans.values(), manifest].join('\n'), findings)
  return { plans: loaded, agreement: agreement?.value, findings }
}

/** Every word of every cell is in the files or its cell is in the findings. */
function expectNothingLost(
  sheets: Awaited<ReturnType<typeof sheetsOf>>,
  text: string,
  findings: readonly string[],
): void {
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu))
  const told = findings.join('\n')
  for (const sheet of sheets) {
    for (const cell of sheet.rows.flat()) {
      if (cell.mergedInto || MEANT.test(cell.text.trim())) continue
      const address = `${sheet.name}!${String.fromCharCode(64 + cell.column)}${cell.row}:`
      const lost = (cell.text.replaceAll(/<\/?\w+>/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).filter(
        (word) => !words.has(word) && !words.has(word.toLowerCase()) && !/^([1-9]|Grönt|Gult|Rött)$/.test(word),
      )
      if (!told.includes(address)) expect([address, lost]).toEqual([address, []])
    }
  }
}

/** Words that say what is written in other words: yes and no, statuses, and labels that we print ourselves. */
const MEANT =
  /^(ja|nej|Tidsplan|initierad\/delvis igång|tillsvidare|Definition|Problembild|Löptid|Nuläge|Administratör|Orsak|Åtgärd|När|Vem|Finansiering|Delaktivitet|påbörjas|avslutas|Mötesfrekvens|Kommunikation\/budskap|Beredskapsläge\/mötesfrekvens|Utmaningar\/prioritering|Resurser\/funktioner\/åtaganden|Ansvarig\/sammankallande|Övriga deltagare\/intressenter|Övergripande mål och syfte|Lägesbild|Ev\. Strategidokument\/policy|Siktar på målområde|Mål, uppdrag|Uppföljning \(mätbara effekter\)|Prioriterat samverkansområde|Uppföljning( T\d.*)?|Verksamhetsberättelse.*)$/i

describe('blankett', () => {
  const book = made((workbook) => {
    sheetWith(
      'Bilaga 4',
      [
        ['Kvällsvandring', 'Kvällsvandring'],
        ['Definition', 'Vuxna går tillsammans genom området.'],
        ['Mål & Syfte', 'Fler vågar vara ute.'],
        ['Problembild', 'Torget töms efter klockan åtta.'],
        ['Utmaningar/prioritering', null],
        [],
        ['Kommunikation/budskap', null, 'Vi syns och vi hörs.'],
        ['Löptid', 'Tillsvidare'],
        ['Beredskapsläge/mötesfrekvens', null],
        [null, 'Grönt: en vandring i veckan'],
        [null, 'Gult: två vandringar i veckan'],
        [null, 'Rött: varje kväll'],
        ['Ansvarig/samman kallande', 'Trygghetsvärd'],
        ['Administratör', 'Preventionsenheten'],
        ['Resurser/funktioner/åtaganden', null],
        ['Polisen', 'Områdesgruppen'],
        ['Polisens åtagande', 'Går med varannan vecka.\nLämnar en lägesbild.'],
        ['Stadsdelsförvaltningen', 'Fritidsgården'],
        ['Stadsdelsförvaltningens åtagande', 'Kallar till vandringen.'],
        ['Övriga deltagare/intressenter', 'Föreningar'],
        ['Finanisering', 'Var och en betalar sitt.'],
        ['Telefon', '08-123'],
        [],
        ['Läxcafé', 'Startar till hösten'],
        ['Definition', 'Hjälp med läxor?'],
        ['Löptid', 'Höstterminen'],
        ['Nuläge', new Date('2024-06-01')],
        ['Polisens åtagande', 'Hälsar på.'],
      ],
      ['A1:B1'],
      { B27: 'mmm-yy' },
    )(workbook)
  })

  test('gives the plans with their parties, levels and labels', async () => {
    const { plans, agreement } = await imported('blankett', await book)
    expect(plans.map(({ titel }) => titel)).toEqual(['Kvällsvandring', 'Läxcafé'])
    expect(plans[0]).toMatchObject({
      syfte: 'Fler vågar vara ute.',
      kommunikation: 'Vi syns och vi hörs.',
      löptid: 'tillsvidare',
      beredskap: [
        { nivå: 'grön', text: 'en vandring i veckan' },
        { nivå: 'gul', text: 'två vandringar i veckan' },
        { nivå: 'röd', text: 'varje kväll' },
      ],
      sammankallande: 'Trygghetsvärd',
      finansiering: 'Var och en betalar sitt.',
      parter: {
        polisen: { funktion: 'Områdesgruppen', åtaganden: ['Går med varannan vecka.', 'Lämnar en lägesbild.'] },
        stadsdelsforvaltningen: { funktion: 'Fritidsgården', åtaganden: 'Kallar till vandringen.' },
      },
      ursprunglig_etikett: {
        sammankallande: 'Ansvarig/samman kallande',
        'parter.polisen.åtaganden': 'Polisens åtagande',
      },
    })
    expect(plans[1]).toMatchObject({
      löptid: { text: 'Höstterminen' },
      nuläge: [{ text: 'Startar till hösten' }, { text: '2024-06' }],
    })
    expect(agreement?.parter.map(({ namn }) => namn)).toEqual(['Polisen', 'Stadsdelsförvaltningen'])
  })

  test('tells of each cell that has no place or is doubtful', async () => {
    const { findings } = await imported('blankett', await book)
    expect(findings.sort()).toEqual([
      expect.stringMatching(/^forskjuten Bilaga 4!C7: .*Kommunikation/),
      expect.stringMatching(/^inte-placerad Bilaga 4!A22: «Telefon»/),
      expect.stringMatching(/^inte-placerad Bilaga 4!B22: «08-123»/),
      expect.stringMatching(/^tvekan Bilaga 4!A21: .*Finanisering.*Finansiering/),
      expect.stringMatching(/^tvekan Bilaga 4!B25: .*frågetecken/),
      expect.stringMatching(/^tvekan Bilaga 4!B26: .*löptiden/),
      expect.stringMatching(/^tvekan Bilaga 4!B27: .*2024-06/),
    ])
  })
})

describe('områdestabell', () => {
  const book = made(
    sheetWith(
      'Planer',
      [
        ['1. Trygga torg', 'x'],
        ['Övergripande mål och syfte', 'Torgen ska användas av alla.'],
        ['Lägesbild', 'Tre torg drar till sig bråk.'],
        ['Ev. Strategidokument/policy', 'Torgprogrammet'],
        [],
        [1.1, 'Stortorget'],
        ['Beskrivning och syfte', 'Torget städas och lyses upp.'],
        [null, 'Scenen flyttas.'],
        ['Ev. mätbara mål', 'Under framtagande.'],
        ['Löptid', 'Tillsvidare'],
        ['Mötesfrekvens', 'Gruppen ses?'],
        ['Sammanställande', 'Torgvärd'],
        ['Stadsdelsförvaltningens kontakt', 'Torgvärd'],
        ['Stadsdelsförvaltningens övriga deltagare', 'Parkchef\nFritidschef'],
        ['Stadsdelsförvaltningens åtagande', 'Håller rent.'],
        [null, 'Polisen kontakt', 'Kommunpolis'],
        ['Polisen åtagande', 'Går förbi.'],
        ['Utbildningsförvaltningen kontakt', 'Skolledare'],
        ['Utbildningsförvaltningen åtagande', 'Ordnar utställning.'],
        ['Övriga deltagare', 'Handlarna\nKyrkan'],
        ['Finansiering', '<p>Delas lika.</p>'],
        ['Uppföljning T1 Är målet nått? Vilka aktiviteter har genomförts?', 'Lamporna är bytta.'],
        ['Uppföljning T2 Är målet nått? Vilka aktiviteter har genomförts?', null],
        ['Verksamhetsberättelse Är målet nått? Vilka aktiviteter har genomförts?', 'Färre klagomål.'],
        ['1.2', null],
        ['Lilltorget', null],
        ['Beskrivning och syfte', 'Cykelstället flyttas.'],
      ],
      ['A1:B1'],
    ),
  )

  test('gives areas, numbered plans, three parties and the answers of the follow-up', async () => {
    const { plans, agreement } = await imported('områdestabell', await book)
    expect(agreement?.manifest.data.prioriterade_områden).toEqual([
      {
        id: 'trygga-torg',
        nummer: '1',
        namn: 'Trygga torg',
        syfte: 'Torgen ska användas av alla.',
        lägesbild: 'Tre torg drar till sig bråk.',
        styrdokument: ['Torgprogrammet'],
      },
    ])
    expect(plans.map(({ nummer, titel, områden }) => [nummer, titel, områden])).toEqual([
      ['1.1', 'Stortorget', ['trygga-torg']],
      ['1.2', 'Lilltorget', ['trygga-torg']],
    ])
    expect(plans[0]).toMatchObject({
      syfte: 'Torget städas och lyses upp.\nScenen flyttas.',
      finansiering: 'Delas lika.',
      övriga_deltagare: ['Handlarna', 'Kyrkan'],
      uppföljning: [
        { period: 'T1', kommentar: 'Lamporna är bytta.' },
        { period: 'VB', kommentar: 'Färre klagomål.' },
      ],
      parter: {
        stadsdelsforvaltningen: {
          kontakt: 'Torgvärd',
          deltagare: ['Parkchef', 'Fritidschef'],
          åtaganden: 'Håller rent.',
        },
        polisen: { kontakt: 'Kommunpolis', åtaganden: 'Går förbi.' },
        utbildningsforvaltningen: { kontakt: 'Skolledare', åtaganden: 'Ordnar utställning.' },
      },
      ursprunglig_etikett: { sammankallande: 'Sammanställande', mål: 'Ev. mätbara mål' },
    })
    expect(agreement?.parter.map(({ typ }) => typ)).toEqual(['kommun', 'polis', 'skola'])
  })

  test('tells of what is doubtful', async () => {
    const { findings } = await imported('områdestabell', await book)
    expect(findings.map((text) => text.replace(/^(\S+ \S+:).*$/s, '$1')).sort()).toEqual([
      'forskjuten Planer!A26:',
      'forskjuten Planer!B16:',
      'tvekan Planer!A6:',
      'tvekan Planer!B11:',
      'tvekan Planer!B21:',
      'tvekan Planer!B8:',
      'tvekan Planer!B9:',
    ])
  })
})

describe('orsak-åtgärd', () => {
  const HEAD = ['Prioriterat samverkansområde', 'Orsak', 'Åtgärd', 'När', 'Vem', 'Uppföljning']
  const book = made((workbook) => {
    sheetWith(
      'Flik 1',
      [
        HEAD,
        [
          'Skolfrånvaro',
          '<i>Beskriv varför.</i>',
          '<i>Koppla till orsaken.</i>',
          '<i>Ange tid.</i>',
          '<i>Ange vem.</i>',
          null,
        ],
        [null, 'Morgnarna är svåra.', 'Frukost serveras.', 'Pågående linjearbete', 'Rektor', null],
        [null, null, 'Bussen väntar.', '12/31/24', 'Rektor\nEnhetschef skolskjuts', 'Bussen väntar nu.'],
        [null, null, 'Någon ringer hem.', 'jun-24', 'Enhetschef elevhälsa', null],
        [],
        [null, null, 'Läxor görs i skolan.', '3/4/24', 'Rektor', null],
        [
          'Fritidsgården',
          'Kvällarna är långa.',
          'Gården har öppet.',
          new Date('2024-09-01'),
          'Enhetschef fritid',
          null,
        ],
        [null, 'Pengar saknas.', null, 'Kort lov erbjuds.', 'Våren 2025', 'Enhetschef fritid'],
        [null, null, 'Träning varje dag.', 'Enhetschef idrott', null, null],
      ],
      ['B3:B5'],
      { D8: 'yyyy-mm-dd' },
    )(workbook)
    sheetWith('Flik 2', [
      HEAD,
      ['Cykelstölder', 'Ställen är dåliga.', 'Nya ställ köps.', 'Löpande', 'Enhetschef park', null],
    ])(workbook)
  })

  test('gives a plan for each area, with causes that cover the rows they are merged over', async () => {
    const { plans } = await imported('orsak-åtgärd', await book)
    expect(plans.map(({ titel }) => titel)).toEqual(['Skolfrånvaro', 'Cykelstölder'])
    expect(plans[0]?.orsaker?.map(({ text }) => text)).toEqual([
      'Morgnarna är svåra.',
      'Kvällarna är långa.',
      'Pengar saknas.',
    ])
    expect(plans[0]?.åtgärder).toEqual([
      { text: 'Frukost serveras.', orsaker: ['orsak-1'], när: 'Pågående linjearbete', vem: 'Rektor' },
      {
        text: 'Bussen väntar.',
        orsaker: ['orsak-1'],
        när: '2024-12-31',
        vem: ['Rektor', 'Enhetschef skolskjuts'],
        uppföljning: 'Bussen väntar nu.',
      },
      { text: 'Någon ringer hem.', orsaker: ['orsak-1'], när: 'jun-24', vem: 'Enhetschef elevhälsa' },
      { text: 'Läxor görs i skolan.', orsaker: ['orsak-1'], när: '3/4/24', vem: 'Rektor' },
      {
        insats: 'Fritidsgården',
        text: 'Gården har öppet.',
        orsaker: ['orsak-2'],
        när: '2024-09-01',
        vem: 'Enhetschef fritid',
      },
      { text: 'Kort lov erbjuds.', orsaker: ['orsak-3'], när: 'Våren 2025', vem: 'Enhetschef fritid' },
      { text: 'Träning varje dag.', orsaker: ['orsak-3'], när: 'Enhetschef idrott' },
    ])
  })

  test('tells of slipped cells, American dates, jun-24 and instructions', async () => {
    const { findings } = await imported('orsak-åtgärd', await book)
    const cells = findings.map((text) => text.replace(/^(\S+ [^:]+:).*$/s, '$1'))
    expect(cells).toEqual(
      expect.arrayContaining([
        'inte-placerad Flik 1!B2:',
        'inte-placerad Flik 1!E2:',
        'tvekan Flik 1!D4:',
        'tvekan Flik 1!D5:',
        'tvekan Flik 1!B7:',
        'tvekan Flik 1!D7:',
        'forskjuten Flik 1!D9:',
        'forskjuten Flik 1!E9:',
        'forskjuten Flik 1!F9:',
        'forskjuten Flik 1!D10:',
      ]),
    )
    expect(findings.join('\n')).toContain('«jun-24» kan betyda jun 2024 eller den 24 jun')
    expect(findings.join('\n')).toContain('«3/4/24» kan betyda 2024-03-04 eller 2024-04-03')
  })
})

describe('aktivitetsregister', () => {
  const HEAD = Object.values({
    titel: 'Aktivitet (gul prioriteras)',
    områden: 'Siktar på målområde',
    delaktivitet: 'Delaktivitet (siktar på målområde)',
    status: 'Initierad/delvis igång (Gul)\nPågår (grön)  \nAvslutad (röd)',
    lägesbild: 'Orientering/lägesbild - BEHÖVER VI OMVÄRLDSSPANA?',
    uppdrag: 'Mål, uppdrag',
    genomförande: 'Genomförande / särskilda instruktioner (ex metoder)',
    effekter: 'Uppföljning (mätbara effekter)',
    partner: 'Arbetsgrupp / samverkanspartners',
    start: 'påbörjas',
    uppföljning: 'upp-följning',
    slut: 'avslutas',
    resurser: 'Resurs-förstärkning',
    hanteras: 'Hanterar frågan (strat ledn/ op ledn/arbetsgrupp)',
  })
  const book = made(
    sheetWith(
      'Aktiviteter',
      [
        [null, null, null, null, null, null, null, null, null, 'Tidsplan'],
        HEAD,
        [
          'Sommarjobb',
          'B ',
          null,
          'Pågår',
          'Många söker få jobb.',
          '1. Fler jobb\n2. Tidigare besked',
          'Ring företagen.',
          'Antal jobb',
          'Handlarna, bolag (små, stora)',
          '7/1/23',
          '12/31/23',
          null,
          'JA',
          'Ylva/Ove/Jobbtorg',
        ],
        [],
        [
          'Lugna kvällar',
          'A, B, H',
          'Öppna hallar (A, B)',
          'Initierad/delvis igång',
          'Hallarna står tomma.',
          null,
          null,
          null,
          null,
          '9/15/23',
          'varje terminsslut',
          null,
          null,
          'Hall; Ylva/Ove/Vakt\nBad; Ylva/Ove',
        ],
        [
          null,
          null,
          'Nattbad (H)',
          'A, B',
          'Badet är tomt.',
          null,
          '3/1/23',
          null,
          null,
          'jun-24',
          'JA',
          null,
          'Kanske',
          null,
        ],
        [
          'Lugna kvällar',
          'A, B, H',
          'Läktare',
          'klar',
          null,
          null,
          null,
          null,
          'NEJ',
          45000,
          null,
          null,
          'NEJ',
          null,
          'lös cell',
        ],
      ],
      ['J1:L1', 'A5:A6', 'B5:B6'],
    ),
  )

  test('gives activities with their sub-activities, dates and levels', async () => {
    const { plans, agreement } = await imported('aktivitetsregister', await book)
    expect(plans).toHaveLength(2)
    expect(plans[0]).toMatchObject({
      titel: 'Sommarjobb',
      områden: ['b'],
      status: 'pågår',
      uppdrag: ['Fler jobb', 'Tidigare besked'],
      samverkanspartner: ['Handlarna', 'bolag (små, stora)'],
      tidsplan: { påbörjas: '7/1/23', uppföljning: '2023-12-31' },
      resursförstärkning: { ja: true },
      hanteras: [{ strategisk_ledning: 'Ylva', operativ_ledning: 'Ove', arbetsgrupp: 'Jobbtorg' }],
      ursprunglig_etikett: { titel: 'Aktivitet (gul prioriteras)', 'tidsplan.uppföljning': 'upp-följning' },
    })
    expect(plans[1]?.delaktiviteter?.map(({ namn, områden }) => [namn, områden])).toEqual([
      ['Öppna hallar', ['a', 'b']],
      ['Nattbad', ['h']],
      ['Läktare', undefined],
    ])
    expect(plans[1]?.delaktiviteter?.[0]).toMatchObject({
      status: 'initierad',
      tidsplan: { påbörjas: '2023-09-15', uppföljning: 'varje terminsslut' },
      hanteras: [{ spår: 'Hall' }, { spår: 'Bad', strategisk_ledning: 'Ylva', operativ_ledning: 'Ove' }],
    })
    expect(plans[1]?.delaktiviteter?.[2]).toMatchObject({
      tidsplan: { påbörjas: '2023-03-15' },
      resursförstärkning: { ja: false },
    })
    expect(agreement?.manifest.data.prioriterade_områden?.map(({ id }) => id)).toEqual(['a', 'b', 'h'])
  })

  test('tells of slipped cells, dates that can be read in two ways and what has no place', async () => {
    const { findings } = await imported('aktivitetsregister', await book)
    const cells = new Set(findings.map((text) => text.replace(/^(\S+ [^:]+:).*$/s, '$1')))
    for (const cell of ['J3', 'K3', 'J5', 'N5', 'G6', 'J6', 'M6', 'J7']) {
      expect([...cells].filter((text) => text.endsWith(`Aktiviteter!${cell}:`))).not.toEqual([])
    }
    for (const cell of ['D6', 'K6', 'D7', 'O7']) expect(cells).toContain(`inte-placerad Aktiviteter!${cell}:`)
    expect(cells).toContain('forskjuten Aktiviteter!I7:')
  })
})

describe('samverkan import with a form', () => {
  test('writes an agreement that loads, tells every doubt, and overwrites nothing', async () => {
    const book = join(folder, 'torg.xlsx')
    writeFileSync(book, await made(sheetWith('Plan', [['Torget'], ['Definition', 'Ett torg?'], ['Mått', '3']])))
    const args = ['import', book, '--form', 'blankett', '-o', join(folder, 'avtal')]
    const { status, stderr } = samverkan(args)
    expect(status).toBe(0)
    expect(stderr).toContain('Plan!B2')
    expect(stderr).toContain('Plan!B3')
    expect(stderr).toContain('2 filer är skrivna')
    expect(readFileSync(join(folder, 'avtal/atgardsplaner/1-torget.yaml'), 'utf8')).toBe(
      'nummer: 1\ntitel: Torget\ndefinition: Ett torg?\n',
    )
    expect(samverkan(args).status).toBe(2)
  })

  test('writes nothing when the workbook has no plans', async () => {
    const book = join(folder, 'tom.xlsx')
    writeFileSync(book, await made(sheetWith('Blad', [['a', 'b']])))
    const output = join(folder, 'inget')
    const { status, stderr } = samverkan(['import', book, '--form', 'orsak-åtgärd', '-o', output])
    expect(status).toBe(1)
    expect(stderr).toContain('import/inga-planer')
    expect(existsSync(output)).toBe(false)
  })
})
