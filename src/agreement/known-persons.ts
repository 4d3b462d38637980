import type { Agreement, BilagaContent, YamlFile } from '../model/model.ts'
import { isPublicNumber } from '../swedish/contact.ts'
import { endingsOf, fullNames } from '../swedish/person-name.ts'
import { type Document, type Mark, type Marks, personalFields } from './personal-fields.ts'
import type { Kind, Known } from './personal-text.ts'

/** What the agreement's data says about persons: values to leave out, and values that may be shown. */
export interface KnownPersons {
  /** For the finder: names and contact details to leave out, and names to leave standing. */
  readonly known: readonly Known[]
  /** Whether a marked value is left out where it stands. `key` is the key it stands under. */
  hides(value: string, mark: Mark): boolean
}

/** Shorter values are left out only where they stand: elsewhere the same characters may mean something else. */
const SHORTEST = 5

export function knownPersons(agreement: Agreement): KnownPersons {
  const { repository, överavtal, parter } = agreement
  const signatories = [...parter, ...(överavtal?.file.data.parter ?? [])].flatMap((party) => party.undertecknare ?? [])
  const shown = new Set(signatories.flatMap(({ namn, titel }) => [plain(namn), plain(titel)]))
  const organisations = [...parter, ...(repository?.data.organisationer ?? []), ...(överavtal?.file.data.parter ?? [])]
  const addresses = organisations.flatMap(({ postadress }) => (postadress === undefined ? [] : [plain(postadress)]))
  const titles = organisations.flatMap((one) =>
    ['namn', 'kortnamn', 'organ', 'juridisk_person'].flatMap(
      (key) => Object.getOwnPropertyDescriptor(one, key)?.value ?? [],
    ),
  )

  const hides = (value: string, mark: Mark) => {
    if (shown.has(plain(value))) return false
    if (mark === 'namn eller funktion') return fullNames(value, titles).length > 0
    if (mark === 'namn') return true
    return !isPublicNumber(value) && !addresses.some((address) => address.includes(plain(value)))
  }

  const known: Known[] = signatories.map(({ namn }) => ({ value: namn, kind: undefined }))
  for (const [kind, { data }] of filesOf(agreement)) {
    for (const { value, mark, key } of marked(data, personalFields[kind], '')) {
      if (!hides(value, mark)) continue
      if (mark === 'kontakt') {
        if (value.trim().length >= SHORTEST) known.push({ value, kind: kindOf(mark, key) })
        continue
      }
      for (const name of fullNames(value, titles).flatMap(endingsOf)) {
        if (!shown.has(plain(name))) known.push({ value: name, kind: 'namn' })
      }
    }
  }
  return { known: unique(known), hides }
}

type DataFile = readonly [Document, YamlFile<unknown>]

/** Every file of data that may name persons, printed or not. */
function filesOf(agreement: Agreement): DataFile[] {
  const { manifest, repository, överavtal, bilagor, statusrapporter } = agreement
  return [
    ['overenskommelse', manifest],
    ...(repository ? [['samverkan', repository] as const] : []),
    ...(överavtal ? [['overavtal', överavtal.file] as const] : []),
    ...bilagor.flatMap(({ content }) => (content ? contentFiles(content) : [])),
    ...statusrapporter.map(({ file }) => ['statusrapport', file] as const),
  ]
}

function contentFiles(content: BilagaContent): DataFile[] {
  switch (content.sort) {
    case 'åtgärdsplaner':
      return content.planer.map(({ file }) => ['atgardsplan', file])
    case 'uppföljningsplan':
      return [['uppfoljningsplan', content.file]]
    case 'kommunikationsplan':
      return [['kommunikationsplan', content.file]]
    case 'överenskommelse':
    case 'lägesbild':
    case 'text':
      return content.text.figures.map(({ file }) => ['figur', file])
    case 'överavtal':
      return [['overavtal', content.superior.file]]
    case 'samordnare':
    case 'målområdesmatris':
    case 'medborgarlöften':
    case 'pdf':
      return []
  }
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

/** The mark of a value that is a text itself, where its other forms may have keys. */
export function ownMark(marks: Mark | Marks | undefined): Mark | undefined {
  const own = typeof marks === 'object' ? marks['.'] : marks
  return typeof own === 'string' ? own : undefined
}

/** The mark or the marks at a path of keys, where `*` is any item. */
export function marksAt(kind: Document, ...path: readonly string[]): Mark | Marks | undefined {
  return path.reduce<Mark | Marks | undefined>(
    (marks, key) => (typeof marks === 'string' ? undefined : below(marks, key)),
    personalFields[kind],
  )
}

/** Marks of a list whose items are put together from items of several lists. */
export function marksOfItems(...lists: readonly (readonly [Document, string])[]): Marks {
  const own = lists.map(([kind, key]) => marksAt(kind, key, '*'))
  return { '*': Object.assign({}, ...own.filter((marks) => typeof marks === 'object')) as Marks }
}

interface Marked {
  readonly value: string
  readonly mark: Mark
  readonly key: string
}

function* marked(data: unknown, marks: Mark | Marks | undefined, key: string): Generator<Marked> {
  const mark = ownMark(marks)
  if (typeof data === 'string') {
    if (mark !== undefined) yield { value: data, mark, key }
  } else if (typeof marks === 'object' && typeof data === 'object' && data !== null) {
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
