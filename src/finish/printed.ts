import { type Budget, decode } from '../pdf/filters.ts'
import { Dict, Indirect, resolve, Stream } from '../pdf/objects.ts'
import { contentOf, pagesOf, type Rectangle, rectangle } from '../pdf/pages.ts'
import { readPdf } from '../pdf/reader.ts'
import { type Font, readFont } from './content/font.ts'
import { Bounds, matrix } from './content/geometry.ts'
import type { PageContent, PageResources } from './content/page-content.ts'
import { surveyPage } from './content/survey.ts'
import { type Element, readTree } from './structure/tree.ts'

/** A printed PDF taken apart: what every step of the finishing works on and changes. */
export interface OpenPdf {
  readonly catalog: Indirect
  readonly root: Dict
  readonly pages: readonly PageContent[]
  readonly tree: Element
}

/** Takes apart what the browser printed. It must be tagged; anything unreadable in it is a bug and throws. */
export function openPrinted(bytes: Uint8Array): OpenPdf {
  const { trailer, catalog: root, budget } = readPdf(bytes)
  const catalog = trailer.raw('Root')
  if (!(catalog instanceof Indirect)) throw new Error('the catalog is not an indirect object')
  const resources = new ResourceReader(budget)
  const pages = pagesOf(root).map((page, index) =>
    surveyPage(page, index, contentOf(page, budget), resources.read(page.resources)),
  )
  return { catalog, root, pages, tree: readTree(root, pages) }
}

/** Reads each font and form once, however many pages use it. */
class ResourceReader {
  private readonly budget: Budget
  private readonly fonts = new Map<Dict, Font>()

  constructor(budget: Budget) {
    this.budget = budget
  }

  read(resources: Dict): PageResources {
    const fonts = new Map<string, Font>()
    for (const [called, value] of resources.dict('Font')?.entries ?? []) {
      const font = resolve(value)
      if (font instanceof Dict) fonts.set(called, this.font(font))
    }
    const forms = new Map<string, Rectangle>()
    const pictures = new Map<string, readonly [number, number]>()
    const markedForms: string[] = []
    for (const [called, value] of resources.dict('XObject')?.entries ?? []) {
      const form = resolve(value)
      if (!(form instanceof Stream)) continue
      if (form.dict.name('Subtype') === 'Image')
        pictures.set(called, [form.dict.number('Width') ?? 0, form.dict.number('Height') ?? 0])
      if (form.dict.name('Subtype') !== 'Form') continue
      const box = formBox(form.dict)
      if (box) forms.set(called, box)
      if (/\/MCID\s/.test(Buffer.from(decode(form, this.budget)).toString('latin1'))) markedForms.push(called)
    }
    return { fonts, forms, pictures, markedForms }
  }

  private font(dict: Dict): Font {
    let font = this.fonts.get(dict)
    if (!font) {
      font = readFont(dict, this.budget)
      this.fonts.set(dict, font)
    }
    return font
  }
}

/** The box of a form XObject in the coordinates of what draws it (8.10.1). */
export function formBox(form: Dict): Rectangle | undefined {
  const box = rectangle(form.numbers('BBox'))
  if (!box) return undefined
  const bounds = new Bounds()
  bounds.addRectangle(matrix(form.numbers('Matrix')), box)
  return bounds.rectangle
}
