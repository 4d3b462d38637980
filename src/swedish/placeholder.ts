import { latin } from './latin.ts'
import { sentencesOf } from './sentence.ts'
import { unwrittenIn } from './unwritten.ts'

/** Something that holds the place of what is to be written. */
export interface Placeholder {
  readonly start: number
  readonly end: number
  readonly kind:
    | 'mark'
    | 'example'
    | 'blank'
    | 'bracket'
    | 'pending'
    | 'question'
    | 'shout'
    | 'unsure'
    | 'note'
    | 'likely'
}

const WORD_START = '(?<![\\p{L}\\d])'
const WORD_END = '(?![\\p{L}\\d])'

const BLANK_TO_FILL = 'datum|namn|ort|titel|underskrift|namnteckning|belopp|dnr|diarienummer|telefon|e-post'

/** What is no text in any document, wherever it stands, behind what costs little to look for and each has. */
const ANYWHERE: readonly (readonly [Placeholder['kind'], RegExp, RegExp])[] = [
  ['mark', /TODO|FIXME|TB[DA]/i, latin(`${WORD_START}(?:TODO|FIXME|TB[DA]|tb[da])${WORD_END}`, 'gu')],
  ['mark', /xx|ÅÅ/i, latin(`${WORD_START}(?:XX+|xx+|Xxx+|20(?:XX|xx)|ÅÅÅÅ(?:-?MM(?:-?DD)?)?|ÅÅMMDD)${WORD_END}`, 'gu')],
  // The place and the persons of a new agreement, before anyone has written in it.
  ['example', /exempels/i, latin(/(?<!\p{L})exempels(?:tad|son)s?(?!\p{L})/giu)],
  ['mark', /lorem/i, latin(/(?<!\p{L})lorem ipsum(?!\p{L})/giu)],
  ['blank', /__|\.\.|……/, /_{3,}|\.{5,}|…{2,}/gu],
  [
    'bracket',
    /[[<{«]\s*[aäsfivkl]/i,
    latin(/[[<{«]\s*(?:ange|skriv|fyll|infoga|välj|klistra|klicka|lägg till)(?!\p{L})[^\]>}»]*[\]>}»]/giu),
  ],
  ['bracket', /\[/, new RegExp(`\\[(?:${BLANK_TO_FILL}|\\.{3}|…)\\](?![(\\[])`, 'giu')],
  // "Kista (datum)" ends what is to be filled in; "Ålder (år)" and "Beslut (datum) och instans" are explanations.
  ['bracket', /\)\s*$/, latin(/(?<=\p{L} )\((?:datum|namn|ort|namnförtydligande|underskrift)\)\s*$/giu)],
  ['shout', /KOLLA/, latin(`${WORD_START}KOLLA[ :](?=[\\p{Lu} ]*\\p{Lu}{2})`, 'gu')],
]

/** "[…]" in a quotation is what was left out of it, and "personnummer (ÅÅMMDD-XXXX)" says how one is written. */
function isExplained(kind: Placeholder['kind'], text: string, { 0: written, index = 0 }: RegExpMatchArray): boolean {
  if (kind === 'bracket' && /^\[(?:…|\.{3})\]$/.test(written))
    return /[”"]/.test(text.slice(0, index)) && /[”"]/.test(text.slice(index))
  return kind === 'mark' && /personnummer[^.]{0,60}$/i.test(text.slice(Math.max(0, index - 80), index))
}

/** The label of a line to be filled in, with nothing written. */
const EMPTY_LABEL =
  /^(?:ort och datum|ort, datum|ort\/datum|datum|ort|namnförtydligande|namnteckning|underskrift|titel|namn)\s*:[\s_.…]*$/i

/** A whole value that says nothing. */
const NOTHING = /^(?:\?+|\.{3}|…|n\.? ?n\.?|namn namnsson|förnamn efternamn|text kommer|kommer senare|fylls i senare)$/i

/** What somebody promises to write, without saying who and when. */
const PENDING =
  /(?:under (?:framtagande|utarbetande|uppbyggnad)|(?:fylls i|kompletteras|meddelas|tillkommer|återkommer) senare|ej klart|inte klart än)\.?$/i
/** A sentence about something else that is being drawn up: "En detaljplan är under framtagande." */
const HAS_VERB = latin(/(?<!\p{L})(?:är|var|har|finns|ska|håller|tas|blir|pågår|ligger)(?!\p{L})/iu)

/** What every placeholder has something of: most texts have nothing, and are done. */
const SUSPECT =
  /[?…[{«]|<(?:ange|skriv|fyll|infoga|välj|klistra|klicka|lägg)|_{3}|\.{3}|xx|åå|todo|fixme|tb[da]|lorem|kolla|exempels|under (?:fram|utarb|uppb)|senare|klart|\([a-z]+\)\s*$|:[\s_.]*$|^\s*n\.? ?n\.?\s*$|namnsson|förnamn|text kommer/i

/** What stands in a text, wherever it does, to hold the place of something else. */
export function placeholdersIn(text: string): Placeholder[] {
  if (!SUSPECT.test(text)) return withoutOverlaps(unwrittenIn(text), text)
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length }
  if (EMPTY_LABEL.test(text.trim())) return [{ ...whole, kind: 'blank' }]
  if (NOTHING.test(text.trim())) return [{ ...whole, kind: 'mark' }]
  const found: Placeholder[] = unwrittenIn(text)
  for (const [kind, hint, pattern] of ANYWHERE) {
    if (!hint.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      if (isExplained(kind, text, match)) continue
      found.push({ kind, start: match.index, end: match.index + match[0].trimEnd().length })
    }
  }
  // What is not done yet, and a question, is what is left to look for, sentence by sentence.
  if (!/under |senare|klart|\?/i.test(text)) return withoutOverlaps(found, text)
  for (const { sentence, start } of sentencesOf(text)) {
    const end = start + sentence.length
    if (PENDING.test(sentence) && !HAS_VERB.test(sentence)) found.push({ kind: 'pending', start, end })
    else if (isShouted(sentence)) found.push({ kind: 'shout', start, end })
    else if (
      (/\?\?$/.test(sentence) && !/[”"][^”"]*$/.test(sentence)) ||
      (ASKS_AT_END.test(sentence) && !isQuestion(sentence))
    )
      found.push({ kind: 'question', start, end })
  }
  return withoutOverlaps(found, text)
}

const ASKS_AT_END = latin(/\p{L} \?$/u)

/** What makes a value unsure that is to say who, when or how much: no question belongs there. */
export function doubtIn(text: string): Placeholder | undefined {
  const match = /\?\s*$|\((?:föreslagen|föreslaget|förslag|ej bestämt|oklart|prel\.?|preliminär|\?)\)/iu.exec(text)
  if (!match) return undefined
  return match[0].startsWith('(')
    ? { kind: 'unsure', start: match.index, end: match.index + match[0].length }
    : { kind: 'question', start: text.length - text.trimStart().length, end: text.trimEnd().length }
}

/** A statement with a question mark behind it, where a question could stand: "Incitament att delta?" */
export function doubtfulStatement(text: string): Placeholder | undefined {
  if (!text.includes('?')) return undefined
  const last = sentencesOf(text).at(-1)
  if (!last?.sentence.endsWith('?') || isQuestion(last.sentence)) return undefined
  return { kind: 'question', start: last.start, end: last.start + last.sentence.length }
}

const ASKING = 'hur|vad|vilka|vilken|vilket|när|vem|vems|varför|vart|varifrån|om'
const VERB =
  'är|var|har|hade|kan|kunde|ska|skall|skulle|vill|bör|måste|får|finns|fungerar|använder|når|nås|gör|görs|blir|kommer|behöver|behövs|vet|känner|tycker|räcker|ger|går|står|sker|tar|ökar|minskar|deltar|leder|upplever|märks|syns|nådde|nåddes|gick|fick|blev|hjälper|stämmer|träffas|saknas|saknar|håller|följs'
const PRONOUN = 'vi|ni|du|jag|de|dem|det|den|man|han|hon|hen|parterna'
const QUESTION = latin(
  `${WORD_START}(?:${ASKING})${WORD_END}.*\\p{L}{2}.* |^["”»'*]?(?:(?:${VERB})${WORD_END}|\\p{L}+ (?:${PRONOUN})${WORD_END})`,
  'u',
)

/** Whether a sentence asks something, and not just doubts it: "Är målet nått?" */
function isQuestion(sentence: string): boolean {
  return QUESTION.test(sentence.trim().toLowerCase())
}

/** "HUR JOBBAR VI IDAG?": a note between colleagues, in capitals and with a question mark. */
function isShouted(sentence: string): boolean {
  if (!sentence.endsWith('?')) return false
  const letters = sentence.replaceAll(NO_LETTER, '')
  return letters.length >= 8 && TWO_WORDS.test(sentence) && !SMALL.test(letters)
}

const NO_LETTER = latin(/[^\p{L}]/gu)
const TWO_WORDS = latin(/\p{L} \p{L}/u)
const SMALL = latin(/\p{Ll}/u)

/** Kinds that are one when they follow each other: "070-xxx xx xx", "VAD? NÄR?" */
const JOINED: ReadonlySet<Placeholder['kind']> = new Set(['mark', 'blank', 'shout'])

/** In order, none inside another. */
function withoutOverlaps(found: readonly Placeholder[], text: string): Placeholder[] {
  const kept: Placeholder[] = []
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || one.start >= last.end) {
      const joins = last?.kind === one.kind && JOINED.has(one.kind) && /^[\s-]*$/.test(text.slice(last.end, one.start))
      if (last && joins) kept[kept.length - 1] = { ...last, end: one.end }
      else kept.push(one)
    }
  }
  return kept
}
