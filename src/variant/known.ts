import type { Agreement } from '../model/model.ts'
import { type Mark, type Marks, personalFields } from './personal-fields.ts'
import { fullNames, type Kind, type Known } from './personal-text.ts'

/** What the agreement's data says about persons: values to leave out, and values that may be shown. */
export interface KnownPersons {
  /** For the finder: names and contact details to leave out, and names to leave standing. */
  readonly known: readonly Known[]
  /** Whether a marked value is left out where it stands. `key` is the key it stands under. */
  hides(value: string, mark: Mark): boolean
}

/** Numbers that belong to everyone. */
const PUBLIC_NUMBERS = /^(?:112|114\s?14|113\s?13|1177)$/

/** Shorter values are left out only where they stand: elsewhere the same characters may mean something else. */
const SHORTEST = 5

export function knownPersons(agreement: Agreement): KnownPersons {
  const { manifest, repository, överavtal, parter } = agreement
  const signatories = [...parter, ...(överavtal?.file.data.parter ?? [])].flatMap((party) => party.undertecknare ?? [])
  const shown = new Set(signatories.flatMap(({ namn, titel }) => [plain(namn), plain(titel)]))
  const organisations = [...parter, ...(repository?.data.organisationer ?? []), ...(överavtal?.file.data.parter ?? [])]
  const addresses = organisations.flatMap(({ postadress }) => (postadress === undefined ? [] : [plain(postadress)]))
  const titles = organisations.flatMap((one) =>
    ['namn', 'kortnamn', 'organ', 'juridisk_person'].flatMap(
      (key) => Object.getOwnPropertyDescriptor(one, key)?.value ?? [],
    ),
  )
  const withoutOrganisations = (value: string) => titles.reduce((text, title) => text.replaceAll(title, ' '), value)

  const hides = (value: string, mark: Mark) => {
    if (shown.has(plain(value))) return false
    if (mark === 'namn eller funktion') return fullNames(withoutOrganisations(value)).length > 0
    if (mark === 'namn') return true
    return !PUBLIC_NUMBERS.test(value.trim()) && !addresses.some((address) => address.includes(plain(value)))
  }

  const known: Known[] = signatories.map(({ namn }) => ({ value: namn, kind: undefined }))
  const files: readonly (readonly [Marks | undefined, unknown])[] = [
    [personalFields.overenskommelse, manifest.data],
    ...agreement.planer.map((plan) => [personalFields.atgardsplan, plan.file.data] as const),
    ...agreement.bilagor.map(({ content }) => {
      if (content?.sort === 'uppföljningsplan') return [personalFields.uppfoljningsplan, content.file.data] as const
      if (content?.sort === 'kommunikationsplan') return [personalFields.kommunikationsplan, content.file.data] as const
      return [undefined, undefined] as const
    }),
  ]
  for (const [marks, data] of files) {
    for (const { value, mark, key } of marked(data, marks, '')) {
      if (!hides(value, mark)) continue
      if (mark === 'kontakt') {
        if (value.trim().length >= SHORTEST) known.push({ value, kind: kindOf(mark, key) })
        continue
      }
      for (const name of fullNames(withoutOrganisations(value))) {
        if (!shown.has(plain(name))) known.push({ value: name, kind: 'namn' })
      }
    }
  }
  return { known: unique(known), hides }
}

/** What a marked value under `key` is called in the list of what was left out. */
export function kindOf(mark: Mark, key: string): Kind {
  if (mark !== 'kontakt') return 'namn'
  if (key === 'telefon') return 'telefonnummer'
  if (key === 'e-post') return 'e-postadress'
  return key === 'postadress' ? 'postadress' : 'kontaktuppgift'
}

/** The mark or the marks below `key`. */
export function below(marks: Marks | undefined, key: string): Mark | Marks | undefined {
  if (marks === undefined) return undefined
  return Object.hasOwn(marks, key) ? marks[key] : marks['*']
}

interface Marked {
  readonly value: string
  readonly mark: Mark
  readonly key: string
}

function* marked(data: unknown, marks: Mark | Marks | undefined, key: string): Generator<Marked> {
  if (typeof marks === 'string') {
    if (typeof data === 'string') yield { value: data, mark: marks, key }
  } else if (marks !== undefined && typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data)) {
      yield* marked(
        value,
        Array.isArray(data) ? below(marks, '*') : below(marks, name),
        Array.isArray(data) ? key : name,
      )
    }
  }
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

function unique(known: readonly Known[]): Known[] {
  return [...new Map(known.map((one) => [`${one.kind ?? ''} ${plain(one.value)}`, one])).values()]
}
