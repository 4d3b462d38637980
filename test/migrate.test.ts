import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { STEPS } from '../src/migrate/steps.ts'
import { FORMAT_VERSION } from '../src/model/format-version.ts'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('migrate')
const repository = join(folder, 'arkiv')
const file = join(repository, 'samverkan.yaml')
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  rmSync(repository, { recursive: true, force: true })
  cpSync(join(ROOT, 'test/rules/_bas'), repository, { recursive: true })
})

const migrate = (...more: string[]) => samverkan(['migrate', join(repository, 'avtal'), ...more])
const check = () => samverkan(['check', join(repository, 'avtal'), '--as-of', '2025-02-03'])

test('there is a step to each version', () => {
  expect(STEPS.length).toBe(FORMAT_VERSION)
})

describe('samverkan migrate', () => {
  test('writes the version, once, and an agreement is found as sound as before', () => {
    const before = check()
    const text = readFileSync(file, 'utf8')
    const { status, stderr } = migrate()
    expect([status, stderr]).toEqual([0, expect.stringContaining(`till version ${FORMAT_VERSION}`)])
    expect(stderr).toContain('samverkan.yaml')
    const lifted = readFileSync(file, 'utf8')
    expect(lifted).toBe(`formatversion: ${FORMAT_VERSION}\n\n${text}`)
    expect(check()).toEqual(before)
    expect(migrate().stderr).toContain('redan version')
    expect(readFileSync(file, 'utf8')).toBe(lifted)
  })

  test.each([
    ['a head', '# Det här gäller alla.\n\n', '# Om organisationerna:\n', ''],
    ['line ends of Windows and a byte order mark', '\ufeff# Det här gäller alla.\r\n\r\n', '', '\r\n'],
    ['a comment of the first key alone', '', '# Om organisationerna:\n', ''],
  ])('leaves %s as it is, and stands below the head', (_, head, own, end) => {
    const rest = readFileSync(file, 'utf8').replace(/^[\s\S]*?(?=organisationer:)/, own)
    const text = head + (end === '' ? rest : rest.replaceAll('\n', end))
    writeFileSync(file, text)
    expect(migrate().status).toBe(0)
    const line = `formatversion: ${FORMAT_VERSION}${end || '\n'}${end || '\n'}`
    expect(readFileSync(file, 'utf8')).toBe(head + line + text.slice(head.length))
  })

  test('with --dry-run shows the lines, and writes none', () => {
    const text = readFileSync(file, 'utf8')
    const { status, stdout, stderr } = migrate('--dry-run')
    expect([status, stderr]).toEqual([0, expect.stringContaining('inget är skrivet')])
    expect(stdout).toContain(`+formatversion: ${FORMAT_VERSION}`)
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test.each([
    ['broken', 'organisationer: [\n', 'yaml/'],
    ['at odds with the format', 'organisation: []\n', 'schema/okand-nyckel'],
    ['in braces', '{organisationer: []}\n', 'fil/version'],
  ])('changes nothing in a samverkan.yaml that is %s', (_, text, code) => {
    writeFileSync(file, text)
    const { status, stderr } = migrate()
    expect([status, stderr]).toEqual([1, expect.stringContaining(code)])
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test('where there is no repository says so', () => {
    mkdirSync(join(folder, 'tom'), { recursive: true })
    const { status, stderr } = samverkan(['migrate', join(folder, 'tom')])
    expect([status, stderr]).toEqual([2, expect.stringContaining('ingen samverkan.yaml')])
  })
})

test('a version that is newer than the program is all that is told of, by every command that reads', () => {
  const newer = `formatversion: ${FORMAT_VERSION + 1}\nnyckel_från_framtiden: ja\n${readFileSync(file, 'utf8')}`
  writeFileSync(file, newer)
  const { status, stderr } = check()
  expect([status, stderr]).toEqual([1, expect.stringMatching(/samverkan\.yaml:1:16 fel fil\/version/)])
  expect(stderr).toMatch(/^1 fel$/m)
  for (const command of ['status', 'calendar', 'build', 'migrate']) {
    const one = samverkan([command, join(repository, 'avtal'), ...(command === 'build' ? ['-o', folder] : [])])
    expect([command, one.status, one.stderr]).toEqual([command, 1, expect.stringContaining('fil/version')])
  }
  expect(readFileSync(file, 'utf8')).toBe(newer)
})
