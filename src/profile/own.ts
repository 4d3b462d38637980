import type { Diagnostic, Result } from '../diagnostic.ts'
import type { Sources } from '../load/load.ts'
import { extension, parent } from '../load/paths.ts'
import type { Profil, Samverkan } from '../model/format.ts'
import type { YamlFile } from '../model/model.ts'
import { readYaml } from '../model/yaml-file.ts'
import type { Source } from '../source.ts'
import { builtIn } from './built-in.ts'
import type { Breach, Profile, Requirement } from './profile.ts'

/** Profiles of one repository, read once however many agreements it has. */
const known = new WeakMap<Source, Promise<Result<Profile>>>()

/**
 * The repository's own profiles, from the files and folders that `samverkan.yaml` names, by id. The schema compiler is
 * loaded only when there are any.
 */
export async function readOwnProfiles(
  repository: YamlFile<Samverkan> | undefined,
  sources: Sources,
): Promise<{ readonly profiles: ReadonlyMap<string, Profile>; readonly diagnostics: readonly Diagnostic[] }> {
  const profiles = new Map<string, Profile>()
  const diagnostics: Diagnostic[] = []
  for (const [index, written] of (repository?.data.profiler ?? []).entries()) {
    const path = written.replace(/^\.\/|\/$/g, '')
    const files = [...sources.files.values()].filter((file) => file.path === path || parent(file.path) === path)
    if (files.length === 0 && repository) {
      diagnostics.push({
        code: 'fil/saknas',
        severity: 'fel',
        message: `${written} finns inte eller är tom`,
        span: repository.span(['profiler', index]),
        hint: 'Rätta sökvägen till filen eller mappen med profiler. Den räknas från mappen med samverkan.yaml.',
      })
    }
    for (const source of files) {
      if (!('text' in source) || !['yaml', 'yml'].includes(extension(source.path))) continue
      const reading = known.get(source) ?? readProfile(source)
      known.set(source, reading)
      const { value, diagnostics: found } = await reading
      diagnostics.push(...found)
      if (!value?.file) continue
      const { id } = value.data
      if (builtIn.has(id) || profiles.has(id)) {
        diagnostics.push({
          code: 'profil/dubblett',
          severity: 'fel',
          message: builtIn.has(id) ? `profilen «${id}» finns redan i programmet` : `två profiler heter «${id}»`,
          span: value.file.span(['id']),
          hint: 'Ge profilen ett eget id. Med  bygger_på: [kort-namn]  tar den med en annan profils krav.',
        })
      } else profiles.set(id, value)
    }
  }
  return { profiles, diagnostics }
}

async function readProfile(source: Source): Promise<Result<Profile>> {
  const found: Diagnostic[] = []
  const file = readYaml('profil', source, { found, lost: new Set() })
  if (!file) return { value: undefined, diagnostics: found }
  const requirements = await compile(file, found)
  return { value: { data: file.data, requirements, file }, diagnostics: found }
}

async function compile(file: YamlFile<Profil>, found: Diagnostic[]): Promise<Requirement[]> {
  const all = file.data.krav ?? []
  if (all.length === 0) return []
  const { Ajv } = await import('ajv')
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/)
  return all.flatMap((data, index) => {
    try {
      const validate = ajv.compile(data.schema)
      return { data, test: (value) => (validate(value) ? [] : ((validate.errors ?? []) as Breach[])) }
    } catch (error) {
      found.push({
        code: 'profil/schema',
        severity: 'fel',
        message: `kravets schema är inte giltig JSON Schema: ${error instanceof Error ? error.message : String(error)}`,
        span: file.span(['krav', index, 'schema']),
        hint: 'Skriv ett stycke JSON Schema (draft-07), t.ex.  schema: {required: [finansiering]}',
      })
      return []
    }
  })
}
