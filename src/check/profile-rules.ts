import type { Diagnostic } from '../diagnostic.ts'
import { faultsOf } from '../model/faults.ts'
import type { Report, Schema } from '../model/schema.ts'
import type { Profile } from '../profile/profile.ts'
import { didYouMean } from '../swedish/suggest.ts'
import type { Rule } from './rule.ts'

/**
 * What is wrong with the rules that a repository's own profiles switch on: a rule that does not exist, and a value that
 * the rule does not take.
 */
export async function checkProfileRules(profiles: Iterable<Profile>, rules: readonly Rule[]): Promise<Diagnostic[]> {
  const own = [...profiles].filter(({ file }) => file)
  if (!own.some(({ data }) => data.regler?.length)) return []
  const { schemaCompiler } = await import('../profile/schema-compiler.ts')
  const compile = schemaCompiler()
  const ids = rules.map(({ id }) => id)
  return own.flatMap(({ data, file }) =>
    (data.regler ?? []).flatMap((entry, index): Diagnostic[] => {
      if (!file) return []
      const rule = rules.find(({ id }) => id === entry.regel)
      if (!rule) {
        return [
          {
            code: 'profil/regel',
            severity: 'fel',
            message: `regeln «${entry.regel}» finns inte${didYouMean(entry.regel, ids)}`,
            span: file.span(['regler', index, 'regel']),
            hint: 'samverkan rules  skriver ut reglerna. En uppgift som ska finnas står under  krav:  med sitt schema.',
          },
        ]
      }
      if (entry.värden === undefined) return []
      const reports = compile(valuesSchema(rule))(entry.värden) as unknown as readonly Report[]
      return faultsOf(reports, entry.värden, ['regler', index, 'värden']).map(
        ({ code, place, key, message, hint }) => ({
          code,
          severity: 'fel',
          message,
          span: file.span(place, key),
          hint: rule.parameters ? (hint ?? rule.hint) : `Ta bort  värden: regeln ${rule.id} har inga.`,
        }),
      )
    }),
  )
}

function valuesSchema({ parameters = {} }: Rule): Schema {
  return { type: 'object', additionalProperties: false, properties: parameters }
}
