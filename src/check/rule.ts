import type { Basis, Severity } from '../diagnostic.ts'
import type { Agreement, Place, YamlFile } from '../model/model.ts'
import type { Span } from '../source.ts'

/** What a rule may look at. */
export interface RuleContext {
  readonly agreement: Agreement
  /** Today's date as ISO date: `--as-of`, else the day of the run. */
  readonly today: string
}

/** What a rule reports: a place, and what is wrong there. `check` adds code, severity, basis and span. */
export interface Hit {
  /** The file, and the place in it; the key instead of the value with `key`. */
  readonly file?: YamlFile<unknown>
  readonly place?: Place
  readonly key?: 'key'
  /** Instead of file and place: a span, in Markdown. */
  readonly span?: Span
  readonly message: string
  /** What to write instead, when the rule's own hint is not precise enough. */
  readonly hint?: string
  /** When the severity depends on the date or the case. */
  readonly severity?: Severity
  readonly related?: readonly { readonly span: Span; readonly message: string }[]
}

/** A requirement that the machine can decide. Everything a rule is stands in its own file. */
export interface Rule {
  /** The file's name; stable for ever. */
  readonly id: string
  /** What is required, in a sentence. */
  readonly title: string
  readonly severity: Severity
  readonly basis?: Basis
  /** What goes wrong otherwise. */
  readonly why: string
  /** What to write instead. */
  readonly hint: string
  check(context: RuleContext): Iterable<Hit>
}
