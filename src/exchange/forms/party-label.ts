/** What a label says of a party. */
export interface PartyLabel {
  readonly name: string
  readonly part: 'funktion' | 'kontakt' | 'deltagare' | 'åtaganden'
}

const PARTED = /^(.+?)\s+(kontakt|övriga deltagare|deltagare|åtaganden?)$/is

/** The names of parties that labels such as `Polisens åtagande` speak of. */
export function partyNames(texts: readonly string[]): ReadonlySet<string> {
  const alone = new Set(texts)
  return new Set(texts.flatMap((text) => (text.length < 80 ? (nameIn(PARTED.exec(text)?.[1], alone) ?? []) : [])))
}

/** `Polisens åtagande`, `Polisen kontakt`, or the name of a party alone: its function. */
export function partyLabel(label: string, parties: ReadonlySet<string>): PartyLabel | undefined {
  const [, written, what = ''] = PARTED.exec(label) ?? []
  const name = nameIn(written, parties)
  if (name === undefined) return parties.has(label) ? { name: label, part: 'funktion' } : undefined
  const part = /kontakt/i.test(what) ? 'kontakt' : /deltagare/i.test(what) ? 'deltagare' : 'åtaganden'
  return { name, part }
}

/** The name without its genitive: that of a name which stands alone too, or that of a definite form (`Polisens`). */
function nameIn(written: string | undefined, known: ReadonlySet<string>): string | undefined {
  if (written === undefined || /^övriga$/i.test(written)) return undefined
  const base = written.replace(/s$/, '')
  return known.has(base) ? base : written.replace(/(en|et|na)s$/, '$1')
}
