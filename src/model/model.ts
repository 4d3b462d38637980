import type { Root } from 'mdast'
import type { Sources } from '../load/load.ts'
import type { Binary, Source, Span } from '../source.ts'
import type {
  Atgardsplan,
  Bilagepost,
  EgenUppgift,
  Figur,
  Kommunikationsplan,
  Overavtal,
  Part,
  Samverkan,
  Samverkansoverenskommelse,
  Serie,
  Statusrapport,
  Uppfoljningsplan,
} from './format.ts'
import type { TargetKind } from './reference.ts'

/** A way into the data of a YAML file: keys and indexes from the root. */
export type Place = readonly (string | number)[]

/** A YAML file that has been read, validated against its schema, and can say where each value stands. */
export interface YamlFile<T> {
  readonly source: Source
  readonly data: T
  /**
   * The span of the value at `place`; of the nearest parent that exists when there is no such value.
   * With `key` the span of the key instead of the value.
   */
  span(place: Place, key?: 'key'): Span
}

/** A Markdown file as an mdast tree whose node positions are offsets in the source. */
export interface MarkdownFile {
  readonly source: Source
  readonly tree: Root
  readonly figures: readonly Figure[]
}

/** A chart in Markdown: a fenced block `figur`, with the numbers of its CSV file. */
export interface Figure {
  readonly data: Figur
  readonly table: FigureTable
  readonly span: Span
  /** The YAML of the block. */
  readonly file: YamlFile<Figur>
}

/** Numbers of a figure: one row per category, one column per series. */
export interface FigureTable {
  readonly category: string
  readonly series: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
}

/** A party with what its organisation in samverkan.yaml adds. `namn` and `kortnamn` are always there. */
export type Party = Part & { readonly namn: string; readonly kortnamn: string }

/** A plan and the file it stands in. */
export interface Plan {
  readonly id: string
  /** Printed number: the plan's own, else its place in the list. */
  readonly nummer: string
  readonly file: YamlFile<Atgardsplan>
}

export interface SuperiorAgreement {
  readonly id: string
  readonly file: YamlFile<Overavtal>
  readonly text?: MarkdownFile
  readonly pdf?: Binary
  readonly bilagor: readonly {
    readonly nummer: number
    readonly titel: string
    readonly text?: MarkdownFile
    readonly pdf?: Binary
  }[]
}

/** What a bilaga is made of. */
export type BilagaContent =
  | { readonly sort: 'överenskommelse' | 'lägesbild' | 'text'; readonly text: MarkdownFile }
  | { readonly sort: 'samordnare' | 'målområdesmatris' | 'medborgarlöften' }
  | { readonly sort: 'åtgärdsplaner'; readonly planer: readonly Plan[] }
  | { readonly sort: 'uppföljningsplan'; readonly file: YamlFile<Uppfoljningsplan> }
  | { readonly sort: 'kommunikationsplan'; readonly file: YamlFile<Kommunikationsplan> }
  | { readonly sort: 'överavtal'; readonly superior: SuperiorAgreement }
  | { readonly sort: 'pdf'; readonly pdf: Binary }

export interface Bilaga {
  readonly id: string
  readonly data: Bilagepost
  /** Missing when its source could not be read; a draft says so on the page. */
  readonly content: BilagaContent | undefined
}

/** Something that a cross-reference can point at. */
export interface Target {
  readonly kind: TargetKind
  readonly id: string
  /** Its anchor in the document, unique: `plan-mys`, `punkt-samordnare`. */
  readonly anchor: string
  /** What a reference without a text of its own says: `punkt 7`, `bilaga 3`, `figur 2`. */
  readonly label: string
  /** Its title: the heading's text, the plan's title. */
  readonly title: string
  readonly span?: Span
}

/** A series of measurements in a status report, with the numbers of its CSV file in the file's order. */
export interface ReportSeries {
  readonly data: Serie
  readonly values: readonly { readonly period: string; readonly value: number | null }[]
}

/** A status report on the lägesbild: `lagesbild/<ÅÅÅÅ-MM>.yaml`. */
export interface StatusReport {
  /** ÅÅÅÅ-MM. */
  readonly period: string
  readonly file: YamlFile<Statusrapport>
  readonly series: readonly ReportSeries[]
}

/** What a profile says of a value of the municipality's own, which stands under `egna`. */
export type OwnField = Pick<EgenUppgift, 'hör_till' | 'nyckel' | 'titel' | 'personuppgift'>

/** An agreement: all that its folder, its repository and its superior agreement say, positions included. */
export interface Agreement {
  readonly id: string
  /** Folder of the agreement from the repository's root. */
  readonly folder: string
  readonly manifest: YamlFile<Samverkansoverenskommelse>
  readonly repository: YamlFile<Samverkan> | undefined
  readonly parter: readonly Party[]
  readonly förord: MarkdownFile | undefined
  readonly bilagor: readonly Bilaga[]
  readonly planer: readonly Plan[]
  readonly överavtal: SuperiorAgreement | undefined
  /** Status reports on the lägesbild, oldest first. */
  readonly statusrapporter: readonly StatusReport[]
  /** The files that it was read from, by path from the repository's root. */
  readonly files: ReadonlyMap<string, Source | Binary>
  /** All that lies in the agreement's folder and was read of the repository, whether the agreement is made of it or not. */
  readonly present: Pick<Sources, 'files' | 'refused' | 'unread'>
  /** Images used in Markdown and logotypes, by path from the repository's root. */
  readonly images: ReadonlyMap<string, Binary>
  /** Pages of each PDF that is inserted, by path from the repository's root; none of one that cannot be. */
  readonly pages: ReadonlyMap<string, number>
  /** Replacements for single partials, by name, from the repository's `mallar`. */
  readonly templates: ReadonlyMap<string, Source>
  /** Every target by `kind:id`. */
  readonly targets: ReadonlyMap<string, Target>
  /** What its profiles say of the municipality's own values, by `holder.key`; nothing before they are chosen. */
  readonly egna: ReadonlyMap<string, OwnField>
  /** Abbreviations of the agreement and of its repository. */
  readonly ordlista: readonly { readonly förkortning: string; readonly betydelse: string }[]
}
