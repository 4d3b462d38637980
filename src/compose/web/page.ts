import { type ComposedDocument, INSERT_HREF, SIGNATURE_HREF } from '../../document.ts'
import { chooseWebFonts, isFont } from './fonts.ts'
import { markScrolling } from './scrolling.ts'
import { SCREEN_STYLE } from './style.ts'

/** Nothing runs and nothing is fetched: all that the page needs is inside it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'"

/**
 * A document as one HTML file that needs nothing else, for publishing (WCAG 2.1 AA): fonts and images are inside it,
 * the contents are a navigation without page numbers, and what can only be done on paper is said in words.
 */
export function webPage(document: ComposedDocument, base64: (bytes: Uint8Array) => string): string {
  const at = document.html.indexOf('<body>') + '<body>'.length
  const end = document.html.lastIndexOf('</body>')
  const body = markScrolling(withLandmarks(withoutPaper(document.html.slice(at, end))))
  let page = headOf(document.html.slice(0, at)) + body + document.html.slice(end)
  const pictures = document.assets.filter((asset) => !isFont(asset))
  const room = pictures.reduce((size, { bytes }) => size + bytes.length, page.length)
  const fonts = chooseWebFonts(document, room)
  for (const asset of document.assets) {
    const { path, type, bytes } = asset
    if (isFont(asset) && !fonts.has(asset)) page = page.replace(fontFace(path), '')
    else page = page.replaceAll(`"${path}"`, () => `"data:${type};base64,${base64(bytes)}"`)
  }
  return page
}

/** The rule that asks for a font file. */
function fontFace(path: string): RegExp {
  return new RegExp(`@font-face\\{[^}]*"${path.replaceAll('.', '\\.')}"[^}]*\\}\n?`)
}

function headOf(head: string): string {
  return head
    .replace('</style>', () => `${SCREEN_STYLE}</style>`)
    .replace(
      '<meta charset="utf-8">',
      (charset) => `${charset}
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">`,
    )
}

/** The landmark of the printed page holds everything; here it does not hold cover and contents. */
const MAIN = /<\/?main>\n?/g
const LEADERS =
  /<span class="(?:prickar|siffror[^"]*)" aria-hidden="true">[^<]*<\/span>\n?|<span class="sidnr">[^<]*<\/span>/g
const LINK_BOX = /<a class="[^"]*" href="([^"]*)" aria-label="([^"]*)"><\/a>/g

/** Takes away what only paper has: page numbers, boxes to sign in, and room for the pages of another PDF. */
function withoutPaper(body: string): string {
  return body
    .replace(MAIN, '')
    .replace(LEADERS, '')
    .replace(LINK_BOX, (whole, address: string, label: string) => {
      if (address.startsWith(SIGNATURE_HREF)) return '<p class="ersatt">Undertecknas i originalet</p>'
      if (!address.startsWith(INSERT_HREF)) return whole
      return `<p class="ersatt">Sidan finns i dokumentet som PDF. Den visar: ${label}</p>`
    })
}

/** Cover and contents come first, whatever stands between them on paper; the rest is what the page is about. */
function withLandmarks(body: string): string {
  const [cover, afterCover] = takeSection(body, 'omslag')
  const [contents, rest] = takeSection(afterCover, 'innehåll')
  const start = cover || contents
  return `
<a class="hoppa" href="#huvudinnehåll">Hoppa till huvudinnehållet</a>
<header>${cover}</header>
${contents && `<nav aria-labelledby="innehall">${contents}</nav>`}
<main id="huvudinnehåll" tabindex="-1">${start === '' ? body : rest}</main>
`
}

/** The section of a class and the body without it; nothing and the body when there is none. */
function takeSection(body: string, name: string): readonly [string, string] {
  const opening = new RegExp(`<section class="(?:[^"]* )?${name}(?: [^"]*)?">`).exec(body)
  if (!opening) return ['', body]
  let depth = 0
  for (const tag of body.slice(opening.index).matchAll(/<(\/?)section\b/g)) {
    depth += tag[1] === '' ? 1 : -1
    if (depth > 0) continue
    const end = opening.index + tag.index + '</section>'.length
    return [body.slice(opening.index, end), body.slice(0, opening.index) + body.slice(end)]
  }
  return ['', body]
}
