import { expect, test } from 'vitest'
import type { Font } from '../../src/finish/content/font.ts'
import { Mark, PageContent, type TextRun } from '../../src/finish/content/page-content.ts'
import { dict } from '../../src/pdf/objects.ts'
import type { PageObject } from '../../src/pdf/pages.ts'

const font: Font = {
  name: 'Gelasio',
  type: 'Type0',
  codeLength: 1,
  unicode: new Map([...'abc'].map((letter) => [letter.charCodeAt(0), letter])),
  width: () => 500,
}

function run(bytes: string, start: number): TextRun {
  return { font, bytes, start, end: start + 9, left: 0, baseline: 0, size: 10, clip: undefined, blankAfter: false }
}

test('a mark says what it shows now, also to who has asked before', () => {
  const resources = { fonts: new Map(), forms: new Map(), pictures: new Map(), markedForms: [] }
  const page = new PageContent({ dict: dict({}) } as unknown as PageObject, 0, '', resources)
  const mark = new Mark(page, 0, [1, 0, 0, 1, 0, 0])
  const [first, second] = [run('ab', 0), run('c', 10)]
  mark.replaceRuns([first, second])
  expect(mark.text).toBe('abc')
  mark.addBlank(first, '20')
  expect(mark.text).toBe('ab c')
  expect(page.edits).toEqual([{ start: 9, end: 9, text: ' <20> Tj' }])
  mark.replaceRuns([second])
  expect(mark.text).toBe('c')
})
