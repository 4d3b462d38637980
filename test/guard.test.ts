import { beforeAll, describe, expect, test } from 'vitest'
import { type Guard, guardOf } from '../src/guard/guard.ts'
import type { Agreement } from '../src/model/model.ts'
import { agreementOf } from './form-values.ts'
import { stream } from './pdf-file.ts'
import { pdf, utf16 } from './personal-number-files.ts'

/** The agreement of Sala knows Maj Lindfalk, her telephone and her address; Gunvor Sätterlind signs. */
let agreement: Agreement
let guard: Guard
beforeAll(() => {
  agreement = agreementOf('examples/sala')
  guard = guardOf(agreement)
})

const found = (name: string, text: string) => guard(name, Buffer.from(text)).map(({ message }) => message)

/** A drawing as a page for the web holds it. */
function drawing(inside: string): string {
  const code = Buffer.from(`<svg>${inside}</svg>`).toString('base64')
  return `<img alt="" src="data:image/svg+xml;base64,${code}">`
}

describe('the guard on what is published refuses', () => {
  test.each([
    ['a name', '<p>Maj Lindfalk</p>'],
    ['a name in capitals, with a tag in it', '<p>MAJ <b>LIND</b>FALK</p>'],
    ['a name with a soft hyphen', '<p>Maj Lind&shy;falk</p>'],
    ['a name over a line', '<p>Maj\n  Lindfalks</p>'.replace('ks', 'k s')],
    ['a name in an anchor', '<h2 id="maj-lindfalk">Rubrik</h2>'],
    ['a name in a link address', '<a href="https://example.se/Maj%20Lindfalk">här</a>'],
    ['a name in an alternative text', '<img alt="Bild av Maj Lindfalk" src="data:image/png;base64,AAAA">'],
    ['a name in entities', '<p>&#77;aj &#x4c;indfalk</p>'],
    ['a telephone number', '<p>070-174 06 31</p>'],
    ['a telephone number from abroad', '<a href="tel:+46701740631">Ring</a>'],
    ['a telephone number with its zero', '<p>+46 (0)70 174 06 31</p>'],
    ['an e-mail address', '<a href="mailto:trygghet.sala%40example.se">Skriv</a>'],
    ['an e-mail address in words', '<p>trygghet.sala (at) example.se</p>'],
    ['a comment', '<!-- Maj Lindfalk -->'],
    ['a name in a drawing', drawing('<text>Maj Lindfalk</text>')],
    ['a name in a drawing, with a tag in it', drawing('<text>Maj <tspan>Lind</tspan>falk</text>')],
    ['a name in what a drawing says of itself', drawing('<g aria-label="Maj Lindfalk"/>')],
  ])('%s', (_, html) => {
    expect(found('sala-publik.html', html)).toHaveLength(1)
    expect(found('sala-publik.html', html).join()).not.toMatch(/lindfalk|070|trygghet/i)
  })

  test('a name of a file', () => {
    expect(found('maj-lindfalk-publik.html', '')).toEqual([
      'ett namn som ska utelämnas står i filens namn, och inget är skrivet',
    ])
  })

  const attached = (text: string) => [stream(text, '/Type/EmbeddedFile')]
  test.each<[where: string, file: (text: string) => Uint8Array]>([
    ['title', (text) => pdf({ info: `/Title(${text})` })],
    ['title in UTF-16', (text) => pdf({ info: `/Title${utf16(text)}` })],
    ['note', (text) => pdf({ page: `/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(${text})>>]` })],
    ['alternative text', (text) => pdf({ catalog: `/StructTreeRoot<</K<</S/Figure/Alt(${text})>>>>` })],
    ['metadata', (text) => pdf({ catalog: '/Metadata 8 0 R', others: [stream(''), stream(text, '/Type/Metadata')] })],
    ['page', (text) => pdf({ content: `BT /F1 9 Tf (${text}) Tj ET` })],
    ['page, word by word', (text) => pdf({ content: `BT /F1 9 Tf (${text.replace(' ', ') Tj 0 -9 Td (')}) Tj ET` })],
    ['destination', (text) => pdf({ catalog: `/Dests<</${text.replace(' ', '#20')}[3 0 R/Fit]>>` })],
    ['link', (text) => pdf({ page: `/Annots[<</Subtype/Link/A<</URI(https://x.se/${text.replace(' ', '%20')})>>>>]` })],
    ['attached file', (text) => pdf({ catalog: '/AF[<</EF<</F 7 0 R>>>>]', others: attached(text) })],
    [
      'forms, drawn one after the other',
      (text) =>
        pdf({
          content: '/X Do /Y Do',
          page: '/Resources<</XObject<</X 7 0 R/Y 8 0 R>>>>',
          others: text
            .split(' ')
            .map((word) => stream(`q 1 g BT 0 g 2 5 Td 1 0 0 1 2 5 Tm (${word}) Tj ET Q`, '/Subtype/Form')),
        }),
    ],
    ['form', (text) => pdf({ others: [stream(`BT (${text}) Tj ET`, '/Type/XObject/Subtype/Form/BBox[0 0 1 1]')] })],
  ])('a PDF with a name in its %s', (_, file) => {
    expect(guard('sala-publik.pdf', file('Maj Lindfalk'))).toHaveLength(1)
    expect(guard('sala-publik.pdf', file('Maja Lindfalken'))).toEqual([])
  })
})

describe('the guard lets stand', () => {
  test.each([
    'Gunvor Sätterlind, kommunstyrelsens ordförande',
    'Svensk Handel i Sala',
    'Majs lind, och falk',
    'Maj, Lindfalk och andra',
    'Lindfalk',
    '112 och 114 14',
    '1070-174 06 312',
    'Box 304, 733 25 Sala',
  ])('%s', (text) => {
    expect(found('sala-publik.html', `<p>${text}</p>`)).toEqual([])
  })
})
