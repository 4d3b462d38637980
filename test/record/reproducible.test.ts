import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'

const folder = temporaryFolder('reproducible')
afterAll(() => rmSync(folder, { recursive: true }))

/** Builds two agreements with everything that can be written, from a copy of their own. */
function build(name: string, as: { jobs: string; env: object }): Record<string, string> {
  const place = join(folder, name)
  cpSync(join(ROOT, 'test/broken/_base'), join(place, 'a'), { recursive: true })
  cpSync(join(ROOT, 'examples'), join(place, 'b'), { recursive: true })
  const paths = [join(place, 'b/sala'), join(place, 'a/avtal')]
  const options = ['--standard', 'a-3a', '--sidecar', '--jobs', as.jobs, '--as-of', '2024-01-01']
  const built = samverkan(['build', ...paths, '-o', 'ut', ...options], { cwd: place, env: as.env })
  expect(built.status, built.stderr).toBe(0)
  const names = readdirSync(join(place, 'ut')).sort()
  return Object.fromEntries(
    names.map((each) => [
      each,
      createHash('sha256')
        .update(readFileSync(join(place, 'ut', each)))
        .digest('hex'),
    ]),
  )
}

test('two builds in different folders, with different clocks, time zones, languages and numbers of jobs, give the same bytes', () => {
  const here = build('här', {
    jobs: '1',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
  })
  const clock = `--import=${pathToFileURL(join(ROOT, 'test/record/other-clock.mjs')).href}`
  const there = build('där borta', {
    jobs: '2',
    env: { TZ: 'America/Adak', LANG: 'C', LC_ALL: 'C', HOME: folder, NODE_OPTIONS: clock },
  })
  expect(Object.keys(here)).toHaveLength(6)
  expect(there).toEqual(here)
})
