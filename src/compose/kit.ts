import type { Asset } from '../document.ts'

/** A template as the compiler leaves it. */
export type CompiledTemplate = object

/** What the package brings to every document. */
export interface Kit {
  /** Templates by name: the path in `templates/` without `.hbs`, e.g. `delar/omslag`. */
  readonly templates: ReadonlyMap<string, CompiledTemplate>
  /** Compiles a template of the agreement's own; throws what Handlebars throws. */
  readonly compile: (text: string, options: object) => CompiledTemplate
  /** The style sheets of `templates/`, after each other. */
  readonly styles: string
  /** A file of `FONT_FILES`, at `typsnitt/<path>`. */
  readonly font: (file: FontFile) => Asset
}

export type FontFamily = 'Open Sans' | 'Gelasio' | 'DejaVu Sans'

/** What has the characters that the families of a theme lack, the first that has one first. */
export const FALLBACKS = ['Open Sans', 'DejaVu Sans'] as const satisfies readonly FontFamily[]

/** The value of `font-family` in a drawing. */
export const DRAWN_IN: string = FALLBACKS.join(', ')

/** The value of `font-family` for a family: itself, and what it lacks from the others. */
export function familyList(family: FontFamily): string {
  return [...new Set<FontFamily>([family, ...FALLBACKS])].map((one) => `"${one}"`).join(',')
}

/** A font file of an npm package. */
export interface FontFile {
  readonly family: FontFamily
  /** npm package. */
  readonly module: string
  /** File in the package's folder `files`. */
  readonly path: string
  /** Value of the `font-weight` descriptor. A range keeps the browser from making up a bold face. */
  readonly weight: string
  readonly style: 'normal' | 'italic'
  /** Value of the `unicode-range` descriptor. */
  readonly range: string
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215'
const LATIN_EXT =
  'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0300-0337,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0'
const CYRILLIC = 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'
const GREEK = 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF'
const MATH = 'U+2070-209C,U+2190,U+2192,U+2194,U+21D0-21D4,U+2200-2211,U+2213-2214,U+2216-22FF,U+2102-2121'
const SYMBOLS = 'U+25A0-27BF,U+2B00-2BFF'
/**
 * What the other two lack of Latin, Greek and Cyrillic, and of the signs that people type: arrows, check marks, ‰ and the
 * non-breaking hyphen. Not what they have themselves, since a file whose range a text touches is sent to the browser.
 */
const REST = [
  'U+0180-0217,U+021C-024F,U+02D8-02D9,U+0370-037F,U+0460-048F,U+0492-04AF,U+04B2-0525,U+1E98-1EF1,U+1F00-1FFE',
  'U+2000-2001,U+2003-2008,U+200A,U+2010-2012,U+2015-2017,U+201B,U+201F-2021,U+2023-2025,U+2027,U+202F-2031',
  'U+2034-2038,U+203B-2043,U+2045-205E,U+2071,U+207B,U+208B,U+2090-2094,U+20A0-20A2,U+20A5,U+20A8,U+20AE-20B3',
  'U+2100-2115,U+2117-2121,U+2123-214E,U+2150-2190,U+2192,U+2194-2211,U+2213-2214,U+2216-23E8,U+2460-2469',
  'U+2500-27FF,U+2900-2BFF,U+FB00-FB06,U+1F600-1F64F',
].join(',')

const CUTS = [
  { file: '400-normal', weight: '400', style: 'normal' },
  { file: '400-italic', weight: '400', style: 'italic' },
  { file: '600-normal', weight: '600', style: 'normal' },
  { file: '700-normal', weight: '700', style: 'normal' },
] as const

interface Script {
  readonly subset: string
  readonly range: string
}

function cutsOf(family: FontFamily, module: string, name: string, scripts: readonly Script[] = []): FontFile[] {
  return [{ subset: 'latin', range: LATIN }, { subset: 'latin-ext', range: LATIN_EXT }, ...scripts].flatMap(
    ({ subset, range }) =>
      CUTS.map(({ file, weight, style }) => ({
        family,
        module,
        path: `${name}-${subset}-${file}.woff2`,
        weight,
        style,
        range,
      })),
  )
}

/**
 * The fonts of the house: static TrueType outlines with 2048 units to the em, the kind that the browser embeds as
 * they are. Greek and Cyrillic come from Open Sans, and signs from it in one weight. What both lack comes from DejaVu
 * Sans.
 */
export const FONT_FILES: readonly FontFile[] = [
  ...cutsOf('Gelasio', '@fontsource/gelasio', 'gelasio'),
  ...cutsOf('Open Sans', '@fontsource/open-sans', 'open-sans', [
    { subset: 'cyrillic', range: CYRILLIC },
    { subset: 'greek', range: GREEK },
  ]),
  ...[
    { subset: 'math', range: MATH },
    { subset: 'symbols', range: SYMBOLS },
  ].map(({ subset, range }) => ({
    family: 'Open Sans' as const,
    module: '@fontsource/open-sans',
    path: `open-sans-${subset}-400-normal.woff2`,
    weight: '400 700',
    style: 'normal' as const,
    range,
  })),
  {
    family: 'DejaVu Sans',
    module: '@fontsource/dejavu-sans',
    path: 'dejavu-sans-latin-400-normal.woff2',
    weight: '400 700',
    style: 'normal',
    range: REST,
  },
]
