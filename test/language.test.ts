import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './run.ts'

const FOLDER = join(ROOT, 'test/language')

/** What `bench/language.mjs` counts in the sets that the rules have been written from, by set. */
const FOUND: Readonly<Record<string, number>> = {
  'build-clause': 10,
  'build-count': 9,
  'build-frequency': 8,
  'build-law': 8,
  'build-notice': 10,
  'build-party': 10,
  'build-person': 10,
  'build-personal-number': 10,
  'build-placeholder': 10,
  'build-reference': 9,
  'build-term': 10,
}

test('what has been found in natural sentences is found still, and no more harmless ones are told of', () => {
  const sets = readdirSync(FOLDER).filter((name) => /^(?:build|blind|round-\d)-.*\.jsonl$/.test(name))
  const args = [join(ROOT, 'bench/language.mjs'), ...sets.map((name) => join(FOLDER, name))]
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8' })
  const counts = new Map(
    [...printed.matchAll(/^(\S+) +found (\d+)\/(\d+) +false alarms (\d+)\/(\d+)$/gm)].map(
      ([, name = '', ...numbers]) => [name, numbers.map(Number)] as const,
    ),
  )
  const fewer = Object.entries(FOUND).filter(([name, least]) => (counts.get(name)?.[0] ?? 0) < least)
  expect(fewer).toEqual([])
  const [found = 0, defects = 0, alarms = 99] = counts.get('all') ?? []
  expect(defects).toBe(550)
  expect(found).toBeGreaterThanOrEqual(450)
  expect(alarms).toBeLessThanOrEqual(12)
}, 300_000)
