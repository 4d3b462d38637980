import { ranges } from '../../lib/glyphs.mjs'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source, Span } from '../source.ts'

/** Marks that git leaves in a file of which two people have changed the same lines. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: [^\n]*)?$/m

/** Whether a text is two versions in one, of which nobody has chosen. */
export function hasConflict(text: string): boolean {
  return CONFLICT.test(text)
}

/** Characters that can be read and not printed, each with what it is and what to do. */
const UNPRINTABLE: readonly { readonly pattern: RegExp; readonly what: string; readonly hint: string }[] = [
  {
    pattern: /\v/g,
    what: 'Words radbrytning (lodrät tabb)',
    hint: 'Byt det mot ett blanksteg, eller börja ett nytt stycke.',
  },
  {
    pattern: /[\u2028\u2029\u0085]/g,
    what: 'en radbrytning av ett slag som inte läses som radbrytning',
    hint: 'Byt det mot en vanlig ny rad.',
  },
  {
    pattern: /[^\P{Cc}\t\n\v\u0085]|[\uFFFE\uFFFF]/gu,
    what: 'ett styrtecken',
    hint: 'Ta bort det, eller byt det mot ett blanksteg.',
  },
  {
    pattern: /\ufffd/g,
    what: 'tecknet för ett tecken som har gått förlorat',
    hint: 'Skriv tecknet som ska stå där: filen har vid något tillfälle sparats med fel teckenkod.',
  },
  {
    pattern: /[\ue000-\uf8ff]/g,
    what: 'ett tecken ur ett eget typsnitt, ofta en punkt från Word',
    hint: 'Skriv  -  för en punkt i en lista, eller ett vanligt tecken.',
  },
]

/** What UTF-8 looks like when it has been read as Windows-1252 and saved again. */
const MOJIBAKE = /Ã[¥¤¶…„–©¨¼]|â€[™œ“”¢¦]|â€\p{Cc}|Â[§°·»« ]/gu

/** What is wrong with the characters of a file, of each kind once: at the first, with how many there are. */
export function charactersIn(source: Source): Diagnostic[] {
  const found: Diagnostic[] = []
  const { text } = source
  const conflict = CONFLICT.exec(text)
  if (conflict) {
    found.push({
      code: 'fil/konflikt',
      severity: 'fel',
      message: 'git har lagt två versioner av samma rader i filen, och ingen har valt mellan dem',
      span: { source, start: conflict.index, end: conflict.index + conflict[0].length },
      hint: 'Behåll den rätta lydelsen, och ta bort den andra och raderna med  <<<<<<<, ======= och >>>>>>>.',
    })
  }
  for (const { pattern, what, hint } of UNPRINTABLE) {
    const hits = [...text.matchAll(pattern)]
    const [first] = hits
    if (!first) continue
    const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    found.push({
      code: 'fil/tecken',
      severity: 'fel',
      message: `här står ${what} (U+${code}), som inte kan tryckas${more(hits.length)}`,
      span: wordAt(source, first.index),
      hint,
    })
  }
  const missing = [...said(source).matchAll(SIGN)].filter(([sign]) => !hasGlyph(sign.codePointAt(0) ?? 0))
  const kinds = new Map(missing.map((one) => [one[0], one]))
  for (const [sign, { index }] of [...kinds].slice(0, MOST_KINDS)) {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const count = missing.filter(([other]) => other === sign).length
    found.push({
      code: 'fil/tecken',
      severity: 'fel',
      message: `tecknet ”${sign}” (U+${code}) finns inte i något typsnitt, och kan inte tryckas${more(count)}`,
      span: { source, start: index, end: index + sign.length },
      hint: RIGHT_TO_LEFT.test(sign)
        ? 'Skriv namnet med latinska bokstäver: det som skrivs från höger till vänster kan inte tryckas.'
        : 'Byt tecknet mot ett som finns, eller skriv ut det med ord.',
    })
  }
  const mangled = [...text.matchAll(MOJIBAKE)]
  if (mangled[0]) {
    found.push({
      code: 'fil/teckenkod',
      severity: 'varning',
      message: `«${mangled[0][0]}» ser ut som ett å, ä, ö eller citattecken i fel teckenkod${more(mangled.length)}`,
      span: wordAt(source, mangled[0].index),
      hint: 'Rätta bokstäverna, och spara filen som UTF-8.',
    })
  }
  return found
}

/** What is looked for in the fonts: all but ASCII, blanks, marks of direction and such, and what is told of above. */
const SIGN = /[^\p{ASCII}\s\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\ufffd\p{Variation_Selector}]/gu
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const MOST_KINDS = 5

function hasGlyph(code: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if (code >= (ranges[at] ?? 0) && code <= (ranges[at + 1] ?? 0)) return true
  }
  return false
}

/** The text of a file with its comments blank: they are printed nowhere. */
function said({ path, text }: Source): string {
  const comment = path.endsWith('.md') ? /<!--[\s\S]*?-->/g : /(?:^|(?<=\s))#(?=\s|#)[^\n]*/gm
  return text.replace(comment, (whole) => whole.replace(/[^\n]/g, ' '))
}

function more(count: number): string {
  return count > 1 ? `; det finns ${count} sådana i filen` : ''
}

/** The character at a place with the word it stands in, so that it can be seen where it is. */
function wordAt(source: Source, at: number): Span {
  const before = /[\p{L}\d]*$/u.exec(source.text.slice(Math.max(0, at - 30), at))?.[0].length ?? 0
  const after = /^[\p{L}\d]*/u.exec(source.text.slice(at + 1, at + 30))?.[0].length ?? 0
  return { source, start: at - before, end: at + 1 + after }
}
