/** What a passage is marked as: a quotation whose first line says so, `> [!INTERNT]`. */
export type Passage = 'sekretess' | 'underrättelse' | 'internt'

/** What is printed above a passage in the variants that show it. */
export const PASSAGES: Readonly<Record<Passage, string>> = {
  sekretess: 'Sekretess',
  underrättelse: 'Underrättelseuppgift',
  internt: 'Endast för parterna',
}

/** How a passage is marked in a text, as it is said to writers. */
export const PASSAGE_MARKS = '[!SEKRETESS], [!UNDERRÄTTELSE] eller [!INTERNT]'

/**
 * Whether a line of a file is part of a passage. It asks the lines alone, so that it can be asked of any file: in YAML a
 * passage is indented as the value that it stands in.
 */
export function isInPassage(text: string, at: number): boolean {
  for (let start = text.lastIndexOf('\n', at - 1) + 1; ; start = text.lastIndexOf('\n', start - 2) + 1) {
    const newline = text.indexOf('\n', start)
    const line = text.slice(start, newline < 0 ? text.length : newline)
    if (/>\s*\[!/.test(line)) return true
    if (line.trim() === '' || start === 0) return false
  }
}
