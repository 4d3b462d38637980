/**
 * Paths that a YAML or Markdown text seems to point at. A guess without parsing, on the generous side: a file that is
 * read in vain costs little, and the model says what is missing.
 */
export function* mentionedPaths(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    if (line.length > 1000) continue
    const scalar = line
      .replace(/^[\s-]*(?:[^\s:#]+:\s+)?/, '')
      .replace(/\s#.*$/, '')
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
    if (scalar !== '' && !scalar.includes('://')) yield scalar
    if (!line.includes('](')) continue
    for (const [, target] of line.matchAll(/\]\(<?([^()<>\s"]+)/g)) if (target && !target.includes(':')) yield target
  }
}

/** Of those paths the ones that leave the text's own folder upwards. */
export function pathsUpwards(text: string): string[] {
  if (!text.includes('../')) return []
  const lines = text.split('\n').filter((line) => line.includes('../'))
  return [...mentionedPaths(lines.join('\n'))].filter((path) => path.includes('../'))
}
