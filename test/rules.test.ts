import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic.ts'
import { builtIn } from '../src/profile/built-in.ts'
import { rules } from '../src/rules/index.ts'
import { caseFiles, expectedPlaces, findingsOf, hasCases, placesOf } from './rule-cases.ts'
import { ROOT } from './run.ts'

const required = new Set([...builtIn.values()].flatMap(({ data }) => (data.krav ?? []).map((one) => one.kod)))

describe('rules', () => {
  test('the agreement that the cases change is clean', async () => {
    const found = await findingsOf({ namn: 'oförändrad' })
    expect(found.map(({ code, message, span }) => `${span?.source.path} ${code} ${message}`)).toEqual([])
  })

  test('are the files in the folders of src/rules', () => {
    const names = readdirSync(join(ROOT, 'src/rules'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[/\\].*\.ts$/.test(name),
    )
    expect(rules.map((rule) => rule.id)).toEqual(names.map((name) => basename(name, '.ts')).sort())
  })

  test('stand in order, each with a file of cases', () => {
    const ids = rules.map((rule) => rule.id)
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !hasCases(id))).toEqual([])
  })

  test('every file of cases can be read', () => {
    expect(caseFiles.flatMap(({ id, error }) => (error === undefined ? [] : `${id}: ${error}`))).toEqual([])
  })

  test('every file of cases is about a rule', () => {
    const known = new Set([...rules.map((rule) => rule.id), ...required])
    expect(caseFiles.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([])
  })

  test('profiles only list rules that exist', () => {
    const ids = new Set(rules.map((rule) => rule.id))
    const listed = [...builtIn.values()].flatMap(({ data }) => (data.regler ?? []).map((one) => one.regel))
    expect(listed.filter((id) => !ids.has(id))).toEqual([])
  })

  test('every file has a case that looks dangerous and one that is', () => {
    const thin = caseFiles.filter(({ ok, bad }) => ok.length === 0 || bad.length === 0)
    expect(thin.map(({ id }) => id)).toEqual([])
  })
})

describe.each(caseFiles.filter((file) => file.ok.length + file.bad.length > 0))('$id', ({ id, ok, bad }) => {
  test.each(ok)('silent: $namn', async (one) => {
    expect(placesOf(id, await findingsOf(one))).toEqual([])
  })

  test.each(bad)('finds: $namn', async (one) => {
    const found = await findingsOf(one)
    const places = placesOf(id, found)
    expect(expectedPlaces(one).length).toBeGreaterThan(0)
    expect(places).toEqual(expectedPlaces(one))
    if (one.meddelande) expect(found.find(({ code }) => code === id)?.message).toContain(one.meddelande)
    if (one.ord) expect(found.flatMap((hit) => (hit.code === id ? wordsAt(hit) : []))).toEqual(one.ord)
    if (one.allvar) expect(found.find(({ code }) => code === id)?.severity).toBe(one.allvar)
  })
})

/** The words that a finding points at. */
function wordsAt({ span }: Diagnostic): string {
  return span ? span.source.text.slice(span.start, span.end) : ''
}
