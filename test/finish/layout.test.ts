import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { samverkan, temporaryFolder } from '../run.ts'
import { agreement, type Wish } from './agreement.ts'
import { make } from './print.ts'

/** What is found about the looks of a document. */
async function found(wish: Wish): Promise<string[]> {
  const { diagnostics } = await make(agreement({ sections: 1, rows: 3, ...wish }))
  return diagnostics.filter(({ code }) => code.startsWith('layout/')).map(({ code, message }) => `${code} ${message}`)
}

const LINE = '<p>Parterna följer upp arbetet tillsammans varje år och skriver ned vad de kommer fram till.</p>'

/** A grey picture of the given size, as PNG. */
function picture(width: number, height: number): string {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data])
    const framed = Buffer.alloc(body.length + 8)
    framed.writeUInt32BE(data.length)
    body.copy(framed, 4)
    framed.writeUInt32BE(crc(body), body.length + 4)
    return framed
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc((width + 1) * height, 0x80))
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return `data:image/png;base64,${file.toString('base64')}`
}

function crc(bytes: Buffer): number {
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}

describe('the layout', () => {
  test('of an ordinary document is as it should be', async () => {
    expect(await found({ sections: 6, rows: 40, body: LINE.repeat(8) })).toEqual([])
  })

  test('text that is cut off', async () => {
    const body = `${LINE.repeat(8)}<div style="width:90px;overflow:hidden;white-space:nowrap">Samverkansöverenskommelsens tillämpningsområde</div>`
    expect(await found({ body })).toEqual([
      expect.stringMatching(/^layout\/text-klippt Sida \d, under ”Bilaga 2\. Register”: texten ”Samverkansöv/),
    ])
  })

  test('text that reaches out of the page, so that all pages shrink', async () => {
    const body = `${LINE.repeat(8)}<p style="position:relative;left:480px;width:100px;white-space:nowrap">Text som går utanför sidan</p>`
    expect(await found({ body })).toEqual([
      expect.stringMatching(
        /^layout\/krympt Alla sidor har krympts till \d\d procent.*”Text som går utanför sidan” på sidan 6/,
      ),
    ])
  })

  test('text over text', async () => {
    const body = `${LINE.repeat(8)}<div style="position:relative"><p style="position:absolute;margin:0">Ovanpå</p><p style="margin:0">Underst</p></div>`
    expect(await found({ body })).toEqual([
      expect.stringMatching(/^layout\/text-over-text Sida \d, .*”Ovanpå”|”Underst”/),
    ])
  })

  test('a heading at the foot of a page', async () => {
    const style = '.sist { break-before: page } .nasta { break-before: page } .fri { break-after: auto }'
    const body = `<section class="sist">${LINE.repeat(8)}<h2 id="sist" class="fri">En rubrik sist på sidan</h2></section><section class="nasta">${LINE.repeat(8)}</section>`
    expect(await found({ style, body })).toEqual([
      expect.stringMatching(/^layout\/rubrik-sist Sida 6.*rubriken ”En rubrik sist på sidan” står sist på sidan/),
    ])
  })

  test('signatures on a page that does not say what is signed', async () => {
    const style = '.slutklausul { display: none } .underskrifter { break-before: page }'
    expect(await found({ style, body: LINE.repeat(8) })).toEqual([
      expect.stringMatching(/^layout\/underskrift-ensam Sida 4, under ”(Underskrifter|Fördjupning 1)”/),
    ])
  })

  test('a picture with too few pixels, and one with enough', async () => {
    const image = (pixels: number) => `<p><img src="${picture(pixels, pixels)}" alt="Karta ${pixels}" width="192"></p>`
    expect(await found({ body: LINE.repeat(4) + image(200) + image(400) })).toEqual([
      expect.stringMatching(/”Karta 200” har bara 100 punkter per tum i tryck/),
    ])
  })

  test('a page with next to nothing on it', async () => {
    const body = '<p style="break-before:page">Ensam rad.</p>'
    expect(await found({ body })).toEqual([expect.stringMatching(/^layout\/nastan-tom-sida Sida 6, .* nästan tom/)])
  })

  test('says where the heading is written', async () => {
    const document = agreement({ sections: 1, rows: 3, body: '<p style="break-before:page">Ensam rad.</p>' })
    const span = { source: { path: 'text.md', text: '# Register' }, start: 0, end: 10 }
    const headings = document.headings.map((heading) => ({ ...heading, span }))
    const { diagnostics } = await make({ ...document, headings })
    expect(diagnostics).toMatchObject([{ code: 'layout/nastan-tom-sida', severity: 'info', span }])
  })

  test('of the examples is as it should be', () => {
    const output = temporaryFolder('layout')
    for (const variant of ['signering', 'publik']) {
      const { stderr } = samverkan(['build', 'examples', '--variant', variant, '-o', output])
      expect(stderr.split('\n').filter((line) => line.includes('layout/'))).toEqual([])
    }
  })
})
