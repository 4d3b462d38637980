import { Dict, resolve, Stream } from '../pdf/objects.ts'
import type { PageObject } from '../pdf/pages.ts'
import type { Broken } from './standards.ts'

/** Checks what the pages draw with: fonts that are in the file and can be read aloud, and no glass for PDF/A-1. */
export function inspectFonts(pages: readonly PageObject[], part: number | undefined, broken: Broken): void {
  const seen = new Set<Dict>()
  const look = (resources: Dict, page: number): void => {
    if (seen.has(resources)) return
    seen.add(resources)
    for (const value of resources.dict('Font')?.entries.values() ?? []) {
      const font = resolve(value)
      if (font instanceof Dict && !seen.has(font)) {
        seen.add(font)
        inspectFont(font, page, broken)
      }
    }
    if (part === 1 && hasTransparency(resources)) {
      broken('genomskinlighet', 'ISO 19005-1, 6.4', `sida ${page} har genomskinligt innehåll`)
    }
    for (const value of resources.dict('XObject')?.entries.values() ?? []) {
      const form = resolve(value)
      const own = form instanceof Stream ? form.dict.dict('Resources') : undefined
      if (own) look(own, page)
    }
  }
  pages.forEach((page, index) => {
    look(page.resources, index + 1)
    const group = page.dict.dict('Group')
    if (part === 1 && group?.name('S') === 'Transparency') {
      broken('genomskinlighet', 'ISO 19005-1, 6.4', `sida ${index + 1} har genomskinligt innehåll`)
    }
  })
}

function inspectFont(font: Dict, page: number, broken: Broken): void {
  const called = (font.name('BaseFont') ?? 'utan namn').replace(/^[A-Z]{6}\+/, '')
  if (font.name('Subtype') === 'Type3') {
    broken('typsnitt', 'ISO 14289-1, 7.21', `sida ${page} har ett konstgjort typsnitt (Type 3)`)
    return
  }
  const descendant = resolve(font.array('DescendantFonts')?.[0])
  const descriptor = (descendant instanceof Dict ? descendant : font).dict('FontDescriptor')
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.stream(key))
  if (!embedded) broken('typsnitt', 'ISO 19005-2, 6.2.11.4', `typsnittet ${called} på sida ${page} är inte inbäddat`)
  if (!font.stream('ToUnicode') && font.name('Subtype') === 'Type0') {
    broken(
      'typsnitt',
      'ISO 14289-1, 7.21.7',
      `bokstäverna i typsnittet ${called} på sida ${page} kan inte läsas upp (ToUnicode)`,
    )
  }
}

function hasTransparency(resources: Dict): boolean {
  return [...(resources.dict('ExtGState')?.entries.values() ?? [])].some((value) => {
    const state = resolve(value)
    if (!(state instanceof Dict)) return false
    const thin = ['ca', 'CA'].some((key) => (state.number(key) ?? 1) < 1)
    const masked = state.get('SMask') instanceof Dict
    const blended = !['Normal', 'Compatible', undefined].includes(state.name('BM'))
    return thin || masked || blended
  })
}
