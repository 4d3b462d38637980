/** The document as it goes from `compose` through the browser to `finish`: the contract between the three. */

import type { Span } from './source.ts'

/** What a document is made for: to be signed, to be worked on, or to be published. */
export type Variant = 'signering' | 'utkast' | 'publik'

/** Address that the printed page believes it has. Nothing is fetched from it: every request is answered from memory. */
export const ORIGIN = 'https://samverkan.invalid/'

/** `href` prefix of a signature box; the rest is the signatory's id. */
export const SIGNATURE_HREF = `${ORIGIN}sig/`

/** `href` prefix of a page-filling box where page n of an inserted PDF goes: `ext/<bilaga id>/<n from 1>`. */
export const INSERT_HREF = `${ORIGIN}ext/`

/** A file the page may ask for, by path from ORIGIN. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** A heading of the document, in order: outline and contents are made of these. */
export interface Heading {
  /** The element's `id`, unique. */
  readonly id: string
  /** 1 to 6. */
  readonly level: number
  readonly text: string
  /** Where it is written, when it is written in a text. */
  readonly span?: Span
}

/** A signature box on the signature page. */
export interface SignatureBox {
  /** `<party id>.<signatory id>`, ASCII. */
  readonly id: string
  readonly part: string
  readonly namn: string
  readonly titel: string
  /** What the field is called for a reader: "Underskrift: Anna Ek, stadsdelsdirektör, för …". */
  readonly label: string
}

/** A PDF inserted page by page. */
export interface Insert {
  /** Id of the bilaga, as in the hrefs. */
  readonly id: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly pages: number
  /** Alternative text per page. */
  readonly alternativtext: readonly string[]
}

export interface Metadata {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  /** The document's date as ISO date; the only date in the file. */
  readonly date: string
}

/** What the pages are called from one heading to the next such range: "omslag", "iii", "12". */
export interface PageLabels {
  /** Id of a heading on the range's first page; the document's first page when missing. */
  readonly from?: string
  /** No numbers when missing. */
  readonly style?: 'arabiska' | 'romerska'
  /** Stands before the number. */
  readonly prefix?: string
  /** Number of the range's first page; the page's place in the document when missing. */
  readonly first?: number
}

/**
 * A composed document: one HTML page and all it needs.
 *
 * In the HTML:
 * - each entry of the contents is a link `<a href="#id">` whose last element is `<span class="sidnr">000</span>`,
 *   three digits that `finish` replaces by the page number;
 * - inside the contents, once in each weight used there, an invisible run `<span class="siffror" aria-hidden="true">`
 *   `0123456789</span>` puts all digits into the font subset;
 * - each signature box is `<a class="underskriftsruta" href="https://samverkan.invalid/sig/ID" aria-label="…">`;
 * - each inserted page is `<a class="infogad-sida" href="https://samverkan.invalid/ext/BILAGA/N" aria-label="…">`
 *   filling the content area of a page of its own;
 * - the cover is `<section class="omslag">`, the contents `<section class="innehåll">`.
 */
export interface ComposedDocument {
  readonly html: string
  readonly assets: readonly Asset[]
  readonly headings: readonly Heading[]
  /** Ids of the headings listed in the contents, in order. */
  readonly contents: readonly string[]
  readonly signatures: readonly SignatureBox[]
  readonly inserts: readonly Insert[]
  readonly metadata: Metadata
  /** Font families the document may use; any other in the PDF is a fault. */
  readonly fonts: readonly string[]
  /** What of the agreement's Markdown stands in the HTML: the `textKey` of each piece of text. */
  readonly written?: ReadonlySet<string>
  /** Numbered from 1 to the end when missing. */
  readonly pageLabels?: readonly PageLabels[]
}

/** What a piece of text in a Markdown file is known by: its file, by path from the repository's root, and its place there. */
export function textKey(path: string, offset: number): string {
  return `${path}:${offset}`
}

/** A printed PDF, as the browser gave it. */
export interface PrintedDocument {
  readonly bytes: Uint8Array
  /** `Chromium 156.0.8078.79 (headless shell)`. */
  readonly browser: string
}

/** Where a signature box ended up: points from the page's lower left corner. */
export interface SignaturePlace extends SignatureBox {
  /** Page from 1. */
  readonly page: number
  readonly rect: readonly [number, number, number, number]
}

/** A finished PDF. */
export interface Artifact {
  readonly bytes: Uint8Array
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string
  readonly pages: number
  /** Page (from 1) that each heading id stands on. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly signatures: readonly SignaturePlace[]
  /** Ids of contents entries whose number could not be written in place: print again with numbers filled in. */
  readonly unnumbered: readonly string[]
}
