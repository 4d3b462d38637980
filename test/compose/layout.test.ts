import { beforeAll, describe, expect, it } from 'vitest'
import type { ComposedDocument } from '../../src/document.ts'
import { openPage } from './browser-page.ts'
import { composed, examples, readExample } from './sample.ts'

/** Widths of the content area in CSS px: 160 mm and 257 mm. */
const PORTRAIT = 605
const LANDSCAPE = 972

const page = await openPage()
beforeAll(() => page.emulateMediaType('print'))

/** Elements that stick out to the right: one of them makes the browser shrink every page of the document. */
async function tooWide(html: string, width: number, selector: string): Promise<unknown> {
  await page.setViewport({ width, height: 900 })
  await page.setContent(html)
  await page.evaluate('Promise.all([...document.fonts].map((font) => font.load()))')
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})]
    .filter((element) => element.getBoundingClientRect().right > ${width + 1})
    .map((element) => element.tagName + ' ' + element.textContent.trim().slice(0, 60))`)
}

/** Cells whose text sticks out of them, to be printed over the next cell. */
function overflowing(): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('td, th')]
    .filter((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return [...range.getClientRects()].some((box) => box.right > cell.getBoundingClientRect().right + 1.5)
    })
    .map((cell) => cell.textContent.trim().slice(0, 60))`)
}

/** The page with its fonts inside it. */
function whole({ html, assets }: ComposedDocument): string {
  return assets.reduce(
    (text, { path, type, bytes }) =>
      text.replaceAll(`"${path}"`, `"data:${type};base64,${Buffer.from(bytes).toString('base64')}"`),
    html,
  )
}

describe.each(examples)('the pages of %s', (name) => {
  const html = whole(composed(readExample(name), { variant: 'utkast' }))
  const lying = [...html.matchAll(/@page ([\w-]+)\{size:297mm/g)].map((match) => `.${match[1]}`)

  it('are as wide as the paper', async () => {
    const upright = `body *${lying.map((one) => `:not(${one}, ${one} *)`).join('')}`
    expect(await tooWide(html, PORTRAIT, upright)).toEqual([])
    if (lying.length === 0) expect(await overflowing()).toEqual([])
    expect(await tooWide(html, LANDSCAPE, 'body *')).toEqual([])
    expect(await overflowing()).toEqual([])
  })
})
