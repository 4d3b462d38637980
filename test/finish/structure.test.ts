import { beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { agreement } from './agreement.ts'
import { make, onDisk, pageText, run } from './print.ts'

/** The structure tree as poppler sees it: one line for each element or text, indented. */
function treeOf(path: string): string {
  return run('pdfinfo', '-struct-text', path)
    .replace(/ \((?:block|inline)\)/g, '')
    .replace(/^ +Object \d+ \d+\n/gm, '')
    .replace(/^ +""\n/gm, '')
}

describe('the structure tree', () => {
  let tree: string
  let path: string
  beforeAll(async () => {
    const { artifact, diagnostics } = await make(agreement({ sections: 2, rows: 60 }))
    expect(diagnostics).toEqual([])
    path = onDisk(artifact)
    tree = treeOf(path)
  })

  test('has the contents as a table of contents, in levels', () => {
    expect(tree).toContain(`    H1
      "Innehåll"
    TOC
      TOCI
        Reference
          Link
            "Bilaga 1. Överenskommelse"
            "3"
        TOC
          TOCI
            Reference
              Link
                "1 § Åtagande 1"
                "3"
`)
  })

  test('has lists with bodies, lists in lists, and paragraphs in items', () => {
    expect(tree).toContain(`    L:
       /ListNumbering /Disc
      LI
        Lbl
        LBody
          "Möten "
          Span
            "varje"
          " månad"
          L:
             /ListNumbering /Circle
            LI
              Lbl
              LBody
                "i stadsdelen"
      LI
        Lbl
        LBody
          P
            "Uppföljning"
          P
            "varje "
            Span
              "kvartal"
`)
  })

  test('keeps words apart where a line ends', () => {
    expect(tree).toMatch(
      /lägesbilden, välja åtgärder som svarar mot orsakerna och berätta för varandra vad som har gjorts/,
    )
    expect(tree).not.toMatch(/ochberätta|orsakernaoch|väljaåtgärder/)
  })

  test('has the head of a table once, with scope, spans and the cells that belong to it', () => {
    expect(tree.match(/"Indikator"/g)).toHaveLength(1)
    expect(pageText(path, 7)).toContain('Utfall')
    expect(tree).toMatch(/TH:\n +\/Scope \/Column\n +\/RowSpan 2\n +"Nr"/)
    expect(tree).toMatch(/TH <c00002>:\n +\/Scope \/Column\n +\/ColSpan 2\n +"Andel"/)
    expect(tree).toMatch(
      /TH <c00005>:\n +\/Scope \/Row\n +"1"\n +TD:\n +\/Headers \[\(c00001\) \(c00005\)\]\n +"Indikator 1"/,
    )
  })

  test('has figures with the place they fill, and no text of headers, footers and leaders', () => {
    const [, left, bottom, right, top] =
      /Figure:\n +\/Placement \/Block\n +\/BBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(tree) ?? []
    expect(Number(right) - Number(left)).toBeCloseTo(60, 0)
    expect(Number(top) - Number(bottom)).toBeGreaterThan(50)
    expect(tree).not.toMatch(/Sida 3|\. \. \.|Överenskommelse om samverkan"/)
  })

  test('has running headers and footers marked as what they are on every page after the cover', () => {
    // Content streams in the order of the pages: poppler and qpdf show no artifacts as text.
    const source = run('qpdf', '--qdf', '--object-streams=disable', path, '-')
    const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo', path))?.[1])
    const marked = (kind: string) => source.split(`/Artifact<</Type/Pagination/Subtype/${kind}/`).length - 1
    expect(pages).toBeGreaterThan(3)
    expect([marked('Header'), marked('Footer')].map((count) => count >= pages - 1)).toEqual([true, true])
  })

  test('has signature fields with their labels after the text that stands before them', () => {
    expect(tree).toMatch(/P\n +"Ort och datum:"\n +Form\n +P\n +"Anna Ek"/)
  })
})

describe('what cannot be mended', () => {
  async function found(body: string, style = ''): Promise<readonly Diagnostic[]> {
    const { diagnostics } = await make(agreement({ sections: 1, rows: 1, body, style }))
    return diagnostics.filter(({ code }) => !code.startsWith('layout/'))
  }

  test('is a letter that no font has, with the page and the text', async () => {
    const [first] = await found('<p>Se ⚙ här</p>')
    expect(first?.code).toMatch(/^pdf\/(typsnitt|tecken-saknas)$/)
    expect(first?.message).toMatch(/^Sida \d: .*Se ⚙? ?här/)
    expect(first?.severity).toBe('fel')
  })

  test('is a face that has to be made up', async () => {
    expect((await found('<p><b><i>Fetsnett</i></b></p>')).map(({ code }) => code)).toEqual(['pdf/typsnitt'])
  })

  test('is a picture without words', async () => {
    const svg =
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    expect((await found(`<figure><img src="${svg}"></figure>`)).map(({ code }) => code)).toEqual(['pdf/alternativtext'])
  })

  test('is text painted as a group', async () => {
    expect((await found('<p style="opacity:.5">Blek</p>')).map(({ code }) => code)).toEqual(['pdf/genomskinlighet'])
  })

  test('is a signature box that is torn apart or missing', async () => {
    const document = agreement({ sections: 1 })
    const missing = { ...document, html: document.html.replace('sig/sdf.anna', 'sig/sdf.annan') }
    expect((await make(missing)).diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['pdf/underskriftsruta', 'Underskriftsrutan för Anna Ek finns inte i det färdiga dokumentet.'],
    ])
  })
})
