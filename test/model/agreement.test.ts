import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { load } from '../../src/load/load.ts'
import { nodesIn } from '../../src/model/markdown.ts'
import { readAgreement } from '../../src/model/read-agreement.ts'
import { nodeHost } from '../../src/node/node-host.ts'

const base = join(dirname(fileURLToPath(import.meta.url)), '../broken/_base')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Reads the base agreement with some files in place of its own; a function changes what is there. */
function read(changes: Readonly<Record<string, string | ((text: string) => string)>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-model-'))
  folders.push(folder)
  cpSync(base, folder, { recursive: true })
  for (const [path, change] of Object.entries(changes)) {
    const old = typeof change === 'string' ? '' : readFileSync(join(folder, path), 'utf8')
    writeFileSync(join(folder, path), typeof change === 'string' ? change : change(old))
  }
  const sources = load(nodeHost, join(folder, 'avtal'))
  const agreement = sources.value && readAgreement(sources.value)
  const found = [...sources.diagnostics, ...(agreement?.diagnostics ?? [])]
  if (!agreement?.value) throw new Error(found.map((one) => one.message).join('\n'))
  return { agreement: agreement.value, found: found.map((one) => `${one.code} ${one.message}`) }
}

const plan = (nummer: string) => `nummer: ${nummer}\ntitel: Plan ${nummer}\n`

describe('an agreement', () => {
  test('gives plans without a number numbers that no other plan has', () => {
    const { agreement, found } = read({
      'avtal/atgardsplaner/a.yaml': plan('3'),
      'avtal/atgardsplaner/b.yaml': 'titel: Plan b\n',
      'avtal/atgardsplaner/c.yaml': 'titel: Plan c\n',
    })
    expect(agreement.planer.map((one) => [one.nummer, one.id])).toEqual([
      ['3', 'a'],
      ['2', 'b'],
      ['4', 'c'],
      ['5', 'centrum'],
    ])
    expect(found.filter((one) => one.startsWith('plan/'))).toEqual([])
  })

  test.each([
    ['text', true],
    ['# Rubrik', false],
    ['![Karta](../figurer/a.svg "Karta")', false],
    ['```figur\n> typ: stapel\n> ```', false],
    ['Tabell: Antal', false],
  ])('a marked passage may hold text and nothing that can be referred to: %j', (inside, may) => {
    const { found } = read({ 'avtal/text/lagesbild.md': (text) => `${text}\n> [!INTERNT]\n>\n> ${inside}\n` })
    expect(found.some((one) => one.startsWith('md/avsnitt ett märkt avsnitt är text'))).toBe(!may)
  })

  test('is put together from its files', () => {
    const { agreement, found } = read()
    expect(found).toEqual([])
    expect(agreement).toMatchObject({ id: 'avtal', folder: 'avtal' })
    expect(agreement.bilagor.map((bilaga) => [bilaga.id, bilaga.content?.sort])).toEqual([
      ['overenskommelse', 'överenskommelse'],
      ['lagesbild', 'lägesbild'],
      ['atgardsplaner', 'åtgärdsplaner'],
      ['overavtal', 'överavtal'],
    ])
    expect([...agreement.images.keys()]).toEqual(['avtal/figurer/karta.png'])
    expect(agreement.överavtal?.text?.tree.children).toHaveLength(3)
  })

  test('a party has what its organisation says, unless it says so itself', () => {
    const { agreement } = read({
      'avtal/overenskommelse.yaml': (text) => text.replace('    dnr: KS', '    kortnamn: Kommun\n    dnr: KS'),
    })
    expect(agreement.parter[0]).toMatchObject({
      id: 'kommun',
      namn: 'Lillköpings kommun',
      kortnamn: 'Kommun',
      typ: 'kommun',
    })
    expect(agreement.parter[1]).toMatchObject({ id: 'polis', kortnamn: 'Polisen', orgnr: '202100-0076' })
  })

  test('plans are in the order of their numbers', () => {
    const { agreement } = read({
      'avtal/atgardsplaner/a.yaml': plan('"2.10"'),
      'avtal/atgardsplaner/b.yaml': plan('"2.9"'),
      'avtal/atgardsplaner/c.yaml': plan('10'),
      'avtal/atgardsplaner/d.yaml': plan('1'),
    })
    expect(agreement.planer.map((one) => [one.nummer, one.id])).toEqual([
      ['1', 'd'],
      ['2.9', 'b'],
      ['2.10', 'a'],
      ['10', 'c'],
      ['5', 'centrum'],
    ])
  })

  test('two bilagor may print the same plans', () => {
    const { agreement, found } = read({
      'avtal/overenskommelse.yaml': (text) =>
        `${text}  - nummer: 5\n    titel: Register\n    id: register\n    sort: åtgärdsplaner\n    källa: atgardsplaner\n`,
    })
    expect(found).toEqual([])
    expect(agreement.planer).toHaveLength(1)
    const contents = agreement.bilagor.flatMap(({ content }) =>
      content?.sort === 'åtgärdsplaner' ? [content.planer] : [],
    )
    expect(contents).toEqual([agreement.planer, agreement.planer])
  })
})

describe('targets', () => {
  const text = `# Lägesbild

<figur:otrygghet> <tabell:brott> <rubrik:brott-2> <underlag:matning> <punkt:avtalstid> [egna ord](rubrik:samlat)

## Brott

Tabell: Anmälda brott {#brott}

| År | Antal |
| --- | --- |
| 2025 | 3 |

## Brott

## Om läget {#samlat}

Tabell: utan tabell är ett vanligt stycke.

![Karta](../figurer/karta.png "Centrum {#karta-centrum}")

\`\`\`figur
id: otrygghet
typ: linje
titel: Otrygga
data: ../figurer/otrygghet.csv
källa: Mätning
alternativtext: Linjen sjunker.
\`\`\`
`

  test('are numbered through the document, with anchors on the nodes', () => {
    const { agreement, found } = read({
      'avtal/text/lagesbild.md': text,
      'overavtal/grund/avtal.md': '# Grundavtal\n\n## Brott\n\nTabell: Parter\n\n| A |\n| --- |\n| b |\n',
    })
    expect(found).toEqual([])
    const labels = [...agreement.targets].map(([key, target]) => `${key} #${target.anchor} ${target.label}`)
    expect(labels).toEqual([
      'underlag:matning #underlag-matning Trygghetsmätning',
      'bilaga:overenskommelse #bilaga-overenskommelse bilaga 1',
      'rubrik:overenskommelse #rubrik-overenskommelse avsnittet ”Överenskommelse”',
      'punkt:parter #punkt-parter punkt 1',
      'rubrik:parter #punkt-parter punkt 1',
      'punkt:avtalstid #punkt-avtalstid punkt 2',
      'rubrik:avtalstid #punkt-avtalstid punkt 2',
      'bilaga:lagesbild #bilaga-lagesbild bilaga 2',
      'rubrik:lagesbild #rubrik-lagesbild avsnittet ”Lägesbild”',
      'rubrik:brott #rubrik-brott avsnittet ”Brott”',
      'tabell:brott #tabell-brott tabell 1',
      'rubrik:brott-2 #rubrik-brott-2 avsnittet ”Brott”',
      'rubrik:samlat #rubrik-samlat avsnittet ”Om läget”',
      'figur:karta-centrum #figur-karta-centrum figur 1',
      'figur:otrygghet #figur-otrygghet figur 2',
      'bilaga:atgardsplaner #bilaga-atgardsplaner bilaga 3',
      'bilaga:overavtal #bilaga-overavtal bilaga 4',
      'rubrik:grundavtal #rubrik-grundavtal avsnittet ”Grundavtal”',
      'rubrik:brott-3 #rubrik-brott-3 avsnittet ”Brott”',
      'tabell:parter #tabell-parter tabell 2',
      'plan:centrum #plan-centrum åtgärdsplan 1',
    ])
    const anchors = new Set([...agreement.targets.values()].map((target) => target.anchor))
    const trees = agreement.bilagor.flatMap(({ content }) => {
      if (content?.sort === 'överavtal') return content.superior.text?.tree ?? []
      return content && 'text' in content ? content.text.tree : []
    })
    const marked = trees.flatMap((tree) => [...nodesIn(tree)].flatMap(({ node }) => node.data?.id ?? []))
    expect(marked).toHaveLength(13)
    for (const anchor of marked) expect(anchors).toContain(anchor)
    expect(JSON.stringify(trees)).not.toContain('{#')
  })

  test('reading again gives the same', () => {
    const once = read().agreement
    expect([...read().agreement.targets.keys()]).toEqual([...once.targets.keys()])
  })
})

describe('the numbers of a figure', () => {
  const table = (csv: string) => {
    const { agreement, found } = read({ 'avtal/figurer/otrygghet.csv': csv })
    const content = agreement.bilagor[1]?.content
    const figure = content && 'text' in content ? content.text.figures[0] : undefined
    return { table: figure?.table, found }
  }

  test.each([
    ['semicolon and comma', 'År;A;B\n2024;1,5;−2\n2025;;1 200\n'],
    ['comma and point', '\ufeffÅr,A,B\r\n2024,1.5,-2\r\n2025,,1200\r\n'],
    ['tab', 'År\tA\tB\n2024\t1,5\t-2\n\n2025\t–\t1 200\n'],
    ['quoted', 'År,A,B\n2024,"1,5",-2\n2025,,1200\n'],
  ])('%s', (_, csv) => {
    expect(table(csv)).toEqual({
      found: [],
      table: {
        category: 'År',
        series: ['A', 'B'],
        rows: [
          { label: '2024', values: [1.5, -2] },
          { label: '2025', values: [null, 1200] },
        ],
      },
    })
  })

  test.each([
    ['År\n2024\n', 'csv/kolumner'],
    ['År;A;\n2024;1;2\n', 'csv/rubrik'],
    ['År;A\n', 'csv/tom'],
    ['År;A\n"2024;1\n', 'csv/citat'],
    ['År;A\n2024\n', 'csv/rad'],
    ['År;A\n2024;1e9\n', 'csv/tal'],
  ])('%j', (csv, code) => {
    expect(table(csv).found.map((one) => one.split(' ')[0])).toEqual([code])
  })
})
