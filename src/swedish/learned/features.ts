/**
 * What a sentence is to a reader that learns: which words, word pairs and pieces of words it has, and which stand beside
 * the value that is asked about. Each is a number below `SIZE` (feature hashing), so that no list of words is needed.
 */

/** How many different features a reader tells apart; two may fall together, which costs little. */
export const SIZE: number = 1 << 14

/** A sentence in small letters, or what stands before, in and after the value that is asked about. */
export interface Asked {
  readonly left: string
  /** The words of the value; missing when the whole sentence is asked about. */
  readonly value?: string
  readonly right?: string
  /** The sentence before, when the pronouns of this one may mean what it names. */
  readonly before?: string
}

/** How many letters are read on each side of a value: a longer sentence costs no more, however many values it has. */
const NEAR = 400

/** Features and how much each weighs, in two lists of one length. */
export interface Features {
  readonly at: number[]
  readonly weight: number[]
}

const WORD = /[\p{L}\p{M}]+(?:[-’'][\p{L}]+)*|\d+(?:[.,:]\d+)*|[§%&.,;:!?()»”"–-]/gu
const ENDS_CLAUSE: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '–', '.', 'men', 'medan'])

/** The features of what is asked about. Each group of them weighs the same in a short sentence as in a long one. */
export function featuresOf({ left, value, right = '', before = '' }: Asked): Features {
  const found: Features = { at: [], weight: [] }
  const [head, tail] = [
    wordsOf(value === undefined ? left.slice(0, 2 * NEAR) : left.slice(-NEAR)),
    wordsOf(right.slice(0, NEAR)),
  ]
  const words = (value === undefined ? head : [...head, '@', ...tail]).filter((word) => WORDLIKE.test(word))
  add(found, 1, words.map(hashOf(1)))
  add(
    found,
    1,
    words.slice(1).map((word, index) => hashOf(2)(`${words[index]} ${word}`)),
  )
  add(found, 1.2, pieces(3, words))
  add(found, 0.5, pieces(4, wordsOf(before.slice(-NEAR))))
  if (value === undefined) return found
  const [one, two] = [head.at(-1) ?? '^', tail[0] ?? '$']
  add(
    found,
    1,
    [
      ...head.slice(-5).map((word, index, near) => `${near.length - index} ${word}`),
      ...tail.slice(0, 5).map((word, index) => `+${index + 1} ${word}`),
    ].map(hashOf(5)),
  )
  add(found, 0.7, [`${head.at(-2) ?? '^'} ${one}`, `${two} ${tail[1] ?? '$'}`, `${one} @ ${two}`].map(hashOf(6)))
  const first = head.findLastIndex((word) => ENDS_CLAUSE.has(word)) + 1
  const last = tail.findIndex((word) => ENDS_CLAUSE.has(word))
  const [clauseHead, clauseTail] = [head.slice(first), last < 0 ? tail : tail.slice(0, last)]
  add(found, 0.8, pieces(7, clauseHead))
  add(found, 0.8, pieces(8, clauseTail))
  add(found, 0.8, [...clauseHead, ...clauseTail].map(hashOf(9)))
  add(found, 0.7, pieces(10, wordsOf(value.slice(0, NEAR))))
  return found
}

const WORDLIKE = /[\p{L}\d@§%]/u

/** The words of a text, figures by their shape: a year is one, and other numbers are short or long. */
function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => {
    if (!/^\d/.test(word)) return word
    return /^(?:19|20)\d\d$/.test(word) ? '0000' : word.replace(/\d+/g, (digits) => (digits.length > 2 ? '000' : '0'))
  })
}

/** The pieces of three to six letters of words, as features: Swedish words are compounds, and bend at the end. */
function pieces(group: number, words: readonly string[]): number[] {
  const found: number[] = []
  for (const word of words) {
    if (word.length < 3) continue
    const whole = `^${word.slice(0, 30)}$`
    for (let from = 0; from + 3 <= whole.length; from++) {
      let value = SEED ^ group
      for (let length = 1; length <= 6 && from + length <= whole.length; length++) {
        value = Math.imul(value ^ whole.charCodeAt(from + length - 1), PRIME)
        if (length >= 3) found.push(mixed(value))
      }
    }
  }
  return found
}

function add({ at, weight }: Features, total: number, features: readonly number[]): void {
  const each = total / Math.sqrt(features.length)
  for (const feature of features) {
    at.push(feature)
    weight.push(each)
  }
}

/** FNV-1a of a name in a group. */
function hashOf(group: number): (name: string) => number {
  return (name) => {
    let value = SEED ^ group
    for (let index = 0; index < name.length; index++) value = Math.imul(value ^ name.charCodeAt(index), PRIME)
    return mixed(value)
  }
}

const SEED = 2166136261
const PRIME = 16777619

/** Mixed once more, so that the last bits of a hash are as good as the others. */
function mixed(hash: number): number {
  const value = Math.imul(hash ^ (hash >>> 15), 2246822507)
  return ((value ^ (value >>> 13)) >>> 0) & (SIZE - 1)
}
