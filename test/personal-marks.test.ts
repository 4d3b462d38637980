import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from './run.ts'

/** What a schema can say of a text. */
const MARKS = ['namn', 'namn eller funktion', 'kontakt', 'undertecknare', 'nej']

type Schema = Record<string, unknown>

/** Places of the texts of a schema of which it does not say whether they hold a person. */
function unmarked(schema: Schema, place = ''): string[] {
  const own = isFreeText(schema) && !MARKS.includes(String(schema['x-personuppgift'])) ? [place] : []
  const inner = Object.entries(schema).filter(([key]) => !['examples', 'default', 'defaultSnippets'].includes(key))
  return [
    ...own,
    ...inner.flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? unmarked(value as Schema, `${place}/${key}`) : [],
    ),
  ]
}

/** Words of a closed set and days hold no person. */
function isFreeText({ type, enum: words, format }: Schema): boolean {
  return [type].flat().includes('string') && words === undefined && format !== 'date'
}

describe('the schemas say of every text whether it holds a person', () => {
  const files = readdirSync(join(ROOT, 'schemas')).filter((name) => name.endsWith('.schema.json'))

  test.each(files)('%s', (name) => {
    expect(unmarked(JSON.parse(readFileSync(join(ROOT, 'schemas', name), 'utf8')))).toEqual([])
  })

  test('a new text of which nothing is said would be found, and so would a mark that there is not', () => {
    const text = { type: 'string', minLength: 1 }
    expect(unmarked({ properties: { vem: text, datum: { ...text, format: 'date' } } })).toEqual(['/properties/vem'])
    expect(unmarked({ items: { type: ['string', 'null'] } })).toEqual(['/items'])
    expect(unmarked({ ...text, 'x-personuppgift': 'kanske' })).toEqual([''])
    expect(unmarked({ ...text, pattern: '^[a-z ]+$' })).toEqual([''])
    expect(unmarked({ ...text, 'x-personuppgift': 'namn' })).toEqual([])
  })
})
