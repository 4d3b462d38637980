import type { Diagnostic } from '../diagnostic.ts'
import { type Budget, budget, decode } from '../pdf/filters.ts'
import { Dict, Indirect, Stream } from '../pdf/objects.ts'
import { deflated, reach } from '../pdf/writer.ts'

/**
 * What PDF/A-1 (ISO 19005-1) asks for beyond the later parts: a list of the glyphs in every font, and that nothing is
 * transparent. What is only nominally transparent is made opaque; the rest is a finding.
 */
export function prepareForPart1(catalog: Indirect): Diagnostic[] {
  const allowed = budget()
  let transparent = false
  for (const { value } of reach([catalog])) {
    const own = value instanceof Stream ? value.dict : value
    if (!(own instanceof Dict)) continue
    if (own.name('Subtype') === 'CIDFontType2') addGlyphList(own, allowed)
    if (own.name('Subtype') === 'Image') makeOpaque(own, allowed)
    transparent ||= isTransparent(own)
  }
  return transparent ? [transparency()] : []
}

function addGlyphList(font: Dict, allowed: Budget): void {
  const descriptor = font.dict('FontDescriptor')
  const file = descriptor?.stream('FontFile2')
  if (!descriptor || !file || descriptor.get('CIDSet')) return
  descriptor.set('CIDSet', Indirect.of(deflated(allBits(glyphCount(decode(file, allowed))))))
}

function makeOpaque(image: Dict, allowed: Budget): void {
  const mask = image.stream('SMask')
  if (mask?.dict.name('Filter') !== 'FlateDecode') return
  if (decode(mask, allowed).every((byte) => byte === 0xff)) image.delete('SMask')
}

/** One bit for each glyph, the highest bit of a byte first (ISO 32000-1, 9.8.3.2): a subset keeps all numbers. */
function allBits(count: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8)).fill(0xff)
  if (count % 8 > 0) bits[bits.length - 1] = (0xff00 >> (count % 8)) & 0xff
  return bits
}

/** The number of glyphs in a TrueType font (OpenType, table `maxp`). */
function glyphCount(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  for (let table = 0; table < view.getUint16(4); table++) {
    const at = 12 + 16 * table
    if (view.getUint32(at) === MAXP) return view.getUint16(view.getUint32(at + 8) + 4)
  }
  throw new Error('a font without glyphs')
}

/** The letters of the table's tag. */
const MAXP = 0x6d617870

/** ISO 19005-1, 6.4: soft masks, transparency groups, opacity and blending. */
function isTransparent(own: Dict): boolean {
  const opacity = Math.min(own.number('ca') ?? 1, own.number('CA') ?? 1)
  const blend = own.name('BM') ?? 'Normal'
  const mask = own.get('SMask')
  return (
    (mask !== undefined && mask !== null && own.name('SMask') !== 'None') ||
    own.dict('Group')?.name('S') === 'Transparency' ||
    opacity < 1 ||
    (blend !== 'Normal' && blend !== 'Compatible')
  )
}

function transparency(): Diagnostic {
  return {
    code: 'pdf/a-1-genomskinlighet',
    severity: 'fel',
    message: 'PDF/A-1 tillåter ingenting genomskinligt, och dokumentet har en sådan bild eller inklippt sida.',
    hint: 'Välj --standard a-2a, eller spara bilden utan genomskinlighet.',
  }
}
