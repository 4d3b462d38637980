import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codes, meaningOf } from '../src/findings/codes.ts'
import { ROOT, samverkan } from './run.ts'

/** What the sources hold that looks like a code and is none: paths, media types, files of the program. */
const NO_CODE =
  /^(?:text\/(?!borta)|(?:image|application|font|handlebars|lib|delar|former|templates|samverkan|atgardsplaner|figurer)\/|rapport\/(?!namn))/

const texts = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/findings\/codes|\.d\.ts$/.test(path))
  .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'))
const families = [...new Set(codes.map((code) => code.split('/')[0] ?? ''))]

test('every code that the sources print is explained', () => {
  const printed = texts.flatMap((text) =>
    Array.from(text.matchAll(/'([a-z]+\/[a-zåäö0-9-]+)'/g), ([, code = '']) => code).filter((code) => {
      return !NO_CODE.test(code) && families.includes(code.split('/')[0] ?? '')
    }),
  )
  expect(printed.length).toBeGreaterThan(120)
  expect(printed.filter((code) => meaningOf(code) === undefined)).toEqual([])
})

test('no family of codes is left out', () => {
  const coded = texts.flatMap((text) =>
    Array.from(text.matchAll(/code: [`']([a-zåäö]+)\//g), ([, family = '']) => family),
  )
  expect(new Set(coded).size).toBeGreaterThan(15)
  expect([...new Set(coded)].filter((family) => !families.includes(family))).toEqual([])
})

test('nothing is explained that nobody prints', () => {
  const whole = texts.join('\n')
  expect(codes.filter((code) => !whole.includes(`'${code}'`) && !whole.includes(`'${code.split('/')[1]}'`))).toEqual([])
})

test('explain says what a code means, and nothing of one that does not exist', () => {
  const known = samverkan(['explain', 'text/borta'])
  expect(known.status).toBe(0)
  expect(known.stdout).toContain('kom inte med i dokumentet')
  const unknown = samverkan(['explain', 'md/tabel'])
  expect(unknown.status).toBe(2)
  expect(unknown.stderr).toContain('md/tabell')
  expect(samverkan(['explain', 'md/constructor']).status).toBe(2)
})
