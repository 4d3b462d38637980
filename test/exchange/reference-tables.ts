import ExcelJS from 'exceljs'
import type { Atgardsplan } from '../../src/model/format.ts'
import type { Agreement } from '../../src/model/model.ts'

type Row = readonly (string | null)[]

/** A value of a plan as somebody has typed it into a cell. */
function typed(value: unknown): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(typed).join('\n')
  if (typeof value !== 'object') return String(value)
  const { text, funktion, antal, per, från } = value as Record<string, unknown>
  return typed(text ?? funktion ?? (antal === undefined ? från : `${antal} gånger per ${per}`))
}

/** The plans of an agreement as the two-column table of the form blankett. */
export function blankett({ planer, parter }: Agreement): Promise<Uint8Array> {
  const rows = planer.flatMap(({ file: { data } }): Row[] => [
    [data.titel, null],
    ['Definition', typed(data.definition)],
    ['Mål & Syfte', typed(data.syfte)],
    ['Problembild', typed(data.problembild)],
    ['Utmaningar/prioritering', typed(data.utmaningar)],
    ['Kommunikation/budskap', typed(data.kommunikation)],
    ['Löptid', typed(data.löptid)],
    ['Beredskapsläge/mötesfrekvens', null],
    ...(data.beredskap ?? []).map((level): Row => [null, typed(level.text)]),
    ['Ansvarig/samman kallande', typed(data.sammankallande)],
    ['Administratör', typed(data.administratör)],
    ['Resurser/funktioner/åtaganden', null],
    ...parter.flatMap(({ id, namn }): Row[] => [
      [namn, typed(data.parter?.[id]?.funktion)],
      [`${namn}s åtagande`, typed(data.parter?.[id]?.åtaganden)],
    ]),
    ['Övriga deltagare/intressenter', typed(data.övriga_deltagare)],
    ['Finansiering', typed(data.finansiering)],
    [],
  ])
  const merged = rows.flatMap((row, index) =>
    planer.some(({ file }) => file.data.titel === row[0]) ? [index + 1] : [],
  )
  return workbook([{ name: 'Bilaga 4', rows, merged: merged.map((row) => `A${row}:B${row}`) }])
}

/** The areas and plans of an agreement as the form områdestabell. */
export function omradestabell({ manifest, planer, parter }: Agreement): Promise<Uint8Array> {
  const rows = (manifest.data.prioriterade_områden ?? []).flatMap((area): Row[] => [
    [`${area.nummer}. ${area.namn}`, null],
    ['Övergripande mål och syfte', typed(area.syfte)],
    ['Lägesbild', typed(area.lägesbild)],
    ['Ev. Strategidokument/policy', typed(area.styrdokument)],
    [],
    ...planer
      .filter(({ file }) => file.data.områden?.includes(area.id))
      .flatMap(({ file: { data } }): Row[] => [
        [String(data.nummer), data.titel],
        ['Beskrivning och syfte', typed(data.syfte)],
        ['Ev. mätbara mål', typed(data.mål)],
        ['Löptid', typed(data.löptid)],
        ['Mötesfrekvens', typed(data.mötesfrekvens)],
        ['Samman kallande', typed(data.sammankallande)],
        ...parter.flatMap(({ id, namn }): Row[] => [
          [`${namn} kontakt`, typed(data.parter?.[id]?.kontakt)],
          [`${namn} övriga deltagare`, typed(data.parter?.[id]?.deltagare)],
          [`${namn} åtagande`, typed(data.parter?.[id]?.åtaganden)],
        ]),
        ['Finansiering', typed(data.finansiering)],
        ['Uppföljning T1 Är målet nått? Vilka aktiviteter har genomförts?', null],
        [],
      ]),
  ])
  return workbook([{ name: 'Planer', rows, merged: [] }])
}

/** The plans of an agreement as the form orsak–åtgärd: a sheet each, causes merged over the rows below them. */
export function orsakAtgard({ planer }: Agreement): Promise<Uint8Array> {
  return workbook(
    planer.map(({ file: { data }, nummer }) => {
      const causes = [...(data.orsaker ?? [])]
      const rows = (data.åtgärder ?? []).map((row): Row => {
        const who = typed(row.vem)
        return [
          row.insats ?? null,
          typed(causes.shift()?.text),
          typed(row.text),
          typed(row.när),
          who,
          typed(row.uppföljning),
        ]
      })
      const covered = rows.length - (data.orsaker?.length ?? 0)
      return {
        name: `Flik ${nummer}`,
        rows: [
          ['Prioriterat samverkansområde', 'Orsak', 'Åtgärd', 'När', 'Vem', 'Uppföljning'],
          [data.titel, '<i>Beskriv.</i>', '<i>Koppla.</i>', '<i>Ange tid.</i>', '<i>Ange vem.</i>', null],
          ...rows,
        ],
        merged: covered > 0 ? [`B${rows.length + 2 - covered}:B${rows.length + 2}`] : [],
      }
    }),
  )
}

/** The plans of an agreement as the form aktivitetsregister, an empty row between activities. */
export function aktivitetsregister({ planer }: Agreement): Promise<Uint8Array> {
  const letters = (areas: readonly string[] | undefined) => areas?.map((area) => area.toUpperCase()).join(', ') ?? null
  const rows = planer.flatMap(({ file: { data } }): Row[] => {
    const parts: NonNullable<Atgardsplan['delaktiviteter']> = data.delaktiviteter ?? [data]
    return [
      ...parts.map((part): Row => {
        const name = part === data ? null : (part.namn ?? null)
        const own = part === data || !part.områden ? '' : ` (${letters(part.områden)})`
        const { påbörjas, uppföljning, avslutas } = part.tidsplan ?? {}
        const resources = part.resursförstärkning ? (part.resursförstärkning.ja ? 'JA' : 'NEJ') : null
        return [
          data.titel,
          letters(data.områden),
          name && name + own,
          part.status ?? null,
          typed(part.lägesbild),
          part.uppdrag?.map((task, index) => `${index + 1}. ${task}`).join('\n') ?? null,
          typed(part.genomförande),
          typed(part.mätbara_effekter),
          typed(part.samverkanspartner),
          ...[påbörjas, uppföljning, avslutas].map(typed),
          resources,
        ]
      }),
      [],
    ]
  })
  const head = [
    'Aktivitet',
    'Siktar på målområde',
    'Delaktivitet',
    'Status',
    'Lägesbild',
    'Mål, uppdrag',
    'Genomförande',
  ]
  const others = [
    'Mätbara effekter',
    'Samverkanspartner',
    'påbörjas',
    'upp-följning',
    'avslutas',
    'Resurs-förstärkning',
  ]
  return workbook([{ name: 'Aktiviteter', rows: [[...head, ...others], ...rows], merged: [] }])
}

async function workbook(sheets: readonly { name: string; rows: readonly Row[]; merged: readonly string[] }[]) {
  const book = new ExcelJS.Workbook()
  for (const { name, rows, merged } of sheets) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
    for (const range of merged) sheet.mergeCells(range)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
