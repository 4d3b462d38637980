import { deflateSync } from 'node:zlib'
import { pdfOf, stream } from './pdf-file.ts'

/** What a page shows, what the file says about itself, what font it is set in, and other objects (from number 7). */
interface Said {
  readonly content?: string
  readonly info?: string
  readonly catalog?: string
  readonly page?: string
  readonly font?: string
  readonly others?: readonly string[]
}

/** A PDF of one page: catalog, pages, page, content, font, information, then whatever else. */
export function pdf({
  content = 'BT ET',
  info = '',
  catalog = '',
  page = '',
  font = '',
  others = [],
}: Said): Uint8Array {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 7 0 R>>>>${page}>>`,
    stream(content),
    `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding${font}>>`,
    `<<${info}>>`,
    ...(others.length > 0 ? others : [stream('', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]')]),
  ]
  return pdfOf(objects, '/Info 6 0 R')
}

/** A string of a PDF in UTF-16, in hexadecimal. */
export function utf16(text: string): string {
  return `<FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`
}

/** A PNG of one dot with chunks before its picture, and bytes after its end. */
export function png(chunks: readonly (readonly [string, Uint8Array])[], after = ''): Uint8Array {
  const chunk = (name: string, data: Uint8Array) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
  }
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...chunks.map(([name, data]) => chunk(name, data)),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(after),
  ])
}

/** A JPEG of one dot with segments before its picture, and bytes after its end. */
export function jpeg(segments: readonly (readonly [number, Uint8Array])[], after = ''): Uint8Array {
  const segment = (marker: number, data: Uint8Array) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(data.length + 2)
    return Buffer.concat([Buffer.from([0xff, marker]), length, data])
  }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments.map(([marker, data]) => segment(marker, data)),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0, 0xff, 0xd9]),
    Buffer.from(after),
  ])
}
