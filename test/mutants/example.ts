import { type Document, parseDocument } from 'yaml'

/** Where a value stands: keys and indexes. */
export type Path = readonly (string | number)[]

/** Files by absolute path, as a memory host has them. */
type Files = Readonly<Record<string, string | Uint8Array>>

/** A YAML file of an example, to be changed. */
export class YamlText {
  readonly path: string
  readonly #text: string
  #parsed: Document | undefined
  #changed = false

  constructor(path: string, text: string) {
    this.path = path
    this.#text = text
  }

  /** Parsed when somebody looks: most files of an example are neither looked at nor changed. */
  get #document(): Document {
    this.#parsed ??= parseDocument(this.#text)
    return this.#parsed
  }

  /** The data as it is now; undefined where there is none. */
  get(path: Path): unknown {
    const found = path.length === 0 ? this.#document.toJS() : this.#document.getIn(path, true)
    return typeof found === 'object' && found !== null && 'toJSON' in found
      ? (found as { toJSON(): unknown }).toJSON()
      : found
  }

  /** The items of a list, none when there is no list. */
  list(path: Path): readonly Record<string, unknown>[] {
    const found = this.get(path)
    return Array.isArray(found) ? found : []
  }

  has(path: Path): boolean {
    return this.#document.hasIn(path)
  }

  /** Writes a value, with the mappings that it stands in where they are missing. */
  set(path: Path, value: unknown): true {
    this.#document.setIn(path, this.#document.createNode(value))
    this.#changed = true
    return true
  }

  /** Adds an item to a list, which is made where it is missing. */
  push(path: Path, value: unknown): true {
    if (!this.has(path)) return this.set(path, [value])
    this.#document.addIn(path, this.#document.createNode(value))
    this.#changed = true
    return true
  }

  /** Takes a value out; false when it is not there. */
  remove(path: Path): boolean {
    if (!this.#document.deleteIn(path)) return false
    this.#changed = true
    return true
  }

  get changedText(): string | undefined {
    return this.#changed ? this.#document.toString({ lineWidth: 0 }) : undefined
  }
}

/** A Markdown file of an example, to be changed. */
export class MarkdownText {
  readonly path: string
  text: string
  readonly #before: string

  constructor(path: string, text: string) {
    this.path = path
    this.text = text
    this.#before = text
  }

  /** Adds a paragraph, or any other block, at the end. */
  append(block: string): true {
    this.text = `${this.text.trimEnd()}\n\n${block}\n`
    return true
  }

  /** Adds a block behind the first heading. */
  prepend(block: string): true {
    const heading = /^#+ .*\n/m.exec(this.text)
    const at = heading ? heading.index + heading[0].length : 0
    this.text = `${this.text.slice(0, at)}\n${block}\n${this.text.slice(at)}`
    return true
  }

  /** Replaces the first occurrence; false when there is none. */
  replace(old: string | RegExp, fresh: string): boolean {
    const before = this.text
    this.text = before.replace(old, fresh)
    return this.text !== before
  }

  get changedText(): string | undefined {
    return this.text === this.#before ? undefined : this.text
  }
}

/** An example that a mutant is made of. Every file is read anew for every mutant. */
export class Example {
  readonly name: string
  /** A day on which nothing is late in it. */
  readonly today: string
  readonly manifest: YamlText
  readonly plans: readonly YamlText[]
  /** Undefined where the example has none. */
  readonly followUpPlan: YamlText | undefined
  readonly communicationPlan: YamlText | undefined
  readonly superior: YamlText | undefined
  readonly repository: YamlText | undefined
  readonly agreementText: MarkdownText | undefined
  readonly situationText: MarkdownText | undefined
  readonly #files: Files
  readonly #added: Record<string, string> = {}

  constructor(name: string, today: string, files: Files) {
    this.name = name
    this.today = today
    this.#files = files
    const own = `/x/${name}/`
    this.manifest = this.#yaml(`${own}overenskommelse.yaml`) as YamlText
    this.plans = Object.keys(files)
      .filter((path) => path.startsWith(`${own}atgardsplaner/`))
      .sort()
      .map((path) => this.#yaml(path) as YamlText)
    this.followUpPlan = this.#yaml(`${own}uppfoljningsplan.yaml`)
    this.communicationPlan = this.#yaml(`${own}kommunikationsplan.yaml`)
    this.superior = this.#yaml(`/x/overavtal/${String(this.manifest.get(['överavtal']))}/overavtal.yaml`)
    this.repository = this.#yaml('/x/samverkan.yaml')
    this.agreementText = this.#markdown(this.#sourceOf('överenskommelse'))
    this.situationText = this.#markdown(this.#sourceOf('lägesbild'))
  }

  /** The first plan that something is true of. */
  plan(fits: (plan: YamlText) => boolean): YamlText | undefined {
    return this.plans.find(fits)
  }

  /** Adds a file, by its path from the example's folder. */
  add(path: string, text: string): true {
    this.#added[`/x/${this.name}/${path}`] = text
    return true
  }

  /** All files as they are now. */
  get files(): Files {
    const changed: Record<string, string> = { ...this.#added }
    for (const file of this.#read.values()) {
      const text = file.changedText
      if (text !== undefined) changed[file.path] = text
    }
    return { ...this.#files, ...changed }
  }

  readonly #read = new Map<string, YamlText | MarkdownText>()

  #sourceOf(sort: string): string {
    const bilaga = this.manifest.list(['bilagor']).find((one) => one.sort === sort)
    return typeof bilaga?.källa === 'string' ? `/x/${this.name}/${bilaga.källa}` : ''
  }

  #yaml(path: string): YamlText | undefined {
    return this.#open(path, (text) => new YamlText(path, text)) as YamlText | undefined
  }

  #markdown(path: string): MarkdownText | undefined {
    return this.#open(path, (text) => new MarkdownText(path, text)) as MarkdownText | undefined
  }

  #open(path: string, read: (text: string) => YamlText | MarkdownText): YamlText | MarkdownText | undefined {
    const content = this.#files[path]
    if (content === undefined) return undefined
    const file = this.#read.get(path) ?? read(typeof content === 'string' ? content : Buffer.from(content).toString())
    this.#read.set(path, file)
    return file
  }
}
