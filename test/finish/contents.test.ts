import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Artifact, ComposedDocument } from '../../src/document.ts'
import { agreement } from './agreement.ts'
import { finished, make, onDisk, pageText, print, run } from './print.ts'

describe('a printed agreement', () => {
  let document: ComposedDocument
  let artifact: Artifact
  let path: string
  beforeAll(async () => {
    document = agreement({ sections: 30 })
    artifact = (await make(document)).artifact
    path = onDisk(artifact)
  })

  test('has the right page number at every entry of the contents', () => {
    expect(artifact.unnumbered).toEqual([])
    const pages = Array.from({ length: artifact.pages }, (_, index) => pageText(path, index + 1))
    const rows = [2, 3].map((page) => pageText(path, page, '-layout')).join('\n')
    const listed = document.headings.filter(({ id }) => document.contents.includes(id))
    expect(listed.length).toBeGreaterThan(30)
    for (const { id, text } of listed) {
      const page = pages.findIndex((each) => !each.includes('. . . .') && each.split('\n').includes(text)) + 1
      expect([text, artifact.pageOf.get(id)]).toEqual([text, page])
      const [, number] = new RegExp(`^ *${text}[ .]+ (\\d+)$`, 'm').exec(rows) ?? []
      expect([text, number]).toEqual([text, String(page)])
    }
  })

  test('has no trace of the placeholders and the digits that were there for the numbers', () => {
    expect(pageText(path, 2)).not.toMatch(/\b000\b|0123456789/)
  })

  test('has a bookmark for every heading, nested, that leads to its page', async () => {
    const task = getDocument({ data: new Uint8Array(artifact.bytes), verbosity: 0 })
    const pdf = await task.promise
    type Node = { title: string; dest: unknown; items: Node[] }
    const flat = (items: readonly Node[], level: number): { title: string; dest: unknown; level: number }[] =>
      items.flatMap((item) => [{ ...item, level }, ...flat(item.items, level + 1)])
    const bookmarks = flat((await pdf.getOutline()) as Node[], 1)
    expect(bookmarks.map(({ title, level }) => [level, title])).toEqual(
      document.headings.map(({ level, text }) => [level, text]),
    )
    for (const [index, { dest }] of bookmarks.entries()) {
      const page = (await pdf.getPageIndex((dest as [never])[0])) + 1
      expect(page).toBe(artifact.pageOf.get(document.headings[index]?.id ?? ''))
    }
    await task.destroy()
  })

  test('is a sound PDF with all fonts embedded', () => {
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
    const fonts = run('pdffonts', path).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThanOrEqual(4)
    for (const font of fonts) expect(font).toMatch(/TrueType +Identity-H +yes yes yes/)
  })

  test('looks on every page but the contents as the browser printed it', async () => {
    const small = agreement({ sections: 1, rows: 3 })
    const printed = await print(small)
    const before = onDisk(printed.bytes, 'before.pdf')
    const after = onDisk(finished(printed, small).artifact, 'after.pdf')
    for (const page of [1, 3, 4]) {
      const picture = (of: string) => run('pdftoppm', '-r', '50', '-f', String(page), '-l', String(page), '-gray', of)
      expect(picture(after) === picture(before)).toBe(true)
    }
  })

  test('is the same to the byte when it is finished again, and when it is printed again', async () => {
    const small = agreement({ sections: 2, rows: 50 })
    const printed = await print(small)
    const first = finished(printed, small).artifact
    expect(finished(printed, small).artifact.sha256).toBe(first.sha256)
    expect((await make(small)).artifact.sha256).toBe(first.sha256)
  })
})

describe('page numbers', () => {
  test('that cannot be written in place are said, and are right when the document is printed with them', async () => {
    const document = agreement({ sections: 2 })
    const withoutDigits = { ...document, html: document.html.replace('>0123456789<', '><') }
    const { artifact } = await make(withoutDigits)
    expect(artifact.unnumbered).toEqual(document.contents)
    let next = 0
    const html = withoutDigits.html.replace(/000(?=<\/span>)/g, () =>
      String(artifact.pageOf.get(document.contents[next++] ?? '')),
    )
    expect((await make({ ...document, html })).artifact.unnumbered).toEqual([])
  })
})

describe('pages', () => {
  test('are called what the document wants', async () => {
    const labelled: ComposedDocument = {
      ...agreement({ sections: 1 }),
      pageLabels: [
        { prefix: 'omslag' },
        { from: 'innehall', style: 'romerska' },
        { from: 'r1', style: 'arabiska', first: 1 },
      ],
    }
    const { artifact } = await make(labelled)
    const task = getDocument({ data: new Uint8Array(artifact.bytes), verbosity: 0 })
    expect((await (await task.promise).getPageLabels())?.slice(0, 4)).toEqual(['omslag', 'ii', '1', '2'])
    await task.destroy()
  })
})
