import type { Basis, Diagnostic, Example, Severity } from '../diagnostic.ts'
import { type Position, position, type Span } from '../source.ts'
import type { HeldTo } from './held-to.ts'
import { sortFindings } from './sort.ts'
import { visibleLine } from './visible.ts'

/** A place in a file as people and other programs count. */
export interface ReportedPlace {
  /** From the folder that the report is read in, with forward slashes; empty when the finding has no file. */
  readonly path: string
  readonly start?: Position
  /** Just after the last character. */
  readonly end?: Position
}

/** A finding ready to be written out: every text is on one line, and safe to print. */
export interface Reported extends ReportedPlace {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly basis?: Basis
  readonly hint?: string
  readonly related: readonly (ReportedPlace & { readonly message: string })[]
  /** The same for the same finding when lines above it come and go. */
  readonly fingerprint: string
}

/** What a run found, and how it was run. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string }
  /** The date that was checked against. */
  readonly asOf: string
  readonly variant: string
  /** Folders of the agreements that were checked. */
  readonly agreements: readonly string[]
  /** What each agreement that could be read was held to: the documents of its profiles. */
  readonly heldTo: readonly { readonly agreement: string; readonly documents: HeldTo }[]
  readonly findings: readonly Reported[]
  /** What the codes mean, by code; those that are not here are the format's own. */
  readonly rules: ReadonlyMap<string, RuleText>
}

/** What a rule is about, for the formats that carry it. */
export interface RuleText {
  readonly title: string
  readonly why?: string
  readonly hint?: string
}

/** Findings of one repository as they are written out; `relative` writes its paths for the reader. */
export function reportFindings(diagnostics: readonly Diagnostic[], relative: (path: string) => string): Reported[] {
  const seen = new Map<string, number>()
  return sortFindings(diagnostics).map(({ diagnostic, path }) => {
    const { severity, code, message, span, basis, hint, related = [] } = diagnostic
    const shown = path === '' ? '' : visibleLine(relative(path)).replaceAll('\\', '/')
    const text = visibleLine(message)
    const key = [code, shown, text].join('\n')
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return {
      path: shown,
      ...(span && ends(span)),
      severity,
      code,
      message: text,
      ...(basis && { basis: visibleBasis(basis) }),
      ...(hint !== undefined && { hint: visibleLine(hint) }),
      related: related.map((one) => ({
        path: visibleLine(relative(one.span.source.path)).replaceAll('\\', '/'),
        ...ends(one.span),
        message: visibleLine(one.message),
      })),
      fingerprint: hash(`${key}\n${times}`),
    }
  })
}

function ends({ source, start, end }: Span): { start: Position; end: Position } {
  // A finding of many lines is shown where it begins.
  const newline = source.text.indexOf('\n', start)
  const last = newline < 0 ? end : Math.min(end, newline)
  return { start: position(source, start), end: position(source, Math.max(start, last)) }
}

function visibleBasis({ ground, document, place, text }: Basis): Basis {
  return {
    ground,
    document: visibleLine(document),
    ...(place !== undefined && { place: visibleLine(place) }),
    ...(text !== undefined && { text: visibleLine(text) }),
  }
}

/** The requirement in a line: document, place and what it says. */
export function basisLine({ document, place, text }: Basis): string {
  return `${document}${place ? ` ${place}` : ''}${text ? ` – ${text}` : ''}`
}

/** What `explain` and the pages on rules say of where a requirement stands, with the kind of its ground: `Krav (lag): …`. */
export function groundedLine(basis: Basis): string {
  return `Krav (${basis.ground}): ${basisLine(basis)}`
}

/** What a finding says, what it rests on and what to do, a line each: for the formats that have one text for it. */
export function explanation({ message, basis, hint }: Pick<Reported, 'message' | 'basis' | 'hint'>): string[] {
  return [
    message,
    ...(basis ? [`Krav: ${basisLine(basis)}`] : []),
    ...(hint === undefined ? [] : [`Gör så här: ${hint}`]),
  ]
}

/** The files of an example as they are shown, each with a line above it: `Bra, i overenskommelse.yaml:`. */
export function exampleParts(label: string, example: Example = {}): { head: string; file: string; text: string }[] {
  return Object.entries(example).map(([path, text], index) => {
    const file = path.replace(/^\//, '')
    return { head: `${index === 0 ? `${label}, i` : 'och i'} ${file}:`, file, text: text.trimEnd() }
  })
}

/** Sixteen hexadecimal digits of a text: FNV-1a from two starts. Not for secrets. */
export function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000193) ^ (a >>> 15)
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
