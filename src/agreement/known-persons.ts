import type { Agreement, Place, YamlFile } from '../model/model.ts'
import { isPublicNumber, sameContact } from '../swedish/contact.ts'
import { endingsOf, fullNames } from '../swedish/person-name.ts'
import { seenText } from '../swedish/seen-text.ts'
import { namesInFunction } from '../swedish/titled-name.ts'
import { secretSources } from './clearance.ts'
import { below, filesOf, valuesIn } from './fields.ts'
import { listedNames } from './listed-names.ts'
import { personalMarks } from './own-fields.ts'
import { type Document, type Mark, type Marks, personalFields } from './personal-fields.ts'
import { type Finder, finder, type Kind, type Known } from './personal-text.ts'

/** What the agreement's data says about persons: values to leave out, and values that may be shown. */
export interface KnownPersons {
  /** Names and contact details to leave out, and what is left standing. */
  readonly known: readonly Known[]
  /** Finds persons in the agreement's texts: what it finds is told of by the rules and left out of the public copy. */
  readonly find: Finder
  /** Whether somebody has said that a contact detail or a name may stand in a public copy. */
  shows(value: string): boolean
  /** Whether a marked value is left out where it stands. `key` is the key it stands under. */
  hides(value: string, mark: Mark): boolean
}

/** Shorter values are left out only where they stand: elsewhere the same characters may mean something else. */
const SHORTEST = 5
const SHORTEST_NAME = 4
/** Longer ones are nobody's name or address, and are left out only where they stand. */
const LONGEST = 300

/** The persons of an agreement, found once. */
export function knownPersons(agreement: Agreement): KnownPersons {
  const known = persons.get(agreement) ?? personsOf(agreement)
  persons.set(agreement, known)
  return known
}

const persons = new WeakMap<Agreement, KnownPersons>()

function personsOf(agreement: Agreement): KnownPersons {
  const { repository, överavtal, parter } = agreement
  const signatories = [...parter, ...(överavtal?.file.data.parter ?? [])].flatMap((party) => party.undertecknare ?? [])
  const released = [agreement.manifest.data, repository?.data].flatMap((data) => data?.publicering?.får_stå ?? [])
  const shown = new Set([...signatories.flatMap(({ namn, titel }) => [namn, titel]), ...released].map(plain))
  const shownContacts = new Set(released.map(sameContact))
  const organisations = [...parter, ...(repository?.data.organisationer ?? []), ...(överavtal?.file.data.parter ?? [])]
  const addresses = organisations.flatMap(({ postadress }) => (postadress === undefined ? [] : [plain(postadress)]))
  const titles = [
    ...released,
    ...organisations.flatMap((one) =>
      ['namn', 'kortnamn', 'organ', 'juridisk_person'].flatMap(
        (key) => Object.getOwnPropertyDescriptor(one, key)?.value ?? [],
      ),
    ),
  ]

  const shows = (value: string) => shown.has(plain(value)) || shownContacts.has(sameContact(value))
  const hides = (value: string, mark: Mark) => {
    if (shown.has(plain(value)) || (mark === 'kontakt' && shownContacts.has(sameContact(value)))) return false
    if (mark === 'namn eller funktion') return namesInFunction(value, titles).length > 0
    if (mark === 'namn') return true
    return !isPublicNumber(value) && !addresses.some((address) => address.includes(plain(value)))
  }

  const office = organisations.flatMap(({ postadress }) => postadress ?? [])
  const known: Known[] = [...signatories.map(({ namn }) => namn), ...released, ...office].map((value) => ({
    value,
    kind: undefined,
  }))
  for (const { value, mark, key } of markedValues(agreement)) {
    if (!hides(value, mark) || value.length > LONGEST) continue
    if (mark === 'kontakt') {
      if (value.trim().length >= SHORTEST) known.push({ value, kind: kindOf(mark, key) })
      continue
    }
    const names =
      mark === 'namn' ? [...fullNames(straight(value), titles), straight(value)] : namesInFunction(value, titles)
    for (const name of names.flatMap((one) => (one.includes(' ') ? endingsOf(one) : [])).concat(names)) {
      if (!shown.has(plain(name)) && name.length >= SHORTEST_NAME) known.push({ value: name, kind: 'namn' })
    }
  }
  for (const name of listedNames(agreement)) if (!shown.has(plain(name))) known.push({ value: name, kind: 'namn' })
  for (const value of secretSources(agreement)) known.push({ value, kind: 'avsnitt' })
  const all = unique(known)
  return { known: all, find: finder(all, titles), shows, hides }
}

/** What a marked value under `key` is called in the list of what was left out. */
export function kindOf(mark: Mark, key: string): Kind {
  if (mark !== 'kontakt') return 'namn'
  if (key === 'telefon') return 'telefonnummer'
  if (key === 'e-post') return 'e-postadress'
  return key === 'postadress' ? 'postadress' : 'kontaktuppgift'
}

/** The mark or the marks at a path of keys, where `*` is any item. */
export function marksAt(kind: Document, ...path: readonly string[]): Mark | Marks | undefined {
  return path.reduce<Mark | Marks | undefined>((marks, key) => below(marks, key), personalFields[kind])
}

/** Marks of a list whose items are put together from items of several lists. */
export function marksOfItems(...lists: readonly (readonly [Marks, string])[]): Marks {
  const own = lists.map(([marks, key]) => below(below<Mark>(marks, key), '*'))
  return { '*': Object.assign({}, ...own.filter((marks) => typeof marks === 'object')) as Marks }
}

/** A value that a schema marks, and where it stands in its file. */
export interface Marked {
  readonly file: YamlFile<unknown>
  readonly place: Place
  readonly value: string
  readonly mark: Mark
  /** The key that it stands under. */
  readonly key: string
}

/** Every marked text of the agreement's files, printed or not. */
export function* markedValues(agreement: Agreement): Generator<Marked> {
  for (const [kind, file] of filesOf(agreement)) {
    for (const { place, value, mark } of valuesIn(file.data, personalMarks(agreement, kind))) {
      const key = String(place.findLast((step) => typeof step === 'string') ?? '')
      if (typeof value === 'string') yield { file, place, value, mark, key }
    }
  }
}

/** Tells a value of the agreement's files from every other: by its file and its place. */
export function placeKey({ file, place = [] }: { readonly file?: YamlFile<unknown>; readonly place?: Place }): string {
  return `${file?.source.path ?? ''} ${place.join('/')}`
}

/** "Ek, Anna" as "Anna Ek". */
function straight(name: string): string {
  const [, last, first] = /^([\p{L}'’-]+(?: [\p{L}'’-]+)?),\s*([\p{L}'’. -]+)$/u.exec(name.trim()) ?? []
  return last === undefined || first === undefined ? name.trim() : `${first.trim()} ${last}`
}

function plain(text: string): string {
  return seenText(text).text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

function unique(known: readonly Known[]): Known[] {
  return [...new Map(known.map((one) => [`${one.kind ?? ''} ${plain(one.value)}`, one])).values()]
}
