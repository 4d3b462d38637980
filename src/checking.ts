/**
 * The first stages of the pipeline, read → check: all that neither composes nor prints, so that a check loads no template
 * and no browser.
 */

import { blanked } from './check/blanked.ts'
import { type Checked, check as holdToRules, type Unchecked } from './check/check.ts'
import { acceptProfileRules } from './check/profile-rules.ts'
import { type Diagnostic, hasErrors, type Result } from './diagnostic.ts'
import type { Variant } from './document.ts'
import type { Host } from './host.ts'
import { load, loadRepository, type Shared, type Sources } from './load/load.ts'
import { REPOSITORY } from './load/names.ts'
import type { Agreement } from './model/model.ts'
import { readAgreement } from './model/read-agreement.ts'
import { REPORT_FOLDER } from './model/reports.ts'
import { readYaml } from './model/yaml-file.ts'
import { readOwnProfiles } from './profile/own.ts'
import { describeOwnData } from './profile/own-data.ts'
import type { Profile } from './profile/profile.ts'
import { selectProfiles } from './profile/select.ts'
import { rules } from './rules/index.ts'

export type { Shared } from './load/load.ts'

/** What an agreement is held to. */
export interface CheckSettings {
  /** Today's date as ISO date. */
  readonly today: string
  readonly variant: Variant
  /** What agreements of one repository have in common: give the same map for all of them, and it is read once. */
  readonly shared?: Shared
}

/** An agreement that has been read and is held to nothing yet. */
export interface ReadResult {
  /** Missing when the agreement cannot be read. */
  readonly agreement: Agreement | undefined
  /** The files that it was read from, by path from the repository's root. */
  readonly files: Sources['files']
  readonly diagnostics: readonly Diagnostic[]
  readonly profiles: readonly Profile[]
}

/** An agreement that has been read and held to its profiles and the rules. */
export interface CheckResult {
  /** Missing when a fel stands, or when the agreement cannot be read. */
  readonly checked: Checked | undefined
  /** What a draft may be made of when there is no `checked`; missing when the agreement cannot be read, or may not be shown. */
  readonly unchecked: Unchecked | undefined
  /** Missing when the agreement cannot be read. */
  readonly id: string | undefined
  /** The documents of the profiles that it was held to; missing when it cannot be read. */
  readonly heldTo?: readonly string[]
  readonly files: Sources['files']
  readonly diagnostics: readonly Diagnostic[]
  readonly profiles: readonly Profile[]
}

/** Reads an agreement folder, and chooses the profiles that it is held to. */
export async function read(host: Host, folder: string, shared?: Shared): Promise<ReadResult> {
  return readSources(load(host, folder, shared))
}

async function readSources(sources: Result<Sources>): Promise<ReadResult> {
  if (!sources.value)
    return { agreement: undefined, files: new Map(), diagnostics: blanked(sources.diagnostics), profiles: [] }
  const { value: agreement, diagnostics } = readAgreement(sources.value)
  const found = [...sources.diagnostics, ...diagnostics]
  if (!agreement) return { agreement, files: new Map(), diagnostics: blanked(found), profiles: [] }
  const own = await readOwnProfiles(agreement.repository, sources.value)
  const accepted = await acceptProfileRules(own.profiles, rules)
  const selected = selectProfiles(agreement, accepted.profiles)
  const isMarred = hasErrors([...own.diagnostics, ...selected.diagnostics])
  const described = describeOwnData(agreement, selected.profiles, isMarred)
  return {
    agreement: described.agreement,
    files: new Map([...agreement.files, ...own.files.map((file) => [file.path, file] as const)]),
    diagnostics: blanked([
      ...found,
      ...own.diagnostics,
      ...accepted.diagnostics,
      ...selected.diagnostics,
      ...described.diagnostics,
    ]),
    profiles: selected.profiles,
  }
}

/** What came of an agreement folder that a status report is to be made of. */
export interface ReportCheck {
  readonly folder: string
  /** Missing when the agreement cannot be read. */
  readonly agreement: Checked | Unchecked | undefined
  /** What concerns the report; all that was found, when the agreement cannot be read. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads and checks an agreement folder for its status report of `period` (ÅÅÅÅ-MM). */
export async function checkReport(
  host: Host,
  folder: string,
  period: string,
  settings: Omit<CheckSettings, 'variant'>,
): Promise<ReportCheck> {
  const { checked, unchecked, diagnostics } = await check(host, folder, { ...settings, variant: 'signering' })
  const agreement = checked ?? unchecked
  const concerns = diagnostics.filter(({ span, path }) =>
    (span?.source.path ?? path ?? '').includes(`${REPORT_FOLDER}/${period}.`),
  )
  return { folder, agreement, diagnostics: agreement ? concerns : diagnostics }
}

/** The profiles of its own that the repository of a folder has; what is wrong with them, `read` says. */
export async function ownProfiles(host: Host, folder: string): Promise<readonly Profile[]> {
  const sources = loadRepository(host, folder)
  const source = sources.files.get(REPOSITORY)
  const repository =
    source && 'text' in source ? readYaml('samverkan', source, { found: [], lost: new Set() }) : undefined
  return [...(await readOwnProfiles(repository, sources)).profiles.values()]
}

/** Reads and checks an agreement folder: all that needs neither templates nor a browser. */
export async function check(host: Host, folder: string, settings: CheckSettings): Promise<CheckResult> {
  return checkSources(load(host, folder, settings.shared), settings)
}

/** Reads and checks what has been loaded of an agreement folder. */
export async function checkSources(
  sources: Result<Sources>,
  { today, variant }: Pick<CheckSettings, 'today' | 'variant'>,
): Promise<CheckResult> {
  const { agreement, files, diagnostics, profiles } = await readSources(sources)
  if (!agreement) return { checked: undefined, unchecked: undefined, id: undefined, files, diagnostics, profiles }
  const verdict = holdToRules(agreement, { rules, profiles, today, variant }, diagnostics)
  const [checked, unchecked] = verdict.passed ? [verdict.agreement, undefined] : [undefined, verdict.agreement]
  const heldTo = profiles.map(({ data }) => data.dokument)
  return { checked, unchecked, id: agreement.id, files, diagnostics: blanked(verdict.diagnostics), profiles, heldTo }
}
