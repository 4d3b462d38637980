import { describe, expect, test } from 'vitest'
import { knownPersons } from '../src/agreement/known-persons.ts'
import { agreementOf } from './form-values.ts'
import { CONTACTS, NAMES, NOBODY } from './person-ways.ts'

/**
 * The rules and the public copy ask one finder, so they cannot disagree. What is held here is what it finds: each way of
 * writing a name, a number or an address, and none of what only looks like one.
 */
const { find } = knownPersons(agreementOf('examples/sala'))

describe('the finder that check and the public copy share', () => {
  test.each(NAMES)('finds the name in: %s', (text, name) => {
    expect(find(text).map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([['namn', name]])
  })

  test.each(CONTACTS)('finds the contact detail in: %s', (text, detail) => {
    const found = find(text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([detail])
    expect(found[0]?.kind).toMatch(/telefonnummer|e-postadress|postadress/)
  })

  test.each(NOBODY)('finds nobody in: %s', (text) => {
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  test('there are 200 of them, half of them none', () => {
    expect(NAMES.length + CONTACTS.length).toBeGreaterThanOrEqual(100)
    expect(NOBODY.length).toBeGreaterThanOrEqual(100)
  })
})
