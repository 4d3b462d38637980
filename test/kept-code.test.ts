import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT, run, temporaryFolder } from './run.ts'

const folder = temporaryFolder('kept')
const kept = () => readdirSync(join(folder, 'lib')).filter((name) => name.endsWith('.code'))

beforeAll(() => {
  for (const name of ['bin', 'lib', 'package.json', 'schemas', 'templates']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith('.map') })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a check says, without the paths that differ. */
function said(): string {
  const { status, stderr } = run('node', [join(folder, 'bin/samverkan.js'), 'check', join(ROOT, 'examples/sala')])
  return `${status}\n${stderr}`
}

test('a check says the same with compiled code, with what is left of it, and without', () => {
  const whole = said()
  expect(whole).toMatch(/^0\n[\s\S]*1 upplysning/)
  expect(kept().length).toBeGreaterThan(5)
  for (const name of kept()) {
    const path = join(folder, 'lib', name)
    const bytes = readFileSync(path)
    writeFileSync(path, name.startsWith('main') ? 'nothing of the kind' : bytes.subarray(0, bytes.length / 2))
  }
  expect(said()).toBe(whole)
  for (const name of kept()) rmSync(join(folder, 'lib', name))
  expect(said()).toBe(whole)
})
