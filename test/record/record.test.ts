import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSafePath } from '../../src/record/sidecar.ts'
import { ROOT, run, samverkan, temporaryFolder } from '../run.ts'

const folder = temporaryFolder('record')
afterAll(() => rmSync(folder, { recursive: true }))
const BASE = join(ROOT, 'test/broken/_base')
const repository = join(folder, 'arkiv')
const agreement = join(repository, 'avtal')

beforeAll(() => {
  cpSync(BASE, repository, { recursive: true })
  const shared = readFileSync(join(repository, 'samverkan.yaml'), 'utf8').trimEnd()
  const reviewed = 'publicering: {granskat: [{filer: [avtal/figurer/], av: Kommunjurist, datum: 2026-01-15}]}'
  writeFileSync(join(repository, 'samverkan.yaml'), `${shared}\n${reviewed}\n`)
  const built = samverkan(['build', agreement, '-o', join(folder, 'ut'), '--standard', 'a-3a', '--sidecar'])
  expect(built.status).toBe(0)
})

/** Every file below a folder, with its hash. */
function contents(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = names.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(files.map((file) => [file.slice(path.length), sha256(readFileSync(file))]))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('samverkan open', () => {
  test.each(['avtal.pdf', 'avtal.källor.zip'])('%s gives the sources again, and they give the same PDF', (name) => {
    const target = join(folder, `öppnad-${name}`)
    expect(samverkan(['open', join(folder, 'ut', name), '-o', target]).status).toBe(0)
    const { '/samverkan/bygge.json': record, '/samverkan/modell.json': model, ...sources } = contents(target)
    expect(sources).toEqual(contents(repository))
    expect([record, model]).not.toContain(undefined)
    const again = samverkan(['verify', join(folder, 'ut/avtal.pdf'), '--against', target])
    expect(again.stdout).toContain('✓ Källorna ger samma fil i dag')
    expect(again.status).toBe(0)
    writeFileSync(join(target, 'avtal/text/lagesbild.md'), '# Ny lägesbild\n\nEn annan text.\n')
    const other = samverkan(['verify', join(folder, 'ut/avtal.pdf'), '--against', target])
    expect(other.stderr).toMatch(/verifiera\/(andra-kallor|gar-inte-att-bygga)/)
    expect(other.status).toBe(5)
  })

  test('writes over nothing, and opens only what holds sources', () => {
    const target = join(folder, 'finns')
    mkdirSync(target)
    // Not one of the sources: it would be mixed up with them.
    writeFileSync(join(target, 'anteckningar.md'), 'mina egna')
    const { status, stderr } = samverkan(['open', join(folder, 'ut/avtal.pdf'), '-o', target])
    expect([status, stderr]).toEqual([2, expect.stringContaining('finns redan, och är inte tom; inget är skrivet')])
    expect(readdirSync(target)).toEqual(['anteckningar.md'])
    const file = join(target, 'anteckningar.md')
    expect(samverkan(['open', join(folder, 'ut/avtal.pdf'), '-o', file])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('är ingen mapp'),
    })
    mkdirSync(join(folder, 'tom'))
    expect(samverkan(['open', join(folder, 'ut/avtal.pdf'), '-o', join(folder, 'tom')]).status).toBe(0)
    expect(samverkan(['open', join(ROOT, 'package.json'), '-o', target]).status).toBe(2)
  })

  test('a path that leads out of the folder stops everything', () => {
    const trap = join(folder, 'fälla.zip')
    writeFileSync(trap, zipSync({ 'bra.yaml': Buffer.from('a: 1'), '../ute.yaml': Buffer.from('b: 2') }))
    const target = join(folder, 'fälla')
    expect(samverkan(['open', trap, '-o', target]).stderr).toContain('osäker sökväg')
    expect(existsSync(target)).toBe(false)
    expect(existsSync(join(folder, 'ute.yaml'))).toBe(false)
  })

  test('two paths that some systems take for one stop everything', () => {
    for (const [index, other] of ['Text/ö.md', 'text/o\u0308.md'].entries()) {
      const trap = join(folder, `lika-${index}.zip`)
      writeFileSync(trap, zipSync({ 'text/ö.md': Buffer.from('a'), [other]: Buffer.from('b') }))
      const target = join(folder, `lika-${index}`)
      expect(samverkan(['open', trap, '-o', target])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(other),
      })
      expect(existsSync(target)).toBe(false)
    }
  })

  test.each(['../a', '/etc/a', 'a/../b', 'C:/a', 'a\\b', 'a//b', './a', 'con.yaml', 'a/nul', 'a.', '', 'a\u0000b'])(
    'the path %j is not safe',
    (path) => expect(isSafePath(path)).toBe(false),
  )
})

describe('signering.json', () => {
  test('says where each signs, in which file, as its schema describes', () => {
    const list = JSON.parse(readFileSync(join(folder, 'ut/avtal.signering.json'), 'utf8'))
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/output/signering.schema.json'), 'utf8'))
    const validate = new Ajv2020({ strict: true }).compile(schema)
    expect([validate(list), validate.errors]).toEqual([true, null])
    expect(list.sha256).toBe(sha256(readFileSync(join(folder, 'ut', list.fil))))
    const fields = run('pdfsig', [join(folder, 'ut/avtal.pdf')]).stdout
    for (const { fält } of list.underskrifter) expect(fields).toContain(`Signature Field Name: ${fält}`)
  })

  test('without fields it says only where', () => {
    const output = join(folder, 'utan-fält')
    expect(samverkan(['build', agreement, '-o', output, '--no-signature-fields']).status).toBe(0)
    const list = JSON.parse(readFileSync(join(output, 'avtal.signering.json'), 'utf8'))
    expect(list.underskrifter.map(({ fält }: { fält: unknown }) => fält)).toEqual([null, null])
    expect(run('pdfinfo', [join(output, 'avtal.pdf')]).stdout).toMatch(/^Form: +none$/m)
  })
})

describe('the public copy', () => {
  test('brings no sources with it: they hold what it leaves out', () => {
    const output = join(folder, 'publik')
    const { status } = samverkan(['build', agreement, '-o', output, '--variant', 'publik', '--standard', 'a-3a'])
    expect(status).toBe(0)
    expect(run('pdfdetach', ['-list', join(output, 'avtal-publik.pdf')]).stdout).toContain('0 embedded files')
    expect(samverkan(['build', agreement, '-o', output, '--variant', 'publik', '--sidecar']).status).toBe(2)
    expect(readdirSync(output)).toEqual(['avtal-publik.pdf'])
  })
})

describe('samverkan.lock', () => {
  test('holds what builds are made with; a frozen build refuses anything else, and says what', () => {
    const output = join(folder, 'fryst')
    const frozen = () => samverkan(['build', agreement, '-o', output, '--frozen'])
    const missing = frozen()
    expect([missing.status, missing.stderr]).toEqual([5, expect.stringContaining('las/saknas')])
    expect(samverkan(['lock', agreement]).status).toBe(0)
    expect(frozen().status).toBe(0)
    const path = join(repository, 'samverkan.lock')
    const lock = JSON.parse(readFileSync(path, 'utf8'))
    const [font = ''] = Object.keys(lock.typsnitt)
    writeFileSync(
      path,
      JSON.stringify({ ...lock, webbläsare: 'Chromium 1', typsnitt: { ...lock.typsnitt, [font]: '0' } }),
    )
    const drifted = frozen()
    expect(drifted.status).toBe(5)
    expect(drifted.stderr).toContain('inte Chromium 1')
    expect(drifted.stderr).toContain(`typsnittet ${font} är ändrad`)
    expect(drifted.stderr.match(/las\/avvikelse/g)).toHaveLength(2)
    for (const [key, what] of [
      ['mallar', 'mallen'],
      ['profiler', 'profilen'],
      ['typsnitt', 'typsnittet'],
    ] as const) {
      const [changed = '', fresh = '', ...others] = Object.keys(lock[key]).sort()
      const rest = Object.fromEntries(others.map((name) => [name, lock[key][name]]))
      writeFileSync(path, JSON.stringify({ ...lock, [key]: { ...rest, [changed]: '0', borttagen: '0' } }))
      const { status, stderr } = frozen()
      expect(status).toBe(5)
      expect(stderr).toContain(`${what} ${changed} är ändrad`)
      expect(stderr).toContain(`${what} ${fresh} är ny`)
      expect(stderr).toContain(`${what} borttagen är borta`)
      expect(stderr.match(/las\/avvikelse/g)).toHaveLength(3)
    }
    writeFileSync(path, JSON.stringify({ ...lock, program: 'samverkan 0.0.1' }))
    expect(frozen()).toMatchObject({ status: 5, stderr: expect.stringContaining('inte samverkan 0.0.1') })
  })
})
