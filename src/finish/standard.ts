import type { GivenUp } from './place-inserts.ts'

/** What the finished file is to be called: a level of PDF/A, always with PDF/UA-1 beside it, or nothing. */
export type Standard = 'a-1a' | 'a-2a' | 'a-2b' | 'a-3a' | 'none'

/** What the file says of itself in its metadata. */
export interface Claims {
  readonly pdfa: { readonly part: 1 | 2 | 3; readonly level: 'A' | 'B' } | undefined
  readonly pdfua: boolean
}

/** The claims of a standard, without those that an inserted PDF has made untrue. */
export function claimsOf(standard: Standard, givenUp: GivenUp): Claims {
  const [, part, level] = /^a-([123])([ab])$/.exec(standard) ?? []
  const pdfa = {
    part: Number(part) as 1 | 2 | 3,
    level: level === 'a' && !givenUp.text ? ('A' as const) : ('B' as const),
  }
  return {
    pdfa: part && !givenUp.fonts && !givenUp.cmyk ? pdfa : undefined,
    pdfua: standard !== 'none' && !givenUp.fonts && !givenUp.text,
  }
}
