import type { Asset } from '../document.ts'
import { FALLBACKS, FONT_FILES, type FontFamily, type FontFile, type Kit } from './kit.ts'

/** The fonts that a document asks for. */
export interface FontChoice {
  /** `@font-face` rules. */
  readonly css: string
  readonly assets: readonly Asset[]
  readonly families: readonly FontFamily[]
}

/**
 * The font files that a text needs: those of the theme's families whose characters occur in it. Files that nothing
 * needs are not sent to the browser, since each costs time to load.
 */
export function chooseFonts(kit: Kit, wanted: readonly FontFamily[], text: string): FontChoice {
  const families: FontFamily[] = [...new Set<FontFamily>([...wanted, ...FALLBACKS])]
  // Markup is ASCII, so every document needs the letter a; the rest of ASCII is in the same file.
  const codes = new Set(['a', ...(text.match(/\P{ASCII}/gu) ?? [])].map((character) => character.codePointAt(0) ?? 0))
  const files = FONT_FILES.filter((file) => families.includes(file.family) && covers(file, codes))
  return {
    css: files.map(fontFace).join('\n'),
    assets: files.map(kit.font),
    families: families.filter((family) => files.some((file) => file.family === family)),
  }
}

function assetPath(file: FontFile): string {
  return `typsnitt/${file.path}`
}

function fontFace(file: FontFile): string {
  return `@font-face{font-family:"${file.family}";font-weight:${file.weight};font-style:${file.style};font-display:block;src:url("${assetPath(file)}") format("woff2");unicode-range:${file.range}}`
}

function covers(file: FontFile, codes: ReadonlySet<number>): boolean {
  const ranges = file.range.split(',').map((range) => {
    const [from = '', to = from] = range.slice('U+'.length).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  for (const code of codes) if (ranges.some(([from, to]) => code >= from && code <= to)) return true
  return false
}
