import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'

const folder = temporaryFolder('insertions')
afterAll(() => rmSync(folder, { recursive: true }))
const BASE = join(ROOT, 'test/rules/_bas')

let made = 0

/** A repository of the base whose foreword, and whose plan's goal, are given. */
function repository(foreword: string, goal?: string): string {
  const root = join(folder, `arkiv-${made++}`)
  cpSync(BASE, root, { recursive: true })
  const manifest = join(root, 'avtal/overenskommelse.yaml')
  writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}förord: text/forord.md\n`)
  writeFileSync(join(root, 'avtal/text/forord.md'), foreword)
  if (goal !== undefined) {
    const plan = join(root, 'avtal/atgardsplaner/orossamtal.yaml')
    writeFileSync(plan, readFileSync(plan, 'utf8').replace(/^utmaningar: .*$/m, `utmaningar: '${goal}'`))
  }
  return root
}

interface Finding {
  readonly code: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint: string
  readonly severity: string
}

function found(root: string): Finding[] {
  const { stdout, stderr } = samverkan(['check', 'avtal', '--format', 'json', '--as-of', '2025-02-01'], { cwd: root })
  expect(stdout, stderr).toMatch(/^\{/)
  return (JSON.parse(stdout) as { findings: Finding[] }).findings
}

/** What is printed of a paragraph, as one line. */
function printed(root: string, variant = 'signering'): string {
  const args = ['build', 'avtal', '--format', 'html', '-o', 'ut', '--variant', variant, '--as-of', '2025-02-01']
  const { status, stderr } = samverkan(args, { cwd: root })
  expect(status, stderr).toBe(0)
  const suffix = variant === 'signering' ? '' : `-${variant}`
  const html = readFileSync(join(root, `ut/avtal${suffix}.html`), 'utf8')
  return html.replaceAll(/<[^>]*>/g, '').replaceAll(/[\s\u00ad\u2060]+/g, ' ')
}

describe('a value of the data in a text', () => {
  test('is printed as ordinary words, each in its form, and begins a sentence with a capital', () => {
    const root = repository(
      [
        '# Förord',
        'Det gäller till och med <uppgift:avtalstid.till>, alltså <uppgift:avtalstid.till;siffra>.',
        '<antal:parter> parter, <antal:parter;båda>, <antal:parter;siffra>. <uppgift:avtalstid.från> är början.',
        'Parterna är <lista:parter>, det vill säga <lista:parter;kort>. I gruppen ingår <lista:styrgrupp>.',
        'Kommunen har nummer <uppgift:parter.kommunen.diarienummer>. Vi har <antal:prioriterade_områden> områden.',
      ].join('\n\n'),
      'Planen är en av <antal:planer>, och överenskommelsen gäller till <uppgift:avtalstid.till>. Nummer <uppgift:plan.nummer>.',
    )
    expect(found(root)).toEqual([])
    const text = printed(root)
    expect(text).toContain('Det gäller till och med den 31 december 2026, alltså 2026-12-31.')
    expect(text).toContain('Två parter, två (2), 2. Den 1 januari 2025 är början.')
    expect(text).toContain('lokalpolisområde Dalköping')
    expect(text).toContain(
      'I gruppen ingår kommundirektör, lokalpolisområdeschef, säkerhetssamordnare och kommunpolis.',
    )
    expect(text).toContain('Kommunen har nummer KS 2024/101. Vi har två områden.')
    expect(text).toMatch(/Planen är en av \S+, och överenskommelsen gäller till den 31 december 2026\. Nummer \d/)
    expect(text).not.toMatch(/uppgift:|antal:|lista:/)
  })

  test('stays as it is written in the files when the agreement is fixed, and what it is made of is found anew', () => {
    const root = repository('# Förord\n\nDet gäller till och med <uppgift:avtalstid.till>.\n')
    const before = readFileSync(join(root, 'avtal/text/forord.md'), 'utf8')
    samverkan(['check', 'avtal', '--fix', '--as-of', '2025-02-01'], { cwd: root })
    expect(readFileSync(join(root, 'avtal/text/forord.md'), 'utf8')).toBe(before)
    const manifest = join(root, 'avtal/overenskommelse.yaml')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('till: 2026-12-31', 'till: 2026-11-30'))
    expect(found(root).filter(({ file }) => file.endsWith('forord.md'))).toEqual([])
  })

  test('of data that could not be read whole has its finding there alone', () => {
    const root = repository('# Förord\n\nDet gäller till och med <uppgift:avtalstid.till>.\n')
    const manifest = join(root, 'avtal/overenskommelse.yaml')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('till: 2026-12-31', 'till: 2026-13-31'))
    const codes = found(root).map(({ code }) => code)
    expect(codes).toContain('schema/datum')
    expect(codes).not.toContain('uppgift/okand')
  })

  test('is refused in a public copy as the same words would be', () => {
    const root = repository('# Förord\n\nSamordnaren nås på <uppgift:parter.kommunen.samordnare.1.telefon>.\n')
    const { status, stderr } = samverkan(
      ['build', 'avtal', '--format', 'html', '-o', 'ut', '--variant', 'publik', '--as-of', '2025-02-01'],
      { cwd: root },
    )
    expect([status, stderr]).toEqual([1, expect.stringMatching(/forord\.md:3:\d+ fel kontaktuppgift-i-text/)])
    expect(existsSync(join(root, 'ut'))).toBe(false)
  })

  test.each([
    ['<uppgift:avtalstid.tull>', 'uppgift/okand', 'menade du «till»?', 'Där finns typ, från'],
    ['<uppgift:parter.poliser.dnr>', 'uppgift/okand', 'menade du «polisen»?', 'Där finns kommunen'],
    ['<uppgift:avtalstid>', 'uppgift/slag', 'är flera uppgifter', '<uppgift:avtalstid.typ>'],
    ['<uppgift:parter>', 'uppgift/slag', 'är en lista', '<lista:parter>'],
    ['<antal:avtalstid.till>', 'uppgift/slag', 'är ingen lista', '<uppgift:avtalstid.till>'],
    ['<antal:parter;bådas>', 'uppgift/form', 'formen «bådas» finns inte', ';båda>'],
    ['[sista dagen](uppgift:avtalstid.till)', 'uppgift/form', 'ingen giltig hänvisning', '<uppgift:avtalstid.till>'],
    ['<Uppgift:avtalstid.till>', 'uppgift/form', 'ingen giltig hänvisning', '<uppgift:avtalstid.till>'],
    ['<uppgift: avtalstid.till>', 'uppgift/form', 'ingen giltig hänvisning', '<uppgift:avtalstid.till>'],
  ])('%s is refused where it stands', (written, code, message, hint) => {
    const own = found(repository(`# Förord\n\nEn rad.\n\nHär: ${written}.\n`)).filter((one) => one.code === code)
    expect(own).toMatchObject([{ file: 'avtal/text/forord.md', line: 5, severity: 'fel' }])
    expect(own[0]?.message).toContain(message)
    expect(own[0]?.hint).toContain(hint)
    if (written.startsWith('[')) return
    const all = found(repository('# Förord\n\nText.\n', `Här: ${written}.`))
    expect(all.map((one) => one.code)).not.toContain('ref/slag')
    const inPlan = all.filter((one) => one.code === code)
    expect(inPlan.map(({ file, column }) => [file, column])).toEqual([['avtal/atgardsplaner/orossamtal.yaml', 19]])
  })
})
