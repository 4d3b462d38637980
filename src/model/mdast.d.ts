import 'mdast'

declare module 'mdast' {
  /**
   * What reading adds to nodes: a heading, a caption paragraph `Tabell: …`, a paragraph that is a numbered image and a
   * `figur` block have their anchor in the document as `id` (the same as their `Target`'s). `nummer` is the number of
   * a clause, table or figure; other headings have none. A `figur` block without `id` could not be read.
   */
  interface Data {
    id?: string
    nummer?: number
  }
}
