import { latin } from './latin.ts'

/** Words that carry no meaning of their own. */
const EMPTY = new Set(
  'och eller som för med från till inom under över mellan efter deras sina detta denna dessa alla varje andra stora social'
    .concat(
      ' område områden områdena arbete arbetet insatser frågor samverkan kriminell kriminella lokal lokala särskilt olika',
    )
    .split(' '),
)

/** The words of a text in a form that their inflections share, in order: "Skadegörelsen" and "skadegörelse" are one. */
export function stems(text: string): string[] {
  return text
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter((word) => word.length >= 4 && !EMPTY.has(word))
    .map(stem)
}

const BETWEEN_WORDS = latin(/[^\p{L}]+/u)

/** A word without what inflection adds at its end. */
export function stem(word: string): string {
  const short = word.replace(/(?:ernas|arnas|ornas|erna|arna|orna|ens|ets|en|et|er|ar|or|na|as|es|s|n|a|e|t)$/, '')
  return short.length >= 4 ? short : word
}
