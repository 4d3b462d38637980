import type { Ground, Severity } from '../diagnostic.ts'
import type { Variant } from '../document.ts'
import type { Krav, Profil, Regelkrav } from '../model/format.ts'
import type { Agreement } from '../model/model.ts'
import { groundOf } from './profile.ts'

/** What a severity can depend on. */
export interface Circumstances {
  readonly agreement: Agreement
  readonly today: string
  readonly variant: Variant
}

/**
 * How grave a breach is: as the profile says for the variant; only worth knowing before the requirement comes into
 * force; and undefined for an agreement that ended before it did, which it never concerned.
 */
export function severityOf(
  profile: Profil,
  requirement: Krav | Regelkrav,
  usual: Severity,
  { agreement, today, variant }: Circumstances,
): Severity | undefined {
  const start = requirement.träder_i_kraft ?? profile.träder_i_kraft
  if (start !== undefined) {
    const end = agreement.manifest.data.avtalstid.till
    if (end !== undefined && end < start) return undefined
    if (today < start) return 'info'
  }
  const severity = requirement.allvar_i?.[variant] ?? requirement.allvar ?? usual
  return atMost(severity, groundOf(profile, requirement))
}

/** How grave a breach may be on its ground: guidance is followed or not, and never stops a signature. */
export function atMost(severity: Severity, ground: Ground | undefined): Severity {
  return ground === 'vägledning' && severity === 'fel' ? 'varning' : severity
}
