import { parse } from 'yaml'

/**
 * A YAML or Markdown text without what nobody sees and nobody means: decomposed letters, blanks at line ends, and a
 * missing end of the last line. Blanks that mean something stay: in a YAML block text, and two in Markdown, which
 * break the line.
 */
export function tidy(text: string, kind: 'yaml' | 'md'): string {
  const lines = text.normalize('NFC').split('\n')
  const tidied = `${(kind === 'yaml' ? tidyYaml(lines) : lines.map(tidyMarkdown)).join('\n').replace(/\n*$/, '')}\n`
  return kind === 'md' || hasSameData(text.normalize('NFC'), tidied) ? tidied : text
}

/** Whether two YAML texts say the same; what cannot be read is left as it is. */
function hasSameData(one: string, other: string): boolean {
  try {
    return JSON.stringify(parse(one)) === JSON.stringify(parse(other))
  } catch {
    return false
  }
}

function tidyYaml(lines: readonly string[]): string[] {
  // Indentation of the line that opened a block text (`|` or `>`); what is deeper belongs to it.
  let block: number | undefined
  return lines.map((line) => {
    const indent = line.search(/\S/)
    if (block !== undefined && indent >= 0 && indent <= block) block = undefined
    if (block !== undefined) return line
    if (/(^|[\s:-])[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(line)) block = Math.max(indent, 0)
    // Within quotes a blank at the end of a line may be part of the text.
    return hasOpenQuote(line) ? line : line.replace(/[ \t]+$/, '')
  })
}

function hasOpenQuote(line: string): boolean {
  return ((line.match(/"/g)?.length ?? 0) + (line.match(/'/g)?.length ?? 0)) % 2 === 1
}

function tidyMarkdown(line: string): string {
  if (/^[ \t]+$/.test(line)) return ''
  return line.replace(/([^ \t])[ \t]$/, '$1')
}
