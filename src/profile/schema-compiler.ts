import { Ajv } from 'ajv'
import type { Breach, Test } from './profile.ts'

/**
 * A compiler of JSON Schema (draft-07) for the requirements of one profile. What it gives throws for a schema that is
 * not valid. The package is large: load this module only for a repository that has profiles of its own.
 */
export function schemaCompiler(): (schema: object) => Test {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, strictTypes: false, strictRequired: false })
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/)
  return (schema) => {
    const validate = ajv.compile(schema)
    return (data) => (validate(data) ? [] : ((validate.errors ?? []) as Breach[]))
  }
}
