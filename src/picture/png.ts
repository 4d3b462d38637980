/** A chunk of a PNG (ISO/IEC 15948, 5.3). */
export interface Chunk {
  readonly name: string
  readonly data: Uint8Array
  /** The chunk whole: length, name, data and check sum. */
  readonly whole: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte)
}

/** The chunks of a PNG up to its end, and what stands after it. A chunk that is cut off is not given. */
export function pngChunks(bytes: Uint8Array): { readonly chunks: readonly Chunk[]; readonly after: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (at + 12 <= bytes.length && chunks.at(-1)?.name !== 'IEND') {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) break
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    chunks.push({ name, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    at = end
  }
  return { chunks, after: bytes.subarray(at) }
}

/** Width and height of a PNG; undefined when it is none, or is cut off. */
export function pngSize(bytes: Uint8Array): [number, number] | undefined {
  if (bytes.length < 45 || !isPng(bytes)) return undefined
  const { chunks } = pngChunks(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return chunks.at(-1)?.name === 'IEND' ? [view.getUint32(16), view.getUint32(20)] : undefined
}
