import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pageTexts, ROOT, samverkan, temporaryFolder } from '../run.ts'

/** The files that docs/profiles.md shows, by the path in the first line of each. */
const DOCUMENTED = new Map(
  [...readFileSync(join(ROOT, 'docs/profiles.md'), 'utf8').matchAll(/^```yaml\n# (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', text = '']) => [path, text] as const,
  ),
)
const PROFILE = 'profiler/var-kommun.yaml'
const MANIFEST = 'avtal/overenskommelse.yaml'
const PLAN = 'avtal/atgardsplaner/orossamtal.yaml'
const DAY = ['--as-of', '2025-02-03']

const folder = realpathSync(temporaryFolder('own-profile'))
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
/** Texts before the edits of a test. */
const before = new Map<string, string>()
const edit = (path: string, old: string | RegExp, fresh: string) => {
  const text = read(path)
  const edited = text.replace(old, fresh)
  if (edited === text) throw new Error(`${path} has no ${old}`)
  if (!before.has(path)) before.set(path, text)
  write(path, edited)
}
const here = (...args: string[]) => samverkan(args, { cwd: folder })

/** A clean agreement of which every plan has a target group, with the profile that the documentation shows. */
beforeAll(() => {
  cpSync(join(ROOT, 'test/rules/_bas'), folder, { recursive: true })
  write(PROFILE, DOCUMENTED.get(PROFILE) ?? '')
  write('samverkan.yaml', `${read('samverkan.yaml')}${DOCUMENTED.get('samverkan.yaml')}`)
  edit(MANIFEST, /^profiler: .*$/m, (DOCUMENTED.get(MANIFEST) ?? '').trim())
  for (const name of readdirSync(join(folder, 'avtal/atgardsplaner'))) {
    const path = `avtal/atgardsplaner/${name}`
    if (!read(path).includes('målgrupp:')) write(path, `${read(path)}målgrupp: Unga i centrum\n`)
  }
  before.clear()
})
afterEach(() => {
  for (const [path, text] of before) write(path, text)
  before.clear()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("a repository's own profile, as it is documented, in the program that users run", () => {
  test('the page shows all three files', () => {
    expect([...DOCUMENTED.keys()]).toEqual(['samverkan.yaml', PROFILE, MANIFEST])
  })

  test('check: what keeps to it is clean, what breaks it is found with file, line and clause', () => {
    expect(here('check', ...DAY)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(
        /^1 överenskommelse, inga fynd\.\nPrövad mot .*Riktlinjer för samverkan 2025.*\.\n$/,
      ),
    })
    edit(PLAN, /^målgrupp: .*\n/m, '')
    const { status, stderr } = here('check', ...DAY, '--fail-on', 'varning')
    expect(status).toBe(1)
    expect(stderr).toContain(`${PLAN}:1:1 varning malgrupp-finns åtgärdsplanen saknar målgrupp\n`)
    expect(stderr).toContain('= krav: Riktlinjer för samverkan 2025 avsnitt 2 – Varje plan säger vem den är till för.')
    expect(stderr).toContain('= gör så här: Lägg till  målgrupp: …')
  })

  test('check: a rule that it switches on goes by its value', () => {
    edit(PROFILE, 'värden: {år: 2}', 'värden: {år: 3}')
    const { status, stderr } = here('check', ...DAY)
    expect(stderr).toMatch(/^avtal\/overenskommelse\.yaml:\d+:\d+ fel avtalstid-langd .*3 år/)
    expect(status).toBe(1)
  })

  test('check: what is wrong with its schema stands in its own file', () => {
    edit(PROFILE, 'required: [målgrupp]', 'required: målgrupp')
    const { status, stderr } = here('check', ...DAY)
    expect(stderr).toMatch(/^profiler\/var-kommun\.yaml:15:13 fel profil\/schema /)
    expect(status).toBe(1)
  })

  test.each([
    [
      'a rule',
      'regel: avtalstid-langd',
      'regel: avtalstids-langd',
      '17:12 fel profil/regel regeln «avtalstids-langd» finns inte – menade du «avtalstid-langd»?',
    ],
    [
      'a value of a rule',
      'värden: {år: 2}',
      'värden: {ar: 2}',
      '21:14 fel schema/okand-nyckel nyckeln «ar» finns inte under «värden» – menade du «år»?',
    ],
    [
      'what a value is',
      'värden: {år: 2}',
      'värden: {år: två}',
      '21:18 fel schema/typ «år» ska vara ett tal, inte ”två”',
    ],
    [
      'a key',
      'required: [målgrupp]',
      'required: [målgrup]',
      '15:25 fel profil/nyckel «åtgärdsplan» har ingen uppgift «målgrup» – menade du «målgrupp»?',
    ],
    [
      'a key of a part',
      '{required: [målgrupp]}',
      '{properties: {mål: {items: {required: [indikattor]}}}}',
      '15:52 fel profil/nyckel «mål» har ingen uppgift «indikattor» – menade du «indikator»?',
    ],
    [
      'a key of one of the parts',
      '{required: [målgrupp]}',
      '{properties: {mål: {contains: {required: [indikattor]}}}}',
      '15:55 fel profil/nyckel «mål» har ingen uppgift «indikattor» – menade du «indikator»?',
    ],
    [
      'a property',
      '{required: [målgrupp]}',
      '{properties: {malgrupp: {minLength: 9}}}',
      '15:27 fel profil/nyckel «åtgärdsplan» har ingen uppgift «malgrupp» – menade du «målgrupp»?',
    ],
    [
      'a key of what must not be',
      '{required: [målgrupp]}',
      '{not: {required: [malgrupp]}}',
      '15:31 fel profil/nyckel «åtgärdsplan» har ingen uppgift «malgrupp» – menade du «målgrupp»?',
    ],
    [
      'a key of the other case',
      '{required: [målgrupp]}',
      '{if: {required: [mål]}, else: {required: [malgrupp]}}',
      '15:55 fel profil/nyckel «åtgärdsplan» har ingen uppgift «malgrupp» – menade du «målgrupp»?',
    ],
    [
      'a value',
      '{required: [målgrupp]}',
      '{properties: {status: {not: {const: utgor}}}}',
      '15:49 fel profil/varde «status» kan inte vara «utgor» – menade du «utgår»?',
    ],
    [
      'one of several values',
      '{required: [målgrupp]}',
      '{properties: {status: {enum: [pågår, avslutat]}}}',
      '15:50 fel profil/varde «status» kan inte vara «avslutat» – menade du «avslutad»?',
    ],
    [
      'a key of the profile',
      'bygger_på: [',
      'bygger_pa: [',
      '4:1 fel schema/okand-nyckel nyckeln «bygger_pa» finns inte – menade du «bygger_på»?',
    ],
  ])('check: %s that it names and that does not exist stands at its line', (_, old, fresh, finding) => {
    edit(PROFILE, old, fresh)
    const { status, stderr } = here('check', ...DAY)
    expect(stderr).toContain(`${PROFILE}:${finding}\n`)
    expect(status).toBe(1)
  })

  test.each(['två', '-1', '0', '1.5e400', '[2]', ''])(
    'check: a rule never goes by a value it does not take: %s',
    (value) => {
      // The agreement is of two years: held to any other length, the rule speaks.
      edit(PROFILE, 'värden: {år: 2}', `värden: {år: ${value}}`)
      const { status, stderr } = here('check', ...DAY)
      expect(status).toBe(1)
      expect(stderr).toMatch(/^profiler\/var-kommun\.yaml:21:\d+ fel schema\//m)
      expect(stderr).toMatch(
        /gör så här: (?:Regeln avtalstid-langd tar {2}värden: år – |Skriv värdet|Skriv talet|.*tal)/,
      )
      expect(stderr).not.toContain('avtalstid-langd överenskommelsen')
      expect(stderr).not.toMatch(/fel avtalstid-langd|NaN/)
    },
  )

  test('check: a value that is left out or refused is the default that explain tells of', () => {
    const old = (rest: string) =>
      edit(PROFILE, 'regel: avtalstid-langd', `regel: underlag-alder\n    ${rest}\n  - regel: avtalstid-langd`)
    edit(MANIFEST, 'år: 2023', 'år: 2022')
    old('värden: {år: -1}')
    expect(here('check', ...DAY).stderr).not.toMatch(/(?:varning|fel) underlag-alder/)
    write(PROFILE, before.get(PROFILE) ?? '')
    old('värden: {år: 2}')
    expect(here('check', ...DAY).stderr).toContain(' underlag-alder underlaget ')
    expect(here('explain', 'underlag-alder').stdout).toContain('får vara. Annars 3.\n')
  })

  test('check: a rule that is listed twice is told of at the second', () => {
    edit(PROFILE, 'värden: {år: 2}', 'värden: {år: 2}\n  - {regel: avtalstid-langd, värden: {år: 3}}')
    const { status, stderr } = here('check', ...DAY)
    expect(status).toBe(1)
    expect(stderr).toContain(`${PROFILE}:22:13 fel profil/regel regeln «avtalstid-langd» står två gånger`)
    expect(stderr).not.toContain('fel avtalstid-langd')
  })

  test('explain knows its codes, and what it says of a rule', () => {
    const own = here('explain', 'malgrupp-finns')
    expect(own.status, own.stderr).toBe(0)
    expect(own.stdout).toBe(`malgrupp-finns (varning)
Varje plan säger vem den är till för.

Krav (husregel): Riktlinjer för samverkan 2025 avsnitt 2 – Varje plan säger vem den är till för.
Varför: Åtgärder utan målgrupp når ingen.
Gör så här: Lägg till  målgrupp: …

Bra, i atgardsplaner/orossamtal.yaml:
  målgrupp: Unga 13–17 år

Dåligt, i atgardsplaner/orossamtal.yaml:
  # ingen målgrupp
`)
    expect(samverkan(['explain', 'malgrupp-finns'], { cwd: join(folder, 'avtal') }).stdout).toBe(own.stdout)
    const rule = here('explain', 'avtalstid-langd').stdout
    expect(rule).toContain(
      'Krav (husregel): Riktlinjer för samverkan 2025 avsnitt 4 – En överenskommelse gäller i två år. (år: 2)\n',
    )
    expect(rule).toContain('Profilens värde: år – Avtalstidens längd i år.\n')
    const unknown = here('explain', 'malgrup-finns')
    expect(unknown.status).toBe(2)
    expect(unknown.stderr).toContain('malgrupp-finns')
  })

  test('guidance is never a fel: it is held to as a warning, and the profile is told', () => {
    edit(PROFILE, 'dokument: Riktlinjer', 'grund: vägledning\ndokument: Riktlinjer')
    edit(PROFILE, 'allvar: varning', 'allvar: fel')
    edit(PLAN, /^målgrupp: .*\n/m, '')
    const { stderr } = here('check', ...DAY)
    expect(stderr).toContain('varning profil/vagledning en vägledning ger aldrig fel')
    expect(stderr).toMatch(/varning malgrupp-finns/)
    expect(stderr).not.toMatch(/fel malgrupp-finns/)
    expect(here('explain', 'malgrupp-finns').stdout).toContain('Krav (vägledning): Riktlinjer')
  })

  test('rules lists it', () => {
    const { status, stdout } = here('rules', 'avtal')
    expect(status).toBe(0)
    expect(stdout).toContain('Vår kommuns riktlinjer (var-kommun)')
    expect(stdout).toMatch(/^ {2}malgrupp-finns +varning +avsnitt 2: Varje plan säger vem den är till för\.$/m)
    expect(stdout).toMatch(/^ {2}avtalstid-langd +fel +avsnitt 4: En överenskommelse gäller i två år\. \(år: 2\)$/m)
    expect(stdout).toContain('(publicering)')
  })

  test('build, and a build that it stops', () => {
    const built = here('build', 'avtal', ...DAY, '-o', 'ut', '--quiet')
    expect(built).toMatchObject({ status: 0, stderr: '' })
    expect(pageTexts(join(folder, 'ut/avtal.pdf')).length).toBeGreaterThan(5)
    edit(PROFILE, 'värden: {år: 2}', 'värden: {år: 3}')
    const stopped = here('build', 'avtal', ...DAY, '-o', 'stopp', '--quiet')
    expect(stopped.status).toBe(1)
    expect(stopped.stderr).toContain('fel avtalstid-langd')
  })

  test('report, status, calendar, export and lock', () => {
    const report = here('report', 'avtal', ...DAY, '--period', '2024-12', '--format', 'json', '-o', 'rapport')
    expect(report.status, report.stderr).toBe(0)
    expect(readdirSync(join(folder, 'rapport'))).not.toEqual([])
    const status = here('status', 'avtal', ...DAY)
    expect(status.status, status.stderr).toBe(0)
    expect(status.stdout).toContain('2026-12-31')
    const calendar = here('calendar', 'avtal', ...DAY)
    expect(calendar.status, calendar.stderr).toBe(0)
    expect(calendar.stdout).toMatch(/^BEGIN:VCALENDAR\r\n/)
    const register = here('export', 'avtal', '--format', 'csv')
    expect(register.status, register.stderr).toBe(0)
    expect(register.stdout).toContain('Unga i centrum')
    const lock = here('lock', 'avtal')
    expect(lock.status, lock.stderr).toBe(0)
    expect(read('samverkan.lock')).not.toBe('')
  })
})
