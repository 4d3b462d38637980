import { type Budget, decode } from './filters.ts'
import { DamagedPdf, Dict, Name, Str, type Stream, type Value } from './objects.ts'
import { Operations } from './operations.ts'
import { readToUnicode } from './to-unicode.ts'

/** What a letter is read as that its font does not tell. */
export const UNREADABLE = '\ufffd'

/** Texts of forms that are drawn in forms are no longer written out when there is more text than this. */
const MOST_TEXT = 4 * 2 ** 20
const DEEPEST = 12

/** The text that content streams show, as far as their fonts tell, with that of the forms that they draw. */
export class ShownText {
  private readonly budget: Budget
  private readonly fonts: Fonts
  private readonly forms = new Map<Stream, string>()
  private depth = 0
  private drawn = 0

  constructor(budget: Budget) {
    this.budget = budget
    this.fonts = new Fonts(budget)
  }

  /** The text of a form, which is read once. Throws DamagedPdf when it cannot be read. */
  ofForm(form: Stream): string {
    let text = this.forms.get(form)
    if (text === undefined) {
      // A form that draws itself says nothing the second time.
      this.forms.set(form, '')
      text = this.ofContent(latin1(decode(form, this.budget)), form.dict.dict('Resources') ?? new Dict())
      this.forms.set(form, text)
    }
    return text
  }

  /** There is a blank between what the content places apart, and a line's end where it goes down. */
  ofContent(content: string, resources: Dict): string {
    const operations = new Operations(content)
    const named = resources.dict('Font')
    let font: Decoder = latin
    let text = ''
    while (operations.next()) {
      const { operator } = operations
      if (operator === 'Tf') {
        const [name] = operations.text().match(/(?<=\/)[^\s/]+/) ?? ['']
        font = this.fonts.of(named?.dict(name))
      } else if (operator === 'Td' || operator === 'TD') text += operations.numbers()[1] === 0 ? ' ' : '\n'
      else if (operator === 'T*') text += '\n'
      else if (operator === 'Tm' || operator === 'BT') text += ' '
      else if (operator === 'Tj' || operator === "'" || operator === '"' || operator === 'TJ') {
        if (operator === "'" || operator === '"') text += '\n'
        text += operations
          .operands()
          .flat()
          .map((part) => said(part as Value, font))
          .join('')
      } else if (operator === 'Do') {
        const form = drawnBy(operations, resources)
        if (form) text += this.ofDrawn(form)
      }
    }
    return text
  }

  /** The text of a form where it is drawn: one that cannot be read says nothing, whatever the rest says. */
  ofDrawn(form: Stream): string {
    if (this.depth >= DEEPEST || this.drawn > MOST_TEXT) return ''
    this.depth++
    try {
      const text = ` ${this.ofForm(form).trim()}`
      this.drawn += text.length
      return text
    } catch (error) {
      if (error instanceof DamagedPdf) return ''
      throw error
    } finally {
      this.depth--
    }
  }
}

function drawnBy(operations: Operations, resources: Dict): Stream | undefined {
  const [called] = operations.operands()
  const drawn = called instanceof Name ? resources.dict('XObject')?.stream(called.text) : undefined
  return drawn?.dict.name('Subtype') === 'Form' ? drawn : undefined
}

/** What a number moves back in thousandths of the font's size is a blank when it is as wide as one. */
function said(part: Value, font: Decoder): string {
  if (part instanceof Str) return font(part.bytes)
  return typeof part === 'number' && part < -180 ? ' ' : ''
}

type Decoder = (bytes: string) => string

const latin: Decoder = (bytes) => bytes

class Fonts {
  private readonly known = new Map<Dict, Decoder>()
  private readonly budget: Budget

  constructor(budget: Budget) {
    this.budget = budget
  }

  of(font: Dict | undefined): Decoder {
    if (!font) return latin
    const decoder = this.known.get(font) ?? this.read(font)
    this.known.set(font, decoder)
    return decoder
  }

  private read(font: Dict): Decoder {
    const map = font.stream('ToUnicode')
    const length = font.name('Subtype') === 'Type0' ? 2 : 1
    if (!map) return length === 1 ? latin : (bytes) => UNREADABLE.repeat(bytes.length / 2)
    const unicode = readToUnicode(latin1(decode(map, this.budget)))
    return (bytes) => {
      let text = ''
      for (let at = 0; at + length <= bytes.length; at += length) {
        const code = length === 1 ? bytes.charCodeAt(at) : (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)
        text += unicode.get(code) ?? (length === 1 ? bytes.charAt(at) : '')
      }
      return text
    }
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
