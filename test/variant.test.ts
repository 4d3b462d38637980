import { describe, expect, it } from 'vitest'
import { finder } from '../src/agreement/personal-text.ts'
import type { Host } from '../src/host.ts'
import { load } from '../src/load/load.ts'
import type { Agreement } from '../src/model/model.ts'
import { readAgreement } from '../src/model/read-agreement.ts'
import { nodeHost } from '../src/node/node-host.ts'
import { fullNames } from '../src/swedish/person-name.ts'
import { forVariant, OMITTED } from '../src/variant/variant.ts'
import { asIfChecked } from './compose/sample.ts'
import { fc } from './random.ts'

/** A host over files in memory. */
function memory(files: Readonly<Record<string, string>>): Host {
  const encoder = new TextEncoder()
  const names = Object.keys(files)
  return {
    read: (path) => (files[path] === undefined ? undefined : encoder.encode(files[path])),
    list: (path) => {
      const below = names.filter((name) => name.startsWith(`${path}/`)).map((name) => name.slice(path.length + 1))
      if (below.length === 0) return undefined
      return [...new Set(below.map((name) => name.split('/')[0] ?? ''))].sort().map((name) => ({
        name,
        kind: below.includes(name) ? 'file' : 'folder',
        size: files[`${path}/${name}`]?.length ?? 0,
      }))
    },
    realPath: (path) => (names.some((name) => name === path || name.startsWith(`${path}/`)) ? path : undefined),
  }
}

function read(host: Host, folder: string): Agreement {
  const sources = load(host, folder).value
  const agreement = sources && readAgreement(sources).value
  if (!agreement) throw new Error('the agreement cannot be read')
  return agreement
}

const MANIFEST = `
titel: Överenskommelse
datum: 2026-05-01
förord: forord.md
parter:
  - id: kommunen
    namn: Exempel kommun
    kortnamn: Kommunen
    orgnr: 212000-1234
    dnr: KS 2026/0123-45
    postadress: Box 304, 733 25 Exempel
    undertecknare:
      - {namn: Karin Öberg, titel: Kommundirektör}
    samordnare:
      - namn: Anna Ek
        titel: Säkerhetssamordnare
        telefon: 0224-74 70 00
        e-post: sakerhet@example.se
        postadress: Box 304, 733 25 Exempel
      - {namn: Karin Öberg, titel: Kommundirektör, telefon: 070-174 06 11}
    deltagare:
      - grupp: Styrgruppen
        personer: [Kommundirektör, 'Bo Stenlund, räddningschef', Polischef]
  - id: polisen
    namn: Polismyndigheten, lokalpolisområde Exempel
    kortnamn: Polisen
    dnr: A123.456/2026
    undertecknare:
      - {namn: Per Anna Ek Lund, titel: Lokalpolisområdeschef}
    samordnare:
      - {namn: Siv af Trolle, titel: Kommunpolis, telefon: 114 14, postadress: 'Polisen, Storgatan 1, 733 30 Exempel'}
avtalstid: {typ: tillsvidare, från: 2026-06-01}
styrgrupp:
  ledamöter:
    - {funktion: Kommunpolis, part: polisen, namn: Siv af Trolle}
bilagor:
  - {nummer: 1, titel: Överenskommelsen, sort: överenskommelse, källa: text.md}
  - {nummer: 2, titel: Samordnare, sort: samordnare}
  - {nummer: 3, titel: Planer, sort: åtgärdsplaner, källa: planer}
`

const TEXT = `
# Överenskommelse

## Kontakt med Anna Ek {#kontakt}

Frågor ställs till **Anna** *Ek* eller SIV AF TROLLE, Anna Eks ersättare, på [e-post](mailto:anna.ek@example.se),
<siv@example.se> eller sakerhet@example.se. Ring 0224-74 70 00 eller +46 (0)70-174 06 22. Vid brott ring 112 eller 114 14.

Karin Öberg och Per Anna Ek Lund undertecknar den 2026-05-01, dnr KS 2026/0123-45, org.nr 212000-1234.

| Vem | Var |
| --- | --- |
| Ek, Anna | Polisen, Storgatan 1, 733 30 Exempel |

Bo Stenlund[^1]

[^1]: Siv af
    Trolle svarar på 08-508 00 000.

\`\`\`figur
id: brott
typ: stapel
titel: Brott enligt Anna Ek
data: brott.csv
källa: Siv af Trolle, 0224-74 70 00
alternativtext: Staplar
\`\`\`
`

const FILES = {
  '/r/samverkan.yaml': 'organisationer: []\n',
  '/r/a/overenskommelse.yaml': MANIFEST,
  '/r/a/forord.md': 'Vi tackar Bo Stenlund.\n',
  '/r/a/text.md': TEXT,
  '/r/a/brott.csv': 'Vem;Antal\nAnna Ek;3\nÖvriga;5\n',
  '/r/a/planer/ett.yaml':
    'titel: Plan\nsyfte: Anna Ek leder, [mejla](mailto:x.y@example.se) <anna@example.se>, tfn 12 34 56.\nsammankallande:\n  - {funktion: Handläggare, namn: Lo Berg-Ahl}\n',
}

const agreement = read(memory(FILES), '/r/a')
const shown = forVariant(asIfChecked(agreement), 'publik')

/** All that is printed: data and trees, without sources. */
function printed(one: Agreement): string {
  const trees = one.bilagor.map(({ content }): unknown => {
    if (!content) return []
    if ('text' in content)
      return [content.text.tree, content.text.figures.map(({ data, table, file }) => [data, table, file.data])]
    if ('planer' in content) return content.planer.map((plan) => plan.file.data)
    if ('file' in content) return [content.file.data]
    return 'superior' in content ? [content.superior.file.data, content.superior.text?.tree] : []
  })
  const { manifest, parter, förord, planer, targets, ordlista, repository, överavtal, bilagor } = one
  return JSON.stringify([
    ...trees,
    manifest.data,
    parter,
    förord?.tree,
    planer.map((plan) => plan.file.data),
    [...targets.values()].map(({ title, label }) => [title, label]),
    ordlista,
    repository?.data,
    överavtal?.file.data,
    bilagor.map((bilaga) => bilaga.data),
  ])
}

describe('the public variant', () => {
  it('holds no name or contact detail of someone who does not sign', () => {
    const text = printed(shown.agreement)
    const hidden = [
      'Anna Ek',
      'Siv af',
      'SIV',
      'Stenlund',
      'Berg-Ahl',
      '74 70 00',
      '174 06',
      '508 00',
      '12 34 56',
      '@',
      'Storgatan',
    ]
    expect(hidden.filter((value) => text.replaceAll('Per Anna Ek Lund', '').includes(value))).toEqual([])
    expect(text).toContain(OMITTED)
  })

  it('keeps signatories, functions, organisations and public numbers', () => {
    const text = printed(shown.agreement)
    const kept = ['Karin Öberg', 'Per Anna Ek Lund', 'Säkerhetssamordnare', 'Kommunpolis', 'Polischef', '112', '114 14']
    expect(kept.filter((value) => !text.includes(value))).toEqual([])
    expect(text).toContain('Box 304, 733 25 Exempel')
    expect(text).toContain('dnr KS 2026/0123-45, org.nr 212000-1234')
    expect(shown.agreement.manifest.data.parter[0]?.samordnare?.[1]?.namn).toBe('Karin Öberg')
    expect(shown.agreement.manifest.data.parter[0]?.deltagare?.[0]?.personer).toEqual([
      'Kommundirektör',
      `${OMITTED}, räddningschef`,
      'Polischef',
    ])
  })

  it('masks a name that runs through several nodes once', () => {
    const content = shown.agreement.bilagor[0]?.content
    const text = content && 'text' in content ? JSON.stringify(content.text.tree.children[2]) : ''
    expect(text.match(/"value":"[^"]*utelämnat[^"]*"/g)?.[0]).toContain(OMITTED)
    expect(text).not.toContain('Ek')
    expect(text).not.toContain('mailto')
    expect(text).toContain('e-post')
  })

  it('lists what was left out and where, without saying it', () => {
    expect(shown.masked).toEqual([
      'Förordet: 1 namn',
      'Bilaga 2: 2 namn, 2 telefonnummer, 1 e-postadress och 1 postadress',
      'Bilaga 1: 12 namn, 4 telefonnummer, 3 e-postadresser och 1 postadress',
      'Bilaga 3, åtgärdsplan 1: 2 namn, 1 telefonnummer och 2 e-postadresser',
    ])
  })

  it('leaves the agreement itself, its positions and its shared files as they were', () => {
    expect(printed(read(memory(FILES), '/r/a'))).toBe(printed(agreement))
    const manifest = shown.agreement.manifest
    expect(manifest.span(['titel'])).toEqual(agreement.manifest.span(['titel']))
    expect(JSON.stringify(shown.agreement.bilagor[0]?.content).length).toBeGreaterThan(0)
  })

  it.each(['signering', 'utkast'] as const)('%s shows everything', (variant) => {
    const same = forVariant(asIfChecked(agreement), variant)
    expect(same.agreement).toBe(agreement)
    expect(same.masked).toEqual([])
  })

  it('takes nothing but persons out of a whole example', () => {
    const example = read(nodeHost, `${import.meta.dirname}/../examples/rinkeby-kista`)
    const publik = forVariant(asIfChecked(example), 'publik')
    const text = printed(publik.agreement)
    for (const party of example.parter) {
      for (const one of party.samordnare ?? []) {
        for (const value of [one.namn, one.telefon, one['e-post']]) expect(text).not.toContain(value)
      }
      for (const one of party.undertecknare ?? []) expect(text).toContain(one.namn)
    }
    const before = printed(example)
    for (const [number] of before.matchAll(/\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{6}-\d{4}\b|\b\d{3}-\d{3}\/\d{4}\b/g)) {
      expect(text).toContain(number)
    }
  })
})

it('the glossary of the public variant names nobody', () => {
  const terms =
    '[{förkortning: LPO, betydelse: Lokalpolisområde}, {förkortning: KP, betydelse: Kommunpolis Kajsa Varg}]'
  const files = { ...FILES, '/r/a/overenskommelse.yaml': `${MANIFEST}\nordlista: ${terms}\n` }
  const { ordlista } = forVariant(asIfChecked(read(memory(files), '/r/a')), 'publik').agreement
  expect(ordlista.map(({ betydelse }) => betydelse)).toEqual(['Lokalpolisområde', `Kommunpolis ${OMITTED}`])
})

describe('personal data in running text', () => {
  const find = finder([])
  const found = (text: string) => find(text).map(({ start, end, kind }) => [kind, text.slice(start, end)])

  it.each([
    '08-508 00 000',
    '08-5080 00 00',
    '08 508 00 000',
    '(08) 508 00 000',
    '0224-74 70 00',
    '0224-550 00',
    '021-39 00 00',
    '010-567 00 00',
    '0771-14 14 00',
    '070-174 06 21',
    '0701740621',
    '070–174 06 21',
    '070-1740621',
    '076 120 10 15',
    '0739-10 12 15',
    '+46 70 174 06 21',
    '+46701740621',
    '+46 (0)8-508 00 000',
    '0046 8 508 00 000',
  ])('%s is a phone number', (number) => {
    expect(found(`Ring ${number}.`)).toEqual([['telefonnummer', number]])
    expect(found(`${number}, ${number}`)).toHaveLength(2)
    expect(found(`(tfn: ${number}/${number})`)).toHaveLength(2)
  })

  it.each([
    '2026-05-01',
    '01-05-2026',
    '08-12-2016',
    '08-12-2016–09-12-2016',
    '08.00–16.30',
    '08 00–16 00',
    '0800-1600',
    '212000-0142',
    '1.2.5.-615-2016',
    'A182.072/2016',
    '483-AA 204 646-2015',
    '320-845/2015',
    'KS 2026/0123-45',
    'dnr 0483-204 646-2015',
    '2017/0701740621',
    '164 07 Kista, Box 7049',
    '1 000 000 kronor',
    '0,123456789',
    '0.08500000',
    '112, 114 14, 113 13 och 1177',
    '§ 08',
    '2015–2019',
  ])('%s is no phone number', (text) => {
    expect(found(`Se ${text} här.`)).toEqual([])
  })

  it.each([
    'a@b.se',
    'anna.ek+x@polisen.se',
    'Åsa.Öberg@sala.se',
    'anna(at)sala.se',
    'anna [at] sala.se',
    'mailto:a@b.se',
  ])('%s is an e-mail address', (address) => {
    expect(found(`Skriv till ${address}.`)).toEqual([['e-postadress', address]])
  })

  it('finds known names in other spellings, and the longest first', () => {
    const known = finder([
      { value: 'Anna Ek', kind: 'namn' },
      { value: 'Anna Ek Lund', kind: undefined },
    ])
    const hits = (text: string) => known(text).map(({ start, end }) => text.slice(start, end))
    expect(hits('Anna Ek, ANNA EK, Anna\nEks; Ek, Anna, Anna Eklund, Johanna Ek, Anna Ek Lund, Anna Ek Lunds')).toEqual(
      ['Anna Ek', 'ANNA EK', 'Anna\nEks', 'Ek, Anna', 'Anna Eklund', 'Johanna Ek'],
    )
  })

  it.each(['Šimić', 'Čapek', 'Łukasiewicz', 'Şahin', 'İnce'])(
    'finds %s alone, whatever its first letter',
    (surname) => {
      const known = finder([{ value: `Anna ${surname}`, kind: 'namn' }])
      const hits = (text: string) => known(text).map(({ start, end }) => text.slice(start, end))
      expect(hits(`Det gör ${surname}, sade A. ${surname}.`)).toEqual([surname, `A. ${surname}`])
    },
  )

  it('knows a full name from a function', () => {
    expect(fullNames('Anna Ek')).toEqual(['Anna Ek'])
    expect(fullNames('Kommunpolis Siv af Trolle')).toContain('Siv af Trolle')
    expect(fullNames('Enhetschef preventionsenheten')).toEqual([])
  })

  it('leaves no phone number or address in any text around it', () => {
    const digits = (count: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    const number = digits(7).map((all) => `07${all.slice(0, 1).join('')}-${all.slice(1).join('')}0`)
    const words = fc.stringMatching(/^[a-zåäö ,.()]{0,20}$/)
    fc.assert(
      fc.property(words, number, words, (before, phone, after) => {
        const text = `${before} ${phone} ${after}`
        expect(found(text).map(([, value]) => value)).toContain(phone)
      }),
    )
  })
})
