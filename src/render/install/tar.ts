const BLOCK = 512

/**
 * The regular files of a tar archive (POSIX.1-1988 ustar) by path. Folders, links and devices are left out.
 * @throws Error when the archive is cut off
 */
export function readTar(archive: Uint8Array): Map<string, Uint8Array> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const files = new Map<string, Uint8Array>()
  let at = 0
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    const text = (from: number, length: number) =>
      bytes.toString('latin1', at + from, at + from + length).split('\0')[0] ?? ''
    const prefix = text(257, 5) === 'ustar' ? text(345, 155) : ''
    const path = prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`
    const size = Number.parseInt(text(124, 12).trim() || '0', 8)
    const start = at + BLOCK
    if (start + size > bytes.length) throw new Error('arkivet är avklippt')
    if (text(156, 1) === '0' || text(156, 1) === '') files.set(path, bytes.subarray(start, start + size))
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}
