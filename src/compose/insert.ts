import { INSERT_HREF } from '../document.ts'
import type { Binary } from '../source.ts'
import type { Composer } from './composer.ts'
import { type Content, type Html, html } from './html.ts'

/** A PDF to set into the document page by page. */
export interface InsertedPdf {
  /** Id in the hrefs, unique in the document. */
  readonly id: string
  readonly pdf: Binary
  readonly title: string
  readonly alternativtext: string | readonly string[] | undefined
  /** Printed above the first page. */
  readonly heading: Content
}

/** A page of its own for each page of the PDF, with a link as large as the page will be. */
export function insertPages({ id, pdf, title, alternativtext, heading }: InsertedPdf, composer: Composer): Html {
  const pages = composer.agreement.pages.get(pdf.path)
  if (pages === undefined) {
    return html`${heading}<p class="saknas">Filen ${pdf.path} kunde inte infogas.</p>`
  }
  const texts = Array.from({ length: pages }, (_, index) => {
    const said = typeof alternativtext === 'string' ? alternativtext : (alternativtext?.[index] ?? title)
    return typeof alternativtext === 'object' ? said : `${said}, sida ${index + 1} av ${pages}`
  })
  composer.inserts.push({ id, path: pdf.path, bytes: pdf.bytes, pages, alternativtext: texts })
  return html`${texts.map(
    (label, index) => html`<div class="infogad">
${index === 0 && heading}<a class="infogad-sida" href="${INSERT_HREF}${id}/${index + 1}" aria-label="${label}"></a>
</div>
`,
  )}`
}
