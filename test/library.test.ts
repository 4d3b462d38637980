import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Library from '../src/index.ts'
import { memoryHost } from './memory-host.ts'
import { pageTexts, ROOT, run, temporaryFolder } from './run.ts'

const today = '2025-02-03'
const project = temporaryFolder('library')
const agreement = join(project, 'arkiv/avtal')
let library: typeof Library

beforeAll(async () => {
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(ROOT, join(project, 'node_modules/samverkan'))
  cpSync(join(ROOT, 'test/rules/_bas'), join(project, 'arkiv'), { recursive: true })
  library = await import(/* @vite-ignore */ pathToFileURL(join(ROOT, 'lib/index.js')).href)
})
afterAll(() => rmSync(project, { recursive: true }))

test('the example of docs/library.md runs as it stands', () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/library.md'), 'utf8')) ?? []
  writeFileSync(join(project, 'example.mjs'), code)
  writeFileSync(join(agreement, 'atgardsplaner/extra.yaml'), 'titel: Extra\nokänd: 1\n')
  const { status, stdout, stderr } = run('node', ['example.mjs', 'arkiv/avtal'], { cwd: project })
  rmSync(join(agreement, 'atgardsplaner/extra.yaml'))
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^avtal\/atgardsplaner\/extra\.yaml:2 fel \S+: .*okänd/m)
  expect(pageTexts(join(project, 'utkast.pdf')).join('\n')).toContain('Orossamtal')
})

test('nothing but the documented functions and errors is exported', () => {
  const names = ['EnvironmentError', 'RenderError', 'build', 'check', 'position', 'read', 'report']
  expect(Object.keys(library).sort()).toEqual(names)
})

describe('read', () => {
  test('gives the data of an agreement', async () => {
    const { agreement: data, findings } = await library.read(agreement)
    expect(findings).toEqual([])
    expect(data?.överenskommelse.titel).toMatch(/\w/)
    expect(data?.åtgärdsplaner.map(({ id }) => id)).toContain('orossamtal')
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  })

  test('gives a finding, with the repository that it is in, for what cannot be read', async () => {
    const { agreement: data, findings } = await library.read(join(project, 'arkiv/saknas'))
    expect(data).toBeUndefined()
    expect(findings).toMatchObject([{ severity: 'fel', root: join(project, 'arkiv') }])
  })

  test('reads from the host that it is given', async () => {
    const host = memoryHost({ '/a/.git/config': '', '/a/overenskommelse.yaml': 'titel: [' })
    const { findings } = await library.read('/a', { host })
    expect(findings[0]?.span?.source.text).toBe('titel: [')
  })
})

describe('check', () => {
  test('holds an agreement to the day and the variant it is given', async () => {
    expect(await library.check(agreement, { today })).toEqual([])
    const late = await library.check(agreement, { today: '2026-12-01' })
    expect(late.length).toBeGreaterThan(0)
  })

  test('refuses a day that is none', async () => {
    for (const day of ['2025-02-30', '3 februari', '']) {
      await expect(library.check(agreement, { today: day })).rejects.toThrow(TypeError)
    }
  })
})

describe('build', () => {
  test('gives the bytes that the command writes', async () => {
    const { pdf, findings } = await library.build(agreement, { today })
    expect(findings.filter(({ severity }) => severity === 'fel')).toEqual([])
    const args = ['build', agreement, '--as-of', today, '-q', '-o', join(project, 'ut')]
    expect(run('node', [join(ROOT, 'bin/samverkan.js'), ...args]).status).toBe(0)
    expect(pdf && Buffer.compare(pdf, readFileSync(join(project, 'ut/avtal.pdf')))).toBe(0)
  })

  test('gives no PDF of what has errors, and says which', async () => {
    writeFileSync(join(agreement, 'atgardsplaner/extra.yaml'), 'titel: Extra\n')
    const { pdf, findings } = await library.build(agreement, { today })
    rmSync(join(agreement, 'atgardsplaner/extra.yaml'))
    expect(pdf).toBeUndefined()
    expect(findings.some(({ severity }) => severity === 'fel')).toBe(true)
  })

  test('throws an EnvironmentError for a browser that is not there', async () => {
    const built = library.build(agreement, { today, browser: '/finns/inte' })
    await expect(built).rejects.toThrow(library.EnvironmentError)
  })
})

describe('report', () => {
  test('gives the report of one agreement as data and as PDF', async () => {
    const { data, pdf, findings } = await library.report(agreement, { period: '2024-12', today })
    expect(findings.filter(({ severity }) => severity === 'fel')).toEqual([])
    expect(data).toMatchObject({ överenskommelse: 'avtal', period: '2024-12' })
    expect(
      Buffer.from(pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('puts several together, and needs no browser for the data', async () => {
    cpSync(agreement, join(project, 'arkiv/andra'), { recursive: true })
    const options = { period: '2024-12', today, pdf: false, browser: '/finns/inte' }
    const { data, pdf } = await library.report([agreement, join(project, 'arkiv/andra')], options)
    rmSync(join(project, 'arkiv/andra'), { recursive: true })
    expect(data && 'områden' in data && data.områden.length).toBe(2)
    expect(pdf).toBeUndefined()
  })

  test('gives nothing for a month without a report, and refuses what is no month', async () => {
    const nothing = await library.report(agreement, { period: '1999-12', today })
    expect(nothing).toMatchObject({ data: undefined, pdf: undefined })
    await expect(library.report(agreement, { period: '1999', today })).rejects.toThrow(TypeError)
  })
})
