import { type Budget, decode, filtersOf } from '../filters.ts'
import { DamagedPdf, Dict, Indirect, Name, name, Stream, type Value } from '../objects.ts'
import { Operations } from '../operations.ts'
import type { Layers } from './layers.ts'
import { drawnIn, visibleContent } from './visible.ts'

/** What in a foreign page keeps it from being archived or read aloud as it is. */
export interface Shortcomings {
  readonly fontsNotEmbedded: Set<string>
  /** Fonts whose letters cannot be told: they are seen, but not read aloud, searched or copied. */
  readonly fontsWithoutText: Set<string>
  cmyk: boolean
}

/** Makes a stream of content that has been gone through. */
export type Pack = (content: string, entries: Dict) => Stream

/**
 * What a page's resources may not bring with them: ties to the page's old document, things that only a reader on
 * screen uses, and what PDF/A forbids (ISO 19005-2, 6.2.4.2, 6.2.5, 6.2.8, 6.2.9).
 */
const LEFT_BEHIND = new Set(
  (
    'Parent StructParent StructParents OC Metadata PieceInfo LastModified Interpolate Alternates OPI Ref PS Subtype2 ' +
    'AF Measure PtData TR TR2 HTP HTO ID'
  ).split(' '),
)

/** Filters that a viewer of an archived file must know (ISO 19005-2, 6.1.7.2). */
const KNOWN_FILTERS = new Set(
  'FlateDecode DCTDecode JPXDecode CCITTFaxDecode JBIG2Decode ASCIIHexDecode ASCII85Decode RunLengthDecode'.split(' '),
)

/** What a form is made of besides its content. */
interface FormParts {
  readonly entries: Dict
  readonly onTop?: readonly { readonly form: Indirect; readonly matrix: string }[]
}

/** Copies objects of a foreign file into ours. Indirect objects are copied when they are first asked for. */
export class Adoption {
  readonly shortcomings: Shortcomings = {
    fontsNotEmbedded: new Set(),
    fontsWithoutText: new Set(),
    cmyk: false,
  }
  private readonly budget: Budget
  private readonly pack: Pack
  private readonly layers: Layers
  private readonly adopted = new Map<Indirect, Indirect>()
  private readonly appearances = new Map<Stream, Indirect>()

  constructor({ budget, pack, layers }: { budget: Budget; pack: Pack; layers: Layers }) {
    this.budget = budget
    this.pack = pack
    this.layers = layers
  }

  adopt(value: Value): Value {
    if (value instanceof Indirect) return this.indirect(value)
    if (Array.isArray(value)) return value.map((each) => this.adopt(each))
    if (value instanceof Dict) return this.dict(value)
    if (value instanceof Stream) return this.stream(value)
    if (value instanceof Name && value.text === 'DeviceCMYK') this.shortcomings.cmyk = true
    return value
  }

  /**
   * What a content stream shows, and what it needs of its resources, as a form with these entries. `onTop` is drawn when
   * the content has been.
   */
  form(content: string, resources: Dict | undefined, { entries, onTop = [] }: FormParts): Stream {
    const visible = this.layers.hasHidden ? visibleContent(content, resources, this.layers) : content
    const own = resources && this.resources(resources, visible)
    if (own) entries.set('Resources', own)
    const shown = this.unmarked(visible, resources)
    if (!own || onTop.length === 0) return this.pack(shown, entries)
    const forms = own.dict('XObject') ?? new Dict()
    own.set('XObject', forms)
    const drawn = onTop.map(({ form, matrix }) => {
      let called = `Annot${forms.entries.size}`
      while (forms.entries.has(called)) called += 'x'
      forms.set(called, form)
      return `q ${matrix} cm /${called} Do Q`
    })
    return this.pack(['q', shown, 'Q', ...drawn].join('\n'), entries)
  }

  /** The appearance of an annotation, which not every program calls a form. */
  appearance(original: Stream): Indirect {
    let copy = this.appearances.get(original)
    if (!copy) {
      const entries = original.dict.copy().set('Type', name('XObject')).set('Subtype', name('Form'))
      if (!original.dict.dict('Resources')) entries.set('Resources', new Dict())
      copy = Indirect.of(this.stream(new Stream(entries, original.data)))
      this.appearances.set(original, copy)
    }
    return copy
  }

  /** A content stream without the marks of its old document: they would be taken for marks of ours. */
  private unmarked(content: string, resources: Dict | undefined): string {
    const written = resources && this.fonts(resources, content)
    const kept: string[] = []
    const operations = new Operations(content)
    let depth = 0
    while (operations.next()) {
      const { operator } = operations
      if (MARKING.has(operator)) continue
      if (operator === 'k' || operator === 'K') this.shortcomings.cmyk = true
      if (operator === 'cs' || operator === 'CS') for (const operand of operations.operands()) this.adopt(operand)
      if (operator === 'Tf' && written && !written.has(selectedBy(operations))) continue
      if (operator === 'q') depth++
      if (operator === 'Q' && --depth < 0) {
        depth = 0
        continue
      }
      kept.push(operations.text())
    }
    return kept.join('\n') + '\nQ'.repeat(depth)
  }

  private indirect(original: Indirect): Indirect {
    let copy = this.adopted.get(original)
    if (!copy) {
      copy = Indirect.lazy(() => this.adopt(original.value))
      this.adopted.set(original, copy)
    }
    return copy
  }

  private dict(original: Dict): Dict {
    if (original.name('Type') === 'Font') this.inspectFont(original)
    if (this.layers.hasHidden && original.dict('CharProcs')) this.lookForLayers(original.dict('CharProcs'))
    const copy = new Dict()
    for (const [key, value] of original.entries) if (!LEFT_BEHIND.has(key)) copy.set(key, this.adopt(value))
    return copy
  }

  /**
   * Resources by kind and by name (ISO 32000-1, 7.8.3): the names are free, and none of them is left behind but fonts
   * that nothing is written in, which many programs list and even select, and whose lacks are nobody's, and what only
   * a hidden layer draws.
   */
  private resources(original: Dict, content: string): Dict {
    const copy = new Dict()
    const written = this.fonts(original, content)
    const drawn = this.layers.hasHidden && !lendsItsResources(original) ? drawnIn(content) : undefined
    for (const kind of RESOURCES) {
      const named = new Dict()
      for (const [key, value] of original.dict(kind)?.entries ?? []) {
        if (kind === 'Font' && written?.has(key) === false) continue
        if (kind === 'XObject' && drawn?.has(key) === false) continue
        named.set(key, this.adopt(value))
      }
      if (named.entries.size > 0) copy.set(kind, named)
    }
    return copy
  }

  private stream(original: Stream): Stream {
    for (const filter of filtersOf(original)) {
      if (!KNOWN_FILTERS.has(filter)) throw new DamagedPdf(`filter ${filter} cannot be archived`)
    }
    const own = this.dict(original.dict)
    own.delete('Length')
    const resources = original.dict.dict('Resources')
    const isForm = original.dict.name('Subtype') === 'Form'
    const draws = isForm || original.dict.get('PatternType') !== undefined
    const content = draws ? Buffer.from(decode(original, this.budget)).toString('latin1') : ''
    if (isForm) return this.form(content, resources, { entries: own })
    if (resources) own.set('Resources', this.resources(resources, content))
    if (draws && this.layers.hasHidden && LAYERED.test(content)) this.layers.tangled = true
    return new Stream(own, original.data)
  }

  /** The letters of a font that are drawn one by one (9.6.5) are not gone through: a layer in them is not told apart. */
  private lookForLayers(letters: Dict | undefined): void {
    for (const letter of letters?.entries.keys() ?? []) {
      const stream = letters?.stream(letter)
      if (stream && LAYERED.test(Buffer.from(decode(stream, this.budget)).toString('latin1')))
        this.layers.tangled = true
    }
  }

  /** The fonts that something is written in; undefined when a form without resources of its own may use any (7.8.3). */
  private fonts(resources: Dict, content: string): ReadonlySet<string> | undefined {
    return lendsItsResources(resources) ? undefined : writtenFonts(content)
  }

  /**
   * A font must bring its letters (ISO 14289-1, 7.21.4.1; ISO 19005-2, 6.2.11.4.1) and say what they are (7.21.7;
   * 6.2.11.7.2). The fonts inside a composite one are dictionaries of their own, and come here by themselves.
   */
  private inspectFont(font: Dict): void {
    const called = font.name('BaseFont')?.replace(/^[A-Z]{6}\+/, '') ?? 'okänt'
    const subtype = font.name('Subtype') ?? ''
    const inside = subtype.startsWith('CIDFont')
    const descriptor = font.dict('FontDescriptor')
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.stream(key))
    // Letters that are drawn by a font of the reader's are found by their names, and the names say what they are.
    const isNamed = subtype === 'Type1' && !embedded
    if (!inside && !isNamed && !font.stream('ToUnicode') && !SAID_BY_ENCODING.has(encodingOf(font))) {
      this.shortcomings.fontsWithoutText.add(called)
    }
    if (subtype === 'Type3' || subtype === 'Type0') return
    if (!embedded) this.shortcomings.fontsNotEmbedded.add(called)
  }
}

/** Names of the fonts in which content shows text (`Tf`, 9.3.1), which `q` and `Q` keep and give back (8.4.2). */
function writtenFonts(content: string): ReadonlySet<string> {
  const names = new Set<string>()
  const operations = new Operations(content)
  const kept: string[] = []
  let selected = ''
  while (operations.next()) {
    const { operator } = operations
    if (operator === 'q') kept.push(selected)
    else if (operator === 'Q') selected = kept.pop() ?? selected
    else if (operator === 'Tf') selected = selectedBy(operations)
    else if (SHOWING.has(operator)) names.add(selected)
  }
  return names
}

function selectedBy(operations: Operations): string {
  const [font] = operations.operands()
  return font instanceof Name ? font.text : ''
}

/** Operators that show text (9.4.3); a form that is drawn while a font is selected may show text in it. */
const SHOWING = new Set(['Tj', 'TJ', "'", '"', 'Do'])

/** Whether a form without resources of its own is drawn, which then takes its fonts from the page (7.8.3). */
function lendsItsResources(resources: Dict): boolean {
  const drawn = [...(resources.dict('XObject')?.entries.keys() ?? [])]
  return drawn.some((key) => {
    const stream = resources.dict('XObject')?.stream(key)
    return stream?.dict.name('Subtype') === 'Form' && !stream.dict.dict('Resources')
  })
}

function encodingOf(font: Dict): string {
  return font.name('Encoding') ?? font.dict('Encoding')?.name('BaseEncoding') ?? ''
}

/** Encodings that say by themselves what every code is. */
const SAID_BY_ENCODING = new Set(['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding'])

/** A mark of optional content (8.11.3.2). */
const LAYERED = /\/OC\b[^\n]{0,200}\bBDC\b/

const RESOURCES = ['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font']
const MARKING = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP'])
