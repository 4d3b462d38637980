import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RenderError } from '../../src/diagnostic.ts'
import type { Printer } from '../../src/render/browser.ts'
import { documentOf, gelasio, linesOf, open } from './fixture.ts'

let printer: Printer
beforeAll(() => {
  printer = open()
})
afterAll(() => printer.close())

describe('print', () => {
  test('makes a tagged PDF with the text, in the fonts of the document, and says which browser made it', async () => {
    const printed = await printer.print(documentOf('<h1>Överenskommelse</h1><p>En rad text.</p>'))
    expect(printed.browser).toMatch(/^Chromium \d+(\.\d+){3}( \(headless shell\))?$/)
    const pdf = Buffer.from(printed.bytes).toString('latin1')
    expect(pdf).toMatch(/^%PDF-1\./)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Outlines')
    expect(pdf).toMatch(/\+Gelasio-Regular/)
    expect(await linesOf(printed.bytes)).toEqual(['Överenskommelse', 'En rad text.'])
  })

  test('breaks long Swedish words with a hyphen and leaves no soft hyphen in the text', async () => {
    const words = ['stadsdelsförvaltningen', 'trygghetsskapande', 'åtgärdsplanerna', 'KOMMUNPOLISEN', 'idéförslagen']
    const body = `<p style="width: 6em; hyphens: auto">${words.join(' ')}</p>`
    const lines = await linesOf((await printer.print(documentOf(body))).bytes)
    expect(lines.filter((line) => /\p{L}-$/u.test(line)).length).toBeGreaterThanOrEqual(words.length)
    const text = lines.join('\n')
    expect(text).not.toContain('\u00ad')
    expect(text.replaceAll('-\n', '').split(/\s+/)).toEqual(words)
  })

  test('takes the size of the pages from the style sheet, and prints what is behind the text', async () => {
    const style = '@page { size: 100mm 50mm } p { background: #ff0000 }'
    const { bytes } = await printer.print(documentOf('<p>x</p>', style))
    const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
    const page = await (await task.promise).getPage(1)
    expect(page.view.map(Math.round)).toEqual([0, 0, 283, 142])
    const { fnArray, argsArray } = await page.getOperatorList()
    const fills = argsArray.filter((_, index) => fnArray[index] === OPS.setFillRGBColor)
    expect(JSON.stringify(fills)).toContain('#ff0000')
    await task.destroy()
  })

  test('prints several documents at the same time, each with its own text', async () => {
    const names = ['ett', 'två', 'tre', 'fyra']
    const printed = await Promise.all(names.map((name) => printer.print(documentOf(`<p>Dokument ${name}</p>`))))
    const lines = await Promise.all(printed.map(({ bytes }) => linesOf(bytes)))
    expect(lines).toEqual(names.map((name) => [`Dokument ${name}`]))
  })

  test('prints the same document to the same bytes in another browser, dates apart', async () => {
    const document = documentOf('<h1 id="a">Rubrik</h1><table><tr><th>A</th></tr><tr><td>1</td></tr></table>')
    const printInNewBrowser = async () => {
      const other = open()
      const { bytes } = await other.print(document)
      await other.close()
      const text = Buffer.from(bytes).toString('latin1')
      return text.replace(/D:\d{14}/g, '')
    }
    expect(await printInNewBrowser()).toBe(await printInNewBrowser())
  })
})

describe('the page', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  const picture = (path: string, words = path) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="20">${words}</text></svg>`
    return { path, type: 'image/svg+xml', bytes: bytesOf(svg) }
  }
  const inUrl = (type: string, content: string | Uint8Array) =>
    `data:${type};base64,${Buffer.from(content).toString('base64')}`
  const linesPrinted = async (...document: Parameters<typeof documentOf>) =>
    linesOf((await printer.print(documentOf(...document))).bytes)

  test('gets files by path, also in folders and with letters outside ASCII', async () => {
    const path = 'bilder/året om.svg'
    expect(await linesPrinted(`<img src="${path}" alt="x">`, '', [picture(path, 'Året')])).toEqual(['Året'])
  })

  test('gets pictures from its own text', async () => {
    const { type, bytes } = picture('x', 'inbäddad')
    expect(await linesPrinted(`<img src="${inUrl(type, bytes)}" alt="x">`)).toEqual(['inbäddad'])
  })

  test('gets the files of its own document, not those of the one printed before', async () => {
    const body = '<img src="a.svg" alt="x">'
    expect(await linesPrinted(body, '', [picture('a.svg', 'ett')])).toEqual(['ett'])
    expect(await linesPrinted(body, '', [picture('a.svg', 'två')])).toEqual(['två'])
    await expect(printer.print(documentOf(body))).rejects.toThrow('a.svg')
  })

  test.each([
    ['a picture', '<img src="saknas.png" alt="x">', ''],
    ['a picture in SVG', '<svg><image href="saknas.png"/></svg>', ''],
    ['a font', '<p style="font-family: Saknas">x</p>', '@font-face { font-family: Saknas; src: url(saknas.png) }'],
    ['a background', '<p style="background: url(saknas.png)">x</p>', ''],
    ['a background with the name of an icon', '<p style="background: url(saknas.png/favicon.ico)">x</p>', ''],
    ['a mark of a list', '<ul style="list-style-image: url(saknas.png)"><li>x</ul>', ''],
    ['a picture in the margin', '<p>x</p>', '@page { @top-left { content: url(saknas.png) } }'],
    ['a picture for paper only', '<p>x</p>', '@media print { p::before { content: url(saknas.png) } }'],
  ])('cannot be printed when %s is missing', async (_, body, style) => {
    const printing = printer.print(documentOf(body, style))
    await expect(printing).rejects.toThrow(RenderError)
    await expect(printing).rejects.toThrow('Dokumentet ber om något det inte har: saknas.png')
  })

  test.each([
    ['', '<p style="font-family: Trasig">x</p>'],
    [' and not used', '<p>x</p>'],
  ])('cannot be printed when a font is broken%s', async (_, body) => {
    const broken = { path: 'trasig.woff2', type: 'font/woff2', bytes: new Uint8Array([1, 2, 3]) }
    const printing = printer.print(
      documentOf(body, '@font-face { font-family: Trasig; src: url(trasig.woff2) }', [broken]),
    )
    await expect(printing).rejects.toThrow(RenderError)
    await expect(printing).rejects.toThrow('typsnittet Trasig normal går inte att läsa')
  })

  test('cannot be printed when a picture is broken', async () => {
    const broken = { path: 'trasig.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }
    const printing = printer.print(documentOf('<img src="trasig.png" alt="x">', '', [broken]))
    await expect(printing).rejects.toThrow('trasig.png')
  })

  test('runs no scripts', async () => {
    const body = '<p id="a">oskriven</p><script>document.body.textContent = "skriven"</script>'
    expect(await linesPrinted(body)).toEqual(['oskriven'])
    expect(await linesPrinted('<noscript><p>utan skript</p></noscript>')).toEqual(['utan skript'])
  })

  test.each([
    ['a frame', (url: string) => `<iframe src="${url}"></iframe>`, 'text/html', 'hemligt'],
    [
      'a stylesheet',
      (url: string) => `<link rel="stylesheet" href="${url}">`,
      'text/css',
      'p::after { content: "hemligt" }',
    ],
  ])('shows nothing of %s in its own text', async (_, html, type, content) => {
    expect(await linesPrinted(`<p>början</p>${html(inUrl(type, content))}`)).toEqual(['början'])
  })

  test('takes no font from its own text', async () => {
    const url = inUrl('font/woff2', readFileSync(gelasio('400-normal.woff2')))
    const printing = printer.print(documentOf('<p>x</p>', `@font-face { font-family: Egen; src: url(${url}) }`))
    await expect(printing).rejects.toThrow('typsnittet Egen normal går inte att läsa')
  })

  test('cannot move the place its files are at', async () => {
    const body = '<base href="https://samverkan.invalid/annat/"><img src="a.svg" alt="x">'
    expect(await linesPrinted(body, '', [picture('a.svg', 'rätt')])).toEqual(['rätt'])
  })

  test('takes a file for what its type says, not for what it looks like', async () => {
    const text = { path: 'a.txt', type: 'text/plain', bytes: bytesOf('p::after { content: "hemligt" }') }
    const document = documentOf('<p>början</p><link rel="stylesheet" href="a.txt">', '', [text])
    // Without a document type, a browser takes any file for a stylesheet unless told not to.
    const { bytes } = await printer.print({ ...document, html: document.html.replace('<!doctype html>', '') })
    expect(await linesOf(bytes)).toEqual(['början'])
  })

  test.each([
    ['a frame', (url: string) => `<iframe src="${url}"></iframe>`],
    ['an object', (url: string) => `<object data="${url}"></object>`],
    ['an embedded file', (url: string) => `<embed src="${url}">`],
    ['a stylesheet', (url: string) => `<link rel="stylesheet" href="${url}"><style>@import "${url}"</style>`],
    ['a background', (url: string) => `<div style="background: url(${url})">x</div>`],
    ['a picture in SVG', (url: string) => `<svg><image href="${url}"/><use href="${url}#a"/></svg>`],
    ['a frame in a frame', (url: string) => `<iframe srcdoc="<iframe src='${url}'></iframe>"></iframe>`],
    ['a picture', (url: string) => `<img src="${url}" alt="x">`],
    ['a jump to another page', (url: string) => `<meta http-equiv="refresh" content="0; url=${url}">`],
    [
      'a hint to look up or fetch early',
      (url: string) => `<link rel="preload" as="image" href="${url}"><link rel="prefetch" href="${url}">`,
    ],
  ])('reaches neither files nor network by %s', async (_, html) => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('hemligt')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      for (const url of [`http://127.0.0.1:${port}/x`, 'file:///etc/hostname', 'file:///etc/passwd']) {
        const printed = await printer.print(documentOf(`<p>början</p>${html(url)}<p>slut</p>`)).catch((error) => {
          expect(error).toBeInstanceOf(RenderError)
        })
        const text = printed ? (await linesOf(printed.bytes)).join('\n') : ''
        expect(text).not.toMatch(/hemligt|root:/)
        if (printed) expect(text.replace(/\s+x\s+/, '\n')).toBe('början\nslut')
      }
      expect(asked).toEqual([])
    } finally {
      server.close()
    }
  })
})
