import { knownPersons, markedValues } from '../agreement/known-persons.ts'
import type { Kind } from '../agreement/personal-text.ts'
import { plainText } from '../model/markdown.ts'
import type { Agreement } from '../model/model.ts'
import { passagesIn } from '../model/passage.ts'
import { contactSpellings, sameContact } from '../swedish/contact.ts'
import { squeezed } from './squeezed.ts'

/** Something that no public output may hold. */
export interface Withheld {
  readonly kind: Kind
  /** Its letters and digits, in each way of writing it. */
  readonly spellings: readonly string[]
  /** What may stand between two of them. */
  readonly gap: RegExp
}

/** What is withheld of an agreement, and phrases that may stand though they hold some of it. */
export interface Secrets {
  readonly withheld: readonly Withheld[]
  readonly shown: readonly string[]
}

/** Fewer letters may be something else. */
const SHORTEST = 5

const BETWEEN_WORDS = /^[\s*_.'’-]{1,3}$/
const WITHIN_ADDRESS = /^[^\p{L}\p{N}]{1,5}$/u
const BETWEEN_ANY = /^[^\p{L}\p{N}]{1,12}$/u
const BETWEEN_DIGITS = /^[\s*_()./–-]{1,4}$/

/**
 * What a public copy of an agreement must not hold: what the schemas mark and what the finder of persons finds in any
 * text of the whole model, printed or not. It asks nothing of what makes the public copy, so that a fault there is seen.
 */
export function secretsOf(agreement: Agreement): Secrets {
  const known = secrets.get(agreement) ?? findSecrets(agreement)
  secrets.set(agreement, known)
  return known
}

const secrets = new WeakMap<Agreement, Secrets>()

function findSecrets(agreement: Agreement): Secrets {
  const { known, find, hides } = knownPersons(agreement)
  const values = new Map<string, Kind>()
  for (const { value, kind } of known) if (kind !== undefined) values.set(value, kind)
  for (const { value, mark } of markedValues(agreement)) {
    if (mark === 'namn' && hides(value, mark)) values.set(value, 'namn')
  }
  for (const text of textsIn(agreement)) {
    for (const { start, end, kind } of find(text)) values.set(text.slice(start, end), kind)
  }
  for (const sentence of secretSentences(agreement)) values.set(sentence, 'avsnitt')
  return {
    withheld: [...values]
      .map(([value, kind]) => withheldAs(value, kind))
      .filter(({ spellings }) => spellings.length > 0),
    shown: known.flatMap(({ value, kind }) => (kind === undefined ? squeezed(value).letters : [])),
  }
}

function withheldAs(value: string, kind: Kind): Withheld {
  const same = kind === 'namn' || kind === 'avsnitt' ? value : sameContact(value)
  const spellings = contactSpellings(same).map((one) => squeezed(one).letters)
  return {
    kind,
    spellings: spellings.filter(({ length }) => length >= SHORTEST),
    gap:
      kind === 'avsnitt'
        ? BETWEEN_ANY
        : /^\d+$/.test(spellings[0] ?? '')
          ? BETWEEN_DIGITS
          : same.includes('@')
            ? WITHIN_ADDRESS
            : BETWEEN_WORDS,
  }
}

/** Sentences of passages that are marked; shorter ones may stand elsewhere too. */
function* secretSentences(agreement: Agreement): Generator<string> {
  for (const file of agreement.files.values()) {
    const text = 'text' in file && file.path.endsWith('.md') ? file.text : ''
    for (const { start, end } of passagesIn(text)) yield* sentencesOf(text.slice(start, end))
  }
  for (const text of textsIn(agreement)) {
    for (const { start, end } of passagesIn(text)) yield* sentencesOf(text.slice(start, end))
  }
}

const LONG_ENOUGH = 16

function sentencesOf(passage: string): string[] {
  const plain = passage.replace(/^\s*>\s*\[![^\]]*\]/, '').replaceAll(/^[ \t]*>[ \t]?/gm, '')
  return plain.split(/(?<=[.!?:])\s+|\n\s*\n/).filter((sentence) => squeezed(sentence).letters.length >= LONG_ENOUGH)
}

/** Members of the model that hold the sources, not what is made of them. */
const SOURCES: ReadonlySet<string> = new Set(['source', 'files', 'present', 'span', 'position', 'bytes', 'publicering'])

/** Every string of a value, however deep, its keys, and what a paragraph says as a whole. */
function textsIn(value: unknown): Set<string> {
  const texts = new Set<string>()
  const seen = new Set<object>()
  const walk = (one: unknown): void => {
    if (typeof one === 'string') texts.add(one)
    if (typeof one !== 'object' || one === null || seen.has(one) || ArrayBuffer.isView(one)) return
    seen.add(one)
    if (one instanceof Map) for (const [key, item] of one) walk([key, item])
    else if (Array.isArray(one)) one.forEach(walk)
    else {
      if ('type' in one && 'children' in one && PHRASES.has(String(one.type))) texts.add(plainText(one as never))
      for (const [key, item] of Object.entries(one)) if (!SOURCES.has(key)) walk([key, item])
    }
  }
  walk(value)
  return texts
}

const PHRASES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])
