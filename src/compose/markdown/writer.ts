import type { Heading } from 'mdast'
import type { Agreement, Figure } from '../../model/model.ts'

/** What writing text as HTML needs to know about the document around it. */
export interface Writer {
  readonly agreement: Agreement
  /** Accent colour of the theme, `#RRGGBB`. */
  readonly accent: string
  /** The address of an image of the agreement, which then comes with the document; undefined when there is none. */
  image(path: string): string | undefined
  /** A number that no other part of the document has had. */
  next(): number
}

/** A text of Markdown while it is written. */
export interface Flow {
  readonly writer: Writer
  /** Folder that relative paths start from. */
  readonly folder: string
  readonly figures: readonly Figure[]
  readonly notes: Notes
  /** Targets of links by reference. */
  readonly definitions: ReadonlyMap<string, string>
  /** Level of a heading in the document; none when it is no heading of the document. */
  level(heading: Heading): number | undefined
}

/** Footnotes in the order they are first referred to. */
export interface Notes {
  readonly prefix: string
  readonly order: string[]
  /** How many references each has had. */
  readonly uses: Map<string, number>
}
