/**
 * The kind of a difference: in what a reader sees or hears, in what only describes the file, in a signature field, in a
 * signature.
 */
export type Change =
  | 'andrad'
  | 'andrad-uppgift'
  | 'falt-borta'
  | 'falt-andrat'
  | 'underskrift-borta'
  | 'underskrift-utbytt'

/** Something that differs between two states of a document, in Swedish, as the end of a sentence. */
export interface Difference {
  readonly code: Change
  readonly what: string
}
