import { Str } from '../../pdf/objects.ts'
import { Operations } from '../../pdf/operations.ts'
import type { PageObject } from '../../pdf/pages.ts'
import { Bounds } from './geometry.ts'
import { GraphicsState } from './graphics-state.ts'
import { type ArtifactKind, Mark, PageContent, type PageResources, type TextRun } from './page-content.ts'

/** Points from the page's edge within which unmarked content is a running header or footer: 25 and 22 mm. */
const HEADER_ZONE = 71
const FOOTER_ZONE = 62

const SOFT_HYPHEN = /ActualText\s*<feff00ad>/i

/**
 * Reads a page's content and takes it apart into pieces (ISO 32000-1, 14.6): what each mark holds, what stands outside
 * all marks. The blanks that stand for soft hyphens are taken out of the text: a hyphen that is seen is a letter. Understands what Skia writes; any other operator is a bug and throws.
 */
export function surveyPage(page: PageObject, index: number, source: string, resources: PageResources): PageContent {
  const content = new PageContent(page, index, source, resources)
  new Survey(content).run()
  return content
}

const PATH = new Set('m l c v y h re'.split(' '))
const PAINTING = new Set('f F f* S s B B* b b* sh Do'.split(' '))

/** Operators that paint nothing (ISO 32000-1, annex A). */
const STATE = new Set(
  'cm w J j M d ri i gs RG rg G g K k CS cs SC SCN sc scn W W* Tf Tm Td Tc Tw Tz TL Tr Ts'.split(' '),
)

/** A marked-content sequence that is open: a mark of the structure tree, or a span inside one. */
type Open = { readonly mark: Mark } | { readonly softHyphen: number | undefined }

class Survey {
  private readonly content: PageContent
  private readonly operations: Operations
  private readonly state: GraphicsState
  private readonly open: Open[] = []
  private mark: Mark | undefined
  private inText = false
  /** Where the piece at hand starts. */
  private pieceStart = 0
  /** Where the path, text object or picture at hand starts, and what it covers. */
  private groupStart: number | undefined
  private bounds = new Bounds()

  constructor(content: PageContent) {
    this.content = content
    this.operations = new Operations(content.source)
    this.state = new GraphicsState(content.resources.fonts)
  }

  run(): void {
    while (this.operations.next()) {
      this.state.follow(this.operations)
      this.step(this.operations.operator)
    }
    this.cut(this.content.source.length)
    if (this.open.length > 0) throw this.fault('marked content without end')
  }

  private step(operator: string): void {
    if (PATH.has(operator)) this.path()
    else if (PAINTING.has(operator)) this.paint()
    else if (operator === 'Tj' || operator === 'TJ') this.show()
    else if (operator === 'BT') this.beginText()
    else if (operator === 'ET') this.endText()
    else if (operator === 'q' || operator === 'Q') this.frame()
    else if (operator === 'n') this.groupStart = undefined
    else if (operator === 'BDC' || operator === 'BMC') this.openMarkedContent()
    else if (operator === 'EMC') this.closeMarkedContent()
    else if (!STATE.has(operator)) throw this.fault(`unknown operator ${operator}`)
  }

  private beginText(): void {
    this.inText = true
    this.begin()
  }

  private endText(): void {
    this.inText = false
    this.paint()
  }

  private begin(): void {
    if (this.groupStart !== undefined) return
    this.groupStart = this.operations.start
    if (!this.mark) this.bounds = new Bounds()
  }

  /** Only unmarked paths need a place, to tell header from footer; that of a mark is read when it is asked for. */
  private path(): void {
    this.begin()
    if (this.mark || this.operations.operator === 'h') return
    const [x = 0, y = 0] = this.operations.numbers()
    this.bounds.add(this.state.coordinates, x, y)
  }

  private paint(): void {
    this.begin()
    if (this.operations.operator === 'Do') this.picture()
    if (this.operations.operator === 'Do' && !this.mark) this.bounds.add(this.state.coordinates, 0, 0)
    if (this.mark) this.mark.painted = true
    else {
      this.cut(this.groupStart ?? this.operations.start)
      this.content.pieces.push({
        kind: 'artifact',
        start: this.pieceStart,
        end: this.operations.end,
        zone: this.zone(),
      })
      this.pieceStart = this.operations.end
    }
    this.groupStart = undefined
  }

  private picture(): void {
    const { content, operations, state, mark } = this
    const called = content.source.slice(operations.start + 1, operations.operatorStart).trim()
    if (!content.resources.pictures.has(called)) return
    const [a, b, c, d] = state.coordinates
    content.pictures.push({ called, mark, width: Math.hypot(a, b), height: Math.hypot(c, d) })
  }

  private zone(): ArtifactKind {
    const bottom = this.bounds.rectangle?.[1]
    const [, lower, , upper] = this.content.page.mediaBox
    if (bottom === undefined) return 'Layout'
    if (bottom >= upper - HEADER_ZONE) return 'Header'
    return bottom <= lower + FOOTER_ZONE ? 'Footer' : 'Layout'
  }

  private show(): void {
    const { operations, content, state } = this
    const inner = this.open.at(-1)
    if (inner && 'softHyphen' in inner && inner.softHyphen !== undefined) return
    if (!state.font) throw this.fault('text without a font')
    const bytes = operations
      .operands()
      .flat()
      .map((part) => (part instanceof Str ? part.bytes : ''))
      .join('')
    const place = state.textPlace
    const run: TextRun = {
      font: state.font,
      bytes,
      start: operations.start,
      end: operations.end,
      left: place[4],
      baseline: place[5],
      size: state.fontSize * Math.hypot(place[2], place[3]),
      clip: state.clip,
      blankAfter: false,
    }
    if (this.mark) this.mark.runs.push(run)
    else {
      content.unmarkedRuns.push(run)
      this.bounds.add(place, 0, 0)
    }
  }

  private openMarkedContent(): void {
    const properties = this.operations.text()
    if (this.inText) {
      this.open.push({ softHyphen: SOFT_HYPHEN.test(properties) ? this.operations.start : undefined })
      return
    }
    const id = /\/MCID\s+(\d+)/.exec(properties)?.[1]
    if (id === undefined || this.mark) throw this.fault(`cannot tell what ${properties} is`)
    const mark = new Mark(this.content, Number(id), this.state.coordinates)
    if (this.content.marks.has(mark.id)) throw this.fault(`mark ${id} twice`)
    this.content.marks.set(mark.id, mark)
    this.cut(this.operations.start)
    this.content.pieces.push({ kind: 'begin', mark })
    this.pieceStart = this.operations.end
    mark.start = this.operations.end
    this.mark = mark
    this.open.push({ mark })
  }

  private closeMarkedContent(): void {
    const closed = this.open.pop()
    if (!closed) throw this.fault('EMC without beginning')
    if ('mark' in closed) {
      closed.mark.end = this.operations.start
      this.cut(this.operations.start)
      this.content.pieces.push({ kind: 'end', mark: closed.mark })
      this.pieceStart = this.operations.end
      this.mark = undefined
    } else if (closed.softHyphen !== undefined) {
      // The browser writes a blank for each soft hyphen, seen or not; the hyphen at a line's end is written beside it.
      this.content.edits.push({ start: closed.softHyphen, end: this.operations.end, text: '' })
    }
  }

  private frame(): void {
    if (this.mark) return
    this.cut(this.operations.start)
    this.content.pieces.push({ kind: 'frame', start: this.operations.start, end: this.operations.end })
    this.pieceStart = this.operations.end
  }

  /** Ends the piece at hand at `at`. */
  private cut(at: number): void {
    if (at > this.pieceStart) this.content.pieces.push({ kind: 'plain', start: this.pieceStart, end: at })
    this.pieceStart = at
  }

  private fault(what: string): Error {
    return new Error(`page ${this.content.index + 1}: ${what}`)
  }
}
