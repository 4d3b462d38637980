import { type Checked, check } from './check/check.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Variant } from './document.ts'
import type { Host } from './host.ts'
import { load } from './load/load.ts'
import type { Files } from './load/read.ts'
import { readAgreement } from './model/read-agreement.ts'
import { readOwnProfiles } from './profile/own.ts'
import type { Profile } from './profile/profile.ts'
import { selectProfiles } from './profile/select.ts'
import { rules } from './rules/index.ts'

/** What an agreement is examined for, and what it shares with others. */
export interface Examination {
  /** Today's date as ISO date. */
  readonly today: string
  readonly variant: Variant
  /** What agreements of one repository have in common: give the same map for all of them. */
  readonly shared?: Map<string, Files>
}

/** What came of reading and checking an agreement. */
export interface Examined {
  /** Missing when the agreement cannot be read. */
  readonly value: Checked | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly profiles: readonly Profile[]
}

/** Reads and checks an agreement folder: all that needs neither templates nor a browser. */
export async function examine(host: Host, folder: string, examination: Examination): Promise<Examined> {
  const { today, variant, shared } = examination
  const sources = load(host, folder, shared)
  if (!sources.value) return { value: undefined, diagnostics: sources.diagnostics, profiles: [] }
  const { value: agreement, diagnostics } = readAgreement(sources.value)
  const before = [...sources.diagnostics, ...diagnostics]
  if (!agreement) return { value: undefined, diagnostics: before, profiles: [] }
  const own = await readOwnProfiles(agreement.repository, sources.value)
  const selected = selectProfiles(agreement, own.profiles)
  before.push(...own.diagnostics, ...selected.diagnostics)
  const { profiles } = selected
  const checked = check(agreement, { rules, profiles, today, variant }, before)
  return { value: checked.value, diagnostics: [...before, ...checked.diagnostics], profiles }
}
