import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sortFindings } from '../src/findings/sort.ts'
import { load } from '../src/load/load.ts'
import { readAgreement } from '../src/model/read-agreement.ts'
import { nodeHost } from '../src/node/node-host.ts'
import { cases, layOut } from './broken/cases.ts'

/** What reading finds in a case, a line each. */
function findingsOf(name: string): { lines: string[]; hints: (string | undefined)[] } {
  const folder = layOut(name)
  try {
    const sources = load(nodeHost, join(folder, 'avtal'))
    const read = sources.value && readAgreement(sources.value)
    const sorted = sortFindings([...sources.diagnostics, ...(read?.diagnostics ?? [])])
    return {
      lines: sorted
        .map(({ diagnostic: { severity, code }, path, position }) => {
          return `${path}${position ? `:${position.line}:${position.column}` : ''} ${severity} ${code}`
        })
        .sort(),
      hints: sorted.map(({ diagnostic }) => diagnostic.hint),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('broken input', () => {
  test('the base that every case patches is whole', () => {
    expect(findingsOf('_base').lines).toEqual([])
  })

  test('there are enough cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30)
  })

  test.each(cases)('$name', ({ name, findings }) => {
    const { lines, hints } = findingsOf(name)
    // Templates are read when the document is composed.
    expect(lines).toEqual(findings.filter((line) => !/ mall\//.test(line)))
    expect(hints).not.toContain(undefined)
  })
})
