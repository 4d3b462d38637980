import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, parseWhole } from '../../src/model/markdown.ts'
import { divide } from '../../src/model/markdown-plain.ts'

const root = join(import.meta.dirname, '../..')
const examples = textsIn('examples')
const texts = ['test/rules/_bas', 'test/reference', 'test/broken', 'docs'].flatMap(textsIn).concat(examples)

function textsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), 'utf8').normalize('NFC'))
}

/** What a text may be made into: every sign and block that Markdown knows. */
const PIECES = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n\n\n',
    '# ',
    '###### ',
    '#',
    '\n# ',
    '- ',
    '\n- ',
    '\n\n- ',
    '+ ',
    '* ',
    '1. ',
    '\n2) ',
  ],
  ...[
    '\n    ',
    '\n\n    ',
    '\n\n  ',
    '\n>',
    '\n\n> ',
    '\n```\n',
    '\n\n```figur\n',
    '\n```',
    '~~~\n',
    '`',
    '``',
    '*',
    '**',
    '_',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '[^a]',
    '\n\n[^a]: ',
    '[^tal]',
    '[a]: b',
    '\n\n[a]: /b\n',
    '![',
    '<',
    '>',
    '<b>',
    '\n<div>\n',
    '<!--',
  ],
  ...[
    '\n\n<!-- x\n\n',
    '-->',
    '&',
    '&amp;',
    '\\',
    '\\\n',
    '|',
    '\n| - |',
    '\n-|-\n',
    '\n---\n',
    '\n===',
    '\n\n***\n\n',
    '~',
    '~~',
  ],
  ...[
    'www.a.se',
    'http://a.se',
    'a@b.se',
    '<plan:a-b>',
    '[text](plan:a)',
    '*ord*',
    '(*ord*)',
    '{#namn}',
    '!',
    '[x] ',
    '\t',
    '\r',
  ],
]

describe('Markdown that is plainly written', () => {
  it('is most of what agreements say', () => {
    const left = examples.map((text) => {
      const parts = divide(text)
      return parts ? parts.map((part) => ('text' in part ? part.text : '')).join('') : text
    })
    expect(left.join('').length).toBeLessThan(examples.join('').length / 8)
  })

  it('is read as the package reads it', () => {
    for (const text of texts) expect(parseMarkdown(text)).toEqual(parseWhole(text))
  })

  it('is so with anything put in or taken out', () => {
    let state = 7
    const draw = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648
      return (state >> 8) % below
    }
    let divided = 0
    for (let round = 0; round < 1500; round++) {
      const blocks = (texts[draw(texts.length)] ?? '').split('\n\n')
      const from = draw(blocks.length)
      let text = blocks.slice(from, from + 1 + draw(6)).join('\n\n')
      for (let changes = draw(4); changes > 0; changes--) {
        const at = draw(text.length + 1)
        const piece = draw(4) === 0 ? '' : (PIECES[draw(PIECES.length)] ?? '')
        text = text.slice(0, at) + piece + text.slice(at + draw(3))
      }
      if (divide(text)?.some((part) => 'nodes' in part)) divided++
      expect(parseMarkdown(text), text).toEqual(parseWhole(text))
    }
    expect(divided).toBeGreaterThan(800)
  })
})
