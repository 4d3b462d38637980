import { type Checked, check } from './check/check.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Variant } from './document.ts'
import type { Host } from './host.ts'
import { load, type Shared, type Sources } from './load/load.ts'
import type { Agreement } from './model/model.ts'
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
  readonly shared?: Shared
}

/** What came of reading and checking an agreement. */
export interface Examined {
  /** Missing when the agreement cannot be read. */
  readonly value: Checked | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly profiles: readonly Profile[]
}

/** An agreement that has been read and not yet checked. */
export interface Reading {
  /** Missing when the agreement cannot be read. */
  readonly agreement: Agreement | undefined
  /** The files that it was read from, by path from the repository's root. */
  readonly files: Sources['files']
  readonly diagnostics: readonly Diagnostic[]
  readonly profiles: readonly Profile[]
}

/** Reads and checks an agreement folder: all that needs neither templates nor a browser. */
export async function examine(host: Host, folder: string, examination: Examination): Promise<Examined> {
  return judge(await read(host, folder, examination), examination)
}

/** Reads an agreement folder, and chooses the profiles that it is held to. */
export async function read(host: Host, folder: string, { shared }: Examination): Promise<Reading> {
  const sources = load(host, folder, shared)
  if (!sources.value) return { agreement: undefined, files: new Map(), diagnostics: sources.diagnostics, profiles: [] }
  const { value: agreement, diagnostics } = readAgreement(sources.value)
  const found = [...sources.diagnostics, ...diagnostics]
  if (!agreement) return { agreement, files: new Map(), diagnostics: found, profiles: [] }
  const own = await readOwnProfiles(agreement.repository, sources.value)
  const selected = selectProfiles(agreement, own.profiles)
  return {
    agreement,
    files: new Map([...agreement.files, ...own.files.map((file) => [file.path, file] as const)]),
    diagnostics: [...found, ...own.diagnostics, ...selected.diagnostics],
    profiles: selected.profiles,
  }
}

/** Holds what was read to its profiles and to the rules. */
export function judge({ agreement, diagnostics, profiles }: Reading, { today, variant }: Examination): Examined {
  if (!agreement) return { value: undefined, diagnostics, profiles }
  const checked = check(agreement, { rules, profiles, today, variant }, diagnostics)
  return { value: checked.value, diagnostics: [...diagnostics, ...checked.diagnostics], profiles }
}
