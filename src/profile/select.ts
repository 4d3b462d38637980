import type { Diagnostic } from '../diagnostic.ts'
import type { Agreement } from '../model/model.ts'
import type { Span } from '../source.ts'
import { didYouMean } from '../swedish/suggest.ts'
import { builtIn } from './built-in.ts'
import type { Profile } from './profile.ts'

/**
 * The profiles that an agreement is held to: its superior agreement's first, then those it names, each followed by
 * those it builds on. A name that means nothing is a finding.
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
  return { profiles: [...chosen.values()], diagnostics }
}
