import { cpSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'

const folder = realpathSync(temporaryFolder('goteborg'))
cpSync(join(ROOT, 'examples/goteborg'), folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

const DAY = ['--as-of', '2026-11-22']
const here = (...args: string[]) => samverkan(args, { cwd: folder })
const pageOf = (path: string) =>
  readFileSync(join(folder, path), 'utf8')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const edit = (path: string, old: string | RegExp, fresh: string | ((found: string) => string)) => {
  const text = readFileSync(join(folder, 'nordost', path), 'utf8')
  const edited = text.replace(old, fresh as string)
  if (edited === text) throw new Error(`${path} has no ${old}`)
  writeFileSync(join(folder, 'nordost', path), edited)
}

describe("the example of a municipality's own profile, in the program that users run", () => {
  test('is held to the profile, clean, and printed with what is its own', () => {
    const built = here('build', 'nordost', ...DAY, '--format', 'html', '-o', 'ut')
    expect(built.status, built.stderr).toBe(0)
    expect(built.stderr).toContain('Trygg i Göteborg')
    const page = pageOf('ut/nordost.html')
    expect(page).toContain('Stadsområde Nordost')
    expect(page).toContain('Mellanområden Centrala Angered Södra Angered Kortedala')
    expect(page).toContain('Processledare Inga-Lill Vättlestad')
    expect(page).toContain('alla tal är påhittade')
  })

  test('its public copy names no process leader', () => {
    const built = here('build', 'nordost', ...DAY, '--variant', 'publik', '--format', 'html', '-o', 'ut')
    expect(built.status, built.stderr).toBe(0)
    const page = pageOf('ut/nordost-publik.html')
    expect(page).toContain('Mellanområden Centrala Angered')
    expect(page).not.toContain('Vättlestad')
  })

  test('each of its requirements is found where it is broken, with the step of the model', () => {
    edit('text/lagesbild.md', /trygghetsundersökningen\]\(/, 'enkäten](')
    edit('text/lagesbild.md', /\[medborgardialogen\]/, '[samtalen]')
    edit('text/lagesbild.md', 'I trygghetsundersökningen', 'I enkäten')
    edit('text/lagesbild.md', 'I medborgardialogen', 'I samtalen')
    edit('text/lagesbild.md', '# Problembild {#problembild}', '# Tankar {#tankar}')
    edit('text/overenskommelse.md', '## Organisation {#organisation}', '## Ledning {#ledning}')
    edit('text/overenskommelse.md', 'följer upp Överenskommelsen varje år', 'följer upp Överenskommelsen')
    edit('text/overenskommelse.md', 'uppdateras en gång om\når', 'uppdateras löpande')
    edit('overenskommelse.yaml', 'titel: Förvaltningsdirektör\n', 'titel: Enhetschef\n')
    edit('overenskommelse.yaml', 'datum: 2026-10-20', 'datum: 2026-11-12')
    edit('overenskommelse.yaml', 'stadsområde: Nordost', 'stadsomrade: Nordost')
    edit(
      'overenskommelse.yaml',
      /^prioriterade_områden:\n/m,
      (areas) =>
        areas +
        [3, 4, 5, 6]
          .map(
            (number) =>
              `  - {id: o${number}, nummer: ${number}, namn: Område ${number}, syfte: S., utan_plan: Ryms i annat.}\n`,
          )
          .join(''),
    )
    edit('atgardsplaner/2-tidigt-stod.yaml', /^mål:\n(?: .*\n)+/m, '')
    edit('atgardsplaner/2-tidigt-stod.yaml', /^åtgärder:\n(?: .*\n)+/m, '')
    edit('atgardsplaner/2-tidigt-stod.yaml', 'mellanområden:', 'mellanomraden:')
    edit('atgardsplaner/2-tidigt-stod.yaml', 'uppföljning: 2028-11-15', 'uppföljning: 2029-01-15')
    const { status, stderr } = here('check', 'nordost', ...DAY)
    expect(status).toBe(1)
    const profile = parse(readFileSync(join(folder, 'profiler/trygg-i-goteborg.yaml'), 'utf8')) as {
      krav: { kod: string }[]
    }
    for (const { kod } of profile.krav) expect(stderr).toMatch(new RegExp(`(?:fel|varning) ${kod} `))
    expect(stderr).toContain('«stadsomrade» för överenskommelse – menade du «stadsområde»?')
    expect(stderr).toContain('«mellanomraden» för åtgärdsplan – menade du «mellanområden»?')
    // What is misspelt is not missing too.
    expect(stderr).not.toContain('egen-stadsomrade')
    expect(stderr).not.toContain('egen-mellanomraden')
    expect(stderr).toContain('= krav: Trygg i Göteborg steg 2 – Problembilden säger vad problemen beror på.')
    expect(stderr).toContain(
      '«tidsplan.uppföljning» 2029-01-15 är efter 2028-12-30, 3 månader efter tidsplan.avslutas 2028-09-30',
    )
  })
})
