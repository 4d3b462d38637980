import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layOut } from './broken/cases.ts'
import { samverkan } from './run.ts'

/** A folder with three repositories of one agreement each: `a`, `b` and `c`. */
function three(): string {
  const folder = layOut('_base')
  mkdirSync(join(folder, 'alla'))
  for (const name of ['a', 'b', 'c']) {
    const own = join(folder, 'alla', name)
    for (const part of ['avtal', 'overavtal', 'samverkan.yaml'])
      cpSync(join(folder, part), join(own, part), { recursive: true })
    renameSync(join(own, 'avtal'), join(own, `avtal-${name}`))
  }
  return join(folder, 'alla')
}

function built(cwd: string) {
  const options = ['--variant', 'utkast', '--as-of', '2026-11-26', '--json', '-o', 'ut']
  const { status, stdout, stderr } = samverkan(['build', '.', ...options], { cwd })
  const { builds } = JSON.parse(stdout) as { readonly builds: readonly { readonly file: string | null }[] }
  return { status, stderr, files: builds.map(({ file }) => file) }
}

const OTHERS = ['ut/avtal-a-utkast.pdf', null, 'ut/avtal-c-utkast.pdf']

test('a picture that no browser can show stops its own agreement only, with exit code 4', () => {
  const folder = three()
  const picture = join(folder, 'b/avtal-b/figurer/karta.png')
  const bytes = readFileSync(picture)
  // The bits of a sample, which only the browser looks at (ISO/IEC 15948, 11.2.2).
  bytes[24] = 99
  writeFileSync(picture, bytes)
  const { status, stderr, files } = built(folder)
  expect(stderr).toMatch(/b\/avtal-b\/overenskommelse\.yaml fel utskrift\/fel .*går inte att läsa/)
  expect({ status, files }).toEqual({ status: 4, files: OTHERS })
})

test('a bug stops its own agreement only, with exit code 70 and a report', () => {
  const folder = three()
  mkdirSync(join(folder, 'b/mallar'))
  writeFileSync(join(folder, 'b/mallar/omslag.hbs'), "<h2 id='x'>Omslag</h2>")
  const repository = join(folder, 'b/samverkan.yaml')
  writeFileSync(repository, `${readFileSync(repository, 'utf8')}mallar: mallar\n`)
  const { status, stderr, files } = built(folder)
  expect(stderr).toMatch(/b\/avtal-b\/overenskommelse\.yaml fel program\/fel ett fel i samverkan självt/)
  expect(stderr).toContain('samverkan-bug-')
  expect({ status, files }).toEqual({ status: 70, files: OTHERS })
})

test.each([
  ['one after the other', 3],
  ['shared among workers', 70],
])('check names the agreement that a bug meets, and examines the others: %s', (_, count) => {
  const folder = three()
  for (let at = 3; at < count; at++) cpSync(join(folder, 'a'), join(folder, `d${at}`), { recursive: true })
  writeFileSync(join(folder, 'c/avtal-c/overenskommelse.yaml'), 'titel: [')
  // Nothing in a file is known to make the program throw: the fault is planted where the disk is read.
  const plant = join(folder, 'plant.mjs')
  writeFileSync(
    plant,
    `import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const read = fs.readFileSync
fs.readFileSync = (path, ...rest) => {
  if (String(path).endsWith('avtal-b/text/lagesbild.md')) throw new TypeError('planted')
  return read(path, ...rest)
}
syncBuiltinESMExports()
`,
  )
  const env = { NODE_OPTIONS: `--import=${plant}` }
  const { status, stdout } = samverkan(['check', '.', '--as-of', '2026-11-26', '--format', 'json'], {
    cwd: folder,
    env,
  })
  const { findings } = JSON.parse(stdout) as { findings: { code: string; path?: string; file?: string }[] }
  expect(findings.filter(({ code }) => code === 'program/fel')).toHaveLength(1)
  expect(stdout).toContain('b/avtal-b/overenskommelse.yaml')
  expect(stdout).toContain('c/avtal-c/overenskommelse.yaml')
  expect(status).toBe(70)
})
