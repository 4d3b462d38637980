import type { ErrorCode, YAMLError } from 'yaml'
import { startOfLine } from '../source.ts'
import { inQuotes, QUOTED, writeLine } from './write-line.ts'

/** What is wrong with YAML that cannot be parsed, in the words of somebody who does not know YAML. */
export interface Mistake {
  readonly code: string
  readonly message: string
  readonly hint: string
  readonly pos: readonly [number, number]
}

/** The mistake behind a parser's error: first what people usually do wrong on such a line, else by the error's code. */
export function explainError(error: YAMLError, text: string): Mistake {
  const start = startOfLine(text, error.pos[0])
  const line = text.slice(start).split('\n', 1)[0] ?? ''
  if (error.code === 'TAB_AS_INDENT' || /^\s*\t/.test(line)) {
    const tab = start + line.indexOf('\t')
    return { ...TEXTS.TAB_AS_INDENT, pos: [tab, tab + 1] }
  }
  // How deep the parser comes depends on the machine; where it stopped says nothing.
  if (error.code === 'RESOURCE_EXHAUSTION') return { ...TEXTS.RESOURCE_EXHAUSTION, pos: [0, 1] }
  return lineMistake(error, line, start, text) ?? { ...(TEXTS[error.code] ?? OTHER), pos: trimmed(error.pos, text) }
}

/** The first line of a stretch, without what is blank before it. */
function trimmed([start, end]: readonly [number, number], text: string): [number, number] {
  const blank = /^\s*/.exec(text.slice(start))?.[0].length ?? 0
  const from = start + blank < text.length ? start + blank : start
  const line = text.indexOf('\n', from)
  return [from, Math.max(from + 1, Math.min(Math.max(end, from), line < 0 ? end : line))]
}

function lineMistake(error: YAMLError, line: string, start: number, text: string): Mistake | undefined {
  const hard = /^[ \t]*[^\S\n\t ]|^[\s-]*[^\s:"'#]+:[^\S\n\t ]/.exec(line)?.[0]
  if (hard !== undefined) {
    const at = start + hard.length - 1
    return {
      code: 'yaml/blanksteg',
      message: 'här står ett hårt blanksteg, som YAML läser som en bokstav',
      hint: 'Byt det mot ett vanligt blanksteg.',
      pos: [at, at + 1],
    }
  }
  const key = /^[\s-]*([^\s:"'#]+):(?=\S)/.exec(line)
  if (LOST_KEY.has(error.code) && key && !/^[\s-]*\S+:\s/.test(line)) {
    const colon = start + key[0].length - 1
    const fixed = `${line.slice(0, key[0].length).trimStart()} ${line.slice(key[0].length)}`
    return {
      code: 'yaml/kolon',
      message: `det saknas ett mellanslag efter kolonet i «${key[1]}:»`,
      hint: writeLine(fixed, 'Sätt ett mellanslag efter kolonet.'),
      pos: [colon, colon + 1],
    }
  }
  const equals = /^[\s-]*(\p{L}[\p{L}\d_-]*)\s*=\s*(.*)$/u.exec(line)
  if (LOST_KEY.has(error.code) && equals) {
    const at = start + line.indexOf('=')
    const hint = writeLine(`${equals[1]}: ${equals[2]}`, 'Byt likhetstecknet mot ett kolon och ett mellanslag.')
    return { code: 'yaml/kolon', message: 'nyckel och värde skiljs åt av kolon', hint, pos: [at, at + 1] }
  }
  const value = /^([\s-]*[^\s:"'#]+:\s+)(.*\S)\s*$/.exec(line)
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && value?.[1] && value[2] && /:(\s|$)/.test(value[2])) {
    const from = start + value[1].length
    const bare = value[2].replace(/^[“”„"]|[“”"]$/g, '')
    const smart = bare !== value[2]
    return {
      code: smart ? 'yaml/citattecken' : 'yaml/kolon-i-text',
      message: smart
        ? 'YAML förstår inte typografiska citattecken, och därför inte kolonet i texten'
        : 'ett kolon följt av mellanslag i en text läses som en ny nyckel',
      hint: writeLine(`${value[1].trimStart()}${inQuotes(bare)}`, QUOTED),
      pos: [from, from + value[2].length],
    }
  }
  if (value?.[1] && value[2] && /^[*&!%@`]/.test(value[2])) {
    const from = start + value[1].length
    return {
      code: 'yaml/citat',
      message: `ett värde som börjar med ${value[2][0]} betyder något särskilt i YAML`,
      hint: writeLine(`${value[1].trimStart()}${inQuotes(value[2])}`, QUOTED),
      pos: [from, from + value[2].length],
    }
  }
  if (error.code === 'MISSING_CHAR') {
    const quote = openQuote(text)
    if (quote !== undefined)
      return { ...TEXTS.MISSING_CHAR, message: 'citattecknet har inget slut', pos: [quote, quote + 1] }
  }
  // The parser notices a line that is indented too far only at the line above.
  const next = text.slice(start + line.length + 1).split('\n', 1)[0] ?? ''
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && indent(next) > indent(line) && /^\s+\S+:(\s|$)/.test(next)) {
    const at = start + line.length + 1
    return { ...TEXTS.BAD_INDENT, pos: [at + indent(next), at + next.trimEnd().length] }
  }
  return undefined
}

/** Offset of the first quotation mark that begins a value and has no partner on its line. */
function openQuote(text: string): number | undefined {
  for (const match of text.matchAll(/^[ \t-]*(?:[^\s:#"']+:[ \t]+)?(["'])(.*)$/gm)) {
    const [line = '', quote = '', rest = ''] = match
    const marks = rest.replace(/\\./g, '').split(quote).length - 1
    if (marks % 2 === 0) return match.index + line.length - rest.length - 1
  }
  return undefined
}

function indent(line: string): number {
  return line.length - line.trimStart().length
}

/** Codes that the parser gives when a line does not hold the key that it should. */
const LOST_KEY = new Set<ErrorCode>(['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN'])

type Text = Omit<Mistake, 'pos'>

const INDENT: Text = {
  code: 'yaml/indrag',
  message: 'raden är inte indragen som raderna omkring den',
  hint: 'Nycklar som hör ihop börjar i samma kolumn; det som hör under en nyckel dras in två blanksteg.',
}
const QUOTE_START: Text = {
  code: 'yaml/citat',
  message: 'ett värde får inte börja med det här tecknet',
  hint: 'Sätt hela värdet inom citattecken: "…".',
}
const LOST: Text = {
  code: 'yaml/nyckel',
  message: 'raden har varken kolon efter en nyckel eller streck före ett listvärde',
  hint: 'En rad skrivs  nyckel: värde  – eller dras in så att den fortsätter texten ovanför.',
}
const OTHER: Text = {
  code: 'yaml/form',
  message: 'YAML-koden kan inte läsas här',
  hint: 'Jämför med raderna ovanför: nyckel, kolon, mellanslag, värde. Sätt text med ovanliga tecken inom citattecken.',
}
const COLLECTION: Text = {
  code: 'yaml/lista',
  message: 'en lista eller en nyckel med flera värden kan inte börja här',
  hint: 'Börja på en ny rad under nyckeln, indragen två blanksteg.',
}

/** What each of the parser's codes means. */
export const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  TAB_AS_INDENT: {
    code: 'yaml/tabb',
    message: 'raden är indragen med tabb',
    hint: 'Byt tabben mot två blanksteg.',
  },
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml/kolon-i-text',
    message: 'ett kolon följt av mellanslag läses som en ny nyckel',
    hint: 'Sätt texten inom citattecken, eller flytta det som hör under nyckeln till en ny, indragen rad.',
  },
  MULTILINE_IMPLICIT_KEY: LOST,
  MISSING_CHAR: {
    code: 'yaml/oavslutad',
    message: 'något som börjar här avslutas aldrig, eller ett kolon saknas',
    hint: 'Kontrollera att varje citattecken, [ och { har sitt slut, och att varje nyckel följs av kolon.',
  },
  UNEXPECTED_TOKEN: {
    code: 'yaml/ovantat',
    message: 'det står något mer efter värdet',
    hint: 'Sätt hela texten inom citattecken, eller börja listan på en ny rad.',
  },
  BAD_SCALAR_START: QUOTE_START,
  BAD_DQ_ESCAPE: {
    code: 'yaml/bakstreck',
    message: 'ett omvänt snedstreck betyder något särskilt inom "…"',
    hint: "Byt \\ mot / i sökvägar, eller använd enkla citattecken: '…'.",
  },
  ALIAS_PROPS: QUOTE_START,
  BAD_ALIAS: QUOTE_START,
  MULTIPLE_ANCHORS: QUOTE_START,
  MULTIPLE_TAGS: QUOTE_START,
  TAG_RESOLVE_FAILED: QUOTE_START,
  BAD_PROP_ORDER: QUOTE_START,
  BAD_DIRECTIVE: QUOTE_START,
  BLOCK_IN_FLOW: COLLECTION,
  BAD_COLLECTION_TYPE: COLLECTION,
  DUPLICATE_KEY: OTHER,
  IMPOSSIBLE: OTHER,
  KEY_OVER_1024_CHARS: {
    code: 'yaml/nyckel',
    message: 'nyckeln är orimligt lång',
    hint: 'Kontrollera att texten ovanför har sitt avslutande citattecken.',
  },
  MULTIPLE_DOCS: {
    code: 'yaml/flera',
    message: 'raden --- delar filen i två',
    hint: 'Ta bort raden, eller lägg det som följer i en egen fil.',
  },
  NON_STRING_KEY: {
    code: 'yaml/nyckel',
    message: 'en nyckel måste vara ett ord',
    hint: 'En rad skrivs  nyckel: värde  – text som börjar med [ eller { sätts inom citattecken.',
  },
  RESOURCE_EXHAUSTION: {
    code: 'yaml/djup',
    message: 'filen har orimligt många nivåer',
    hint: 'Kontrollera att det inte har hamnat något annat än en överenskommelse i filen.',
  },
}
