import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fc } from './random.ts'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('store')
const cache = join(folder, 'cache')
const env = { XDG_CACHE_HOME: cache }
const results = join(cache, 'samverkan/results')
const repository = join(folder, 'arkiv')
const plan = join(repository, 'avtal/atgardsplaner/orossamtal.yaml')
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(() => {
  rmSync(repository, { recursive: true, force: true })
  rmSync(cache, { recursive: true, force: true })
  cpSync(join(ROOT, 'test/rules/_bas'), repository, { recursive: true })
})

/** What a check says, as JSON on standard output. */
function check(...more: string[]): string {
  const { status, stdout, stderr } = samverkan(
    ['check', repository, '--as-of', '2025-02-03', '--format', 'json', ...more],
    { env },
  )
  if (status !== 0 && status !== 1) throw new Error(`${status}: ${stderr}`)
  return stdout
}

function entries(): string[] {
  if (!existsSync(results)) return []
  return readdirSync(results, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Puts a text in the place of another within an entry, and makes the entry whole again. */
function forge(from: string, to: string): number {
  const changed = entries().filter((path) => readFileSync(path).includes(from))
  for (const path of changed) {
    const bytes = Buffer.from(readFileSync(path).subarray(32).toString('utf8').replaceAll(from, to))
    writeFileSync(path, Buffer.concat([createHash('sha256').update(bytes).digest(), bytes]))
  }
  return changed.length
}

describe('what a check remembers', () => {
  test('is told again when nothing has changed', () => {
    writeFileSync(plan, `${readFileSync(plan, 'utf8')}\nnyckel: x\n`)
    const first = check()
    expect(first).toContain('schema/okand-nyckel')
    expect(check()).toBe(first)
    // Only what is read from the store can say this.
    expect(forge('schema/okand-nyckel', 'schema/ur-lagret')).toBe(1)
    expect(check()).toContain('schema/ur-lagret')
    expect(check('--no-cache')).toBe(first)
  })

  const changes: readonly (readonly [string, () => void])[] = [
    ['a plan', () => writeFileSync(plan, readFileSync(plan, 'utf8').replace(/^titel: .*$/m, 'titel: XXX'))],
    ['a new plan', () => cpSync(plan, join(repository, 'avtal/atgardsplaner/ny.yaml'))],
    ['a plan that is gone', () => rmSync(plan)],
    ['a file that is not read', () => cpSync(plan, join(repository, 'avtal/atgardsplaner/ny.yml'))],
    ['the repository', () => writeFileSync(join(repository, 'samverkan.yaml'), 'nyckel: x\n')],
    ['a table', () => writeFileSync(join(repository, 'avtal/figurer/otrygghet.csv'), 'a;b\nc;d\n')],
    ['the superior agreement', () => writeFileSync(join(repository, 'overavtal/grund/overavtal.yaml'), 'titel: X\n')],
  ]
  test.each(changes)('is not told when something else is there: %s', (_, change) => {
    const before = check()
    change()
    const after = check()
    expect(after).not.toBe(before)
    expect(after).toBe(check('--no-cache'))
  })

  test('is not told when a file outside the agreement has changed that it points at', () => {
    const profile = join(repository, 'krav/egen.yaml')
    mkdirSync(join(repository, 'krav'))
    writeFileSync(profile, 'id: egen\ntitel: Egna krav\n')
    writeFileSync(
      join(repository, 'samverkan.yaml'),
      `${readFileSync(join(repository, 'samverkan.yaml'), 'utf8')}\nprofiler: [krav]\n`,
    )
    const before = check()
    expect(check()).toBe(before)
    writeFileSync(profile, 'id: egen\ntitel: Egna krav\nnyckel: x\n')
    expect(check()).toContain('krav/egen.yaml')
    rmSync(profile)
    expect(check()).toBe(check('--no-cache'))
  })

  test('is not told of a file that cannot be used, since why it cannot may change', () => {
    writeFileSync(plan, Buffer.from(`\ufeff${readFileSync(plan, 'utf8')}`, 'utf16le'))
    const first = check()
    writeFileSync(plan, '')
    const later = check()
    expect(later).not.toBe(first)
    expect(later).toBe(check('--no-cache'))
  })

  test('is of its day and its variant', () => {
    check()
    const late = check('--as-of', '2031-01-01')
    expect(late).toBe(check('--as-of', '2031-01-01', '--no-cache'))
    expect(check('--variant', 'utkast')).toBe(check('--variant', 'utkast', '--no-cache'))
  })

  test('is not told when it is damaged, wherever it is', () => {
    writeFileSync(plan, `${readFileSync(plan, 'utf8')}\nnyckel: x\n`)
    const whole = check()
    const kept = entries().map((path) => [path, readFileSync(path)] as const)
    expect(kept.length).toBeGreaterThan(1)
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (place, flip, cut) => {
        for (const [path, bytes] of kept) {
          const damaged = Buffer.from(bytes)
          const at = place % damaged.length
          damaged[at] = (damaged[at] ?? 0) ^ flip
          writeFileSync(path, cut ? damaged.subarray(0, at) : damaged)
        }
        expect(check()).toBe(whole)
      }),
      { numRuns: 6 },
    )
  })

  test('is whole after runs at the same time, and after kills', async () => {
    const whole = check('--no-cache')
    const args = [join(ROOT, 'bin/samverkan.js'), 'check', repository, '--as-of', '2025-02-03', '-q']
    await Promise.all(
      Array.from({ length: 6 }, async (_, index) => {
        const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' })
        const ended = new Promise((resolve) => child.once('exit', resolve))
        await setTimeout(100 + 60 * index)
        if (index % 2 === 0) child.kill('SIGKILL')
        await ended
      }),
    )
    expect(check()).toBe(whole)
    expect(check()).toBe(whole)
  })

  test('is taken away by clean, and not kept with --no-cache', () => {
    check('--no-cache')
    expect(entries()).toEqual([])
    check()
    expect(entries()).not.toEqual([])
    const { status, stderr } = samverkan(['clean'], { env })
    expect([status, entries()]).toEqual([0, []])
    expect(stderr).toContain(results)
  })

  test('nothing is said of a store that cannot be written', () => {
    mkdirSync(join(cache, 'samverkan'), { recursive: true })
    writeFileSync(results, 'a file where the folder would be')
    expect(check()).toBe(check('--no-cache'))
  })
})
