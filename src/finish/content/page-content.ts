import type { PageObject, Rectangle } from '../../pdf/pages.ts'
import { boundsOf } from './bounds.ts'
import { type Font, textOf } from './font.ts'
import { IDENTITY, type Matrix } from './geometry.ts'

/** What a page's content may call by name. */
export interface PageResources {
  readonly fonts: ReadonlyMap<string, Font>
  /** Boxes of the form XObjects, in the coordinates of the caller; pictures fill the unit square and are not here. */
  readonly forms: ReadonlyMap<string, Rectangle>
  /** Width and height of the pictures in pixels. */
  readonly pictures: ReadonlyMap<string, readonly [number, number]>
  /** Forms that carry marks of their own, which nothing in the structure tree can reach. */
  readonly markedForms: readonly string[]
}

/** A piece of text shown by one operator. */
export interface TextRun {
  readonly font: Font
  /** Bytes of the string shown. */
  readonly bytes: string
  /** Where the operation stands in the content stream. */
  readonly start: number
  readonly end: number
  /** Where it begins on the page, height of its line, and size of its letters, in points. */
  readonly left: number
  readonly baseline: number
  readonly size: number
  /** Outside this rectangle nothing of it is seen. */
  readonly clip: Rectangle | undefined
  /** Whether a blank follows that the browser left out because the line ends there. */
  blankAfter: boolean
}

/** A picture on the page, with its size in points. */
export interface PlacedPicture {
  readonly called: string
  /** The mark that holds it; none when it is only there to be seen. */
  readonly mark: Mark | undefined
  readonly width: number
  readonly height: number
}

/** What kind of artifact an unmarked piece of a page is (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'Header' | 'Footer' | 'Pagination' | 'Layout'

/**
 * A stretch of a page's content that the browser marked as belonging to a structure element. It is a leaf of the
 * structure tree. One that no element holds in the end is written as an artifact.
 */
export class Mark {
  readonly page: PageContent
  readonly id: number
  readonly runs: TextRun[] = []
  /** Whether anything at all is painted in it. */
  painted = false
  /** Role of the element that holds it, once the tree is written. */
  role: string | undefined
  /** What it is when no element holds it. */
  artifact: ArtifactKind = 'Layout'
  /** Where its content starts and ends, and the coordinates it starts with. */
  start = 0
  end = 0
  transformation: Matrix
  private ownText: string | undefined

  constructor(page: PageContent, id: number, transformation: Matrix) {
    this.page = page
    this.id = id
    this.transformation = transformation
  }

  /** What it says; empty when it only draws. */
  get text(): string {
    this.ownText ??= this.runs.map((run) => textOf(run.font, run.bytes) + (run.blankAfter ? ' ' : '')).join('')
    return this.ownText
  }

  /** Exchanges what it shows. */
  replaceRuns(runs: readonly TextRun[]): void {
    this.runs.splice(0, this.runs.length, ...runs)
    this.ownText = undefined
  }

  /** Shows a blank after a run, where a line ends between two words; `code` is the blank's code in hexadecimal. */
  addBlank(run: TextRun, code: string): void {
    this.page.edits.push({ start: run.end, end: run.end, text: ` <${code}> Tj` })
    run.blankAfter = true
    this.ownText = undefined
  }

  /** Where it is on the page, in points from the lower left corner. */
  get bounds(): Rectangle | undefined {
    return boundsOf(this)
  }
}

/** A part of a page's content, in order. Together they are the whole content but for the marks, which are set anew. */
export type Piece =
  | { readonly kind: 'plain'; readonly start: number; readonly end: number }
  /** Saves or restores the graphics state: an artifact must not reach across it. */
  | { readonly kind: 'frame'; readonly start: number; readonly end: number }
  | { readonly kind: 'artifact'; readonly start: number; readonly end: number; readonly zone: ArtifactKind }
  | { readonly kind: 'begin'; readonly mark: Mark }
  | { readonly kind: 'end'; readonly mark: Mark }

/** A replacement of a stretch of the content stream. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A page and what is drawn on it. */
export class PageContent {
  readonly page: PageObject
  /** From 0; people count from 1. */
  readonly index: number
  readonly source: string
  readonly resources: PageResources
  readonly pieces: Piece[] = []
  readonly marks = new Map<number, Mark>()
  /** Text outside all marks: headers, footers and what is hidden from assistive technology. */
  readonly unmarkedRuns: TextRun[] = []
  readonly pictures: PlacedPicture[] = []
  readonly edits: Edit[] = []
  /** What is drawn on top of the page, each in a mark of its own. */
  readonly appended: { readonly mark: Mark; readonly operations: string }[] = []

  constructor(page: PageObject, index: number, source: string, resources: PageResources) {
    this.page = page
    this.index = index
    this.source = source
    this.resources = resources
  }

  /** Draws something more, in the page's own coordinates; gives the mark that holds it. */
  append(operations: string): Mark {
    const mark = new Mark(this, Math.max(-1, ...this.marks.keys()) + 1, IDENTITY)
    mark.painted = true
    this.marks.set(mark.id, mark)
    this.appended.push({ mark, operations })
    return mark
  }
}
