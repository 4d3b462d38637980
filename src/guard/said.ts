import { DamagedPdf } from '../pdf/objects.ts'
import { namesOf, textsOf } from '../pdf/texts.ts'

/** A part of a file and the texts in it. */
export interface Said {
  /** In Swedish: where in the file. */
  readonly where: string
  readonly texts: readonly string[]
}

/** What a finished file says: its name, and what its reader or a program that opens it can read. */
export function saidBy(name: string, bytes: Uint8Array): Said[] {
  return [{ where: 'i filens namn', texts: [name] }, ...(isPdf(bytes) ? saidByPdf(bytes) : saidByText(bytes))]
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-'
}

/** Pages, strings (outline, alternative texts, metadata, form fields), destinations and attached files. */
function saidByPdf(bytes: Uint8Array): Said[] {
  try {
    return [
      { where: 'på sidorna, i bokmärkena eller i uppgifterna om filen', texts: textsOf(bytes) },
      { where: 'bland filens namngivna delar', texts: namesOf(bytes) },
    ]
  } catch (error) {
    if (error instanceof DamagedPdf) throw new Error('a finished PDF cannot be read back', { cause: error })
    throw error
  }
}

/**
 * Text of a page for the web with its tags and without, and that of its drawings, but for the bytes of other pictures and
 * of fonts.
 */
function saidByText(bytes: Uint8Array): Said[] {
  const page = new TextDecoder().decode(bytes)
  const drawings = Array.from(page.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]*)/g), ([, code = '']) => {
    return new TextDecoder().decode(Uint8Array.from(atob(code), (unit) => unit.charCodeAt(0)))
  })
  const text = page.replaceAll(/data:[\w/+.-]+;base64,[A-Za-z0-9+/=]*/g, '')
  return [
    { where: 'i texten', texts: [shown(text), text] },
    { where: 'i en bild', texts: drawings.flatMap((one) => [shown(one), one]) },
  ]
}

/** What is seen of marked-up text: a tag inside a word takes no room, one that begins a block parts what stands around it. */
function shown(text: string): string {
  return text
    .replaceAll(/<\/?(?:a|b|em|strong|i|span|tspan|code|del|abbr|wbr)\b[^<>]*>/gi, '')
    .replaceAll(/<[^<>]*>/g, '|')
}
