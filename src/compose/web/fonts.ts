import type { Asset, ComposedDocument } from '../../document.ts'

/** A page is no larger than this many bytes because of its fonts; the browser has others. */
const LARGEST = 390_000

/** Cuts of a family, by how much they are missed. A bold one does for a semibold, and italics can be slanted. */
const CUTS = ['400-normal', '700-normal', '600-normal', '400-italic']

/** The fonts to put into a page of `size` characters: as many as there is room for, those that are most seen first. */
export function chooseWebFonts({ assets, fonts }: ComposedDocument, size: number): ReadonlySet<Asset> {
  const rank = ({ path }: Asset) => {
    const cut = CUTS.findIndex((each) => path.includes(each))
    const family = fonts.findIndex((each) => path.includes(each.toLowerCase().replaceAll(' ', '-')))
    return cut * fonts.length + family
  }
  const chosen = new Set<Asset>()
  let total = size
  for (const font of assets.filter(isFont).sort((one, other) => rank(one) - rank(other))) {
    const encoded = Math.ceil(font.bytes.length / 3) * 4
    if (total + encoded > LARGEST) continue
    total += encoded
    chosen.add(font)
  }
  return chosen
}

export function isFont({ type }: Asset): boolean {
  return type.startsWith('font/')
}
