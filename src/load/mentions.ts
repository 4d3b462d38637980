/**
 * Paths that a YAML or Markdown text seems to point at. A guess without parsing, on the generous side: a file that is
 * read in vain costs little, and the model says what is missing.
 */
export function* mentionedPaths(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    const scalar = /^[\s-]*(?:[^\s:#]+:\s+)?(["']?)([^"'#]+?)\1\s*(?:\s#.*)?$/.exec(line)?.[2]
    if (scalar && scalar.length < 500 && !scalar.includes('://')) yield scalar
    if (!line.includes('](')) continue
    for (const [, target] of line.matchAll(/\]\(<?([^()<>\s"]+)/g)) if (target && !target.includes(':')) yield target
  }
}
