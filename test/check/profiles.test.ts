import { describe, expect, test } from 'vitest'
import { grounded } from '../../docs/rules.ts'
import { acceptProfileRules } from '../../src/check/profile-rules.ts'
import { builtIn } from '../../src/profile/built-in.ts'
import { unknownWords } from '../../src/profile/format-words.ts'
import { rules } from '../../src/rules/index.ts'
import { type Case, findingsOf, placesOf } from '../rule-cases.ts'

const OWN = `id: dalkoping
titel: Dalköpings egna krav
dokument: Dalköpings riktlinje 2024
bygger_på: [publicering]
krav:
  - kod: plan-malgrupp
    fil: åtgärdsplan
    allvar: varning
    ställe: avsnitt 2
    krav: Varje plan har en målgrupp.
    varför: Åtgärder utan målgrupp når ingen.
    gör_så_här: "Lägg till  målgrupp: …"
    schema: {required: [målgrupp]}
  - kod: sprak-anges
    allvar: fel
    krav: Språket anges alltid i Dalköping.
`
const own = { '/samverkan.yaml': { profiler: ['profiler'] }, '/profiler/dalkoping.yaml': OWN }
const with_ = (profil: string) => ({ 'overenskommelse.yaml': { profiler: [profil], språk: null } })

async function run(one: Omit<Case, 'namn'>) {
  return findingsOf({ namn: 'prov', ...one })
}

describe('profiles', () => {
  test('every built-in profile says all of each requirement', () => {
    expect([...builtIn.keys()]).toEqual(
      expect.arrayContaining([
        'stockholm-2015',
        'sok-rinkeby-kista-2017',
        'stockholm-2019',
        'stockholm-2024',
        'vasteras-2023',
        'bra',
        'lag-2023-196',
        'publicering',
      ]),
    )
    for (const { requirements, data } of builtIn.values()) {
      for (const { data: one } of requirements) {
        expect(one.varför, `${data.id} ${one.kod}`).toBeTruthy()
        expect(one.bra && one.dåligt, `${data.id} ${one.kod}`).toBeTruthy()
      }
    }
  })

  test('every requirement has a ground of a kind, and stops a signature only where law, agreement or form does', () => {
    expect(grounded().length).toBeGreaterThan(200)
    const grave = grounded().filter(({ severities }) => severities.includes('fel'))
    expect(grave.length).toBeGreaterThan(50)
    for (const { code, basis } of grave) expect(['lag', 'avtal', 'form'], code).toContain(basis.ground)
    for (const [id, { data }] of builtIn) expect(data.grund, id).toBeDefined()
  })

  test('no built-in profile names a rule, a key or a value that does not exist', async () => {
    const source = { path: 'profil.yaml', text: '' }
    const files = [...builtIn.values()].map((profile) => ({
      ...profile,
      file: { source, data: profile.data, span: () => ({ source, start: 0, end: 0 }) },
    }))
    const { diagnostics } = await acceptProfileRules(new Map(files.map((one) => [one.data.id, one])), rules)
    expect(diagnostics.map(({ message }) => message)).toEqual([])
    const named = files.flatMap(({ data, requirements }) =>
      requirements.flatMap((one) => unknownWords(one.data, []).map(({ message }) => `${data.id}: ${message}`)),
    )
    expect(named).toEqual([])
  })

  test('a repository adds its own as YAML alone, and builds on another', async () => {
    const found = await run({ ändra: { ...own, ...with_('dalkoping') } })
    expect(placesOf('plan-malgrupp', found)).toEqual([
      'atgardsplaner/feriejobb.yaml:1',
      'atgardsplaner/platssamverkan.yaml:1',
    ])
    const [first] = found.filter((one) => one.code === 'plan-malgrupp')
    expect(first).toMatchObject({
      severity: 'varning',
      basis: { document: 'Dalköpings riktlinje 2024', place: 'avsnitt 2', text: 'Varje plan har en målgrupp.' },
      hint: 'Lägg till  målgrupp: …',
    })
    // Its own word for what the other requires, and its own severity.
    expect(found.filter((one) => one.code === 'sprak-anges')).toMatchObject([
      { severity: 'fel', basis: { text: 'Språket anges alltid i Dalköping.' } },
    ])
  })

  test('what is wrong with a profile is a finding in its file', async () => {
    const broken = OWN.replace('required: [målgrupp]', 'required: målgrupp').replace('sprak-anges', 'finns-inte')
    const found = await run({ ändra: { ...own, '/profiler/dalkoping.yaml': broken, ...with_('dalkoping') } })
    expect(placesOf('profil/schema', found)).toEqual(['/profiler/dalkoping.yaml:13'])
    expect(placesOf('profil/krav', found)).toEqual(['/profiler/dalkoping.yaml:14'])
    const unknown = await run({ ändra: { ...own, ...with_('dalkopin') } })
    expect(unknown.find((one) => one.code === 'profil/okand')?.message).toContain('menade du «dalkoping»')
    const twice = await run({ ändra: { ...own, '/profiler/b.yaml': OWN.replace('id: dalkoping', 'id: bra') } })
    expect(placesOf('profil/dubblett', twice)).toEqual(['/profiler/b.yaml:1'])
    const nothing = await run({ ändra: { '/samverkan.yaml': { profiler: ['saknas'] } } })
    expect(placesOf('fil/saknas', nothing)).toHaveLength(1)
  })

  test('the same field that two profiles require is missing once, as gravely as the gravest says', async () => {
    const found = await run({
      ändra: { 'overenskommelse.yaml': { prioriterade_områden: null, ställningstaganden: null } },
    })
    expect(found.filter((one) => one.code === 'omraden-anges')).toMatchObject([
      { severity: 'fel', basis: { document: 'Samverkansavtalet 2015' } },
    ])
  })

  test.each([
    ['mild', 'strang'],
    ['strang', 'mild'],
  ])('the gravest wins whichever comes first: %s, %s', async (...profiler) => {
    const profile = (id: string, allvar: string) => `id: ${id}
titel: ${id}
dokument: ${id}
krav:
  - kod: plan-malgrupp
    fil: åtgärdsplan
    allvar: ${allvar}
    krav: Varje plan har en målgrupp.
    varför: Annars når den ingen.
    gör_så_här: Skriv målgrupp.
    schema: {required: [målgrupp]}
`
    const found = await run({
      ändra: {
        '/samverkan.yaml': { profiler: ['profiler'] },
        '/profiler/mild.yaml': profile('mild', 'info'),
        '/profiler/strang.yaml': profile('strang', 'fel'),
        'overenskommelse.yaml': { profiler },
      },
    })
    const hits = found.filter((one) => one.code === 'plan-malgrupp')
    expect(hits.map(({ severity, basis }) => [severity, basis?.document])).toEqual([
      ['fel', 'strang'],
      ['fel', 'strang'],
    ])
  })

  test('severity depends on the day and the variant', async () => {
    const own = { '/samverkan.yaml': { profiler: ['profiler'] }, '/profiler/a.yaml': LATER }
    const lacking = { profiler: ['a'], 'lägesbild.datum': null, 'bilagor.3.beslut': null }
    const field = { ...own, 'overenskommelse.yaml': lacking }
    const of = async (one: Omit<Case, 'namn'>, code: string) => (await run(one)).find((found) => found.code === code)
    expect((await of({ ändra: field, idag: '2023-06-30' }, 'lagesbild-dag'))?.severity).toBe('info')
    expect((await of({ ändra: field, idag: '2023-07-01' }, 'lagesbild-dag'))?.severity).toBe('varning')
    const past = { ...own, 'overenskommelse.yaml': { ...lacking, 'avtalstid.till': '2022-12-31' } }
    expect(await of({ ändra: past, idag: '2023-07-01' }, 'lagesbild-dag')).toBeUndefined()
    expect((await of({ ändra: field, idag: '2024-06-30' }, 'planer-beslut'))?.severity).toBe('info')
    expect((await of({ ändra: field, idag: '2024-07-01' }, 'planer-beslut'))?.severity).toBe('varning')
    const language = { 'overenskommelse.yaml': { språk: null } }
    expect((await of({ ändra: language }, 'sprak-anges'))?.severity).toBe('info')
    expect((await of({ ändra: language, variant: 'publik' }, 'sprak-anges'))?.severity).toBe('fel')
  })

  test('what reading took out is not said to be missing too', async () => {
    const found = await run({ ändra: { 'overenskommelse.yaml': { datum: 'igår' } } })
    expect(found.map((one) => one.code)).toEqual(['schema/datum'])
  })

  test('a mapping that lacks two keys is one finding', async () => {
    const found = await run({ ändra: { 'overenskommelse.yaml': { datum: null, version: null } } })
    expect(found.filter((one) => one.code === 'dokument-uppgifter')).toMatchObject([
      { message: 'överenskommelsen saknar datum och version' },
    ])
  })
})

describe('exceptions', () => {
  const missing = { 'parter.0.dnr': null }
  const excepted = (till: string, regel = 'part-dnr') => ({
    'overenskommelse.yaml': { ...missing, undantag: [{ regel, motiv: 'diariet är nere', till }] },
  })

  test('one with a reason and a day takes the finding away', async () => {
    expect(await run({ ändra: excepted('2025-12-31') })).toEqual([])
  })

  test('on its last day it still does', async () => {
    expect(await run({ idag: '2025-06-30', ändra: excepted('2025-06-30') })).toEqual([])
    const dayAfter = await run({ idag: '2025-07-01', ändra: excepted('2025-06-30') })
    expect(dayAfter.map((one) => one.code)).toEqual(['part-dnr', 'undantag/utgatt'])
  })

  test('after its day it takes nothing away, and is itself a finding', async () => {
    const found = await run({ ändra: excepted('2025-01-31') })
    expect(found.map((one) => one.code)).toEqual(['part-dnr', 'undantag/utgatt'])
  })

  test('one that nothing needs is a finding', async () => {
    const found = await run({ ändra: excepted('2025-12-31', 'part-dno') })
    expect(found.map((one) => one.code)).toEqual(['part-dnr', 'undantag/oanvant'])
  })

  test('one in a plan is for that plan alone', async () => {
    const undantag = [{ regel: 'plan-finansiering', motiv: 'utreds', till: '2025-12-31' }]
    const found = await run({
      ändra: {
        'atgardsplaner/orossamtal.yaml': { finansiering: null, undantag },
        'atgardsplaner/feriejobb.yaml': { finansiering: null },
      },
    })
    expect(placesOf('plan-finansiering', found)).toEqual(['atgardsplaner/feriejobb.yaml:1'])
  })

  test('reason and day are mandatory', async () => {
    const found = await run({ ändra: { 'overenskommelse.yaml': { ...missing, undantag: [{ regel: 'part-dnr' }] } } })
    expect(found.map((one) => one.code)).toEqual(expect.arrayContaining(['schema/saknas', 'part-dnr']))
  })
})

/** A profile with a requirement that comes into force after the others. */
const LATER = `id: a
titel: Våra riktlinjer
dokument: Riktlinjer
träder_i_kraft: 2023-07-01
gäller: {från: 2023-07-01}
krav:
  - kod: lagesbild-dag
    fil: överenskommelse
    allvar: varning
    krav: Lägesbilden har en dag.
    varför: Utan dag vet ingen hur gammal den är.
    gör_så_här: Lägg till dagen.
    schema: {properties: {lägesbild: {required: [datum]}}}
  - kod: planer-beslut
    fil: överenskommelse
    allvar: varning
    träder_i_kraft: 2024-07-01
    krav: Åtgärdsplanerna beslutas.
    varför: Utan beslut är planen ett förslag.
    gör_så_här: Lägg till beslutet.
    schema: {properties: {bilagor: {items: {if: {properties: {sort: {const: åtgärdsplaner}}}, then: {required: [beslut]}}}}}
`
