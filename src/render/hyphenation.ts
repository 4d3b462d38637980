import swedish from 'hyphen/patterns/sv.js'
import { encodeHyb, type Pattern } from './hyb.ts'

/** Values by number, and the letters as a tree whose leaves are numbers: how the package `hyphen` keeps patterns. */
type Tree = { readonly [letter: string]: Branch }
type Branch = number | Tree | readonly [Tree, number]

/** Letters in names and loan words that the Swedish patterns do not know. */
const ALIASES = { á: 'a', à: 'a', â: 'a', ã: 'a', æ: 'ä', ç: 'c', è: 'e', ê: 'e', ë: 'e', í: 'i', ï: 'i', ñ: 'n' }
const MORE_ALIASES = { ó: 'o', ô: 'o', õ: 'o', ø: 'ö', ú: 'u', ü: 'y', ý: 'y', š: 's', ž: 's' }

/**
 * Joints of compounds that the patterns miss or misplace, as TeX writes patterns: an odd number before a letter is a
 * break, an even one forbids it, the greatest wins. The patterns themselves use 1 to 5.
 */
const JOINTS = `
8s9ö8ver 8s9ä8gar 8k9ä8gar m9ä8gar 8s9en8het 8s9of8fer de8s9polis under9av ings9id holms9en vålds9p vålds9in
ungdoms9in ungdoms9ko skol9av skol9sam livs9stil park9lek plat8s9träff par8k9ingenj ställar9en region9po ferie9pr
narkotika9b växt9vill heder8s9v riks9ar normal9l trafi8k9ansvar system9hot bo9plats till9ämp var9andra jämn9å8rig
för9e8ning fäl8t9assist
`

/** Swedish hyphenation for Chromium, made from the TeX patterns in the package `hyphen`. */
export function swedishHyb(): Uint8Array {
  const [values, tree] = swedish as unknown as readonly [readonly (readonly number[])[], Tree]
  return encodeHyb([...patternsIn(tree, '', values), ...JOINTS.trim().split(/\s+/).map(fromTex)], {
    ...ALIASES,
    ...MORE_ALIASES,
  })
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

function fromTex(text: string): Pattern {
  const letters = text.replace(/\d/g, '')
  const values = text.split(/[^\d]/).map(Number)
  return { letters, values }
}

function isEnding(branch: Tree | readonly [Tree, number]): branch is readonly [Tree, number] {
  return Array.isArray(branch)
}
