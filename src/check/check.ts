import type { Diagnostic, Result } from '../diagnostic.ts'
import type { Agreement } from '../model/model.ts'
import type { Hit, Rule, RuleContext } from './rule.ts'

declare const checked: unique symbol

/** An agreement that every rule has looked at. Only `check` makes one, so nothing unchecked can be signed. */
export type Checked = Agreement & { readonly [checked]: true }

/** Runs the rules on an agreement. Rules are pure and see only the agreement and today's date. */
export function check(agreement: Agreement, rules: readonly Rule[], today: string): Result<Checked> {
  const context: RuleContext = { agreement, today, demands: [] }
  const diagnostics: Diagnostic[] = []
  for (const rule of rules) for (const hit of rule.check(context)) diagnostics.push(diagnose(rule, hit, agreement))
  return { value: agreement as Checked, diagnostics }
}

function diagnose(rule: Rule, hit: Hit, agreement: Agreement): Diagnostic {
  const span = hit.span ?? (hit.file ?? agreement.manifest).span(hit.place ?? [], hit.key)
  return {
    code: rule.id,
    severity: hit.severity ?? rule.severity,
    message: hit.message,
    hint: hit.hint ?? rule.hint,
    span,
    ...(rule.basis && { basis: rule.basis }),
    ...(hit.related && { related: hit.related }),
  }
}
