import { type Diagnostic, hasErrors } from '../diagnostic.ts'
import type { Variant } from '../document.ts'
import type { Agreement, Place, YamlFile } from '../model/model.ts'
import type { Profile } from '../profile/profile.ts'
import { atMost } from '../profile/severity.ts'
import { demandsOf, valuesOf } from './demands.ts'
import { applyExceptions } from './exceptions.ts'
import { isLostInReading, isMarred } from './lost.ts'
import { tryRequirements } from './requirements.ts'
import type { Hit, Rule, RuleContext } from './rule.ts'

declare const state: unique symbol

/**
 * An agreement that has been read without a fel, that every requirement and rule has looked at, and in which none found
 * a fel. Only `check` makes one: what takes a `Checked` cannot be given anything else, so nothing unchecked is signed.
 */
export type Checked = Agreement & { readonly [state]: 'checked' }

/** An agreement in which a fel stands: good enough for a draft, and for nothing else. */
export type Unchecked = Agreement & { readonly [state]: 'unchecked' }

/** What became of holding an agreement to its profiles and to the rules. */
export type Verdict =
  | { readonly passed: true; readonly agreement: Checked; readonly diagnostics: readonly Diagnostic[] }
  /** Without an agreement when it breaks a rule that not even a draft may break. */
  | { readonly passed: false; readonly agreement: Unchecked | undefined; readonly diagnostics: readonly Diagnostic[] }

/** What an agreement is checked against. */
export interface Standard {
  readonly rules: readonly Rule[]
  /** The agreement's profiles, the superior agreement's first. */
  readonly profiles: readonly Profile[]
  /** Today's date as ISO date. */
  readonly today: string
  readonly variant: Variant
}

/**
 * Checks an agreement against its profiles and the rules, and applies its exceptions. `before` holds the findings of
 * reading: a value that reading took out is not reported as missing.
 * The verdict has all findings, those of reading first.
 */
export function check(agreement: Agreement, standard: Standard, before: readonly Diagnostic[]): Verdict {
  const { rules, profiles, today, variant } = standard
  const found: Diagnostic[] = []
  for (const { diagnostic, file, place } of tryRequirements(profiles, { agreement, today, variant })) {
    if (!file || !isLostInReading(file, place, before)) found.push(diagnostic)
  }
  for (const rule of rules) {
    const demands = demandsOf(rule, profiles, { agreement, today, variant })
    if (rule.applies === 'on-demand' && demands.length === 0) continue
    const values = valuesOf(rule, demands)
    const context: RuleContext = { agreement, today, variant, demands, values }
    for (const hit of rule.check(context)) {
      if (hit.file && hit.place && isEcho(hit.file, hit.place, before)) continue
      if (hit.ground && isMarred((hit.file ?? agreement.manifest).span(hit.ground), before)) continue
      found.push(diagnose(rule, hit, context))
    }
  }
  const diagnostics = [...before, ...applyExceptions(found, agreement, today)]
  if (!hasErrors(diagnostics)) return { passed: true, agreement: agreement as Checked, diagnostics }
  const unbending = new Set(rules.filter((rule) => rule.unbending).map(({ id }) => id))
  const isWithheld = diagnostics.some(({ code }) => unbending.has(code))
  return { passed: false, agreement: isWithheld ? undefined : (agreement as Unchecked), diagnostics }
}

/** Whether reading has already reported a fault at a place and taken its value out. */
function isEcho(file: YamlFile<unknown>, place: Place, before: readonly Diagnostic[]): boolean {
  return isLostInReading(file, place, before) || (place.length > 0 && isMarred(file.span(place), before))
}

function diagnose(rule: Rule, hit: Hit, { agreement, demands }: RuleContext): Diagnostic {
  const demand = hit.demand ?? demands[0]
  const basis = demand?.basis ?? rule.basis
  const usual = rule.unbending ? rule.severity : (hit.severity ?? demand?.severity ?? rule.severity)
  const severity = atMost(usual, basis?.ground)
  return {
    code: rule.id,
    severity: demand?.inForce === false && !rule.unbending ? 'info' : severity,
    message: hit.message,
    hint: hit.hint ?? rule.hint,
    ...(hit.path !== undefined
      ? { path: hit.path }
      : { span: hit.span ?? (hit.file ?? agreement.manifest).span(hit.place ?? [], hit.key) }),
    ...(basis && { basis }),
    ...(hit.related && { related: hit.related }),
  }
}
