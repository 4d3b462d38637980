import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DICTIONARY_VERSION } from '../../src/render/dictionary.ts'
import { encodeHyb } from '../../src/render/hyb.ts'
import { swedishHyb } from '../../src/render/hyphenation.ts'

/** Hyphenates by the file alone, as Chromium does: the values of every matching pattern, the greatest wins. */
function breaksIn(word: string, file: Uint8Array): string {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const at = (offset: number) => view.getUint32(offset, true)
  const [alphabet, trie, patterns] = [at(8), at(12), at(16)]
  const codeOf = (letter: string) => file[alphabet + 12 + (letter.codePointAt(0) ?? 0) - at(alphabet + 4)] ?? 0
  const [codeMask, linkShift, linkMask, patternShift] = [at(trie + 4), at(trie + 8), at(trie + 12), at(trie + 16)]
  const entry = (index: number) => at(trie + 24 + 4 * index)
  const codes = [0, ...[...word].map(codeOf), 0]
  const values: number[] = new Array(codes.length).fill(0)
  for (let start = 0; start < codes.length; start++) {
    let node = 0
    for (let end = start; end < codes.length; end++) {
      const code = codes[end] ?? 0
      const edge = entry(node + code)
      if ((edge & codeMask) !== code) break
      node = (edge & linkMask) >>> linkShift
      const index = entry(node) >>> patternShift
      if (index === 0) continue
      const pattern = at(patterns + 16 + 4 * index)
      const [length, zeros, offset] = [pattern >>> 26, (pattern >>> 20) & 63, pattern & 0xfffff]
      for (let k = 0; k < length; k++) {
        const place = end + 1 - (length + zeros) + k
        const value = file[patterns + at(patterns + 8) + offset + k] ?? 0
        values[place] = Math.max(values[place] ?? 0, value)
      }
    }
  }
  const letters = [...word]
  return letters.map((letter, index) => ((values[index] ?? 0) % 2 === 1 && index > 0 ? `-${letter}` : letter)).join('')
}

describe('a dictionary file', () => {
  test('holds patterns with values at the start, inside and at both ends of a word', () => {
    const patterns = [
      { letters: '.ab', values: [0, 0, 1, 0] },
      { letters: 'cd', values: [1, 0, 0] },
      { letters: 'cde', values: [2, 0, 3, 0] },
      { letters: 'f.', values: [1, 0, 0] },
    ]
    const file = encodeHyb(patterns, { é: 'e' })
    expect(breaksIn('abcde', file)).toBe('a-bcd-e')
    expect(breaksIn('xabcd'.replace('x', 'e'), file)).toBe('eab-cd')
    expect(breaksIn('ABCDÉ', file)).toBe('A-BCD-É')
    expect(breaksIn('eff', file)).toBe('ef-f')
  })

  test('of Swedish breaks words where a reader would', () => {
    const file = swedishHyb()
    const words = ['åt-gärds-plan', 'kom-mun-po-lis', 'trygg-het', 'stads-dels-för-valt-ning-en', 'upp-följ-ning']
    for (const broken of words) expect(breaksIn(broken.replaceAll('-', ''), file)).toBe(broken)
  })

  test('of Swedish breaks compounds at their joints', () => {
    const file = swedishHyb()
    const words = ['sam-ver-kans-över-ens-kom-mel-se', 'fas-tig-hets-äga-re', 'fält-as-si-sten-ter', 'om-rå-des-po-lis']
    for (const broken of words) expect(breaksIn(broken.replaceAll('-', ''), file)).toBe(broken)
  })

  test('has a new version whenever it changes, since it is kept in a cache', () => {
    const sha256 = createHash('sha256').update(swedishHyb()).digest('hex')
    expect({ version: DICTIONARY_VERSION, sha256 }).toMatchInlineSnapshot(`
      {
        "sha256": "053d00b135b1fb1f14fdba2efd753b0758bd001a54734aa50c1346eacba528e4",
        "version": 1,
      }
    `)
  })
})
