import { type Document, isScalar, type Scalar, visit } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import { type Span, startOfLine } from '../source.ts'
import { inQuotes, QUOTED, writeLine } from './write-line.ts'
import { type Stretch, spanIn } from './yaml-syntax.ts'

/**
 * What YAML takes otherwise than its writer meant, without a word: a sign that begins a comment in the middle of a text, a
 * comma that parts a sentence in brackets, quotation marks that are part of the text, lines that are joined.
 */
export function lostInYaml(document: Document.Parsed, stretch: Stretch): Diagnostic[] {
  const text = stretch.source.text.slice(stretch.start, stretch.end)
  const found: Diagnostic[] = []
  const scalars: [number, number][] = []
  visit(document, {
    Seq: (_, node) => {
      if (node.flow) found.push(...brokenSentences(node.items, text, stretch))
    },
    Pair: (_, { key }) => {
      if (isScalar(key)) found.push(...hardBlanks(key, text, stretch), ...onlyComment(key, text, stretch))
    },
    Scalar: (_, node) => {
      scalars.push(textOf(node, text))
      found.push(
        ...commentIn(node, text, stretch),
        ...pathOf(node, text, stretch),
        ...quotesOf(node, text, stretch),
        ...joinedLines(node, text, stretch),
      )
    },
  })
  found.push(...commentsBeside(scalars, text, stretch, found))
  return found
}

/** Where a scalar's own text stands: of a block not its first line, which may have a comment. */
function textOf(node: Scalar, text: string): [number, number] {
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
  return [isBlock ? Math.max(start, text.indexOf('\n', start)) : start, end]
}

/** A key that is drawn in by blanks that YAML takes for letters: copied from a page for the web, or from Word. */
function* hardBlanks(key: Scalar, text: string, stretch: Stretch): Generator<Diagnostic> {
  const [start, end] = [key.range?.[0] ?? 0, key.range?.[1] ?? 0]
  const blanks = HARD_BLANKS.exec(text.slice(start, end))?.[0]
  if (blanks === undefined) return
  const span = spanIn(stretch, start, start + blanks.length)
  yield {
    code: 'yaml/blanksteg',
    severity: 'fel',
    message: 'raden är indragen med hårda blanksteg, som YAML läser som en del av nyckeln',
    span,
    hint: 'Byt dem mot vanliga blanksteg.',
    fix: { span, text: ' '.repeat(blanks.length) },
  }
}

const HARD_BLANKS = /^[^\S\n\t ]+/

/** `dnr: KS #1`: what follows the sign is a comment. One with a blank after it is meant as one, unless it is a number. */
function* commentIn(node: Scalar, text: string, stretch: Stretch): Generator<Diagnostic> {
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
  const line = /^[^\n]*/.exec(text.slice(end))?.[0] ?? ''
  const comment = /^[ \t]+(#\S[^\n]*)$/.exec(line)?.[1]
  if (!comment || node.type !== 'PLAIN' || start === end) return
  const at = end + line.indexOf('#')
  yield commentFinding(`${text.slice(start, end)} ${comment}`, comment, at, stretch)
}

/** `accentfärg: #004b87`: the whole value is taken for a comment. */
function* onlyComment(key: Scalar, text: string, stretch: Stretch): Generator<Diagnostic> {
  const end = key.range?.[1] ?? 0
  const [whole = '', comment] = /^[ \t]*:[ \t]+(#\S[^\n]*)/.exec(text.slice(end)) ?? []
  if (comment !== undefined) yield commentFinding(comment, comment, end + whole.length - comment.length, stretch)
}

/** Every other comment on a line with something before it: within brackets, after a quotation, or meant as one. */
function* commentsBeside(
  scalars: readonly (readonly [number, number])[],
  text: string,
  stretch: Stretch,
  told: readonly Diagnostic[],
): Generator<Diagnostic> {
  const places = new Set(told.flatMap(({ code, span }) => (code === 'yaml/kommentar' && span ? [span.start] : [])))
  let lastLine = -1
  for (const { index } of text.matchAll(/[ \t]#/g)) {
    const line = startOfLine(text, index)
    const at = index + 1
    if (line === lastLine || /^\s*(?:#|$)/.test(text.slice(line, index))) continue
    if (scalars.some(([start, end]) => start <= at && at < end)) continue
    lastLine = line
    const comment = (/^[^\n]*/.exec(text.slice(at))?.[0] ?? '').trimEnd()
    const span = spanIn(stretch, at, at + comment.length)
    if (comment.length > 1 && !places.has(span.start)) yield besideFinding(comment, span)
  }
}

/** A comment with a blank after its sign is mostly meant as one: that it is not printed is said, and no more. */
function besideFinding(comment: string, span: Span): Diagnostic {
  const isMeant = /^#+\s/.test(comment)
  return {
    code: 'yaml/kommentar',
    severity: isMeant ? 'info' : 'varning',
    message: `«${clip(comment)}» läses som en kommentar, och ${isMeant ? 'trycks inte' : 'hör inte till värdet'}`,
    span,
    hint: isMeant
      ? 'Hör orden till värdet, så sätt hela värdet inom citattecken. En kommentar syns bäst på en egen rad.'
      : 'Sätt hela texten inom citattecken, eller skriv kommentaren på en egen rad.',
  }
}

/** `"G:\\nytt"`: within straight quotation marks `\\n` is a new line and `\\t` a tab, and no part of a path. */
function* pathOf(node: Scalar, text: string, stretch: Stretch): Generator<Diagnostic> {
  if (node.type !== 'QUOTE_DOUBLE') return
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
  const written = text.slice(start, end)
  const at = PATH.exec(written)?.index
  if (at === undefined) return
  const path = /^[^\s"]*/.exec(written.slice(at))?.[0] ?? ''
  yield {
    code: 'yaml/bakstreck',
    severity: 'fel',
    message: `«${clip(path)}» trycks inte så: ett omvänt snedstreck betyder något särskilt inom "…"`,
    span: spanIn(stretch, start + at, start + at + path.length),
    hint: "Byt \\ mot / i sökvägar, eller använd enkla citattecken: '…'.",
  }
}

/** A drive or a server with a single backslash before a letter, or an escape that nobody writes in prose. */
const PATH = /\b[A-Za-z]:\\(?!\\)|(?<![\\\w])\\\\\\?[\w.-]+\\(?![\\"])|\w*(?<!\\)\\[abefrtv](?=\w)/

function commentFinding(whole: string, comment: string, at: number, stretch: Stretch): Diagnostic {
  return {
    code: 'yaml/kommentar',
    severity: 'varning',
    message: `«${clip(comment)}» läses som en kommentar, och hör inte till värdet`,
    span: spanIn(stretch, at, at + comment.length),
    hint: `${writeLine(inQuotes(whole), QUOTED)}  – eller ett blanksteg efter # om det är en kommentar.`,
  }
}

/** A sentence in brackets that a comma has made two of. */
function* brokenSentences(items: readonly unknown[], text: string, stretch: Stretch): Generator<Diagnostic> {
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    if (!isScalar(item) || !isScalar(before) || item.type !== 'PLAIN' || before.type !== 'PLAIN') continue
    const number = dividedNumber(before, item, text)
    if (number !== undefined) {
      yield {
        code: 'yaml/komma',
        severity: 'varning',
        message: `kommat delar talet ${number} i två poster i listan`,
        span: spanIn(stretch, before.range?.[0] ?? 0, item.range?.[1] ?? 0),
        hint: 'Sätt hela texten inom citattecken om det är ett decimaltal, eller skriv ett blanksteg efter kommat om det är två.',
      }
      return
    }
    const [first, second] = [String(before.value), String(item.value)]
    const isSentence = first.trim().split(/\s+/).length >= 3 && /^\p{Ll}/u.test(second) && /\s/.test(second)
    if (!isSentence || !/\p{Lu}/u.test(first[0] ?? '')) continue
    const [start, end] = [before.range?.[0] ?? 0, item.range?.[1] ?? 0]
    yield {
      code: 'yaml/komma',
      severity: 'varning',
      message: `kommat delar texten i två: «${clip(first)}» och «${clip(second)}»`,
      span: spanIn(stretch, start, end),
      hint: `${writeLine(inQuotes(text.slice(start, end)), QUOTED)}  om det är en text, eller var sin rad med  -  om det är två.`,
    }
    return
  }
}

/** `17,5 kronor` within brackets: digits on both sides of a comma without a blank, and something more than digits. */
function dividedNumber(before: Scalar, item: Scalar, text: string): string | undefined {
  const [first, second] = [text.slice(...ends(before)), text.slice(...ends(item))]
  const between = text.slice(before.range?.[1] ?? 0, item.range?.[0] ?? 0)
  const [whole] = /\d+$/.exec(first) ?? []
  const [part] = /^\d+/.exec(second) ?? []
  if (between !== ',' || whole === undefined || part === undefined) return undefined
  return whole === first && part === second ? undefined : `${whole},${part}`
}

function ends(node: Scalar): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
}

/** `titel: ”Trygg i centrum”`: YAML knows no such quotation marks, and prints them. */
function* quotesOf(node: Scalar, text: string, stretch: Stretch): Generator<Diagnostic> {
  if (node.type !== 'PLAIN' || typeof node.value !== 'string') return
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
  const inner = /^[“”„»«](.*)[“”«»]$/su.exec(node.value)?.[1]
  if (inner === undefined || /[“”„»«]/u.test(inner)) return
  const span = spanIn(stretch, start, end)
  const straight = inQuotes(inner)
  yield {
    code: 'yaml/citattecken',
    severity: 'varning',
    message: 'citattecknen är typografiska: YAML läser dem som en del av texten, och de trycks',
    span,
    hint: writeLine(straight, 'Byt dem mot raka citattecken: "…".'),
    ...(!text.slice(start, end).includes('\n') && { fix: { span, text: straight } }),
  }
}

/** Lines of a list or a table that a folded text joins. */
function* joinedLines(node: Scalar, text: string, stretch: Stretch): Generator<Diagnostic> {
  if (node.type !== 'BLOCK_FOLDED' && node.type !== 'PLAIN') return
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
  const lines = text.slice(start, end).split('\n')
  const first = node.type === 'PLAIN' ? 0 : 1
  const indent = /^[ \t]*/.exec(lines.slice(first).find((line) => line.trim() !== '') ?? '')?.[0] ?? ''
  // A line that is drawn in more than the others keeps its place, and so does one after it or after a blank line.
  const keeps = (line = '') => line.trim() === '' || (node.type !== 'PLAIN' && /^[ \t]/.test(line.slice(indent.length)))
  const at = lines.findIndex(
    (line, index) => index > first && ITEM.test(line) && !keeps(line) && !keeps(lines[index - 1]),
  )
  if (at < 0) return
  const offset = start + lines.slice(0, at).join('\n').length + 1
  const line = lines[at] ?? ''
  yield {
    code: 'yaml/rader',
    severity: 'fel',
    message: `raden «${clip(line.trim())}» fogas ihop med raden ovanför, och blir ingen lista, tabell eller rubrik`,
    span: spanIn(stretch, offset + (line.length - line.trimStart().length), offset + line.length),
    hint: 'Sätt  |  efter kolonet i stället för  >  eller ingenting, så behåller varje rad sin plats.',
  }
}

/** A line that makes an item of a list, a row of a table, a heading or a quotation. */
const ITEM = /^\s*(?:[-*+•–]\s+\S|\d{1,2}[.)]\s+\S|\|.*\||#{1,6}\s|>\s)/

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
