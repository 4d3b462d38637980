import type { Profil, Regelkrav } from '../model/format.ts'
import { basisOf, type Profile } from '../profile/profile.ts'
import { type Circumstances, severityOf } from '../profile/severity.ts'
import { type Demand, defaultsOf, type Rule, type Values } from './rule.ts'

/** The demands for a rule that apply to the agreement, in the order of the profiles. */
export function demandsOf(rule: Rule, profiles: readonly Profile[], circumstances: Circumstances): Demand[] {
  return profiles.flatMap(({ data }) =>
    entriesOf(data, rule).flatMap((entry): Demand[] => {
      const severity = severityOf(data, entry, rule.severity, circumstances)
      if (severity === undefined) return []
      const start = entry.träder_i_kraft ?? data.träder_i_kraft
      const given = { ...(data.områden && { områden: data.områden }), ...entry.värden }
      return [
        {
          profile: data.id,
          basis: basisOf(data, { ...entry, krav: entry.krav ?? rule.title }),
          severity,
          inForce: start === undefined || circumstances.today >= start,
          values: { ...defaultsOf(rule), ...given },
          given,
        },
      ]
    }),
  )
}

/** The parameters of a rule under its demands: what one profile does not give, the next may. */
export function valuesOf(rule: Rule, demands: readonly Demand[]): Values {
  return Object.assign({}, defaultsOf(rule), ...demands.map(({ given }) => given).reverse())
}

/** The entries of a profile for a rule. Each profile is indexed by rule once. */
function entriesOf(profile: Profil, rule: Rule): readonly Regelkrav[] {
  let sorted = byRule.get(profile)
  if (!sorted) {
    const lists = new Map<string, Regelkrav[]>()
    for (const entry of profile.regler ?? []) {
      const list = lists.get(entry.regel)
      if (list) list.push(entry)
      else lists.set(entry.regel, [entry])
    }
    sorted = lists
    byRule.set(profile, sorted)
  }
  return sorted.get(rule.id) ?? []
}

const byRule = new WeakMap<Profil, ReadonlyMap<string, readonly Regelkrav[]>>()
