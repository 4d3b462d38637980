import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layOut } from '../broken/cases.ts'
import { ROOT, run, samverkan, temporaryFolder } from '../run.ts'

const PDF = join(ROOT, 'examples/sala/beslut/ks-2026-10-15.pdf')

/** A PDF whose first page lists and selects Helvetica, which is not embedded, and writes nothing in it. */
function withUnusedFont(whole: Buffer): Buffer {
  const folder = temporaryFolder('unused-font')
  writeFileSync(join(folder, 'in.pdf'), whole)
  const plain = join(folder, 'plain.pdf')
  const changed = join(folder, 'changed.pdf')
  run('qpdf', ['--qdf', '--object-streams=disable', join(folder, 'in.pdf'), plain])
  const text = readFileSync(plain, 'latin1')
  const font = '/FX << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  const listed = text.replace(/\/Font <</, `$&\n${font}`)
  const selected = listed.replace(/%% Contents for page 1\n[\s\S]*?\nstream\n/, '$&BT /FX 12 Tf 14.4 TL ET\n')
  expect(new Set([text, listed, selected]).size).toBe(3)
  writeFileSync(changed, selected, 'latin1')
  const fixed = spawnSync('fix-qdf', [changed])
  expect(fixed.status, String(fixed.stderr)).toBe(0)
  rmSync(folder, { recursive: true })
  return fixed.stdout
}

/** The lines that name a place and a finding of inserted files and pictures, as `check` and `build` print them. */
function foundBy(command: 'check' | 'build', repository: string): string[] {
  const { stdout, stderr } = samverkan([command, 'avtal', '--as-of', '2026-11-26'], { cwd: repository })
  return (stdout + stderr).split('\n').filter((line) => / (fel|varning) (pdf|bild)\//.test(line))
}

describe('a file that cannot be inserted is told of by check as by build, at the line that names it', () => {
  let made: string
  beforeAll(() => {
    made = temporaryFolder('inserted')
    run('qpdf', ['--encrypt', 'u', 'o', '256', '--', PDF, join(made, 'krypterad.pdf')])
    run('qpdf', ['--empty', join(made, 'tom.pdf')])
    const whole = readFileSync(PDF)
    writeFileSync(join(made, 'avklippt.pdf'), whole.subarray(0, whole.length - 200))
    // The cross-references and the pages are whole, and what the pages show is not.
    const uncompressed = join(made, 'uncompressed.pdf')
    run('qpdf', ['--stream-data=uncompress', '--object-streams=disable', PDF, uncompressed])
    const text = readFileSync(uncompressed, 'latin1')
    writeFileSync(join(made, 'innehåll.pdf'), text.replaceAll('endstream', 'endstraem'), 'latin1')
  })
  afterAll(() => rmSync(made, { recursive: true }))

  /** A repository with one of the files in it. */
  function repositoryWith(file: string): string {
    const folder = layOut('_base')
    const bytes = readFileSync(join(made, file))
    writeFileSync(join(folder, 'avtal', file), bytes)
    writeFileSync(join(folder, 'overavtal/grund', file), bytes)
    return folder
  }

  test.each([
    ['krypterad.pdf', 'pdf/infogad-krypterad', 'är krypterad eller lösenordsskyddad och kan inte infogas'],
    ['avklippt.pdf', 'pdf/infogad-skadad', 'är skadad, avklippt eller av ett slag som inte kan infogas'],
    ['innehåll.pdf', 'pdf/infogad-skadad', 'är skadad, avklippt eller av ett slag som inte kan infogas'],
    ['tom.pdf', 'pdf/infogad-tom', 'har inga sidor att infoga'],
  ])('%s as a bilaga', (file, code, words) => {
    const repository = repositoryWith(file)
    const manifest = join(repository, 'avtal/overenskommelse.yaml')
    appendFileSync(manifest, `  - nummer: 5\n    titel: Beslut\n    sort: pdf\n    källa: ${file}\n`)
    const line = readFileSync(manifest, 'utf8').trimEnd().split('\n').length
    const expected = [`avtal/overenskommelse.yaml:${line}:12 fel ${code} avtal/${file} ${words}`]
    expect(foundBy('check', repository)).toEqual(expected)
    expect(foundBy('build', repository)).toEqual(expected)
  })

  test('the superior agreement and its bilagor, and only when a bilaga shows them', () => {
    const repository = repositoryWith('krypterad.pdf')
    const superior = join(repository, 'overavtal/grund/overavtal.yaml')
    const shown = 'pdf: krypterad.pdf\nbilagor:\n  - nummer: 1\n    titel: Tomt\n    pdf: tom.pdf\n'
    writeFileSync(superior, readFileSync(superior, 'utf8').replace('text: avtal.md\n', shown))
    writeFileSync(join(repository, 'overavtal/grund/tom.pdf'), readFileSync(join(made, 'tom.pdf')))
    const lines = readFileSync(superior, 'utf8').split('\n')
    const first = lines.indexOf('pdf: krypterad.pdf') + 1
    const expected = [
      `overavtal/grund/overavtal.yaml:${first}:6 fel pdf/infogad-krypterad overavtal/grund/krypterad.pdf är krypterad eller lösenordsskyddad och kan inte infogas`,
      `overavtal/grund/overavtal.yaml:${first + 4}:10 fel pdf/infogad-tom overavtal/grund/tom.pdf har inga sidor att infoga`,
    ]
    expect(foundBy('check', repository)).toEqual(expected)
    expect(foundBy('build', repository)).toEqual(expected)
    const manifest = join(repository, 'avtal/overenskommelse.yaml')
    const [without = ''] = readFileSync(manifest, 'utf8').split(/ {2}- nummer: 4\n/)
    writeFileSync(manifest, without)
    expect(foundBy('check', repository)).toEqual([])
  })

  test.each([
    ['as it is', (whole: Buffer) => whole],
    // A disk or a mail program fills up its last block.
    ['zeros after its end', (whole: Buffer) => Buffer.concat([whole, Buffer.alloc(5000)])],
    // A mail program or a web server may put something of its own there, longer than a reader looks through.
    ['words after its end', (whole: Buffer) => Buffer.concat([whole, Buffer.from('\r\n--gräns--\r\n'.repeat(400))])],
    // Many programs select a font of their own in the beginning, and write nothing in it.
    ['a font that nothing is written in', withUnusedFont],
  ])('a file that can be inserted is no finding: %s', (_, made) => {
    const repository = layOut('_base')
    writeFileSync(join(repository, 'avtal/beslut.pdf'), made(readFileSync(PDF)))
    const bilaga = '  - nummer: 5\n    titel: Beslut\n    sort: pdf\n    källa: beslut.pdf\n'
    appendFileSync(join(repository, 'avtal/overenskommelse.yaml'), bilaga)
    expect(foundBy('check', repository)).toEqual([])
  })
})

describe('an SVG picture that a browser refuses, or shows without a part, is told of by check as by build', () => {
  const svg = (inside: string, attributes = 'xmlns="http://www.w3.org/2000/svg"') =>
    `<svg ${attributes} viewBox="0 0 100 50">${inside}</svg>`

  function repositoryWith(picture: Uint8Array): string {
    const repository = layOut('_base')
    writeFileSync(join(repository, 'avtal/figurer/karta.svg'), picture)
    appendFileSync(join(repository, 'avtal/text/lagesbild.md'), '\n![Karta](../figurer/karta.svg "Karta")\n')
    return repository
  }

  test.each([
    ['an element without end', svg('\n<g>'), 'är ingen välformad XML: felet är på rad 2 i den'],
    ['an unknown prefix', svg('<image xlink:href="#a"/>'), 'är ingen välformad XML: felet är på rad 1 i den'],
    ['no namespace', svg('', ''), 'är ingen SVG-bild: den saknar xmlns="http://www.w3.org/2000/svg"'],
    ['no area', svg('', 'xmlns="http://www.w3.org/2000/svg" width="0"'), 'har ingen yta'],
    [
      'an image beside it',
      svg('<image href="k.png"/>'),
      'visar en annan fil, k.png, som inte kommer med om den inte bäddas in',
    ],
    [
      'an image beside it, by an old attribute',
      svg(
        '<image xlink:href="k.png"/>',
        'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
      ),
      'visar en annan fil, k.png, som inte kommer med om den inte bäddas in',
    ],
    ['Latin-1', Buffer.from(svg('<text>åäö</text>'), 'latin1'), 'är inte sparad som UTF-8'],
    ['no drawing', 'ritning', 'är ingen SVG-bild, eller är avklippt'],
  ])('%s', (_, picture, words) => {
    const repository = repositoryWith(Buffer.from(picture))
    const expected = [`avtal/text/lagesbild.md:18:1 fel bild/trasig bilden ../figurer/karta.svg ${words}`]
    expect(foundBy('check', repository)).toEqual(expected)
    expect(foundBy('build', repository)).toEqual(expected)
  })

  test('entities for namespaces, a comment last and a picture inside it are no faults', () => {
    const doctype = '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>'
    const whole = `${doctype}${svg('<image href="data:image/png;base64,AAAA"/>', 'xmlns="&ns_svg;"')}<!-- ritprogram -->`
    const repository = repositoryWith(Buffer.from(whole))
    expect(foundBy('check', repository)).toEqual([])
  })
})
