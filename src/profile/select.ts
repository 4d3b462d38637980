import { standsAlone } from '../agreement/stands-alone.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Agreement } from '../model/model.ts'
import type { Span } from '../source.ts'
import { didYouMean, listed } from '../swedish/suggest.ts'
import { builtIn } from './built-in.ts'
import { BY_DEFAULT } from './by-default.ts'
import { groundOf, type Profile } from './profile.ts'

/**
 * The profiles that an agreement is held to: its superior agreement's first, then those it names, then those that hold
 * by themselves, each followed by those it builds on. A name that means nothing is a finding, and so is an exemption.
 */
export function selectProfiles(
  agreement: Agreement,
  own: ReadonlyMap<string, Profile>,
): { readonly profiles: readonly Profile[]; readonly diagnostics: readonly Diagnostic[] } {
  const chosen = new Map<string, Profile>()
  const diagnostics: Diagnostic[] = []
  const add = (id: string, span: Span | undefined) => {
    if (chosen.has(id)) return
    const profile = own.get(id) ?? builtIn.get(id)
    if (!profile) {
      const ids = [...own.keys(), ...builtIn.keys()]
      diagnostics.push({
        code: 'profil/okand',
        severity: 'fel',
        message: `profilen «${id}» finns inte${didYouMean(id, ids)}`,
        ...(span && { span }),
        hint: `Här finns ${ids.join(', ')}. Egna profiler pekas ut under  profiler:  i samverkan.yaml.`,
      })
      return
    }
    chosen.set(id, profile)
    for (const [index, base] of (profile.data.bygger_på ?? []).entries()) {
      add(base, profile.file?.span(['bygger_på', index]) ?? span)
    }
  }
  const superior = agreement.överavtal?.file
  if (superior?.data.profil !== undefined) add(superior.data.profil, superior.span(['profil']))
  for (const [index, id] of (agreement.manifest.data.profiler ?? []).entries()) {
    add(id, agreement.manifest.span(['profiler', index]))
  }
  for (const { id, holds } of BY_DEFAULT) {
    if (chosen.has(id) || !holds(agreement)) continue
    const exemption = exemptionOf(id, agreement)
    if (exemption) diagnostics.push(exemption)
    else add(id, undefined)
  }
  if (standsAlone(agreement)) {
    const asked = askedFor([superior?.data.profil, ...(agreement.manifest.data.profiler ?? [])], chosen)
    for (const [id, profile] of chosen) if (!asked.has(id)) chosen.set(id, ofWhatStandsAlone(profile))
  }
  return { profiles: [...chosen.values()], diagnostics: [...diagnostics, ...needlessExemptions(agreement)] }
}

/** The profiles that are named, and those that they bring along. Guidance brings along no demand on a promise or a plan. */
function askedFor(ids: readonly (string | undefined)[], chosen: ReadonlyMap<string, Profile>): ReadonlySet<string> {
  const asked = new Set<string>()
  const add = (id: string | undefined) => {
    if (id === undefined || asked.has(id)) return
    asked.add(id)
    const data = chosen.get(id)?.data
    if (data && groundOf(data, {}) !== 'vägledning') for (const base of data.bygger_på ?? []) add(base)
  }
  for (const id of ids) add(id)
  return asked
}

/** What a profile that nobody named asks of a promise or a plan that stands for itself. */
function ofWhatStandsAlone(profile: Profile): Profile {
  return { ...profile, requirements: profile.requirements.filter(({ data }) => data.gäller_fristående !== false) }
}

/** What is told of a profile that the repository says does not hold, with its reason. */
function exemptionOf(id: string, { repository }: Agreement): Diagnostic | undefined {
  const at = repository?.data.profiler_undantag?.findIndex((one) => one.profil === id) ?? -1
  const reason = repository?.data.profiler_undantag?.[at]?.skäl
  if (!repository || reason === undefined) return undefined
  return {
    code: 'profil/undantagen',
    severity: 'info',
    message: `överenskommelserna prövas inte mot ${builtIn.get(id)?.data.dokument ?? id}: ${reason}`,
    span: repository.span(['profiler_undantag', at]),
  }
}

/** Exemptions from profiles that hold only where they are named, or that there are not. */
function needlessExemptions({ repository }: Agreement): Diagnostic[] {
  const ids = BY_DEFAULT.map(({ id }) => id)
  return (repository?.data.profiler_undantag ?? []).flatMap(({ profil }, index): Diagnostic[] => {
    if (ids.includes(profil)) return []
    return [
      {
        code: 'profil/undantag',
        severity: 'fel',
        message: `profilen «${profil}» gäller inte av sig själv, så det finns inget att undanta${didYouMean(profil, ids)}`,
        ...(repository && { span: repository.span(['profiler_undantag', index, 'profil']) }),
        hint: `Av sig själva gäller ${listed(ids, 'och')}. De andra gäller där de nämns under  profiler:  i overenskommelse.yaml.`,
      },
    ]
  })
}
