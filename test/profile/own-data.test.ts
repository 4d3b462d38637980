import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { pageTexts, samverkan } from '../run.ts'
import { DAY, ownRepository, PROFILE } from './own-repository.ts'

const own = ownRepository('own-data')
afterAll(() => rmSync(own.folder, { recursive: true }))

const MANIFEST = 'avtal/overenskommelse.yaml'
const PLAN = 'avtal/atgardsplaner/orossamtal.yaml'
const REPORT = 'avtal/lagesbild/2024-12.yaml'
const FOLLOW_UP = 'avtal/uppfoljningsplan.yaml'
const COMMUNICATION = 'avtal/kommunikationsplan.yaml'
const FILES = [MANIFEST, PLAN, REPORT, FOLLOW_UP, COMMUNICATION]
const before = new Map(FILES.map((path) => [path, own.read(path)]))

const field = (key: string, holder: string, rest = '') =>
  `  - {nyckel: ${key}, hör_till: ${holder}, titel: Rubrik ${key}, personuppgift: nej${rest}}\n`

/** One field for each holder, and one of each sort of value. */
const FIELDS = `egna:
${field('malmopunkt', 'överenskommelse')}${field('budget', 'part', ', schema: {type: number, maximum: 900}')}\
${field('rang', 'område', ', schema: {enum: [hög, låg]}')}${field('metodstöd', 'lägesbild', ', schema: {type: boolean}')}\
${field('mått', 'åtgärdsplan', ', schema: {type: array, maxItems: 2}')}${field('gräns', 'uppföljningsplan')}\
${field('ton', 'kommunikationsplan')}${field('läge', 'statusrapport')}\
  - {nyckel: handläggare, hör_till: åtgärdsplan, titel: Handläggare, personuppgift: namn}
  - {nyckel: joursida, hör_till: part, titel: Jour, personuppgift: kontakt}
`

/** Values of all of them, each at its place. */
function fillIn(): void {
  own.edit(MANIFEST, /^ort: /m, 'egna: {malmopunkt: Punkt sjutton i programmet}\nort: ')
  own.edit(MANIFEST, /^ {4}dnr: KS 2024\/101$/m, '$&\n    egna: {budget: 812.5, joursida: jouren@dalkoping.example}')
  own.edit(MANIFEST, /^ {4}namn: Trygghet i centrum$/m, '$&\n    egna: {rang: hög}')
  own.edit(MANIFEST, /^ {2}datum: 2024-11-20$/m, '$&\n  egna: {metodstöd: true}')
  own.edit(
    PLAN,
    /^titel: /m,
    'egna:\n  mått: [Antal samtal i veckan, Tid till samtal]\n  handläggare: Gunvor Ask\ntitel: ',
  )
  own.write(FOLLOW_UP, `${own.read(FOLLOW_UP)}egna: {gräns: Allt i fas till sommaren}\n`)
  own.write(COMMUNICATION, `${own.read(COMMUNICATION)}egna: {ton: Saklig och vänlig}\n`)
  own.write(REPORT, `${own.read(REPORT)}egna: {läge: Stabilt läge i öster}\n`)
}

const check = (...args: string[]) => own.here('check', ...DAY, ...args)

beforeEach(() => {
  for (const [path, text] of before) own.write(path, text)
  own.profile(FIELDS)
})

describe("values of the municipality's own, in the program that users run", () => {
  test('what a profile describes is sound, and without a profile nothing is', () => {
    fillIn()
    // The name of the clerk stands in no public copy, and the rule that asks for a function is heard.
    expect(check().status, check().stderr).toBe(0)
    expect(check().stderr).not.toMatch(/ fel /)
    own.profile('')
    const { status, stderr } = check()
    expect(status).toBe(1)
    expect(stderr.match(/ fel egna\/okand /g)).toHaveLength(10)
    expect(stderr).toContain('ingen profil beskriver den egna uppgiften «mått» för åtgärdsplan\n')
    expect(stderr).toContain('= gör så här: Beskriv uppgiften under  egna:  i kommunens kravprofil')
  })

  test('they are printed under their titles, in the agreement and in the report', () => {
    fillIn()
    const built = own.here('build', 'avtal', ...DAY, '--format', 'html,pdf', '-o', 'ut', '--quiet')
    expect(built.status, built.stderr).toBe(0)
    const page = readFileSync(join(own.folder, 'ut/avtal.html'), 'utf8')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
    for (const words of [
      'Rubrik malmopunkt Punkt sjutton i programmet',
      'Rubrik budget 812,5',
      'Rubrik rang: hög',
      'Rubrik metodstöd ja',
      'Rubrik mått Antal samtal i veckan Tid till samtal',
      'Handläggare Gunvor Ask',
      'Jour jouren@dalkoping.example',
      'Rubrik gräns Allt i fas till sommaren',
      'Rubrik ton Saklig och vänlig',
    ])
      expect(page).toContain(words)
    expect(pageTexts(join(own.folder, 'ut/avtal.pdf')).join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'Allt i fas till sommaren',
    )
    const report = own.here('report', 'avtal', ...DAY, '--period', '2024-12', '--format', 'html', '-o', 'rapport')
    expect(report.status, report.stderr).toBe(0)
    const [reportFile = ''] = readdirSync(join(own.folder, 'rapport'))
    const told = readFileSync(join(own.folder, 'rapport', reportFile), 'utf8').replaceAll(/<[^>]+>/g, ' ')
    expect(told.replaceAll(/\s+/g, ' ')).toContain('Rubrik läge Stabilt läge i öster')
  })

  test('a template that leaves one out is told of', () => {
    fillIn()
    own.write('mallar/delar/villkor.hbs', '<h2 id="avsnitt-villkor">Villkor</h2>\n')
    own.edit('samverkan.yaml', /^profiler: /m, 'mallar: mallar/delar\nprofiler: ')
    const { stderr } = own.here('build', 'avtal', ...DAY, '--format', 'html', '-o', 'ut2', '--quiet')
    own.edit('samverkan.yaml', 'mallar: mallar/delar\n', '')
    expect(stderr).toContain('text/borta «Punkt sjutton i programmet» kom inte med i dokumentet')
  })

  test('the public copy leaves out what the profile says is a person, wherever it stands', () => {
    fillIn()
    own.edit(PLAN, /^syfte: .*$/m, '$& Gunvor Ask kallar.')
    const built = own.here(
      'build',
      'avtal',
      ...DAY,
      '--variant',
      'publik',
      '--format',
      'html',
      '-o',
      'publik',
      '--quiet',
    )
    expect(built.status, built.stderr).toBe(0)
    const page = readFileSync(join(own.folder, 'publik/avtal-publik.html'), 'utf8')
    expect(page).toContain('Punkt sjutton i programmet')
    expect(page).not.toMatch(/Gunvor|jouren@/)
    expect(page.replaceAll(/<[^>]+>/g, ' ')).toMatch(/Handläggare\s+\[utelämnat i den publika versionen\]/)
  })

  test('what is too short to be found elsewhere is left out where it stands', () => {
    fillIn()
    own.edit(PLAN, 'handläggare: Gunvor Ask', 'handläggare: Bo')
    own.edit(MANIFEST, 'joursida: jouren@dalkoping.example', 'joursida: K7')
    const built = own.here('build', 'avtal', ...DAY, '--variant', 'publik', '--format', 'html', '-o', 'kort', '--quiet')
    expect(built.status, built.stderr).toBe(0)
    const page = readFileSync(join(own.folder, 'kort/avtal-publik.html'), 'utf8').replaceAll(/<[^>]+>/g, ' ')
    expect(page).toMatch(/Handläggare\s+\[utelämnat i den publika versionen\]/)
    expect(page).toMatch(/Jour\s+\[utelämnat i den publika versionen\]/)
  })

  test.each([
    [
      'a key that is misspelt',
      PLAN,
      'egna: {måttt: [Ett]}',
      ' fel egna/okand ingen profil beskriver den egna uppgiften «måttt» för åtgärdsplan – menade du «mått»?',
    ],
    [
      'a key of another holder',
      PLAN,
      'egna: {budget: 3}',
      ' fel egna/okand ingen profil beskriver den egna uppgiften «budget» för åtgärdsplan',
    ],
    ['a value of another type', PLAN, 'egna: {mått: Ett}', ' fel schema/typ «mått» ska vara en lista, inte ”Ett”'],
    ['too many', PLAN, 'egna: {mått: [Ett, Två, Tre]}', ' fel schema/varde «mått» ska ha högst 2 poster'],
    [
      'a number that is somebody',
      PLAN,
      'egna: {handläggare: 4711}',
      ' fel egna/personuppgift «handläggare» är en personuppgift, och ska vara text',
    ],
    ['what the format cannot print', PLAN, 'egna: {mått: {ett: två}}', ' fel schema/'],
    ['a key with capitals', PLAN, 'egna: {Mått: [Ett]}', ' fel schema/monster '],
  ])('found at its line: %s', (_, path, line, finding) => {
    own.edit(path, /^titel: /m, `${line}\ntitel: `)
    const { status, stderr } = check()
    expect(stderr).toContain(finding)
    expect(stderr).toContain(`${path}:3:`)
    expect(status).toBe(1)
  })

  test('a value above what it may be, in one of several parties', () => {
    fillIn()
    own.edit(MANIFEST, 'budget: 812.5', 'budget: 999')
    expect(check().stderr).toMatch(/overenskommelse\.yaml:\d+:\d+ fel schema\/varde «budget» ska vara högst 900\n/)
  })

  test('one that must be there and is not is found in each holder, with the clause', () => {
    own.profile(`egna:
${field('budget', 'part', ', allvar: varning, ställe: avsnitt 9, krav: Varje part säger sin budget.')}\
${field('mått', 'åtgärdsplan', ', allvar: fel')}`)
    own.edit(MANIFEST, /^ {4}dnr: KS 2024\/101$/m, '$&\n    egna: {budget: Åtta kronor}')
    const { status, stderr } = check()
    expect(status).toBe(1)
    expect(stderr.match(/ varning egen-budget parten saknar budget\n/g)).toHaveLength(1)
    expect(stderr).toContain('fel egen-matt åtgärdsplanen saknar mått\n')
    expect(stderr).toMatch(/\b3 fel, 1 varning\b/)
    expect(stderr).toContain('= krav: Riktlinjerna 2025 avsnitt 9 – Varje part säger sin budget.\n')
    expect(stderr).toContain('= gör så här: Lägg till  egna: {mått: …}\n')
  })

  test.each([
    [
      'without a word on persons',
      'egna:\n  - {nyckel: ton, hör_till: part, titel: Ton}',
      ':5:6 fel schema/saknas nyckeln «personuppgift» saknas',
    ],
    [
      'a holder',
      `egna:\n${field('ton', 'parten')}`,
      ' fel schema/varde «hör_till» kan inte vara ”parten” – menade du «part»?',
    ],
    [
      'twice',
      `egna:\n${field('ton', 'part')}${field('ton', 'part')}`,
      ':6:14 fel profil/dubblett den egna uppgiften «ton» står två gånger för part',
    ],
    [
      'a schema of what cannot be printed',
      `egna:\n${field('ton', 'part', ', schema: {type: object}')}`,
      ' fel profil/schema en egen uppgift är en text',
    ],
    [
      'no schema',
      `egna:\n${field('ton', 'part', ', schema: {type: texten}')}`,
      ' fel profil/schema uppgiftens schema är inte giltig JSON Schema',
    ],
    [
      'a requirement on one that is misspelt',
      `egna:\n${field('tonfall', 'åtgärdsplan')}krav:\n  - {kod: k, fil: åtgärdsplan, allvar: info, krav: K., varför: V., gör_så_här: G., uppgift: egna.tonfal, omfattning: {högst: 3}}`,
      ' fel profil/nyckel «egna» har ingen uppgift «tonfal» – menade du «tonfall»?',
    ],
  ])('refused in the profile: %s', (_, text, finding) => {
    own.profile(`${text}\n`)
    const { status, stderr } = check()
    expect(stderr).toContain(`${PROFILE}:`)
    expect(stderr).toContain(finding)
    expect(status).toBe(1)
  })

  test('two profiles that describe the same one differently', () => {
    own.profile(`bygger_på: [annan]\negna:\n${field('ton', 'part')}`)
    own.write('profiler/annan.yaml', `id: annan\ntitel: Annan\ndokument: Annan\negna:\n${field('ton', 'part')}`)
    const { stderr } = check()
    rmSync(join(own.folder, 'profiler/annan.yaml'))
    expect(stderr).toContain(
      'profiler/annan.yaml:5:14 fel profil/dubblett den egna uppgiften «ton» för part beskrivs av två profiler\n',
    )
  })

  test('explain, rules and the schemas for editors know them', () => {
    const { status, stdout } = own.here('explain', 'egen-matt')
    expect(status).toBe(0)
    expect(stdout).toContain('egen-matt (frivillig)\nRubrik mått: en egen uppgift för åtgärdsplan.\n')
    expect(own.here('rules', 'avtal').stdout).toMatch(
      /^ {2}egen-rang +frivillig +Rubrik rang \(egen uppgift för område\)$/m,
    )
    const schema = JSON.parse(own.here('schema', 'atgardsplan').stdout)
    expect(schema.properties.egna).toMatchObject({
      properties: { mått: { description: 'Rubrik mått', type: 'array', maxItems: 2 } },
      additionalProperties: false,
    })
    const elsewhere = JSON.parse(samverkan(['schema', 'atgardsplan']).stdout)
    expect(elsewhere.properties.egna).toMatchObject({ $ref: '#/definitions/egna' })
  })

  test('a text can refer to one', () => {
    fillIn()
    own.edit(
      'avtal/text/overenskommelse.md',
      'Ändringar görs skriftligen',
      'Se <uppgift:egna.malmopunkt>. Ändringar görs skriftligen',
    )
    const built = own.here('build', 'avtal', ...DAY, '--format', 'html', '-o', 'ut3', '--quiet')
    expect(built.status, built.stderr).toBe(0)
    expect(readFileSync(join(own.folder, 'ut3/avtal.html'), 'utf8')).toContain(
      'Se Punkt sjutton i programmet. Ändringar',
    )
    own.edit('avtal/text/overenskommelse.md', 'Se <uppgift:egna.malmopunkt>. ', '')
  })
})
