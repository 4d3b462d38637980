import type { Heading, Nodes } from 'mdast'
import type { Agreement, Figure, MarkdownFile, YamlFile } from '../../model/model.ts'
import type { Html } from '../html.ts'
import type { Trace } from '../trace.ts'

/** What writing text as HTML needs to know about the document around it. */
export interface Writer {
  readonly agreement: Agreement
  /** Accent colour of the theme, `#RRGGBB`. */
  readonly accent: string
  /** The file whose values are written, by path from the repository's root: addresses of pictures start from it. */
  readonly file: string
  /** Where it is noted what is written of the Markdown files. */
  readonly trace: Trace
  /** The mark in front of what is written of a node; nothing for a value of a YAML file. */
  mark(node: Nodes): Html | undefined
  /** The address of an image of the agreement, which then comes with the document; undefined when there is none. */
  image(path: string | undefined): string | undefined
  /** A number that no other part of the document has had. */
  next(): number
}

/** The writer for a Markdown file, which marks what it writes. */
export function markingWriter({ source: { path } }: Pick<MarkdownFile, 'source'>, writer: Writer): Writer {
  return { ...writer, file: path, mark: (node) => writer.trace.mark(path, node) }
}

/** The writer for the values of a YAML file. */
export function writerFor({ source }: Pick<YamlFile<unknown>, 'source'>, writer: Writer): Writer {
  return { ...writer, file: source.path, mark: () => undefined }
}

/** A text of Markdown while it is written. */
export interface Flow {
  readonly writer: Writer
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
