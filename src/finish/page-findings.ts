import type { Diagnostic } from '../diagnostic.ts'
import { codesOf, type Font } from './content/font.ts'
import type { PageContent, TextRun } from './content/page-content.ts'
import type { OpenPdf } from './printed.ts'

/**
 * Looks through the printed pages for what cannot be mended: letters that the document's fonts do not have, and
 * content that is hidden from assistive technology because it is painted as a group.
 */
export function inspectPages(pdf: OpenPdf, families: readonly string[]): Diagnostic[] {
  const allowed = new Set(families.map(familyKey))
  const found: Diagnostic[] = []
  const reported = new Set<Font>()
  for (const page of pdf.pages) {
    for (const text of textsOf(page)) {
      for (const run of text.runs) {
        if (codesOf(run.font, run.bytes).includes(0)) found.push(missingGlyph(page, text.text))
        if (reported.has(run.font) || isAllowed(run.font, allowed)) continue
        reported.add(run.font)
        found.push(foreignFont(page, run.font, text.text, families))
      }
    }
    if (page.resources.markedForms.length > 0) found.push(paintedGroup(page))
  }
  return found
}

interface Text {
  readonly text: string
  readonly runs: readonly TextRun[]
}

function textsOf(page: PageContent): Text[] {
  return [...page.marks.values(), { text: 'sidhuvud eller sidfot', runs: page.unmarkedRuns }]
}

/** `Open Sans` is embedded as `OpenSans-Regular`. */
function familyKey(family: string): string {
  return family
    .toLowerCase()
    .replace(/-.*$/, '')
    .replace(/[^a-z0-9]/g, '')
}

function isAllowed(font: Font, allowed: ReadonlySet<string>): boolean {
  return font.type !== 'Type3' && allowed.has(familyKey(font.name))
}

function missingGlyph(page: PageContent, text: string): Diagnostic {
  return {
    code: 'pdf/tecken-saknas',
    severity: 'fel',
    message: `Sida ${page.index + 1}: ett tecken i texten ”${shorten(text)}” finns inte i något typsnitt.`,
    hint: 'Byt tecknet mot ett som finns, eller skriv ut det med ord.',
  }
}

function foreignFont(page: PageContent, font: Font, text: string, families: readonly string[]): Diagnostic {
  const instead = font.type === 'Type3' ? 'ett konstgjort snitt' : font.name
  return {
    code: 'pdf/typsnitt',
    severity: 'fel',
    message: `Sida ${page.index + 1}: texten ”${shorten(text)}” har tecken som inte finns i ${families.join(' eller ')}; webbläsaren tog ${instead} i stället.`,
    hint: 'Byt tecknet mot ett vanligt, till exempel en pil mot ordet ”till” eller en emoji mot text.',
  }
}

function paintedGroup(page: PageContent): Diagnostic {
  return {
    code: 'pdf/genomskinlighet',
    severity: 'fel',
    message: `Sida ${page.index + 1}: innehåll som är genomskinligt eller har filter kan inte läsas upp.`,
    hint: 'Ta bort opacity, filter och mix-blend-mode ur mallen eller temat.',
  }
}

function shorten(text: string): string {
  const plain = text.replaceAll('\u00ad', '').trim()
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}
