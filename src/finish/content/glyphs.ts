/**
 * The glyphs that a TrueType subset holds: those with an outline, and the first, which stands for what is missing.
 * A subset keeps the numbers of its glyphs and empties the others (OpenType, tables `head`, `maxp` and `loca`).
 */
export function glyphsOf(font: Uint8Array): number[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = tableOffsets(view)
  const [head, maxp, loca] = ['head', 'maxp', 'loca'].map((tag) => tables.get(tag))
  if (head === undefined || maxp === undefined || loca === undefined) throw new Error('a font lacks its tables')
  const long = view.getInt16(head + 50) === 1
  const offset = (glyph: number) => (long ? view.getUint32(loca + 4 * glyph) : view.getUint16(loca + 2 * glyph))
  const glyphs = [0]
  for (let glyph = 1; glyph < view.getUint16(maxp + 4); glyph++) {
    if (offset(glyph + 1) > offset(glyph)) glyphs.push(glyph)
  }
  return glyphs
}

function tableOffsets(view: DataView): Map<string, number> {
  const offsets = new Map<string, number>()
  for (let table = 0; table < view.getUint16(4); table++) {
    const at = 12 + 16 * table
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
    offsets.set(tag, view.getUint32(at + 8))
  }
  return offsets
}
