import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { expect, test } from 'vitest'
import { ROOT, run, temporaryFolder } from './run.ts'

interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>
  readonly imports: readonly { readonly path: string; readonly external?: boolean }[]
}

interface Component {
  readonly group?: string
  readonly name: string
  readonly version: string
  readonly purl: string
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const manifest = JSON.parse(read('package.json'))
const outputs: Record<string, Output> = JSON.parse(read('lib/metafile.json')).outputs
const licences = read('lib/THIRD-PARTY-LICENSES.txt')
const bom = JSON.parse(read('lib/bom.cdx.json'))

/** Folders of the packages whose code stands in lib/. */
const folders = [
  ...new Set(
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
        const parts = path.split('/')
        const at = parts.lastIndexOf('node_modules')
        if (at === -1 || bytesInOutput === 0) return []
        return parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join('/')
      }),
    ),
  ),
]

test('every package in the bundle is in the licences with its text, and in the SBOM', () => {
  expect(folders.length).toBeGreaterThan(100)
  expect(folders).toContain('node_modules/ajv')
  const listed = new Map((bom.components as Component[]).map((one) => [one.purl, one]))
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(read(`${folder}/package.json`))
    const start = licences.indexOf(`\n${name} ${version} (${license})\n`)
    expect(start, `${name} ${version} in THIRD-PARTY-LICENSES.txt`).toBeGreaterThan(0)
    const section = licences.slice(start, licences.indexOf('\n----------', start))
    expect(section, name).toMatch(/permi(t|ssion)|redistribut|unencumbered/i)
    expect(section, name).toMatch(/copyright|public domain/i)
    const component = listed.get(`pkg:npm/${name.replace('@', '%40')}@${version}`)
    expect([component?.group, component?.name].filter(Boolean).join('/'), `${name} in bom.cdx.json`).toBe(name)
    expect(component?.version).toBe(version)
  }
})

test('the licence of a package is the file that it brings', () => {
  for (const name of ['yaml', 'commander', '@noble/hashes', 'pako']) {
    expect(licences).toContain(read(`node_modules/${name}/LICENSE`).replaceAll('\r\n', '\n').trim())
  }
  // Puppeteer holds copies of other packages, whose licences stand in their files only.
  for (const holder of ['Jason Miller', 'Lea Verou', 'Intel Corporation']) expect(licences).toContain(holder)
  // A package without a file of its own, whose licence is in its README.
  expect(licences).toContain('Copyright (c) 2013 Nathan Rajlich')
})

test('the SBOM is valid CycloneDX, and says what is installed beside the bundle', async () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
  expect(await validator.validate(JSON.stringify(bom))).toBeNull()
  expect(await validator.validate(JSON.stringify({ ...bom, components: [{ name: 'x' }] }))).not.toBeNull()
  expect(bom.metadata.component).toMatchObject({ name: manifest.name, version: manifest.version })
  const names = (bom.components as Component[]).map(({ group, name }) => (group ? `${group}/${name}` : name))
  for (const name of Object.keys(manifest.dependencies)) expect(names).toContain(name)
  expect(bom.dependencies[0].dependsOn).toHaveLength(names.length)
})

test('what the bundle asks for while it runs is Node, a dependency, or can be missed', () => {
  const asked = Object.values(outputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  )
  const ofNode = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
  const others = [...new Set(asked)].filter((path) => !ofNode.has(path)).sort()
  // ws and debug try these, and do without.
  expect(others).toEqual(['bufferutil', 'supports-color', 'utf-8-validate'])
})

test('a package that does not say on what terms it may be passed on stops the build', () => {
  const folder = temporaryFolder('terms')
  const script = `import { packageAt } from './bin/third-party.mjs'; console.log(packageAt(process.argv[1]).text)`
  const attempt = (license: string | undefined) => {
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'x', version: '1.0.0', license, author: 'A. Ek' }),
    )
    return run('node', ['--input-type=module', '-e', script, folder])
  }
  expect(attempt(undefined).stderr).toContain('x 1.0.0 has no licence')
  expect(attempt('SEE ELSEWHERE').stderr).toContain('x 1.0.0 brings no licence text')
  expect(attempt('MIT').stdout).toContain('Copyright (c) A. Ek\n')
  rmSync(folder, { recursive: true })
})
