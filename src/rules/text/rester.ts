import { spanIn, superiorTexts, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Texten innehåller inget som en konvertering har lämnat kvar.',
  ground: 'form',
  catalogue: ['H18'],
  why: 'Rester skrivs ut, och läses upp av en skärmläsare.',
  hint: 'Ta bort det, eller skriv det på nytt i Markdown.',
  good: {
    'text/lagesbild.md': `
      Stödet ges på två sätt:

      - enskilt
      - i grupp
    `,
  },
  bad: { 'text/lagesbild.md': 'A handwritten signature in black ink.' },
  *check({ agreement }) {
    const { överavtal } = agreement
    const texts = [...textsOf(agreement), ...(överavtal ? superiorTexts(överavtal, agreement) : [])]
    for (const text of texts) {
      if (!ANY.test(text.text)) continue
      for (const [pattern, what] of RESIDUE) {
        const match = pattern.exec(text.text)
        if (!match) continue
        const written = match[0].trim()
        yield {
          span: spanIn(text, match.index, match.index + match[0].length),
          message: `«${written.length > 50 ? `${written.slice(0, 49)}…` : written}» är ${what}`,
        }
        break
      }
    }
  },
})

/** Residue of conversions, and what it is. HTML tags are findings of the Markdown reader. */
const RESIDUE: readonly (readonly [RegExp, string])[] = [
  [
    /(?:a |an )?(?:handwritten signature|close-?up of a|black text on|picture containing|automatically generated)[^.]*/iu,
    'en bildbeskrivning som ett program har skrivit',
  ],
  [/bildobjekt som visar[^.]*|automatiskt genererad beskrivning/iu, 'en bildbeskrivning som ett program har skrivit'],
  [/&(?:nbsp|amp|lt|gt|quot|shy|#\d{2,5}|#x[\da-f]{2,5});/iu, 'ett teckennamn ur HTML'],
  [/_x000[dD]_|\uFFFD|\u00AD/u, 'ett tecken som inte går att läsa'],
  [/^\s*(?:[-–—_=*] ?){3,}\s*$/u, 'en rad av streck'],
  [/^\s*[✓✔☑☐☒□■▪●•]\s+\S/u, 'en punkt ur ett annat program'],
  [/^(?:(?!\*\*).)*(?:\*\*(?:(?!\*\*).)*\*\*(?:(?!\*\*).)*)*\*\*(?:(?!\*\*).)*$/su, 'asterisker som inte hör ihop'],
  [
    /(?:Fel|Error)!\s(?:Hittar inte|Bokmärket|Ogiltig|Okänd|Det går inte|Ingen|Reference source|Bookmark|Unknown|No |Not a valid)[^.!\n]{0,60}\.?|(?<![A-Za-z])_(?:Toc|Ref)\d{5,}/u,
    'ett fältfel ur Word: hänvisningen har tappat sitt mål',
  ],
  [/\[(?:image|bild|logo|logotyp)\s?\d*\]/iu, 'en bild som har fallit bort'],
]

/** Matches whenever any pattern of `RESIDUE` can: one test is enough for most texts. */
const ANY =
  /(?:fel|error)! |_(?:toc|ref)\d|signature|close-?up|black text|picture containing|automatically|automatiskt|bildobjekt|&[#a-z]|_x000|[\uFFFD\u00AD✓✔☑☐☒□■▪●•]|[-–—_=*] ?[-–—_=*]|\[/i
