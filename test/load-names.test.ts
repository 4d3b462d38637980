import { cpSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const folder = realpathSync(temporaryFolder('names'))
afterAll(() => rmSync(folder, { recursive: true }))

const NAME = 'karta-över-torget.png'
const PLANS = 'åtgärdsplaner'

test.each([
  ['NFD', 'NFC'],
  ['NFC', 'NFD'],
  ['NFD', 'NFD'],
  ['NFC', 'NFC'],
])('a name in %s on the disk is found by %s in the text', (disk, text) => {
  const root = join(folder, `${disk}-${text}`)
  cpSync(join(ROOT, 'test/rules/_bas'), root, { recursive: true })
  const own = (path: string) => join(root, 'avtal', path)
  cpSync(join(ROOT, 'test/broken/_base/avtal/figurer/karta.png'), own(`text/${NAME.normalize(disk)}`))
  writeFileSync(own('text/lagesbild.md'), `# Kartläggning\n\n![karta](${NAME.normalize(text)} "Torget")\n`)
  renameSync(own('atgardsplaner'), own(PLANS.normalize(disk)))
  const manifest = own('overenskommelse.yaml')
  // Without its new name in the manifest the folder is missing.
  expect(samverkan(['check', 'avtal'], { cwd: root }).stderr).toMatch(/fil\/saknas.*atgardsplaner/)
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replace('källa: atgardsplaner', `källa: ${PLANS.normalize(text)}`),
  )
  const { stderr } = samverkan(['check', 'avtal', '--as-of', '2025-02-03', '--no-cache'], { cwd: root })
  expect(stderr).not.toMatch(/fil\/saknas|finns inte/)
})
