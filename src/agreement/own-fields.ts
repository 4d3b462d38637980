import type { EgenUppgift } from '../model/format.ts'
import type { Agreement, OwnField, Place, YamlFile } from '../model/model.ts'
import { type DataFile, type Fields, filesOf } from './fields.ts'
import { type Document, type Mark, type Marks, personalFields } from './personal-fields.ts'

/** What a municipality's own values belong to. */
export type Holder = EgenUppgift['hör_till']

/** The kind of file in which a holder stands, and the way to it, where `*` is any item of a list. */
const PLACES: Readonly<Record<Holder, readonly [Document, ...(readonly string[])]>> = {
  överenskommelse: ['overenskommelse'],
  part: ['overenskommelse', 'parter', '*'],
  område: ['overenskommelse', 'prioriterade_områden', '*'],
  lägesbild: ['overenskommelse', 'lägesbild'],
  åtgärdsplan: ['atgardsplan'],
  uppföljningsplan: ['uppfoljningsplan'],
  kommunikationsplan: ['kommunikationsplan'],
  statusrapport: ['statusrapport'],
}

/** A holder in a file, with the values of the municipality's own that it has. */
export interface OwnValues {
  readonly holder: Holder
  readonly file: YamlFile<unknown>
  /** The place of the mapping `egna`. */
  readonly place: Place
  readonly values: Readonly<Record<string, unknown>>
}

/** Every mapping `egna` of an agreement's files. */
export function* ownValues(agreement: Agreement): Generator<OwnValues> {
  for (const [kind, file] of filesOf(agreement)) yield* ownValuesIn(kind, file)
}

function* ownValuesIn(...[kind, file]: DataFile): Generator<OwnValues> {
  for (const [holder, [document, ...path]] of entriesOf(PLACES)) {
    if (document !== kind) continue
    for (const { place, data } of holdersIn(file.data, path)) {
      if (isMapping(data.egna)) yield { holder, file, place: [...place, 'egna'], values: data.egna }
    }
  }
}

/** Where in the data of a file the holders of a sort stand. */
export function holders(data: unknown, holder: Holder) {
  const [, ...path] = PLACES[holder]
  return holdersIn(data, path)
}

function holdersIn(data: unknown, path: readonly string[], place: Place = []): HolderData[] {
  const [step, ...rest] = path
  if (step === undefined) return isMapping(data) ? [{ place, data }] : []
  if (step !== '*') return isMapping(data) ? holdersIn(data[step], rest, [...place, step]) : []
  return Array.isArray(data) ? data.flatMap((item, index) => holdersIn(item, rest, [...place, index])) : []
}

interface HolderData {
  readonly place: Place
  readonly data: Readonly<Record<string, unknown>>
}

/** What a profile says of a value of the municipality's own. */
export function ownField({ egna }: Agreement, holder: Holder, key: string): OwnField | undefined {
  return egna.get(`${holder}.${key}`)
}

/** Where personal data stands in a kind of file: as its schema says, and as the profiles say of the municipality's own. */
export function personalMarks({ egna }: Agreement, kind: Document): Marks {
  let marks = personalFields[kind]
  for (const { hör_till: holder, nyckel: key, personuppgift: mark } of egna.values()) {
    const [document, ...path] = PLACES[holder]
    if (document === kind && mark !== 'nej') marks = marked(marks, [...path, 'egna', key], mark)
  }
  return marks
}

/** Marks with one more, for a text and for each item of a list. */
function marked(marks: Marks, path: readonly string[], mark: Mark): Marks {
  const [step, ...rest] = path
  if (step === undefined) return { '.': mark, '*': mark }
  const own = Object.hasOwn(marks, step) ? marks[step] : undefined
  const inside: Fields<Mark> = typeof own === 'object' ? own : own === undefined ? {} : { '.': own }
  return { ...marks, [step]: marked(inside, rest, mark) }
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
