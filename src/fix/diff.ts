const CONTEXT = 3

/** One line of a comparison. */
interface Line {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
}

/** A unified diff of two texts of a file; empty when they are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const lines = compare(before.split('\n'), after.split('\n'))
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((line) => line.sign !== ' '),
  )
  const output = [`--- ${path}`, `+++ ${path}`]
  let [old, fresh] = [1, 1]
  for (let at = 0; at < lines.length; ) {
    let end = at
    while (end < lines.length && near[end]) end++
    const hunk = lines.slice(at, end)
    const count = (sign: '-' | '+') => hunk.filter((line) => line.sign === ' ' || line.sign === sign).length
    if (hunk.length > 0) {
      output.push(`@@ -${old},${count('-')} +${fresh},${count('+')} @@`)
      output.push(...hunk.map((line) => line.sign + line.text))
    }
    old += count('-')
    fresh += count('+')
    at = end
    while (at < lines.length && !near[at]) {
      at++
      old++
      fresh++
    }
  }
  return `${output.join('\n')}\n`
}

/** By the longest common subsequence, after what is common at both ends. */
function compare(before: readonly string[], after: readonly string[]): Line[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  const a = before.slice(head, before.length - tail)
  const b = after.slice(head, after.length - tail)
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: Line[] = before.slice(0, head).map((text) => ({ sign: ' ', text }))
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ sign: ' ', text: a[i++] ?? '' })
      j++
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', text: a[i++] ?? '' })
    } else lines.push({ sign: '+', text: b[j++] ?? '' })
  }
  lines.push(...before.slice(before.length - tail).map((text): Line => ({ sign: ' ', text })))
  return lines
}
