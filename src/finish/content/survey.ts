import { Str } from '../cos/objects.ts'
import type { PageObject } from '../cos/pages.ts'
import type { Font } from './font.ts'
import { Bounds, IDENTITY, type Matrix, matrix, multiply } from './geometry.ts'
import { Operations } from './operations.ts'
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

const PATH_OPERATORS = 'm l c v y h re'.split(' ')
const PAINTING_OPERATORS = 'f F f* S s B B* b b* sh Do'.split(' ')

/** Operators that paint nothing and change nothing that is followed here. */
const STATE_OPERATORS: ReadonlySet<string> = new Set(
  'w J j M d ri i gs RG rg G g K k CS cs SC SCN sc scn W W* Tc Tw Tz TL Tr Ts'.split(' '),
)

/** A marked-content sequence that is open: a mark of the structure tree, or a span inside one. */
type Open = { readonly mark: Mark } | { readonly softHyphen: number | undefined }

class Survey {
  private readonly content: PageContent
  private readonly operations: Operations
  private coordinates: Matrix = IDENTITY
  private readonly saved: Matrix[] = []
  private font: Font | undefined
  private size = 0
  private line: Matrix = IDENTITY
  private readonly open: Open[] = []
  private mark: Mark | undefined
  /** Where the piece at hand starts. */
  private pieceStart = 0
  /** Where the path, text object or picture at hand starts, and where it is. */
  private groupStart: number | undefined
  private bounds = new Bounds()
  private inText = false

  constructor(content: PageContent) {
    this.content = content
    this.operations = new Operations(content.source)
  }

  run(): void {
    while (this.operations.next()) this.step()
    this.cut(this.content.source.length)
    if (this.open.length > 0) throw new Error(`page ${this.content.index + 1}: marked content without end`)
  }

  private step(): void {
    const { operator } = this.operations
    const act = this.actions[operator]
    if (act) act()
    else if (!STATE_OPERATORS.has(operator)) {
      throw new Error(`page ${this.content.index + 1}: unknown operator ${operator}`)
    }
  }

  /** What each operator that matters does (ISO 32000-1, annex A). */
  private readonly actions: Readonly<Record<string, () => void>> = {
    q: () => {
      this.saved.push(this.coordinates)
      this.frame()
    },
    Q: () => {
      this.coordinates = this.saved.pop() ?? this.coordinates
      this.frame()
    },
    cm: () => {
      this.coordinates = multiply(matrix(this.operations.numbers()), this.coordinates)
    },
    ...Object.fromEntries(PATH_OPERATORS.map((operator) => [operator, () => this.path()])),
    n: () => {
      this.groupStart = undefined
    },
    ...Object.fromEntries(PAINTING_OPERATORS.map((operator) => [operator, () => this.paint()])),
    BT: () => {
      this.inText = true
      this.line = IDENTITY
      this.begin()
    },
    ET: () => {
      this.inText = false
      this.paint()
    },
    Tf: () => {
      const [called = '', points = '0'] = this.operations.text().split(/\s+/)
      this.font = this.content.resources.fonts.get(called.slice(1))
      this.size = Number(points)
    },
    Tm: () => {
      this.line = matrix(this.operations.numbers())
    },
    Td: () => {
      const [x = 0, y = 0] = this.operations.numbers()
      this.line = multiply([1, 0, 0, 1, x, y], this.line)
    },
    Tj: () => this.show(),
    TJ: () => this.show(),
    BDC: () => this.openMarkedContent(),
    BMC: () => this.openMarkedContent(),
    EMC: () => this.closeMarkedContent(),
  }

  private begin(): void {
    if (this.groupStart !== undefined) return
    this.groupStart = this.operations.start
    this.bounds = new Bounds()
  }

  /** Only unmarked paths need a place, to tell header from footer; that of a mark is read when it is asked for. */
  private path(): void {
    this.begin()
    if (this.mark || this.operations.operator === 'h') return
    const [x = 0, y = 0] = this.operations.numbers()
    this.bounds.add(this.coordinates, x, y)
  }

  private paint(): void {
    this.begin()
    if (this.operations.operator === 'Do' && !this.mark) this.bounds.add(this.coordinates, 0, 0)
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

  private zone(): ArtifactKind {
    const bottom = this.bounds.rectangle?.[1]
    const [, lower, , upper] = this.content.page.mediaBox
    if (bottom === undefined) return 'Layout'
    if (bottom >= upper - HEADER_ZONE) return 'Header'
    return bottom <= lower + FOOTER_ZONE ? 'Footer' : 'Layout'
  }

  private show(): void {
    const { operations, content } = this
    const inner = this.open.at(-1)
    if (inner && 'softHyphen' in inner && inner.softHyphen !== undefined) return
    if (!this.font) throw new Error(`page ${content.index + 1}: text without a font`)
    const bytes = operations
      .operands()
      .flat()
      .map((part) => (part instanceof Str ? part.bytes : ''))
      .join('')
    const place = multiply(this.line, this.coordinates)
    const run: TextRun = {
      font: this.font,
      bytes,
      start: operations.start,
      end: operations.end,
      baseline: place[5],
      size: this.size * Math.hypot(place[2], place[3]),
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
    if (id === undefined || this.mark)
      throw new Error(`page ${this.content.index + 1}: cannot tell what ${properties} is`)
    const mark = new Mark(this.content, Number(id), this.coordinates)
    if (this.content.marks.has(mark.id)) throw new Error(`page ${this.content.index + 1}: mark ${id} twice`)
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
    if (!closed) throw new Error(`page ${this.content.index + 1}: EMC without beginning`)
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
}
