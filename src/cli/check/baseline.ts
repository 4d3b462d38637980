import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Diagnostic } from '../../diagnostic.ts'
import { withoutPersonalNumbers } from '../../swedish/personal-number.ts'
import { UsageError } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import { Findings } from '../findings.ts'

/** A finding that is known already. Its line is not part of it: lines come and go. */
interface Known {
  readonly file: string
  readonly code: string
  readonly message: string
  /** How many times. */
  readonly count: number
}

/** The findings without those that a baseline knows, and how many it knows that are no longer there. */
export function withoutKnown(findings: Findings, path: string): { readonly fresh: Findings; readonly gone: number } {
  const left = new Map(readBaseline(path).map((one) => [keyOf(one), one.count]))
  const fresh = new Findings()
  for (const [root, diagnostics] of findings.byRoot) {
    fresh.add(
      root,
      diagnostics.filter((one) => {
        const key = keyOf(knownOf(one, root, path))
        const count = left.get(key) ?? 0
        left.set(key, Math.max(0, count - 1))
        return count === 0
      }),
    )
  }
  return { fresh, gone: [...left.values()].reduce((sum, count) => sum + count, 0) }
}

/** Writes the findings as the baseline. Gives how many there are. */
export function writeBaseline(findings: Findings, path: string): number {
  const known = new Map<string, Known>()
  let total = 0
  for (const [root, diagnostics] of findings.byRoot) {
    for (const one of diagnostics) {
      const entry = knownOf(one, root, path)
      const key = keyOf(entry)
      known.set(key, { ...entry, count: (known.get(key)?.count ?? 0) + 1 })
      total++
    }
  }
  const list = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  writeFileAtomically(path, Buffer.from(`${JSON.stringify({ version: 1, findings: list }, null, 2)}\n`))
  return total
}

function readBaseline(path: string): readonly Known[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`listan ${basename(path)} över kända fynd finns inte: gör den med --write-baseline`)
  }
  try {
    const { version, findings } = JSON.parse(text) as { version?: unknown; findings?: unknown }
    if (version === 1 && Array.isArray(findings)) return findings as Known[]
  } catch {}
  throw new UsageError(`${basename(path)} är ingen lista över kända fynd: gör om den med --write-baseline`)
}

function knownOf({ span, path, code, message }: Diagnostic, root: string, baseline: string): Known {
  const file = relative(dirname(baseline), join(root, span?.source.path ?? path ?? '')).replaceAll('\\', '/')
  return { file: withoutPersonalNumbers(file), code, message: withoutPersonalNumbers(message), count: 1 }
}

function keyOf({ file, code, message }: Known): string {
  return [file, code, message].join('\n')
}
