import { type Budget, decode } from '../filters.ts'
import { DamagedPdf, Dict, Name, resolve, Stream } from '../objects.ts'
import { Operations } from '../operations.ts'
import { type PageObject, rectangle } from '../pages.ts'
import { ShownText } from '../shown-text.ts'
import { appearanceOf, type Matrix, placement } from './appearance.ts'
import { agrees, isFilledIn, isFramed, letters } from './field.ts'
import type { Layers } from './layers.ts'
import type { InsertSource } from './source.ts'

/** What lies on top of a page (ISO 32000-1, 12.5) and is printed with it, and what of it is not. */
export interface OnTop {
  readonly drawn: readonly { readonly appearance: Stream; readonly matrix: Matrix }[]
  readonly lost: ReadonlySet<Lost>
}

/**
 * Why something does not come along: a field or a mark of which it is not certain how it is printed, what is seen on screen
 * and not printed, and a comment or a file that opens from the page and is not seen on it. A redaction (12.5.6.23) that is
 * marked and not done comes along as it is, with what it is to take away.
 */
export type Lost = 'field' | 'mark' | 'screen' | 'comment' | 'redaction'

/** More than this is a trap: all pages of a file may have the same long list. */
const MOST_ANNOTATIONS = 100_000

/** Annotation flags (table 165). */
const [INVISIBLE, HIDDEN, PRINT, NO_VIEW] = [1, 2, 4, 32]

/** Shows nothing of its own, or only what a printing house needs. */
const BARE: ReadonlySet<string> = new Set(['Popup', 'PrinterMark', 'TrapNet'])
/** Without an appearance these are a frame, which means that one can click, or a picture that each reader has of its own. */
const SIGNS: ReadonlySet<string> = new Set(['Link', 'Text', 'FileAttachment', 'Sound'])
/** What the text of these says is on the page, or is for those who do not see it. */
const TEXT_ON_PAGE: ReadonlySet<string> = new Set([
  'Widget',
  'FreeText',
  'Link',
  'Watermark',
  'Screen',
  '3D',
  'RichMedia',
])
/** The sorts of table 169; another is not shown where its flags say so. */
const STANDARD: ReadonlySet<string> = new Set(
  (
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup ' +
    'FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'
  ).split(' '),
)

/** Reads what lies on top of the pages of a file. */
export class Annotations {
  private readonly source: InsertSource
  private readonly layers: Layers
  private readonly fields: { readonly shown: ShownText; readonly regenerated: boolean }
  private readonly whole = new Map<Stream, boolean>()
  private count = 0

  constructor(source: InsertSource, layers: Layers) {
    this.source = source
    this.layers = layers
    const regenerated = source.file.catalog.dict('AcroForm')?.get('NeedAppearances') === true
    this.fields = { shown: new ShownText(source.file.budget), regenerated }
  }

  on(page: PageObject): OnTop {
    const drawn: OnTop['drawn'][number][] = []
    const lost = new Set<Lost>()
    for (const one of page.dict.array('Annots') ?? []) {
      if (++this.count > MOST_ANNOTATIONS) throw new DamagedPdf('too many annotations')
      const annotation = resolve(one)
      if (!(annotation instanceof Dict)) continue
      const subtype = annotation.name('Subtype') ?? ''
      if (opensMore(annotation, subtype) && !this.showsItsText(annotation)) lost.add('comment')
      if (!isShown(annotation, subtype, page) || this.layers.hides(annotation.get('OC'))) continue
      if (subtype === 'Redact') lost.add('redaction')
      const look = this.look(annotation, subtype, page)
      if (typeof look === 'object') drawn.push(look)
      else if (look !== 'blank') lost.add(look)
    }
    return { drawn, lost }
  }

  private showsItsText(annotation: Dict): boolean {
    const appearance = appearanceOf(annotation)
    const said = letters(annotation.text('Contents') ?? '')
    return said !== '' && appearance instanceof Stream && letters(this.fields.shown.ofForm(appearance)).includes(said)
  }

  private look(annotation: Dict, subtype: string, page: PageObject): OnTop['drawn'][number] | 'blank' | Lost {
    const appearance = appearanceOf(annotation)
    const isFilled = subtype === 'Widget' && isFilledIn(annotation)
    if (appearance === 'blank') return 'blank'
    if (appearance instanceof Stream && this.layers.hides(appearance.dict.get('OC'))) return 'blank'
    if (!has(annotation, PRINT)) return isFilled || !(subtype === 'Widget' || SIGNS.has(subtype)) ? 'screen' : 'blank'
    if (appearance === undefined && isNothing(annotation, subtype)) return 'blank'
    const isSure = appearance instanceof Stream && this.isSure(annotation, appearance)
    const matrix = isSure ? placement(annotation, appearance, page) : undefined
    if (matrix === 'blank' && !isFilled) return 'blank'
    if (!isSure || matrix === undefined || matrix === 'blank') return subtype === 'Widget' ? 'field' : 'mark'
    return { appearance, matrix }
  }

  /** Whether every reader shows the appearance, and shows it so. */
  private isSure(annotation: Dict, appearance: Stream): boolean {
    if (annotation.get('FixedPrint') instanceof Dict || !this.hasItsResources(appearance)) return false
    return annotation.name('Subtype') !== 'Widget' || agrees(annotation, appearance, this.fields)
  }

  /** Whether all that an appearance names is in its own resources: else each reader takes it from somewhere of its own. */
  private hasItsResources(appearance: Stream): boolean {
    let has = this.whole.get(appearance)
    if (has === undefined) {
      has = namesWithin(appearance, this.source.file.budget)
      this.whole.set(appearance, has)
    }
    return has
  }
}

function namesWithin(appearance: Stream, budget: Budget): boolean {
  const operations = new Operations(Buffer.from(decode(appearance, budget)).toString('latin1'))
  const resources = appearance.dict.dict('Resources')
  while (operations.next()) {
    const kind = NAMING[operations.operator]
    const called = kind === undefined ? undefined : operations.operands()[0]
    if (kind !== undefined && called instanceof Name && !resources?.dict(kind)?.get(called.text)) return false
  }
  return true
}

/** The kinds of resources that operators name. */
const NAMING: Readonly<Record<string, string>> = { Tf: 'Font', Do: 'XObject', gs: 'ExtGState', sh: 'Shading' }

/** Whether an annotation is on the page at all, for who looks at it or prints it. */
function isShown(annotation: Dict, subtype: string, { cropBox }: PageObject): boolean {
  if (subtype === '' || BARE.has(subtype) || has(annotation, HIDDEN)) return false
  if (has(annotation, NO_VIEW) && !has(annotation, PRINT)) return false
  if (has(annotation, INVISIBLE) && !STANDARD.has(subtype)) return false
  const place = rectangle(annotation.numbers('Rect'))
  if (!place) return false
  return place[0] < cropBox[2] && place[2] > cropBox[0] && place[1] < cropBox[3] && place[3] > cropBox[1]
}

/** Whether an annotation without an appearance shows nothing. */
function isNothing(annotation: Dict, subtype: string): boolean {
  if (subtype === 'Widget') return !isFilledIn(annotation) && !isFramed(annotation)
  return SIGNS.has(subtype)
}

/** Whether a text or a file opens from it. A reply (12.5.6.2) has a text, though it is not on the page. */
function opensMore(annotation: Dict, subtype: string): boolean {
  if (subtype === '' || subtype === 'Popup' || TEXT_ON_PAGE.has(subtype)) return false
  const isUnseen = has(annotation, HIDDEN) || (has(annotation, NO_VIEW) && !has(annotation, PRINT))
  if (isUnseen && !(annotation.get('IRT') instanceof Dict)) return false
  return subtype === 'FileAttachment' || (annotation.text('Contents') ?? '').trim() !== ''
}

function has(annotation: Dict, flag: number): boolean {
  return ((annotation.number('F') ?? 0) & flag) !== 0
}
