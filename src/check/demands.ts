import { basisOf, type Profile } from '../profile/profile.ts'
import { type Circumstances, severityOf } from '../profile/severity.ts'
import type { Demand, Rule } from './rule.ts'

/** What the profiles say of a rule, in the order of the profiles; what does not concern the agreement is left out. */
export function demandsOf(rule: Rule, profiles: readonly Profile[], circumstances: Circumstances): Demand[] {
  return profiles.flatMap(({ data }) =>
    (data.regler ?? []).flatMap((entry): Demand[] => {
      if (entry.regel !== rule.id) return []
      const severity = severityOf(data, entry, rule.severity, circumstances)
      if (severity === undefined) return []
      const start = entry.träder_i_kraft ?? data.träder_i_kraft
      return [
        {
          profile: data.id,
          basis: basisOf(data, { ...entry, krav: entry.krav ?? rule.title }),
          severity,
          inForce: start === undefined || circumstances.today >= start,
          values: { ...(data.områden && { områden: data.områden }), ...entry.värden },
        },
      ]
    }),
  )
}
