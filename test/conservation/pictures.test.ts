import { cpSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, run, samverkan, temporaryFolder } from '../run.ts'

const folder = realpathSync(temporaryFolder('pictures'))
const PICTURE = join(ROOT, 'test/broken/_base/avtal/figurer/karta.png')

const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const place = (path: string) => cpSync(PICTURE, join(folder, path))

/** Every place where Markdown allows a picture, and one of each. */
beforeAll(() => {
  cpSync(join(ROOT, 'test/rules/_bas'), folder, { recursive: true })
  for (const name of ['i-text', 'rad', 'annan', 'lank', 'cell', 'lista', 'citat', 'rubrik', 'not', 'med blanksteg']) {
    place(`avtal/text/${name}.png`)
  }
  place('avtal/atgardsplaner/plan.png')
  place('avtal/manifest.png')
  const text = `${read('avtal/text/lagesbild.md')}
En mening med ![karta ett](i-text.png "Torget från söder") mitt i.

![karta två](rad.png)
![karta tre](annan.png)

[![karta fyra](lank.png)](https://polisen.se)

| Plats | Bild |
| --- | --- |
| Torget | ![karta fem](cell.png) |

- I en lista ![karta sex](lista.png)

> I ett citat ![karta sju](citat.png)

## Ett avsnitt ![karta åtta](rubrik.png)

Med not[^1], och ![karta nio](med%20blanksteg.png) sist.

[^1]: Noten har ![karta tio](not.png)
`
  writeFileSync(join(folder, 'avtal/text/lagesbild.md'), text)
  const plan = read('avtal/atgardsplaner/orossamtal.yaml')
  writeFileSync(
    join(folder, 'avtal/atgardsplaner/orossamtal.yaml'),
    plan.replace(/^syfte:.*(?:\n .*)*/m, 'syfte: "Så här ser det ut ![karta elva](plan.png) i dag."'),
  )
  const manifest = read('avtal/overenskommelse.yaml')
  writeFileSync(
    join(folder, 'avtal/overenskommelse.yaml'),
    manifest.replace(/^syfte:.*(?:\n .*)*/m, 'syfte: "Vi följer ![karta tolv](manifest.png) tillsammans."'),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a picture is printed wherever Markdown allows one', () => {
  test('all twelve stand in the PDF, with their alternative texts', () => {
    const built = samverkan(['build', 'avtal', '--as-of', '2025-02-03', '-o', 'ut'], { cwd: folder })
    expect(built.stderr).not.toMatch(/ fel /)
    const pdf = join(folder, 'ut/avtal.pdf')
    const listed = run('pdfimages', ['-list', pdf]).stdout.split('\n').slice(2)
    expect(listed.filter((line) => / image /.test(line))).toHaveLength(12)
    const structure = run('pdfinfo', ['-struct-text', pdf]).stdout
    const bytes = run('qpdf', ['--qdf', '--object-streams=disable', pdf, '-']).stdout
    expect(structure).toContain('Torget från söder')
    expect(structure).not.toContain('kunde inte läsas')
    const alternatives = bytes.match(/\/Alt [<(]/g) ?? []
    expect(alternatives.length).toBeGreaterThanOrEqual(12)
  })
})
