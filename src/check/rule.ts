import type { Basis, Example, Ground, Severity } from '../diagnostic.ts'
import type { Variant } from '../document.ts'
import type { Agreement, Place, YamlFile } from '../model/model.ts'
import type { Schema } from '../model/schema.ts'
import type { Span } from '../source.ts'

/** What a profile says of a rule: the clause that the requirement is based on, and parameters. */
export interface Demand {
  /** Id of the profile. */
  readonly profile: string
  readonly basis: Basis
  /** The severity of a breach: the profile's, else the rule's. */
  readonly severity: Severity
  /** False before the requirement comes into force: then a breach is information. */
  readonly inForce: boolean
  readonly values: Values
  /** Those of them that the profile itself gives; the others are the rule's defaults. */
  readonly given: Values
}

/**
 * Parameters by name: `år: 2`, `kategorier: [ungdomar, …]`; the profile's list of areas is `områden`. One that the
 * profile leaves out, or gives a value that the rule does not take, has the default that the rule declares.
 */
export type Values = Readonly<Record<string, unknown>>

/** The names in a profile's list of areas; none when it has no list. */
export function areaNamesIn({ områden }: Values): string[] | undefined {
  if (!Array.isArray(områden)) return undefined
  return områden.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'namn' in one && typeof one.namn === 'string' ? [one.namn] : [],
  )
}

/** The input of a rule. */
export interface RuleContext {
  readonly agreement: Agreement
  /** Today's date as ISO date: `--as-of`, else the day of the run. */
  readonly today: string
  /** The variant that is checked. The severity may depend on it; whether there is a finding does not. */
  readonly variant: Variant
  /** What the agreement's profiles say of this rule, which may be nothing for a rule that always applies. */
  readonly demands: readonly Demand[]
  /** The parameters, each as the first demand that gives it says; the declared defaults where none does. */
  readonly values: Values
}

/** A finding as a rule reports it. `check` adds code, severity, basis and span. */
export interface Hit {
  /** The file and the place of a value in it, or of its key with `key`. The manifest when no file is given. */
  readonly file?: YamlFile<unknown>
  readonly place?: Place
  readonly key?: 'key'
  /** A span instead of file and place, for Markdown. */
  readonly span?: Span
  /** The path of a file instead, when there is no text in it to point at. */
  readonly path?: string
  readonly message: string
  /** What to write instead, when the rule's hint is not precise enough. */
  readonly hint?: string
  /** When the severity depends on the date or the case. */
  readonly severity?: Severity
  /** The demand that is broken; the first one when not given. */
  readonly demand?: Demand
  readonly related?: readonly { readonly span: Span; readonly message: string }[]
  /** The value that the conclusion rests on: when reading found a fault within it, the finding is left out. */
  readonly ground?: Place
}

/** A requirement that the machine can decide. */
export interface Rule {
  /** Code of its findings, the name of its file. Users write it in exceptions and baselines: it never changes. */
  readonly id: string
  /** What is required, in a sentence. */
  readonly title: string
  /** Requirements of docs/catalogue.yaml that the rule covers, e.g. `A01`. */
  readonly catalogue: readonly string[]
  /** `always`, or only when a profile of the agreement demands it. */
  readonly applies: 'always' | 'on-demand'
  readonly severity: Severity
  /** The ground of a rule that always applies; a profile's demand brings its own. */
  readonly basis?: Basis
  /** What goes wrong otherwise. */
  readonly why: string
  /** What to write instead. */
  readonly hint: string
  /** Whether nothing softens it: no profile makes it milder, and not even a draft is made while it is broken. */
  readonly unbending?: boolean
  /** Short examples for `samverkan explain`. A test runs both: `bad` gives the rule's code, `good` gives no finding. */
  readonly good: Example
  readonly bad: Example
  /**
   * What a profile may say under `värden`, as the schema of each value, with the `default` of one that may be left out;
   * none when the rule takes no values.
   */
  readonly parameters?: Readonly<Record<string, Schema>>
  check(context: RuleContext): Iterable<Hit>
}

/** A rule as its file makes it: the list of rules adds the id. */
export type UnnamedRule = Omit<Rule, 'id'>

/** What the file of a rule says. What it leaves out is as in most rules (see `rule`). */
export type RuleDefinition = Omit<UnnamedRule, 'catalogue' | 'applies' | 'severity' | 'basis'> &
  Partial<Pick<UnnamedRule, 'catalogue' | 'severity'>> &
  (AlwaysDefinition | { readonly applies: 'on-demand' })

/** What a rule that always applies says beside the rest: the kind of its ground, and where it is written. */
interface AlwaysDefinition {
  readonly applies?: 'always'
  readonly ground: Ground
  readonly basis?: Partial<Omit<Basis, 'ground'>>
}

/**
 * Makes a rule. By default it covers nothing of the catalogue, always applies, and its findings are warnings. The basis
 * of a rule that always applies is its title, as agreed or as good practice; a rule on demand has none of its own. Examples of
 * several lines may be indented as the code around them.
 */
export function rule(definition: RuleDefinition): UnnamedRule {
  const examples = { good: withoutMargins(definition.good), bad: withoutMargins(definition.bad) }
  const usual = { catalogue: [], severity: 'varning' } as const
  if (definition.applies === 'on-demand') return { ...usual, ...definition, ...examples }
  const { ground, basis, ...own } = definition
  const document = ground === 'avtal' ? 'Det avtalade' : 'God ordning'
  const whole = { document, text: own.title, ...basis, ground }
  return { ...usual, ...own, ...examples, applies: 'always', basis: whole }
}

/** The values that a profile may give a rule, each as `name – what it is`, and what holds when the profile gives none. */
export function parameterLines({ parameters = {} }: Rule): string[] {
  return Object.entries(parameters).map(([name, { description = '', default: usual }]) => {
    return `${name} – ${description}${usual === undefined ? '' : ` Annars ${[usual].flat().join(', ')}.`}`
  })
}

/** The parameters of a rule that has been given no values. */
export function defaultsOf({ parameters = {} }: Rule): Values {
  const given = Object.entries(parameters).filter(([, schema]) => schema.default !== undefined)
  return Object.fromEntries(given.map(([name, schema]) => [name, schema.default]))
}

function withoutMargins(example: Example): Example {
  return Object.fromEntries(Object.entries(example).map(([file, text]) => [file, withoutMargin(text)]))
}

/** A text without the indentation that all its lines have, and without blank lines around it. */
function withoutMargin(text: string): string {
  const lines = text.split('\n')
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines
    .map((line) => line.slice(margin))
    .join('\n')
    .trim()
}
