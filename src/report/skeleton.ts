import type { Agreement, StatusReport } from '../model/model.ts'

/**
 * The skeleton of an agreement's next report: every area of the last one, nothing judged, and the last year's words as
 * comments. `avvikelse` is left out on purpose: "Ej förändrat" is something that a person writes.
 */
export function skeletonOf(agreement: Agreement, period: string, schema: string): string {
  const last = agreement.statusrapporter.filter((one) => one.period < period).at(-1)
  const area = agreement.manifest.data.område ?? ''
  const data = last?.file.data
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    '#',
    `# Statusrapport för ${period}. Skriv en avvikelse för varje område. Så här:`,
    '#     avvikelse:',
    '#       riktning: bättre          # eller sämre, eller ej förändrat',
    '#       beskrivning: Vad som har förändrats, och hur det märks.',
    '#       belägg:',
    '#         - {typ: lokal bild, text: Vad bedömningen bygger på.}',
    '# Är inget förändrat skriver ni det: riktning: ej förändrat',
    '',
    `period: ${period}`,
    `område: ${quoted(data?.område ?? area)}`,
    '# datum: ÅÅÅÅ-MM-DD',
    ...(last ? ['baslinje:', `  period: ${last.period}`] : ['# baslinje: {period: ÅÅÅÅ-MM, titel: …}']),
    '# samråd: {vem: Kommunpolis, datum: ÅÅÅÅ-MM-DD}',
    '',
    ...areasOf(last, 'stadsövergripande', period),
    '',
    ...(data ? areasOf(last, 'lokala', period) : localAreas(agreement)),
    ...series(data?.serier),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function areasOf(last: StatusReport | undefined, key: 'stadsövergripande' | 'lokala', period: string): string[] {
  const areas = last?.file.data[key] ?? []
  if (areas.length === 0) return [`# ${key}:`]
  return [
    `${key}:`,
    ...areas.flatMap((area) => [
      ...start(area),
      ...(area.hanteras_i ? [`    hanteras_i: [${area.hanteras_i.join(', ')}]`] : []),
      ...(area.planer ? [`    planer: [${area.planer.join(', ')}]`] : []),
      `    # Avvikelse ${period}: skriv här.`,
      ...(area.avvikelse
        ? remark(`${last?.period}: ${area.avvikelse.riktning}. ${area.avvikelse.beskrivning ?? ''}`)
        : []),
      ...(area.kommentar === undefined ? [] : remark(`${last?.period}, kommentar: ${area.kommentar}`)),
      ...(area.punkter ?? []).flatMap((point) => remark(`${last?.period}, punkt: ${point}`)),
      ...(area.avvikelse?.belägg ?? []).flatMap(({ typ, serie, text }) =>
        remark(
          `${last?.period}, belägg: ${typ}${serie === undefined ? '' : `, serie ${serie}`}${text === undefined ? '' : `, ${text}`}`,
        ),
      ),
    ]),
  ]
}

function start({
  id,
  namn,
  ...area
}: {
  readonly id?: string
  readonly nummer?: number
  readonly namn: string
}): string[] {
  const own = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(area.nummer === undefined ? [] : [`nummer: ${area.nummer}`]),
    `namn: ${quoted(namn)}`,
  ]
  return own.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
}

/** The areas of the agreement, for the first report. */
function localAreas({ manifest: { data }, planer }: Agreement): string[] {
  const areas = (data.prioriterade_områden ?? []).filter((area) => area.nivå !== 'stadsövergripande')
  if (areas.length === 0) return ['# lokala:']
  return [
    'lokala:',
    ...areas.flatMap((area) => {
      const plans = planer.filter((plan) => plan.file.data.områden?.includes(area.id)).map((plan) => plan.id)
      return [
        ...start({ id: area.id, namn: area.namn }),
        ...(plans.length > 0 ? [`    planer: [${plans.join(', ')}]`] : []),
      ]
    }),
  ]
}

function series(all: StatusReport['file']['data']['serier']): string[] {
  if (!all || all.length === 0) return []
  return [
    '',
    '# Fyll på CSV-filerna med periodens värden.',
    'serier:',
    ...all.flatMap((one) =>
      Object.entries(one).map(
        ([key, value], index) =>
          `${index === 0 ? '  - ' : '    '}${key}: ${typeof value === 'string' ? quoted(value) : value}`,
      ),
    ),
  ]
}

/** Words of last year as comment lines. */
function remark(text: string): string[] {
  const words = text.trim().split(/\s+/)
  const lines: string[] = ['']
  for (const word of words) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + word.length > 104) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => `    # ${line}`)
}

/** A text as a YAML value: plain when it can be, else in single quotes. */
function quoted(text: string): string {
  return /^[\p{L}\d][\p{L}\d ,.()/–-]*$/u.test(text) && !/^[\d.,-]+$/.test(text) && !/^(true|false|null)$/i.test(text)
    ? text
    : `'${text.replaceAll('\n', ' ').replaceAll("'", "''")}'`
}
