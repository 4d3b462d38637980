import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, run, temporaryFolder } from './run.ts'

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

test('the package holds what runs, its terms and its docs, and nothing that made it', () => {
  const [packed] = JSON.parse(run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']).stdout)
  const paths: string[] = packed.files.map(({ path }: { path: string }) => path)
  for (const path of ['main.js', 'index.js', 'check-worker.js', 'download-shell.js', 'template-compiler.cjs']) {
    expect(paths).toContain(`lib/${path}`)
  }
  for (const path of ['lib/THIRD-PARTY-LICENSES.txt', 'lib/bom.cdx.json', 'LICENSE', 'README.md', 'CHANGELOG.md']) {
    expect(paths).toContain(path)
  }
  expect(paths.filter((path) => /\.map$|\.mjs(\.json)?$|metafile|^(?:src|test|docs|bench)\//.test(path))).toEqual([])
  expect(Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@fontsource/'))).toEqual([])
})

test('it cannot be published while its addresses lead nowhere', () => {
  const folder = temporaryFolder('publish')
  mkdirSync(join(folder, 'bin'))
  cpSync(join(ROOT, 'bin/refuse-placeholders.mjs'), join(folder, 'bin/refuse-placeholders.mjs'))
  const addresses = { homepage: 'https://a.example/', repository: { url: 'git+https://a.example/a.git' } }
  const attempt = (bugs: string) => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...addresses, bugs: { url: bugs } }))
    return run('node', ['bin/refuse-placeholders.mjs'], { cwd: folder })
  }
  const { status, stderr } = attempt('https://samverkan.invalid/issues')
  expect(status).toBe(1)
  expect(stderr).toContain('https://samverkan.invalid/issues')
  expect(attempt('https://a.example/issues').status).toBe(0)
  expect(manifest.scripts.prepublishOnly).toContain('refuse-placeholders')
  rmSync(folder, { recursive: true })
})
