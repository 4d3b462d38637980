import type { Agreement, BilagaContent, Place, YamlFile } from '../model/model.ts'
import type { Document } from './personal-fields.ts'

/**
 * Where in the data of a kind of file the values stand that its schema marks: a tree of keys, where `*` is any item of a
 * list or any key of a mapping, and `.` the value itself where it may be a text or have keys.
 */
export interface Fields<M extends string> {
  readonly [key: string]: M | Fields<M>
}

type Marked<M extends string> = M | Fields<M> | undefined

/** The mark or the marks below `key`. */
export function below<M extends string>(marks: Marked<M>, key: string): Marked<M> {
  if (typeof marks !== 'object') return undefined
  return Object.hasOwn(marks, key) ? marks[key] : marks['*']
}

/** The mark of a value that is a text itself, where its other forms may have keys. */
export function ownMark<M extends string>(marks: Marked<M>): M | undefined {
  const own = typeof marks === 'object' ? marks['.'] : marks
  return typeof own === 'string' ? own : undefined
}

/** A value that a schema marks, and where it stands. */
export interface Value<M extends string> {
  readonly place: Place
  readonly value: string | number
  readonly mark: M
}

/** Every marked text and number in some data, in its order. */
export function* valuesIn<M extends string>(data: unknown, marks: Marked<M>, place: Place = []): Generator<Value<M>> {
  if (typeof data === 'string' || typeof data === 'number') {
    const mark = ownMark(marks)
    if (mark !== undefined) yield { place, value: data, mark }
  } else if (Array.isArray(data)) {
    const items = below(marks, '*')
    if (items !== undefined) for (const [index, item] of data.entries()) yield* valuesIn(item, items, [...place, index])
  } else if (typeof marks === 'object' && typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data)) yield* valuesIn(value, below(marks, name), [...place, name])
  }
}

/** A file of data, and its kind. */
export type DataFile = readonly [Document, YamlFile<unknown>]

/** Every file of data that an agreement is made of or refers to, printed or not. */
export function filesOf(agreement: Agreement): DataFile[] {
  const { manifest, repository, överavtal, bilagor, statusrapporter } = agreement
  return [
    ['overenskommelse', manifest],
    ...(repository ? [['samverkan', repository] as const] : []),
    ...(överavtal ? [['overavtal', överavtal.file] as const] : []),
    ...bilagor.flatMap(({ content }) => (content ? contentFiles(content) : [])),
    ...statusrapporter.map(({ file }) => ['statusrapport', file] as const),
  ]
}

/** The files of data that a bilaga prints. */
export function contentFiles(content: BilagaContent): DataFile[] {
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
