import { parameterLines } from '../../check/rule.ts'
import { ownProfiles } from '../../checking.ts'
import type { Example } from '../../diagnostic.ts'
import { codes, meaningOf } from '../../findings/codes.ts'
import { exampleParts, groundedLine } from '../../findings/report.ts'
import { nodeHost } from '../../node/node-host.ts'
import { builtIn } from '../../profile/built-in.ts'
import { codeOf } from '../../profile/own-fields.ts'
import { basisOf, examplesOf, type Profile, valuesLine } from '../../profile/profile.ts'
import { rules } from '../../rules/index.ts'
import { EXIT, UsageError } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

/** What there is to say of a code. */
interface Explanation {
  readonly title: string
  readonly severity: string
  /** Where it is required. */
  readonly bases: readonly string[]
  readonly why: string
  readonly hint: string
  readonly good?: Example
  readonly bad?: Example
  readonly catalogue: readonly string[]
  /** What a profile may say under `värden`, by name. */
  readonly values: readonly string[]
}

/**
 * `samverkan explain`: what a code means, among them the codes of the repository's own profiles. Throws `UsageError`
 * for a code that does not exist.
 */
export async function explainCommand(code: string, terminal: Terminal): Promise<number> {
  const profiles = [...builtIn.values(), ...(await ownProfiles(nodeHost, terminal.cwd))]
  const explanation = explainRule(code, profiles) ?? explainField(code, profiles) ?? explainOwn(code, profiles)
  if (!explanation) {
    const meaning = meaningOf(code)
    if (meaning !== undefined) {
      terminal.out(`${code}\n${meaning}\n\nFyndet säger var, och vad som ska stå. docs/format.md beskriver filerna.\n`)
      return EXIT.ok
    }
    const known = [
      ...rules.map((rule) => rule.id),
      ...profiles.flatMap((one) => one.requirements).map((one) => one.data.kod),
      ...profiles.flatMap(({ own = [] }) => own).map(({ data }) => codeOf(data)),
      ...codes,
    ]
    throw new UsageError(`det finns inget krav med koden ${code}`, { written: code, known })
  }
  terminal.out(write(code, explanation))
  return EXIT.ok
}

function explainRule(code: string, profiles: readonly Profile[]): Explanation | undefined {
  const rule = rules.find((one) => one.id === code)
  if (!rule) return undefined
  const demanded = profiles.flatMap(({ data }) =>
    (data.regler ?? [])
      .filter((one) => one.regel === code)
      .map((one) => `${groundedLine(basisOf(data, one))}${valuesLine(one)}`),
  )
  const bases = rule.basis ? [groundedLine(rule.basis), ...demanded] : demanded
  return { ...rule, bases, values: parameterLines(rule) }
}

function explainField(code: string, profiles: readonly Profile[]): Explanation | undefined {
  const found = profiles.flatMap((profile) =>
    profile.requirements.filter((one) => one.data.kod === code).map(({ data }) => ({ profile: profile.data, data })),
  )
  const first = found[0]?.data
  if (!first) return undefined
  return {
    title: first.krav,
    severity: [...new Set(found.map((one) => one.data.allvar))].join(' eller '),
    bases: found.map(({ profile, data }) => groundedLine(basisOf(profile, data))),
    why: first.varför,
    hint: first.gör_så_här,
    ...examplesOf(first),
    catalogue: [...new Set(found.flatMap(({ data }) => data.katalog ?? []))],
    values: [],
  }
}

/** A field of the municipality's own that nobody has to fill in. */
function explainOwn(code: string, profiles: readonly Profile[]): Explanation | undefined {
  const found = profiles.flatMap(({ data: profile, own = [] }) =>
    own.filter(({ data }) => codeOf(data) === code).map(({ data }) => ({ profile, data })),
  )
  const first = found[0]?.data
  if (!first) return undefined
  return {
    title: `${first.titel}: en egen uppgift för ${first.hör_till}.`,
    severity: 'frivillig',
    bases: found.map(({ profile, data }) => groundedLine(basisOf(profile, data))),
    why: first.varför ?? first.beskrivning ?? 'Uppgiften är kommunens egen.',
    hint: first.gör_så_här ?? `Lägg till  egna: {${first.nyckel}: …}`,
    catalogue: [],
    values: [],
  }
}

function write(code: string, { title, severity, bases, why, hint, good, bad, values }: Explanation): string {
  const example = (label: string, files: Example | undefined) =>
    exampleParts(label, files).flatMap(({ head, text }) => ['', head, ...text.split('\n').map((line) => `  ${line}`)])
  return [
    `${code} (${severity})`,
    title,
    '',
    ...bases,
    `Varför: ${why}`,
    `Gör så här: ${hint}`,
    ...values.map((value) => `Profilens värde: ${value}`),
    ...example('Bra', good),
    ...example('Dåligt', bad),
    '',
  ].join('\n')
}
