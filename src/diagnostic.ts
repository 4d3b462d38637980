import type { Span } from './source.ts'

/** `fel` stops signing and publishing, `varning` should be mended, `info` is worth knowing. */
export type Severity = 'fel' | 'varning' | 'info'

const GRAVITY: Readonly<Record<Severity, number>> = { fel: 2, varning: 1, info: 0 }

/** Whether one severity is graver than another. */
export function isGraver(one: Severity, other: Severity): boolean {
  return GRAVITY[one] > GRAVITY[other]
}

/** Orders severities, the gravest first. */
export function bySeverity(one: Severity, other: Severity): number {
  return GRAVITY[other] - GRAVITY[one]
}

/**
 * What kind of ground a requirement has: law; the superior agreement, the agreement itself or a template that they follow;
 * guidance from an authority; a house rule of form, for what cannot be read, counted or signed, or contradicts itself; any
 * other house rule.
 */
export type Ground = 'lag' | 'avtal' | 'vägledning' | 'form' | 'husregel'

/** The ground a requirement stands on. */
export interface Basis {
  readonly ground: Ground
  /** The document, e.g. `Samverkansavtalet 2015`. */
  readonly document: string
  /** The place in it, e.g. `punkt 7`. */
  readonly place?: string
  /** The requirement in a short wording of our own. */
  readonly text?: string
}

/**
 * An example of what a requirement allows or refuses: what is written, by the file that it stands in. Paths count from
 * the agreement's folder, and from the repository's when they begin with `/`. How an example is read together with the
 * rest of an agreement, docs/contributing.md says.
 */
export type Example = Readonly<Record<string, string>>

/** Something found in the agreement: what, where, why, and what to do. Texts are plain Swedish. */
export interface Diagnostic {
  /** Stable for ever: a rule's id, or `layer/name` for what the format itself demands. */
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly span?: Span
  /** A file that has no text to point into: missing, binary or unreadable. Used when there is no span. */
  readonly path?: string
  readonly basis?: Basis
  /** What to write instead. */
  readonly hint?: string
  /** What to put in the place of a span: only when there is no doubt what was meant. */
  readonly fix?: { readonly span: Span; readonly text: string }
  /** Other places that belong to the finding. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[]
}

/**
 * What a stage gives: its value, and what it found. The value is missing when nothing useful could be made.
 * A value beside errors is good enough for a draft, never for signing.
 */
export interface Result<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether anything found stops a signing copy. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'fel')
}

/** Something the machine lacks (a browser, a font, a permission): exit code 3, with what to do about it. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}

/** The document could not be laid out or printed: exit code 4. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
}
