import { latin } from './latin.ts'

/** The sentences of a text, each with where it begins. "kl. 18" and "t.ex. skolan" end none. */
export function sentencesOf(text: string): { readonly sentence: string; readonly start: number }[] {
  return [...text.matchAll(SENTENCE)].map((match) => ({
    sentence: match[0].trimEnd(),
    start: match.index,
  }))
}

const SENTENCE = latin(/\S(?:[^.!?]|\.(?!\s+[^\p{Ll}\d\s]|\s*$)|[!?](?!\s|$))*[.!?]*(?=\s|$)/gu)
