import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, run, samverkan, temporaryFolder } from '../run.ts'

const folder = temporaryFolder('travels')
afterAll(() => rmSync(folder, { recursive: true }))
const BASE = join(ROOT, 'test/broken/_base')
const repository = join(folder, 'arkiv')
const output = join(folder, 'ut')

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>\n'

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true })
  writeFileSync(join(repository, path), text)
}

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8')
}

/**
 * Two agreements. The folder of the other is called `polisen`, as an organisation is, and `granne`, a glossary word.
 * `avtal` uses files outside its own folder by each way that there is.
 */
beforeAll(() => {
  cpSync(BASE, repository, { recursive: true })
  cpSync(join(BASE, 'avtal'), join(repository, 'polisen'), { recursive: true })
  cpSync(join(BASE, 'avtal'), join(repository, 'granne'), { recursive: true })
  cpSync(join(BASE, 'overavtal/grund'), join(repository, 'overavtal/annat'), { recursive: true })
  const organisations = read('samverkan.yaml')
    .replace('kortnamn: Kommunen', 'kortnamn: Kommunen\n    logotyp: bilder/kommunen.svg')
    .concat('  - {id: regionen, namn: Region Lillköping, logotyp: bilder/regionen.svg}\n')
  write(
    'samverkan.yaml',
    `${organisations}tema: {logotyper: [{fil: bilder/vapen.svg, alternativtext: Vapen}]}
ordlista:
  - {förkortning: granne, betydelse: granne}
mallar: mallar
profiler: [profiler]
`,
  )
  for (const name of ['kommunen', 'regionen', 'vapen', 'karta', 'ensam']) write(`bilder/${name}.svg`, LOGO)
  write('mallar/lasmig.md', '# Om mallarna\n')
  write('mallar/underskrifter.hbs', readFileSync(join(ROOT, 'templates/delar/underskrifter.hbs'), 'utf8'))
  write('profiler/egen.yaml', 'id: egen\ntitel: Egen\ndokument: Egen\n')
  write('gemensamt/ord.md', 'Orden gäller ![alla kartor](../bilder/karta.svg "Karta")\n\n![Plan](plan.svg "Plan")\n')
  write('gemensamt/plan.svg', LOGO)
  write('gemensamt/ingen.md', 'Ingen pekar hit.\n')
  write('gemensamt/tal.csv', 'År;Andel\n2024;24,5\n2025;21\n')
  write(
    'avtal/overenskommelse.yaml',
    read('avtal/overenskommelse.yaml').replace('ort: Lill', 'förord: "../gemensamt/ord.md"\nort: Lill'),
  )
  write(
    'avtal/text/lagesbild.md',
    read('avtal/text/lagesbild.md').replace('data: ../figurer/otrygghet.csv', 'data: ../../gemensamt/tal.csv'),
  )
  write('avtal/text/utkast.md', '# Utkast som ingen bilaga nämner\n')
  const built = samverkan(['build', join(repository, 'avtal'), '-o', output, '--standard', 'a-3a', '--sidecar'])
  expect([built.status, built.stderr]).toEqual([0, expect.any(String)])
})

const USED = [
  'avtal/atgardsplaner/centrum.yaml',
  'avtal/figurer/karta.png',
  'avtal/overenskommelse.yaml',
  'avtal/text/lagesbild.md',
  'avtal/text/overenskommelse.md',
  'bilder/karta.svg',
  'bilder/kommunen.svg',
  'bilder/vapen.svg',
  'gemensamt/ord.md',
  'gemensamt/plan.svg',
  'gemensamt/tal.csv',
  'mallar/underskrifter.hbs',
  'overavtal/grund/avtal.md',
  'overavtal/grund/overavtal.yaml',
  'profiler/egen.yaml',
  'samverkan.yaml',
  'samverkan/bygge.json',
  'samverkan/modell.json',
]

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort()
}

describe('what travels with a signed agreement', () => {
  test.each(['avtal.pdf', 'avtal.källor.zip'])(
    'samverkan open %s: what the agreement uses, and nothing else',
    (name) => {
      const target = join(folder, `öppnad-${name}`)
      expect(samverkan(['open', join(output, name), '-o', target]).status).toBe(0)
      expect(filesBelow(target)).toEqual(USED)
      for (const path of USED.filter((one) => !one.startsWith('samverkan/'))) {
        expect(readFileSync(join(target, path)), path).toEqual(readFileSync(join(repository, path)))
      }
      const again = samverkan(['verify', join(output, 'avtal.pdf'), '--against', target])
      expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('✓ Källorna ger samma fil i dag')])
    },
  )

  test('other programs list the same in the PDF and in the zip', () => {
    const listed = run('pdfdetach', ['-list', '-enc', 'UTF-8', join(output, 'avtal.pdf')]).stdout
    expect(listed.match(/^ *\d+: .*$/gm)?.map((line) => line.replace(/^ *\d+: /, ''))).toEqual(USED)
    const attached = run('qpdf', ['--list-attachments', join(output, 'avtal.pdf')]).stdout
    expect(
      attached
        .trim()
        .split('\n')
        .map((line) => line.replace(/ -> .*$/, '')),
    ).toEqual(USED)
    const zipped = run('unzip', ['-Z1', join(output, 'avtal.källor.zip')]).stdout
    expect(zipped.trim().split('\n').sort()).toEqual(USED)
  })

  test('the build record names the same files', () => {
    const record = run('unzip', ['-p', join(output, 'avtal.källor.zip'), 'samverkan/bygge.json']).stdout
    const { källor } = JSON.parse(record) as { källor: Record<string, string> }
    expect([...Object.keys(källor), 'samverkan/bygge.json', 'samverkan/modell.json'].sort()).toEqual(USED)
  })

  test('a folder of superior agreements that samverkan.yaml names is there when the sources are opened', () => {
    const own = join(folder, 'namngivna')
    cpSync(repository, own, { recursive: true })
    const text = readFileSync(join(own, 'samverkan.yaml'), 'utf8')
    cpSync(join(own, 'overavtal/annat'), join(own, 'centralt/nytt'), { recursive: true })
    cpSync(join(own, 'overavtal/annat'), join(own, 'centralt/nyast'), { recursive: true })
    writeFileSync(join(own, 'samverkan.yaml'), `${text}överavtal: [overavtal, centralt/nytt]\n`)
    const built = samverkan(['build', join(own, 'avtal'), '-o', join(own, 'ut'), '--standard', 'a-3a'])
    expect([built.status, built.stderr]).toEqual([0, expect.any(String)])
    const target = join(own, 'öppnad')
    expect(samverkan(['open', join(own, 'ut/avtal.pdf'), '-o', target]).status).toBe(0)
    // Only so that the name in samverkan.yaml leads somewhere: its text is left at home.
    expect(filesBelow(target)).toEqual([...USED, 'centralt/nytt/overavtal.yaml'].sort())
    const again = samverkan(['verify', join(own, 'ut/avtal.pdf'), '--against', target])
    expect(again.status).toBe(0)
  })
})
