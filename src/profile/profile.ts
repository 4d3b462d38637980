import type { Basis, Example, Ground } from '../diagnostic.ts'
import type { EgenUppgift, Krav, Profil, Regelkrav } from '../model/format.ts'
import type { Place, YamlFile } from '../model/model.ts'

/** What a validator says of data that breaks a requirement: the part of an ajv error that is used. */
export interface Breach {
  readonly keyword: string
  /** JSON pointer to the value. */
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A requirement's schema, compiled: what in the data breaks it. */
export type Test = (data: unknown) => readonly Breach[]

/** A requirement with all that can be said of it, its own or inherited. */
export type WholeKrav = Krav & Required<Pick<Krav, 'fil' | 'varför' | 'gör_så_här'>>

/** What a profile requires of a sort of file, ready to be tried. */
export interface Requirement {
  readonly data: WholeKrav
  /** Its schema, when it has one. */
  readonly test?: Test
}

/** A field of the municipality's own, ready to be tried, and where the profile describes it. */
export interface OwnFieldTest {
  readonly data: EgenUppgift
  readonly test: Test
  readonly file: YamlFile<Profil>
  readonly place: Place
}

/** A profile: what an agreement, an act or a guide requires, clause by clause. */
export interface Profile {
  readonly data: Profil
  readonly requirements: readonly Requirement[]
  /** Fields of the municipality's own that it describes. */
  readonly own?: readonly OwnFieldTest[]
  /** Where the repository's own profile stands; a built-in one has no file. */
  readonly file?: YamlFile<Profil>
}

/** What kind of ground a requirement has: a repository's own profile that says nothing is a house rule. */
export function groundOf(profile: Profil, { grund }: Pick<Krav, 'grund'>): Ground {
  return grund ?? profile.grund ?? 'husregel'
}

/** The ground of a requirement or of a rule in a profile. */
export function basisOf(profile: Profil, { ställe, krav, grund }: Pick<Regelkrav, 'ställe' | 'krav' | 'grund'>): Basis {
  return {
    ground: grund ?? groundOf(profile, {}),
    document: profile.dokument,
    ...(ställe !== undefined && { place: ställe }),
    ...(krav !== undefined && { text: krav }),
  }
}

/** The values that a profile gives a rule, as they are written; empty when it gives none. */
export function valuesLine({ värden = {} }: Regelkrav): string {
  const values = Object.entries(värden).map(([name, value]) => `${name}: ${[value].flat(2).map(String).join(', ')}`)
  return values.length === 0 ? '' : ` (${values.join('; ')})`
}

/** The examples of a requirement, each in a file of the sort that it is about. */
export function examplesOf({ fil, bra, dåligt }: WholeKrav): { readonly good?: Example; readonly bad?: Example } {
  const file = EXAMPLE_FILES[fil]
  return {
    ...(bra !== undefined && { good: { [file]: bra } }),
    ...(dåligt !== undefined && { bad: { [file]: dåligt } }),
  }
}

const EXAMPLE_FILES: Readonly<Record<WholeKrav['fil'], string>> = {
  överenskommelse: 'overenskommelse.yaml',
  åtgärdsplan: 'atgardsplaner/orossamtal.yaml',
  aktivitet: 'atgardsplaner/orossamtal.yaml',
  uppföljningsplan: 'uppfoljningsplan.yaml',
  kommunikationsplan: 'kommunikationsplan.yaml',
  statusrapport: 'lagesbild/2024-12.yaml',
  överavtal: '/overavtal/grund/overavtal.yaml',
  avtalstext: 'text/overenskommelse.md',
  lägesbild: 'text/lagesbild.md',
  förord: 'text/forord.md',
  bilagetext: 'text/bilaga.md',
}
