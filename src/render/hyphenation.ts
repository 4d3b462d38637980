import swedish from 'hyphen/patterns/sv.js'
import { encodeHyb, type Pattern } from './hyb.ts'

/** Values by number, and the letters as a tree whose leaves are numbers: how the package `hyphen` keeps patterns. */
type Tree = { readonly [letter: string]: Branch }
type Branch = number | Tree | readonly [Tree, number]

/** Letters in names and loan words that the Swedish patterns do not know. */
const ALIASES = { á: 'a', à: 'a', â: 'a', ã: 'a', æ: 'ä', ç: 'c', è: 'e', ê: 'e', ë: 'e', í: 'i', ï: 'i', ñ: 'n' }
const MORE_ALIASES = { ó: 'o', ô: 'o', õ: 'o', ø: 'ö', ú: 'u', ü: 'y', ý: 'y', š: 's', ž: 's' }

/** Swedish hyphenation for Chromium, made from the TeX patterns in the package `hyphen`. */
export function swedishHyb(): Uint8Array {
  const [values, tree] = swedish as unknown as readonly [readonly (readonly number[])[], Tree]
  return encodeHyb([...patternsIn(tree, '', values)], { ...ALIASES, ...MORE_ALIASES })
}

function* patternsIn(tree: Tree, before: string, values: readonly (readonly number[])[]): Generator<Pattern> {
  for (const [letter, branch] of Object.entries(tree)) {
    const letters = before + letter
    if (typeof branch === 'number') yield patternOf(letters, values[branch] ?? [])
    else if (isEnding(branch)) {
      yield patternOf(letters, values[branch[1]] ?? [])
      yield* patternsIn(branch[0], letters, values)
    } else yield* patternsIn(branch, letters, values)
  }
}

/** The package leaves out the value before a word's edge, and zeros at the end. */
function patternOf(letters: string, values: readonly number[]): Pattern {
  const full = letters.startsWith('.') ? [0, ...values] : [...values]
  while (full.length <= letters.length) full.push(0)
  return { letters, values: full }
}

function isEnding(branch: Tree | readonly [Tree, number]): branch is readonly [Tree, number] {
  return Array.isArray(branch)
}
