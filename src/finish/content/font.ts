import { type Budget, decode } from '../../pdf/filters.ts'
import { type Dict, resolve } from '../../pdf/objects.ts'
import { readToUnicode } from '../../pdf/to-unicode.ts'

/** What the finishing needs to know of a font: what its codes say, and how wide they are. */
export interface Font {
  /** `Gelasio-Bold`, without the prefix of a subset; empty for a font without a name. */
  readonly name: string
  /** Type 3 fonts are what the browser makes of a face that the shipped fonts lack. */
  readonly type: string
  /** Bytes per character code. */
  readonly codeLength: 1 | 2
  readonly unicode: ReadonlyMap<number, string>
  /** Width of a code in thousandths of the font size. */
  width(code: number): number
}

/** Reads a font dictionary (ISO 32000-1, 9.5–9.7, 9.10.3). */
export function readFont(font: Dict, budget: Budget): Font {
  const composite = font.name('Subtype') === 'Type0'
  const descendant = resolve(font.array('DescendantFonts')?.[0]) as Dict | undefined
  const toUnicode = font.stream('ToUnicode')
  return {
    name: (font.name('BaseFont') ?? '').replace(/^[A-Z]{6}\+/, ''),
    type: font.name('Subtype') ?? '',
    codeLength: composite ? 2 : 1,
    unicode: toUnicode ? readToUnicode(Buffer.from(decode(toUnicode, budget)).toString('latin1')) : new Map(),
    width: widthsOf(descendant),
  }
}

/** The numbers of the character codes in a string's bytes. */
export function codesOf(font: Font, bytes: string): number[] {
  const codes: number[] = []
  for (let at = 0; at + font.codeLength <= bytes.length; at += font.codeLength) {
    codes.push(font.codeLength === 1 ? bytes.charCodeAt(at) : (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
  }
  return codes
}

/** What a string shown in the font says. */
export function textOf(font: Font, bytes: string): string {
  return codesOf(font, bytes)
    .map((code) => font.unicode.get(code) ?? '')
    .join('')
}

/** The `W` array of a CIDFont (9.7.4.3): `c [w…]` or `first last w`. */
function widthsOf(descendant: Dict | undefined): (code: number) => number {
  const widths = new Map<number, number>()
  const list = descendant?.array('W')?.map(resolve) ?? []
  for (let at = 0; at + 1 < list.length; ) {
    const first = list[at] as number
    const second = list[at + 1]
    if (Array.isArray(second)) {
      for (const [index, width] of second.entries()) widths.set(first + index, resolve(width) as number)
      at += 2
    } else {
      for (let code = first; code <= (second as number) && code <= 0xffff; code++)
        widths.set(code, list[at + 2] as number)
      at += 3
    }
  }
  const usual = descendant?.number('DW') ?? 1000
  return (code) => widths.get(code) ?? usual
}

/** The code of a character in the font, in hexadecimal. */
export function codeFor(font: Font, character: string): string | undefined {
  for (const [code, text] of font.unicode) {
    if (text === character) return code.toString(16).padStart(2 * font.codeLength, '0')
  }
  return undefined
}
