import type { Diagnostic } from '../diagnostic.ts'
import type { Fault } from '../model/fault.ts'
import { faultsOf } from '../model/faults.ts'
import type { Profil, Regelkrav } from '../model/format.ts'
import type { YamlFile } from '../model/model.ts'
import type { Report, Schema } from '../model/schema.ts'
import type { Profile } from '../profile/profile.ts'
import { didYouMean } from '../swedish/suggest.ts'
import { parameterLines, type Rule } from './rule.ts'

/** Profiles without what their rules cannot go by, and what was wrong with it. */
interface Accepted {
  readonly profiles: ReadonlyMap<string, Profile>
  readonly diagnostics: readonly Diagnostic[]
}

/** One entry of a profile's list of rules: what a rule can go by, and what is wrong with the rest. */
interface Entry {
  /** Missing when no rule can go by any of it. */
  readonly data?: Regelkrav
  readonly diagnostics: readonly Diagnostic[]
}

/** What became of the profiles of one repository, tried once however many agreements it has. */
const known = new WeakMap<ReadonlyMap<string, Profile>, Promise<Accepted>>()

/**
 * Holds the rules that a repository's own profiles switch on to what there is: a rule that does not exist, one that is
 * listed twice, and a value that the rule does not take are findings, and no rule goes by them.
 */
export function acceptProfileRules(profiles: ReadonlyMap<string, Profile>, rules: readonly Rule[]): Promise<Accepted> {
  const accepted = known.get(profiles) ?? acceptAll(profiles, rules)
  known.set(profiles, accepted)
  return accepted
}

async function acceptAll(profiles: ReadonlyMap<string, Profile>, rules: readonly Rule[]): Promise<Accepted> {
  const isAsked = [...profiles.values()].some(({ data, file }) => file && data.regler?.length)
  if (!isAsked) return { profiles, diagnostics: [] }
  const { schemaCompiler } = await import('../profile/schema-compiler.ts')
  const compile = schemaCompiler()
  const diagnostics: Diagnostic[] = []
  const accepted = [...profiles].map(([id, profile]): readonly [string, Profile] => {
    const { data, file } = profile
    if (!file || !data.regler) return [id, profile]
    const entries = data.regler.map((entry, index) => accept(entry, index, file))
    diagnostics.push(...entries.flatMap((entry) => entry.diagnostics))
    const regler = entries.flatMap((entry) => (entry.data ? [entry.data] : []))
    return [id, { ...profile, data: { ...data, regler } }]
  })
  return { profiles: new Map(accepted), diagnostics }

  function accept(entry: Regelkrav, index: number, file: YamlFile<Profil>): Entry {
    const place = ['regler', index]
    const rule = rules.find(({ id }) => id === entry.regel)
    const first = file.data.regler?.findIndex(({ regel }) => regel === entry.regel)
    if (!rule || first !== index) {
      const span = file.span([...place, 'regel'])
      return { diagnostics: [rule ? twice(entry, span, file.span(['regler', first ?? 0])) : unknown(entry, span)] }
    }
    if (entry.värden === undefined) return { data: entry, diagnostics: [] }
    const reports = compile(valuesSchema(rule))(entry.värden) as unknown as readonly Report[]
    const faults = faultsOf(reports, entry.värden, [...place, 'värden'])
    const refused = new Set(faults.map((fault) => fault.place[place.length + 1]))
    const values = Object.entries(entry.värden).filter(([name]) => !refused.has(name))
    return {
      data: { ...entry, värden: Object.fromEntries(values) },
      diagnostics: faults.map((fault) => refusal(fault, rule, file)),
    }
  }

  function unknown({ regel }: Regelkrav, span: Diagnostic['span']): Diagnostic {
    const ids = rules.map(({ id }) => id)
    return {
      code: 'profil/regel',
      severity: 'fel',
      message: `regeln «${regel}» finns inte${didYouMean(regel, ids)}`,
      ...(span && { span }),
      hint: 'samverkan rules  skriver ut reglerna. En uppgift som ska finnas står under  krav:  med sitt schema.',
    }
  }
}

function twice({ regel }: Regelkrav, span: Diagnostic['span'], first: NonNullable<Diagnostic['span']>): Diagnostic {
  return {
    code: 'profil/regel',
    severity: 'fel',
    message: `regeln «${regel}» står två gånger under «regler»`,
    ...(span && { span }),
    hint: 'Ta bort den ena. Säger två punkter i dokumentet samma sak, skriv båda i  ställe.',
    related: [{ span: first, message: 'här står den första gången' }],
  }
}

function refusal({ code, place, key, message, hint }: Fault, rule: Rule, file: YamlFile<Profil>): Diagnostic {
  const takes = parameterLines(rule)
  return {
    code,
    severity: 'fel',
    message,
    span: file.span(place, key),
    hint:
      takes.length === 0
        ? `Ta bort  värden: regeln ${rule.id} har inga.`
        : (hint ?? `Regeln ${rule.id} tar  värden: ${takes.join('; ')}`),
  }
}

function valuesSchema({ parameters = {} }: Rule): Schema {
  return { type: 'object', additionalProperties: false, properties: parameters }
}
