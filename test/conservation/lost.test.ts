import { describe, expect, test } from 'vitest'
import { valuesIn } from '../../src/agreement/fields.ts'
import { printedFields } from '../../src/agreement/printed-fields.ts'
import { lostTexts } from '../../src/conservation/conservation.ts'
import { treeOf } from '../../src/model/markdown.ts'
import type { Agreement } from '../../src/model/model.ts'
import { forVariant } from '../../src/variant/variant.ts'
import { asIfChecked, asIfShown, composed, examples, readExample, textOf } from '../compose/sample.ts'
import { fc } from '../random.ts'

/** The example with some Markdown at the end of its situation text, as it would be had reading not said a word of it. */
function withText(agreement: Agreement, markdown: string): Agreement {
  const bilagor = agreement.bilagor.map((bilaga) => {
    if (bilaga.content?.sort !== 'lägesbild') return bilaga
    const { text } = bilaga.content
    const source = { ...text.source, text: `${text.source.text}\n\n${markdown}` }
    return { ...bilaga, content: { ...bilaga.content, text: { ...text, source, tree: treeOf(source) } } }
  })
  return { ...agreement, bilagor }
}

function lostIn(agreement: Agreement): string[] {
  return lostTexts(asIfShown(agreement), composed(agreement)).map(
    ({ span }) => span?.source.text.slice(span.start, span.end) ?? '',
  )
}

describe('what is written and not printed is told of at its place', () => {
  test.each(examples)('%s is printed whole, for signing and for publication', (name) => {
    const agreement = readExample(name)
    expect(lostIn(agreement)).toEqual([])
    const shown = forVariant(asIfChecked(agreement), 'publik')
    expect(lostTexts(shown, composed(shown.agreement, { variant: 'publik' }))).toEqual([])
  })

  // Reading tells of these, in words of their own: nothing here knows of them.
  test.each([
    ['a surplus cell', '| Plats | Antal |\n| --- | --- |\n| Torget | 4 | Kvastgränd |', ['Kvastgränd']],
    ['a footnote nobody refers to', 'Text.\n\n[^ek]: Blåklint står här.', ['Blåklint står här.']],
    ['a second footnote of the same name', 'Text[^a].\n\n[^a]: Först.\n\n[^a]: Sedan blåklint.', ['Sedan blåklint.']],
    ['a footnote within a quotation', 'Text[^b].\n\n> [^b]: Rönnbär.', ['Rönnbär.']],
  ])('%s', (_, markdown, lost) => {
    expect(lostIn(withText(readExample('rinkeby-kista'), markdown))).toEqual(lost)
  })

  test('a value that own templates leave out is a warning: they may', () => {
    const agreement = readExample('rinkeby-kista')
    const own = { ...agreement, templates: new Map([...agreement.templates, ['omslag', { path: 'a', text: '' }]]) }
    const lost = (one: Agreement) => {
      const document = composed(agreement)
      const without = { ...document, html: document.html.replaceAll(agreement.manifest.data.titel, '') }
      return lostTexts(asIfShown(one), without).map(({ severity }) => severity)
    }
    expect(new Set(lost(agreement))).toEqual(new Set(['fel']))
    expect(new Set(lost(own as Agreement))).toEqual(new Set(['varning']))
  })

  test('any word of any file that is missing from the page', () => {
    const agreement = readExample('sala')
    const document = composed(agreement)
    const shown = asIfShown(agreement)
    const values = [
      ...valuesIn(agreement.manifest.data, printedFields.overenskommelse),
      ...agreement.planer.flatMap(({ file }) => [...valuesIn(file.data, printedFields.atgardsplan)]),
    ]
    const page = textOf(document.html).toLowerCase()
    const isOnce = (value: string) => page.split(value.toLowerCase()).length === 2
    const texts = values.flatMap(({ value }) => {
      return typeof value === 'string' && /^[\p{L} ,.–-]{12,}$/u.test(value) && isOnce(value) ? value : []
    })
    expect(texts.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(fc.constantFrom(...texts), (text) => {
        const without = { ...document, html: document.html.replaceAll(text, text.slice(1)) }
        return lostTexts(shown, without).some(({ code, span }) => {
          return code === 'text/borta' && span?.source.text.slice(span.start, span.end).includes(text.slice(0, 12))
        })
      }),
      { numRuns: 40 },
    )
  })
})
