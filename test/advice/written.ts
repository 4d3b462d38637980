/** What a hint says shall be written, as a person reads it. */
export interface Written {
  /** What to write, word for word. */
  readonly text: string
  /** The words after it, up to what else may be written: they may say where it belongs. */
  readonly where: string
}

/** `Skriv`, and then what to write: after two blanks, or within quotation marks. */
const SAYS = /(?<!\p{L})[Ss]kriv(?: t\.ex\.)?(?: {2}| (?=[^\p{Ll}\s]))/u

/** A value with the quotation marks that make a text of it. */
const IN_QUOTES = /^Sätt värdet inom citattecken[^"]*(".*")\.$/u

/** Whether a hint says what to write, and not only what to write about. */
export function saysWhat(hint: string): boolean {
  return SAYS.test(hint) || IN_QUOTES.test(hint)
}

/** Before another way to follow the hint. */
const OR = /(?:^|[\s–(])eller(?: skriv| om det var den dagen)?$/

/** The ways to follow a hint that says what to write: each is enough. */
export function waysOf(hint: string): Written[] {
  const quoted = IN_QUOTES.exec(hint)?.[1]
  if (quoted !== undefined) return [{ text: quoted, where: '' }]
  const from = SAYS.exec(hint)
  if (!from) return []
  const rest = hint.slice(from.index + from[0].length)
  if (from[0].endsWith('  ')) return betweenBlanks(rest)
  return [...rest.matchAll(/”([^”]+)”/g)].map(([, text = '']) => ({ text, where: '' }))
}

/** What is to be written stands between two blanks and two blanks, or the end. */
function betweenBlanks(rest: string): Written[] {
  const [first = '', ...parts] = rest.split(/ {2,}/)
  const ways: { text: string; where: string }[] = [{ text: first, where: '' }]
  for (const [index, part] of parts.entries()) {
    const isWritten = index % 2 === 1
    if (isWritten && OR.test(parts[index - 1] ?? '')) ways.push({ text: part, where: '' })
    else {
      const last = ways.at(-1)
      if (last) last.where = `${last.where}  ${part}`.trim()
    }
  }
  return ways.filter(({ text }) => text !== '')
}

/** What a person fills in where a hint leaves something to be filled in. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/<plan:kort-namn>/g, '<plan:orossamtal>'],
  [/<bilaga:kort-namn>/g, '<bilaga:lagesbild>'],
  [/<figur:kort-namn>/g, '<figur:otrygghet>'],
  [/<punkt:kort-namn>/g, '<punkt:avtalstid>'],
  [/funktion: …/g, 'funktion: Säkerhetssamordnare'],
  [/part: …/g, 'part: kommunen'],
  [/juridisk_person: …/g, 'juridisk_person: Dalköpings kommun'],
  [/(från|datum|samråd): …/g, '$1: 2025-01-15'],
  [/(till|senast): …/g, '$1: 2026-06-30'],
  [/vem: …/g, 'vem: Kommunpolis'],
  [/värde: …/g, 'värde: Inget område är klassat som utsatt'],
  [/från: ÅÅÅÅ-MM-DD/g, 'från: 2025-06-01'],
  [/till: ÅÅÅÅ-MM-DD/g, 'till: 2025-06-30'],
  [/ÅÅÅÅ/g, '2025'],
  [/\[…\]/g, '[Delta i orossamtalen.]'],
  [/: …/g, ': Det här gäller fortfarande.'],
]

/** The words to write, with what a person would fill in. */
export function filledIn({ text, where }: Written): string {
  const latest = /senast är (\d{4}-\d\d-\d\d)/.exec(where)?.[1]
  const dated = latest === undefined ? text : text.replace('…', latest)
  return ANSWERS.reduce((done, [pattern, answer]) => done.replaceAll(pattern, answer), dated)
}
