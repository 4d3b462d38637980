/**
 * The objects a PDF is made of (ISO 32000-1, 7.3). Numbers, booleans, null and arrays are JavaScript's own;
 * the rest have a class each. An indirect object is a box that knows its value, so that objects from several files
 * can be put together without numbers: the writer numbers what it reaches.
 */
export type Value = null | boolean | number | Name | Str | Value[] | Dict | Stream | Indirect

/** What is wrong with a PDF that cannot be read: it is the file's fault, never the program's. */
export class DamagedPdf extends Error {
  override readonly name = 'DamagedPdf'
}

/** A name object: `/Type`. Compare with `===`: there is one object per name. */
export class Name {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const names = new Map<string, Name>()

/** The name object for a text, given without its slash. */
export function name(text: string): Name {
  let found = names.get(text)
  if (!found) {
    found = new Name(text)
    names.set(text, found)
  }
  return found
}

/** A string object: bytes, held as a string of characters up to U+00FF. */
export class Str {
  readonly bytes: string
  constructor(bytes: string) {
    this.bytes = bytes
  }
}

/** An indirect object (7.3.10): read when it is first asked for. */
export class Indirect {
  private loaded: Value | undefined
  private load: (() => Value) | undefined

  private constructor(loaded: Value | undefined, load: (() => Value) | undefined) {
    this.loaded = loaded
    this.load = load
  }

  static of(value: Value): Indirect {
    return new Indirect(value, undefined)
  }

  static lazy(load: () => Value): Indirect {
    return new Indirect(undefined, load)
  }

  get value(): Value {
    if (this.loaded !== undefined) return this.loaded
    const load = this.load
    if (!load) throw new DamagedPdf('an object needs itself to be read')
    this.load = undefined
    const value = load()
    if (value instanceof Indirect) throw new DamagedPdf('an object is only a reference')
    this.loaded = value
    return value
  }

  set value(value: Value) {
    this.loaded = value
    this.load = undefined
  }
}

/** The object itself, where a reference to it may stand. */
export function resolve(value: Value | undefined): Exclude<Value, Indirect> | undefined {
  return (value instanceof Indirect ? value.value : value) as Exclude<Value, Indirect> | undefined
}

/** A dictionary object (7.3.7). The typed getters follow references, and give nothing for a value of another type. */
export class Dict {
  readonly entries: Map<string, Value>
  constructor(entries: Map<string, Value> = new Map()) {
    this.entries = entries
  }

  get(key: string): Exclude<Value, Indirect> | undefined {
    return resolve(this.entries.get(key))
  }

  /** The value as it stands: perhaps a reference. */
  raw(key: string): Value | undefined {
    return this.entries.get(key)
  }

  name(key: string): string | undefined {
    const value = this.get(key)
    return value instanceof Name ? value.text : undefined
  }

  number(key: string): number | undefined {
    const value = this.get(key)
    return typeof value === 'number' ? value : undefined
  }

  text(key: string): string | undefined {
    const value = this.get(key)
    return value instanceof Str ? decodeText(value) : undefined
  }

  dict(key: string): Dict | undefined {
    const value = this.get(key)
    if (value instanceof Stream) return value.dict
    return value instanceof Dict ? value : undefined
  }

  array(key: string): Value[] | undefined {
    const value = this.get(key)
    return Array.isArray(value) ? value : undefined
  }

  stream(key: string): Stream | undefined {
    const value = this.get(key)
    return value instanceof Stream ? value : undefined
  }

  /** An array of numbers, such as a rectangle or a matrix. */
  numbers(key: string): number[] | undefined {
    const values = this.array(key)?.map(resolve)
    return values?.every((value) => typeof value === 'number') ? (values as number[]) : undefined
  }

  set(key: string, value: Value): this {
    this.entries.set(key, value)
    return this
  }

  delete(key: string): void {
    this.entries.delete(key)
  }

  copy(): Dict {
    return new Dict(new Map(this.entries))
  }
}

/** A dictionary with the entries that have a value. */
export function dict(entries: Readonly<Record<string, Value | undefined>> = {}): Dict {
  const map = new Map<string, Value>()
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) map.set(key, value)
  return new Dict(map)
}

/** A stream object (7.3.8); `data` is encoded as the dictionary's `Filter` says. */
export class Stream {
  readonly dict: Dict
  readonly data: Uint8Array
  constructor(dict: Dict, data: Uint8Array) {
    this.dict = dict
    this.data = data
  }
}

/** A text string object (7.9.2.2): ASCII where that is enough, else UTF-16 with its mark. */
export function text(value: string): Str {
  if (/^[\x20-\x7e]*$/.test(value)) return new Str(value)
  let bytes = '\xfe\xff'
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    bytes += String.fromCharCode(unit >> 8, unit & 0xff)
  }
  return new Str(bytes)
}

/** The text of a string object (7.9.2.2). */
export function decodeText({ bytes }: Str): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes
  let value = ''
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    value += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
  }
  return value
}
