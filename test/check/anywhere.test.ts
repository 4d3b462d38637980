import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'

const root = temporaryFolder('anywhere')
const bare = temporaryFolder('anywhere-bare')

beforeAll(() => {
  cpSync(join(ROOT, 'test/rules/_bas'), root, { recursive: true })
  cpSync(join(root, 'avtal'), join(root, 'annat'), { recursive: true })
  mkdirSync(join(root, 'tom'))
  // An agreement that no repository holds.
  cpSync(join(root, 'avtal'), join(bare, 'avtal'), { recursive: true })
})
afterAll(() => {
  for (const folder of [root, bare]) rmSync(folder, { recursive: true })
})

/** How many agreements `status` tells of, or why it does not. */
function told(from: string, ...paths: string[]) {
  const { status, stdout, stderr } = samverkan(['status', ...paths, '--json', '--as-of', '2025-02-03'], { cwd: from })
  if (status === 2) return stderr
  return (JSON.parse(stdout).agreements as unknown[]).length
}

describe('a command knows which agreement is meant', () => {
  test.each([
    ['from a folder of the agreement', 'avtal/text', [], 1],
    ['by a file', '.', ['avtal/text/lagesbild.md'], 1],
    ['by its manifest', 'overavtal', ['../avtal/overenskommelse.yaml'], 1],
    ['by two files of it and itself', '.', ['avtal/text/lagesbild.md', 'avtal/atgardsplaner', 'avtal'], 1],
    ['from the repository', '.', [], 2],
    ['from a folder of the repository beside them', 'overavtal/grund', [], 2],
  ])('%s', (_, from, paths, count) => {
    expect(told(join(root, from), ...paths)).toBe(count)
  })

  test('from a folder of one that no repository holds', () => {
    expect(told(join(bare, 'avtal/atgardsplaner'))).toBe(1)
    expect(told(bare, 'avtal/text/lagesbild.md')).toBe(1)
  })

  test('what is named and holds none is told of, and nothing else is taken', () => {
    expect(told(root, 'tom')).toContain('ingen överenskommelse i tom')
    expect(told(root, 'samverkan.yaml')).toContain('ingen överenskommelse i samverkan.yaml')
    expect(told(root, 'finns-inte')).toContain('mappen finns-inte finns inte')
  })

  test('check and build take a file, too', () => {
    // Two of one id are a fault of their own.
    rmSync(join(root, 'annat'), { recursive: true })
    for (const args of [['check'], ['build', '--format', 'html', '-o', join(root, 'ut')]]) {
      const more = ['avtal/text/lagesbild.md', '--as-of', '2025-02-03']
      expect(samverkan([...args, ...more], { cwd: root })).toMatchObject({ status: 0 })
    }
  })
})
