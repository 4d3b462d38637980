import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barePicture } from '../src/picture/bare.ts'
import { jpegSegments, SOS } from '../src/picture/jpeg.ts'
import { pngChunks } from '../src/picture/png.ts'
import { pictureTexts } from '../src/picture/texts.ts'
import { ROOT, run, samverkan, temporaryFolder } from './run.ts'

/** 48 × 16 dots, the left half red and the right half blue, with a colour profile. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAYFB//EABkRAQADAQEAAAAAAAAAAAAAAAAGQ4LBwv/aAAwDAQACEQMRAD8Az4CM0kQl1CMYndn0KSarXAAxFX//2Q==',
  'base64',
)
const PNG = readFileSync(join(ROOT, 'test/broken/_base/avtal/figurer/karta.png'))

/** A word that no file holds by chance. */
const WORD = 'Zxqhemlig'

function segment(marker: number, text: string): Buffer {
  const data = Buffer.from(text, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** EXIF that says where a picture was taken, and that it is turned a quarter clockwise, in either order of bytes. */
function exif(little: boolean): string {
  const short = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255])
  const long = (value: number) => (little ? [...short(value), 0, 0] : [0, 0, ...short(value)])
  const entry = (tag: number, type: number, count: number, value: readonly number[]) => [
    ...short(tag),
    ...short(type),
    ...long(count),
    ...value,
  ]
  const bytes = [
    ...(little ? [0x49, 0x49, 0x2a, 0] : [0x4d, 0x4d, 0, 0x2a]),
    ...long(8),
    ...short(2),
    ...entry(0x010e, 2, WORD.length, long(38)),
    ...entry(0x0112, 3, 1, [...short(6), 0, 0]),
    ...long(0),
  ]
  return Buffer.from(bytes).toString('latin1') + WORD
}

function jpegWith(little = false): Buffer {
  return Buffer.concat([
    JPEG.subarray(0, 20),
    segment(0xe1, `Exif\0\0${exif(little)}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${WORD}</x:xmpmeta>`),
    segment(0xe2, `MPF\0${WORD}`),
    segment(0xe0, `JFXX\0${WORD}`),
    segment(0xed, `Photoshop 3.0\0${WORD}`),
    segment(0xef, WORD),
    segment(0xfe, WORD),
    JPEG.subarray(20),
    Buffer.from(WORD),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
}

function pngWith(): Buffer {
  const head = 8 + 25
  return Buffer.concat([
    PNG.subarray(0, head),
    chunk('tEXt', Buffer.from(`Author\0${WORD}`)),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0<x>${WORD}</x>`)),
    chunk('eXIf', Buffer.from(exif(true), 'latin1')),
    chunk('tIME', Buffer.from([7, 234, 1, 1, 1, 1, 1])),
    chunk('prVt', Buffer.from(WORD)),
    PNG.subarray(head),
    Buffer.from(WORD),
  ])
}

const SVG = `<?xml version="1.0"?><?editor ${WORD}?>
<!DOCTYPE svg [<!ENTITY ns "http://www.inkscape.org/namespaces/inkscape"><!ENTITY hidden "${WORD}">]>
<!-- ${WORD} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="&ns;" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20" ink:docname="${WORD}" aria-label="${WORD}" data-by="${WORD}">
  <title>${WORD}</title><desc>${WORD}</desc><metadata><rdf:RDF><rdf:li>${WORD}</rdf:li></rdf:RDF></metadata>
  <ink:namedview by="${WORD}"/><script>var a = "${WORD}"</script>
  <style>/* ${WORD} */ <![CDATA[ .a > .b, text { fill: green } ]]></style>
  <defs><linearGradient id="g"><stop offset="0" stop-color="#0a0"/></linearGradient></defs>
  <rect ink:label="${WORD}" style="fill:url(#g)/* ${WORD} */" width="40" height="20" xlink:title="${WORD}"/>
  <text x="2" y="12" font-size="6">Syns &amp; &lt;står&gt;<!-- ${WORD} --></text>
</svg>`

describe('a picture without what it says about itself', () => {
  test.each([false, true])(
    'a JPEG keeps its data, its colours and the way it is turned (little-endian: %s)',
    (little) => {
      const picture = jpegWith(little)
      expect(pictureTexts(picture).join()).toContain(WORD)
      const bare = barePicture(picture)
      expect(Buffer.from(bare).includes(WORD)).toBe(false)
      const of = (bytes: Uint8Array) => jpegSegments(bytes).segments
      const wholes = of(bare).map(({ whole }) => Buffer.from(whole).toString('latin1'))
      const own = of(JPEG).map(({ whole }) => Buffer.from(whole).toString('latin1'))
      expect(own.filter((one) => !wholes.includes(one))).toEqual([])
      expect(of(bare).some(({ marker }) => marker === SOS)).toBe(true)
      expect(wholes.filter((one) => !own.includes(one)).map((one) => one.slice(0, 10))).toEqual([
        '\xff\xe1\0\x22Exif\0\0',
      ])
    },
  )

  test('one that says nothing is the same bytes, and twice is as once', () => {
    expect(Buffer.from(barePicture(JPEG)).toString('latin1')).toBe(JPEG.toString('latin1'))
    for (const picture of [jpegWith(), pngWith(), Buffer.from(SVG)]) {
      const once = barePicture(picture)
      expect(Buffer.from(barePicture(once)).toString('latin1')).toBe(Buffer.from(once).toString('latin1'))
    }
  })

  test('a JPEG in several scans, with comments between them, and one without its end', () => {
    const scan = jpegSegments(JPEG).segments.find(({ marker }) => marker === SOS)
    const end = JPEG.subarray(-2)
    const twice = Buffer.concat([JPEG.subarray(0, -2), segment(0xfe, WORD), scan?.whole ?? end, end])
    expect(Buffer.from(barePicture(twice)).includes(WORD)).toBe(false)
    expect(Buffer.from(barePicture(twice)).length).toBe(twice.length - segment(0xfe, WORD).length)
    const cut = Buffer.concat([jpegWith().subarray(0, -2 - WORD.length)])
    expect(() => barePicture(cut)).not.toThrow()
    expect(Buffer.from(barePicture(cut)).includes(WORD)).toBe(false)
  })

  test('a PNG keeps its chunks of picture and colour', () => {
    const bare = barePicture(pngWith())
    expect(Buffer.from(bare).includes(WORD)).toBe(false)
    const names = (bytes: Uint8Array) => pngChunks(bytes).chunks.map(({ name }) => name)
    expect(names(bare).filter((name) => name !== 'eXIf')).toEqual(names(PNG))
    expect(names(bare)).toContain('eXIf')
  })

  test('an SVG keeps what is seen of it', () => {
    const bare = Buffer.from(barePicture(Buffer.from(SVG))).toString()
    expect(bare).not.toContain(WORD)
    expect(bare).toContain('>Syns &amp; &lt;står&gt;</text>')
    expect(bare).toContain('.a &gt; .b, text { fill: green }')
    expect(bare).toContain('style="fill:url(#g)"')
    expect(bare).not.toMatch(/inkscape|DOCTYPE|<!--|<\?/)
  })
})

const root = temporaryFolder('picture')
afterAll(() => rmSync(root, { recursive: true }))

describe('pictures as they are printed', () => {
  let pdf = ''
  let html = ''
  beforeAll(() => {
    for (const name of ['sala', 'samverkan.yaml', 'overavtal']) {
      cpSync(join(ROOT, 'examples', name), join(root, name), { recursive: true })
    }
    const text = join(root, 'sala/text/lagesbild.md')
    const pictures = { 'kort.jpg': jpegWith(true), 'karta.png': pngWith(), 'plan.svg': Buffer.from(SVG) }
    for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(root, 'sala/text', name), bytes)
    const shown = Object.keys(pictures).map((name) => `![En bild](${name} "Bild")\n`)
    writeFileSync(text, `${readFileSync(text, 'utf8')}\n${shown.join('\n')}`)
    const args = ['build', 'sala', '--variant', 'utkast', '--format', 'pdf,html', '--as-of', '2026-11-20', '-o', 'ut']
    const { status, stdout, stderr } = samverkan(args, { cwd: root })
    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' })
    pdf = join(root, 'ut/sala-utkast.pdf')
    html = readFileSync(join(root, 'ut/sala-utkast.html'), 'utf8')
  })

  test('say nothing of themselves in the PDF, nor on the page for the web', () => {
    const plain = join(root, 'plain.pdf')
    expect(run('qpdf', ['--qdf', '--object-streams=disable', pdf, plain])).toMatchObject({ status: 0 })
    expect(readFileSync(plain).includes(WORD)).toBe(false)
    const pictures = Array.from(html.matchAll(/"data:image\/[\w+]+;base64,([^"]+)"/g), ([, data = '']) => data)
    const kept = pictures.map((data) => Buffer.from(data, 'base64'))
    expect(kept.length).toBeGreaterThanOrEqual(3)
    expect(kept.filter((bytes) => bytes.includes(WORD))).toEqual([])
    expect(kept.some((bytes) => bytes.includes('Syns'))).toBe(true)
  })

  test('a JPEG stands as it was turned: red above blue', () => {
    const page = run('pdfimages', ['-list', pdf])
      .stdout.split('\n')
      .find((line) => /\s48\s+16\s/.test(line))
      ?.trim()
      .split(/\s+/)[0]
    expect(
      run('pdftoppm', ['-r', '50', '-f', page ?? '', '-l', page ?? '', '-singlefile', pdf, join(root, 'page')]),
    ).toMatchObject({
      status: 0,
    })
    const { reds, blues } = rowsOf(readFileSync(join(root, 'page.ppm')))
    expect(reds.length).toBeGreaterThan(3)
    expect(blues.length).toBeGreaterThan(3)
    expect(Math.max(...reds)).toBeLessThanOrEqual(Math.min(...blues))
  })
})

/** The rows of a picture (PPM, binary) in which something is red, and those in which something is blue. */
function rowsOf(ppm: Buffer): { reds: number[]; blues: number[] } {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1'))
  const [width, start] = [Number(head?.[1]), head?.[0].length ?? 0]
  const [reds, blues] = [new Set<number>(), new Set<number>()]
  for (let at = start; at + 2 < ppm.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = ppm.subarray(at, at + 3)
    const row = Math.floor((at - start) / 3 / width)
    if (red > 230 && green < 40 && blue < 40) reds.add(row)
    if (blue > 230 && green < 40 && red < 40) blues.add(row)
  }
  return { reds: [...reds], blues: [...blues] }
}
