import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { samverkan, temporaryFolder } from '../run.ts'

const root = temporaryFolder('by-default')
afterEach(() => rmSync(root, { recursive: true, force: true }))

const ACT = 'Lag (2023:196)'
const EXEMPT = (profil: string) => `profiler_undantag:\n  - {profil: ${profil}, skäl: Den rör bara ett evenemang.}\n`

/** What `check` says of an agreement of a few lines, and of what it was held to. */
function check(manifest: string, files: Readonly<Record<string, string>> = {}, variant = 'signering') {
  for (const [path, text] of Object.entries({ 'avtal/overenskommelse.yaml': manifest, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const day = ['--as-of', '2026-11-20', '--variant', variant]
  const { status, stderr } = samverkan(['check', 'avtal', ...day, '--no-cache'], { cwd: root })
  const found = [...stderr.matchAll(/^(\S+?)(?::\d+:\d+)? (fel|varning|info) (\S+) .*$/gm)]
  return {
    status,
    stderr,
    heldTo: /^Prövad .*$/m.exec(stderr)?.[0] ?? '',
    /** Each finding of the manifest as «fel avtalstid-anges». */
    found: found.filter(([, path]) => path?.endsWith('.yaml')).map(([, , severity, code]) => `${severity} ${code}`),
  }
}

interface Parts {
  readonly titel?: string
  readonly från?: string
  readonly kommun?: string
  readonly more?: string
}

function bare({ titel = 'Samverkansöverenskommelse i Dal', från = '2026-01-01', kommun = 'kommun', more }: Parts = {}) {
  return `id: dal
titel: ${titel}
parter:
  - {id: kommunen, namn: Dals kommun, typ: ${kommun}}
  - {id: polisen, namn: Polismyndigheten, typ: polis}
avtalstid: {typ: bestämd, från: ${från}, till: 2027-12-31}
bilagor: [{nummer: 1, titel: Text, sort: överenskommelse, källa: text/text.md}]
${more ?? ''}`
}

describe('what holds without being named', () => {
  test('an agreement of seven lines that nobody signs is no agreement to sign, but can be drafted', () => {
    const text = { 'avtal/text/text.md': 'Parterna arbetar tillsammans.\n' }
    const signing = check(bare(), text)
    expect(signing.status).toBe(1)
    expect(signing.found).toEqual(
      expect.arrayContaining(['fel undertecknare-anges', 'fel syfte-anges', 'fel omraden-anges', 'varning part-dnr']),
    )
    expect(signing.heldTo).toBe(`Prövad mot det som alltid gäller och mot Grundkrav och ${ACT}.`)
    expect(check(bare(), text, 'utkast').found).toContain('varning undertecknare-anges')
  })

  test('a promise is not asked for a plan by what guidance brings along', () => {
    const text = { 'avtal/text/text.md': 'Parterna lovar att finnas i centrum varje kväll.\n' }
    const { found } = check(bare({ titel: 'Medborgarlöfte i Dal', more: 'profiler: [bra]\n' }), text)
    expect(found).toContain('fel undertecknare-anges')
    expect(found.filter((one) => /lagesbild-bifogas|planer-bifogas|part-samordnare/.test(one))).toEqual([])
    const named = check(bare({ titel: 'Medborgarlöfte i Dal', more: 'profiler: [grundkrav]\n' }), text)
    expect(named.found).toContain('varning lagesbild-bifogas')
  })

  test('a police signatory is not told of what binds a municipality', () => {
    const signed = bare().replace(
      'Polismyndigheten, typ: polis}',
      'Polismyndigheten, typ: polis, undertecknare: [{namn: Bo Ek, titel: Polis}]}',
    )
    const { found, stderr } = check(signed, { 'avtal/text/text.md': 'Parterna arbetar tillsammans.\n' })
    expect(found).toContain('varning undertecknare-mandat')
    expect(stderr).not.toMatch(/kommunallagen/i)
  })

  test('purpose and areas may stand in the text alone', () => {
    const text = 'Ändamålen är två. Våra prioriterade områden är:\n\n- unga i riskzon\n'
    const { found } = check(bare(), { 'avtal/text/text.md': text })
    expect(found).not.toContain('fel syfte-anges')
    expect(found).not.toContain('fel omraden-anges')
    // What plans are tried against has to be in the data all the same, and that is no demand of the Act.
    expect(found).toContain('varning omraden-anges')
  })

  test.each([
    ['one that begins before the Act', { från: '2023-06-30' }, false],
    ['one that begins with it', { från: '2023-07-01' }, true],
    ['one without a municipality', { kommun: 'region' }, false],
    ['a promise to the residents', { titel: 'Medborgarlöfte i Dal' }, false],
    ['a plan that stands for itself', { titel: 'Handlingsplan mot skadegörelse' }, false],
    ['an agreement with promises in it', { titel: 'Samverkansöverenskommelse och medborgarlöften' }, true],
  ])('the Act: %s', (_, parts, holds) => {
    const { heldTo } = check(bare(parts), { 'avtal/text/text.md': 'Vi arbetar tillsammans.\n' })
    expect(heldTo.includes(ACT)).toBe(holds)
    expect(heldTo).toContain('Grundkrav')
  })

  test('the Act: Region Gotland has the tasks of a municipality', () => {
    const manifest = bare({ kommun: 'region' }).replace('Dals kommun', 'Region Gotland')
    expect(check(manifest, { 'avtal/text/text.md': 'Vi arbetar tillsammans.\n' }).heldTo).toContain(ACT)
  })

  test('a promise is asked for who signs and how long it holds, and for no plans, coordinators or lägesbild', () => {
    const { found } = check(bare({ titel: 'Medborgarlöfte i Dal' }), { 'avtal/text/text.md': 'Vi lyser upp torget.\n' })
    expect(found).toContain('fel undertecknare-anges')
    expect(found.join()).not.toMatch(/planer-bifogas|lagesbild-bifogas|part-samordnare|omraden-anges|syfte-anges/)
  })

  test('a repository may say why not, and the reason is told', () => {
    const files = { 'avtal/text/text.md': 'Vi arbetar tillsammans.\n', 'samverkan.yaml': EXEMPT('lag-2023-196') }
    const { heldTo, stderr, found } = check(bare(), files)
    expect(heldTo).toBe('Prövad mot det som alltid gäller och mot Grundkrav.')
    expect(stderr).toContain(`överenskommelserna prövas inte mot ${ACT}: Den rör bara ett evenemang.`)
    expect(found).not.toContain('fel syfte-anges')
    // Who names it wants it.
    const named = check(bare({ more: 'profiler: [lag-2023-196]\n' }), files)
    expect(named.heldTo).toContain(ACT)
    expect(named.stderr).not.toContain('prövas inte mot')
  })

  test('an exemption from what does not hold by itself is a fel with the nearest name', () => {
    const text = { 'avtal/text/text.md': 'Vi arbetar tillsammans.\n' }
    const { stderr, found } = check(bare(), { ...text, 'samverkan.yaml': EXEMPT('grundkraven') })
    expect(found).toContain('fel profil/undantag')
    expect(stderr).toContain('menade du «grundkrav»?')
    expect(check(bare(), { ...text, 'samverkan.yaml': EXEMPT('bra') }).found).toContain('fel profil/undantag')
  })

  test('build ends with the same line, whatever it makes, and also when it makes nothing', () => {
    const line = `Prövad mot det som alltid gäller och mot Grundkrav och ${ACT}.\n`
    check(bare(), { 'avtal/text/text.md': 'Vi arbetar tillsammans.\n' })
    const build = (...args: string[]) => samverkan(['build', 'avtal', '--format', 'html', ...args], { cwd: root })
    for (const args of [['--variant', 'utkast'], ['--variant', 'signering'], ['--json']]) {
      expect(build(...args).stderr.endsWith(line), args.join(' ')).toBe(true)
    }
    expect(build('--variant', 'utkast', '--quiet').stderr).not.toContain('Prövad')
  })
})
