import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'
import { cellAt, edited } from './workbooks.ts'

const root = temporaryFolder('line-ends')
const PLAN = join(root, 'avtal/atgardsplaner/orossamtal.yaml')
const MANIFEST = join(root, 'avtal/overenskommelse.yaml')

beforeEach(() => cpSync(join(ROOT, 'test/rules/_bas'), root, { recursive: true }))
afterEach(() => rmSync(root, { recursive: true }))

/** The lines of a file that differ from those before, its mark and its line ends with them. */
function differing(path: string, before: string): string[] {
  const lines = before.split('\n')
  const after = readFileSync(path, 'utf8').split('\n')
  expect(after).toHaveLength(lines.length)
  return after.filter((line, index) => line !== lines[index])
}

const ends: [string, (text: string) => string, string][] = [
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n'), '\r'],
  ['a byte order mark', (text) => `\ufeff${text}`, ''],
  ['both', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`, '\r'],
  ['neither', (text) => text, ''],
]

describe('an edit touches what was edited, and keeps the rest of the file to the byte', () => {
  test.each(ends)('import, in a file with %s', async (_, written, end) => {
    const before = written(readFileSync(PLAN, 'utf8'))
    writeFileSync(PLAN, before)
    const run = (...args: string[]) => expect(samverkan(args, { cwd: root })).toMatchObject({ status: 0 })
    run('export', 'avtal', '--format', 'xlsx', '-o', 'r.xlsx')
    const bytes = await edited(readFileSync(join(root, 'r.xlsx')), (book) => {
      cellAt(book, ['orossamtal', ''], 'målgrupp').value = 'Alla i Dalköping'
    })
    writeFileSync(join(root, 'r.xlsx'), bytes)
    run('import', 'r.xlsx', '--form', 'register', '-o', 'avtal')
    expect(differing(PLAN, before)).toEqual([`målgrupp: Alla i Dalköping${end}`])
  })

  test.each(ends)('check --fix, in a file with %s', (_, written, end) => {
    const text = readFileSync(MANIFEST, 'utf8').replace('datum: 2024-12-16', 'datum: 16 december 2024')
    const before = written(text)
    writeFileSync(MANIFEST, before)
    samverkan(['check', 'avtal', '--fix', '--as-of', '2025-02-03'], { cwd: root })
    expect(differing(MANIFEST, before)).toEqual([`datum: 2024-12-16${end}`])
  })
})
