import type { Diagnostic } from '../diagnostic.ts'
import type { Sources } from '../load/load.ts'
import { extension, parent, resolvePath } from '../load/paths.ts'
import type { Profil, Samverkan } from '../model/format.ts'
import type { YamlFile } from '../model/model.ts'
import { readYaml } from '../model/yaml-file.ts'
import type { Source } from '../source.ts'
import { builtIn } from './built-in.ts'
import { misfitsOf } from './form.ts'
import { unknownWords } from './format-words.ts'
import { requirementOf } from './inherit.ts'
import { ownFieldsOf, ownRequirements } from './own-fields.ts'
import { groundOf, type Profile, type Requirement, type Test, type WholeKrav } from './profile.ts'

/** Profiles and what was wrong with them. */
interface Own {
  readonly profiles: ReadonlyMap<string, Profile>
  /** The files that they were read from. */
  readonly files: readonly Source[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Profiles of one repository, read once however many agreements it has. */
const known = new WeakMap<Source, Promise<Own>>()

/**
 * The repository's own profiles, from the files and folders that `samverkan.yaml` names, by id. The schema compiler is
 * loaded only when one of them has a schema.
 */
export async function readOwnProfiles(repository: YamlFile<Samverkan> | undefined, sources: Sources): Promise<Own> {
  if (!repository?.data.profiler) return { profiles: new Map(), files: [], diagnostics: [] }
  const own = known.get(repository.source) ?? readAll(repository, sources)
  known.set(repository.source, own)
  return own
}

async function readAll(repository: YamlFile<Samverkan>, sources: Sources): Promise<Own> {
  const found: Diagnostic[] = []
  const files = new Map<string, YamlFile<Profil>>()
  const read: Source[] = []
  for (const [index, written] of (repository.data.profiler ?? []).entries()) {
    const path = resolvePath('', written)
    if (path !== undefined) found.push(...sources.ask(path, 'file'), ...sources.ask(path, 'folder'))
    const inside = [...sources.files.values()].filter((file) => file.path === path || parent(file.path) === path)
    const isRefused = path !== undefined && [...sources.refused].some((one) => one === path || parent(one) === path)
    if (inside.length === 0 && !isRefused) {
      found.push({
        code: 'fil/saknas',
        severity: 'fel',
        message: `${written} finns inte eller är tom`,
        span: repository.span(['profiler', index]),
        hint: 'Rätta sökvägen till filen eller mappen med profiler. Den räknas från mappen med samverkan.yaml.',
      })
    }
    for (const source of inside) {
      if (!('text' in source) || !['yaml', 'yml'].includes(extension(source.path))) continue
      read.push(source)
      const file = readYaml('profil', source, { found, lost: new Set() })
      if (file && isNew(file, files, found)) files.set(file.data.id, file)
    }
  }
  const names = [...files.values()].flatMap(({ data }) => data.egna ?? []).map(({ nyckel }) => nyckel)
  const profiles = new Map<string, Profile>()
  for (const id of files.keys()) await add(id)
  return { profiles, files: read, diagnostics: found }

  async function add(id: string): Promise<readonly Requirement[]> {
    const ready = profiles.get(id) ?? builtIn.get(id)
    const file = files.get(id)
    if (ready || !file) return ready?.requirements ?? []
    // Noted before its bases, so that two that build on each other come to an end.
    profiles.set(id, { data: file.data, requirements: [], file })
    const bases: (readonly Requirement[])[] = []
    for (const base of file.data.bygger_på ?? []) bases.push(await add(base))
    const isNeeded = file.data.egna || (file.data.krav ?? []).some(({ schema }) => schema)
    const compile = isNeeded ? (await import('./schema-compiler.ts')).schemaCompiler() : undefined
    const own = compile ? ownFieldsOf(file, compile, found) : []
    const requirements = [...requirementsOf(file, bases, { compile, found, names }), ...ownRequirements(own)]
    profiles.set(id, { data: file.data, requirements, own, file })
    return requirements
  }
}

function isNew(file: YamlFile<Profil>, others: ReadonlyMap<string, unknown>, found: Diagnostic[]): boolean {
  const { id } = file.data
  if (!builtIn.has(id) && !others.has(id)) return true
  found.push({
    code: 'profil/dubblett',
    severity: 'fel',
    message: builtIn.has(id) ? `profilen «${id}» finns redan i programmet` : `två profiler heter «${id}»`,
    span: file.span(['id']),
    hint: 'Ge profilen ett eget id. Med  bygger_på: [kort-namn]  tar den med en annan profils krav.',
  })
  return false
}

/** What reading a profile's requirements needs, and where what is wrong is noted. */
interface Reading {
  /** Missing when no requirement has a schema. */
  readonly compile: ((schema: object) => Test) | undefined
  /** Names of the fields of the municipality's own that any of its profiles describes. */
  readonly names: readonly string[]
  readonly found: Diagnostic[]
}

function requirementsOf(
  file: YamlFile<Profil>,
  bases: readonly (readonly Requirement[])[],
  { compile, found, names }: Reading,
): Requirement[] {
  found.push(...tooGrave(file))
  const requirements: Requirement[] = []
  for (const [index, data] of (file.data.krav ?? []).entries()) {
    let test: Test | undefined
    try {
      test = data.schema && compile?.(data.schema)
    } catch (error) {
      found.push({
        code: 'profil/schema',
        severity: 'fel',
        message: `kravets schema är inte giltig JSON Schema: ${error instanceof Error ? error.message : String(error)}`,
        span: file.span(['krav', index, 'schema']),
        hint: 'Skriv ett stycke JSON Schema (draft-07), t.ex.  schema: {required: [finansiering]}',
      })
      continue
    }
    const requirement = requirementOf(data, test, bases)
    if (requirement) {
      requirements.push(requirement)
      found.push(...misfits(requirement.data, file, index), ...unknownIn(requirement.data, names, { file, index }))
    } else {
      found.push({
        code: 'profil/krav',
        severity: 'fel',
        message: `kravet «${data.kod}» säger inte vad som ska finnas`,
        span: file.span(['krav', index, 'kod']),
        hint: 'Lägg till  fil, varför, gör_så_här  och  schema, rubriker, ord, omfattning  eller  tid, eller bygg på en profil som har kravet.',
      })
    }
  }
  return requirements
}

/** Guidance that a profile makes a fel of: it is held to as a warning, and the profile is told. */
function tooGrave({ data, span }: YamlFile<Profil>): Diagnostic[] {
  return (['krav', 'regler'] as const).flatMap((list) =>
    (data[list] ?? []).flatMap((entry, index) => {
      const said = [
        ['allvar', entry.allvar],
        ...Object.entries(entry.allvar_i ?? {}).map(([variant, one]) => [`allvar_i ${variant}`, one]),
      ]
      const grave = said.find(([, one]) => one === 'fel')?.[0]
      if (grave === undefined || groundOf(data, entry) !== 'vägledning') return []
      return [
        {
          code: 'profil/vagledning',
          severity: 'varning' as const,
          message: 'en vägledning ger aldrig fel: kravet räknas som en varning',
          span: span([list, index, ...grave.split(' ')]),
          hint: 'Välj  allvar: varning,  eller den grund som kravet har:  grund: lag  eller  grund: avtal.',
        },
      ]
    }),
  )
}

/** What in a requirement does not go together, at its line in the profile. */
function misfits(data: WholeKrav, file: YamlFile<Profil>, index: number): Diagnostic[] {
  return misfitsOf(data).map(({ key, message, hint }) => ({
    code: 'profil/krav',
    severity: 'fel',
    message,
    span: file.span(['krav', index, key]),
    hint,
  }))
}

/** What a requirement names that the file format does not have, at its line in the profile. */
function unknownIn(
  data: WholeKrav,
  names: readonly string[],
  { file, index }: { readonly file: YamlFile<Profil>; readonly index: number },
): Diagnostic[] {
  return unknownWords(data, names).map(({ code, place, key, message, hint }) => ({
    code,
    severity: 'fel',
    message,
    span: file.span(['krav', index, ...place], key),
    hint,
  }))
}
