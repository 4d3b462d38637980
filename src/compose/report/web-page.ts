import type { ComposedDocument } from '../../document.ts'

/** On a screen the page is one column, and there are no page numbers. */
const SCREEN = `@media screen{body{max-width:640px;margin:0 auto;padding:24px 16px 64px}
.omslag{height:auto;padding-bottom:24px}.logotyper:empty{display:none}.logotyper{height:auto}.omslag-fot{margin-top:24px}
.prickar,.sidnr,.siffror{display:none}.rapportdel.ny-sida{margin-top:40px}
table{overflow-wrap:anywhere}@media (max-width:640px){.paneler{grid-template-columns:188px}}}`

/** A document as one HTML file that needs nothing else: fonts and images are inside it. */
export function webPage(document: ComposedDocument, base64: (bytes: Uint8Array) => string): string {
  let page = document.html.replace('</style>', () => `${SCREEN}\n</style>`)
  for (const { path, type, bytes } of document.assets) {
    page = page.replaceAll(`"${path}"`, () => `"data:${type};base64,${base64(bytes)}"`)
  }
  return page.replace(
    '<meta charset="utf-8">',
    () => '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">',
  )
}
