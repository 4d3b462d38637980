import { expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic.ts'
import { applyFixes } from '../src/fix/edit.ts'

const TEXT = 'datum: 1.7.2025 till: 2.7.2025'
const source = { path: 'a.yaml', text: TEXT }

function fix(start: number, end: number, text: string, path = source.path, whole = TEXT): Diagnostic {
  const span = { source: { path, text: whole }, start, end }
  return { code: 'schema/datum', severity: 'fel', message: '', span, fix: { span, text } }
}

const fixed = (...findings: readonly Diagnostic[]) => applyFixes('a.yaml', TEXT, findings)

test('what is right is put in the place of what is wrong, in whatever order it was found', () => {
  const [first, second] = [fix(7, 15, '2025-07-01'), fix(22, 30, '2025-07-02')]
  expect(fixed(first, second)).toBe('datum: 2025-07-01 till: 2025-07-02')
  expect(fixed(second, first)).toBe('datum: 2025-07-01 till: 2025-07-02')
})

test('two that stand wall to wall are both mended; of two that overlap one waits', () => {
  expect(fixed(fix(0, 5, 'Datum'), fix(5, 7, '; '))).toBe('Datum; 1.7.2025 till: 2.7.2025')
  expect(fixed(fix(0, 6, 'Datum'), fix(5, 7, '; '))).toBe('datum; 1.7.2025 till: 2.7.2025')
})

test('what is meant for another file, or for the file as it was, is left', () => {
  expect(fixed(fix(0, 5, 'x', 'b.yaml'), fix(0, 5, 'x', 'a.yaml', `${TEXT} `))).toBe(TEXT)
  expect(applyFixes('a.yaml', TEXT, [{ code: 'x', severity: 'fel', message: '' }])).toBe(TEXT)
})
