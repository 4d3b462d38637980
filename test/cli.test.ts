import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cases, layOut } from './broken/cases.ts'
import { pageTexts, ROOT, samverkan, startSamverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('cli')
afterAll(() => rmSync(folder, { recursive: true }))

const BASE = join(ROOT, 'test/broken/_base')

describe('broken input through the command line', () => {
  test.each(cases)('$name: exit $exit, the findings, and never a stack trace', ({ name, exit, findings }) => {
    const input = layOut(name)
    try {
      const { status, stdout, stderr } = samverkan(['build', 'avtal', '-o', join(folder, name)], { cwd: input })
      for (const finding of exit === 2 ? [] : findings) expect(stderr).toContain(finding)
      expect(stderr).not.toMatch(/^\s+at .*[:(]\d+:\d+\)?$/m)
      expect(stdout).toBe('')
      expect(status).toBe(exit)
      expect(existsSync(join(folder, name, 'avtal.pdf'))).toBe(exit === 0)
    } finally {
      rmSync(input, { recursive: true })
    }
  })
})

describe('samverkan build', () => {
  test('a draft is built in spite of errors, says what is wrong, and is marked as a draft', () => {
    const input = layOut('ref-plan')
    const { status, stderr } = samverkan(['build', 'avtal', '-o', folder, '--variant', 'utkast'], { cwd: input })
    rmSync(input, { recursive: true })
    expect(stderr).toContain('ref/okand')
    expect(status).toBe(0)
    const text = pageTexts(join(folder, 'avtal-utkast.pdf')).join('\n')
    expect(text).toMatch(/utkast/i)
    expect(text).toContain('lagesbild.md')
  })

  test('--json prints a summary of what was written, and nothing else, on stdout', () => {
    const { status, stdout } = samverkan(['build', join(BASE, 'avtal'), '-o', folder, '--json'])
    expect(status).toBe(0)
    const { version, builds } = JSON.parse(stdout)
    const pdf = join(folder, 'avtal.pdf')
    expect(version).toBe(1)
    expect(builds).toEqual([
      {
        agreement: 'avtal',
        variant: 'signering',
        file: expect.stringMatching(/avtal\.pdf$/),
        html: null,
        sha256: createHash('sha256').update(readFileSync(pdf)).digest('hex'),
        pages: pageTexts(pdf).length,
        milliseconds: expect.any(Number),
      },
    ])
  })

  test('the public variant leaves out contacts and other names than the signatories', () => {
    const { status } = samverkan(['build', 'examples/rinkeby-kista', '-o', folder, '--variant', 'publik'])
    expect(status).toBe(0)
    const text = pageTexts(join(folder, 'rinkeby-kista-publik.pdf')).join('\n').replaceAll(/\s+/g, ' ')
    expect(text).not.toContain('@')
    expect(text).not.toMatch(/070-|08-465/)
    expect(text).toContain('utelämna')
  })

  test('several folders, each once; one that is stopped does not stop the others', () => {
    const input = layOut('_base')
    const other = layOut('ref-plan')
    const manifest = join(other, 'avtal/overenskommelse.yaml')
    writeFileSync(manifest, `id: annat\n${readFileSync(manifest, 'utf8')}`)
    const { status, stdout } = samverkan([
      'build',
      input,
      join(input, 'avtal'),
      other,
      '-o',
      folder,
      '--json',
      '--jobs',
      '2',
    ])
    expect(status).toBe(1)
    const { builds } = JSON.parse(stdout)
    expect(builds.map(({ file }: { file: string | null }) => file === null)).toEqual([false, true])
    rmSync(input, { recursive: true })
    rmSync(other, { recursive: true })
  })

  test('what was there before is untouched when the build is stopped', () => {
    const output = join(folder, 'kept')
    mkdirSync(output)
    writeFileSync(join(output, 'avtal.pdf'), 'the old one')
    const input = layOut('yaml-tab')
    expect(samverkan(['build', 'avtal', '-o', output], { cwd: input }).status).toBe(1)
    rmSync(input, { recursive: true })
    expect(readFileSync(join(output, 'avtal.pdf'), 'utf8')).toBe('the old one')
    expect(readdirSync(output)).toEqual(['avtal.pdf'])
  })

  test('interrupted: exit code 130, no half file, no browser left behind', async () => {
    const output = join(folder, 'interrupted')
    const program = startSamverkan(['build', 'examples', '-o', output, '--jobs', '1'])
    await program.said(/./)
    expect(await program.interrupt()).toBe(130)
    for (const name of existsSync(output) ? readdirSync(output) : [])
      expect(name).toMatch(/^[a-z-]+\.(pdf|signering\.json)$/)
  })

  test.each([
    ['an unknown command', ['bygg'], 2],
    ['an unknown option', ['build', '--fart'], 2],
    ['an unknown variant', ['build', '--variant', 'snygg'], 2],
    ['a folder that is not there', ['build', 'finns-inte'], 2],
    ['a folder without agreements', ['build', 'docs'], 2],
    ['a date that is none', ['build', 'examples/sala', '--as-of', '2023-02-30'], 2],
    ['no jobs', ['build', 'examples/sala', '--jobs', '0'], 2],
    ['a browser that is not there', ['build', 'test/broken/_base/avtal', '--browser', '/finns/inte'], 3],
    ['no command', [], 2],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
  ])('%s', (_, args, exit) => {
    const { status, stderr } = samverkan([...args, ...(args[0] === 'build' ? ['-o', folder] : [])])
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/m)
    expect(status).toBe(exit)
  })

  test('an output folder that cannot be made is told as a fault of the environment', () => {
    const { status, stderr } = samverkan(['build', join(BASE, 'avtal'), '-o', join(ROOT, 'package.json')])
    expect(status).toBe(3)
    expect(stderr).toContain('package.json')
  })
})
