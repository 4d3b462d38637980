import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT, run, samverkan, startSamverkan, temporaryFolder } from '../run.ts'
import { DAY, DNR, layOut } from './lay-out.ts'

describe('samverkan check', () => {
  test('a clean agreement: exit 0, nothing on stdout', () => {
    const { folder } = layOut()
    const outcome = samverkan(['check', ...DAY], { cwd: folder })
    expect(outcome).toMatchObject({ status: 0, stdout: '' })
    expect(outcome.stderr).toContain('1 överenskommelse, inga fynd.')
  })

  test('ends with what the agreement was held to, from what is remembered too, and in every format', () => {
    const { folder, edit } = layOut()
    const last = (...more: string[]) => {
      const lines = samverkan(['check', ...DAY, ...more], { cwd: folder })
        .stderr.trimEnd()
        .split('\n')
      return lines.at(-1) ?? ''
    }
    const line = last()
    expect(line).toMatch(/^Prövad mot det som alltid gäller och mot .*Grundkrav/)
    expect([last(), last('--no-cache'), last('--format', 'json'), last('--format', 'github')]).toEqual(
      Array(4).fill(line),
    )
    expect(last('--quiet')).not.toContain('Prövad')
    edit(...DNR)
    expect(last()).toBe(line)
    const manifest = join(folder, 'avtal/overenskommelse.yaml')
    const whole = readFileSync(manifest, 'utf8')
    writeFileSync(manifest, whole.replace(/^profiler: .*\n/m, '').replace(/^överavtal: .*\n/m, ''))
    expect(last()).toBe('Prövad mot det som alltid gäller och mot Grundkrav och Lag (2023:196).')
    cpSync(join(ROOT, 'test/rules/_bas/avtal'), join(folder, 'annat'), { recursive: true })
    expect(last()).toMatch(/^Prövade mot .*Samverkansavtalet 2015 \(1 av dem\), Grundkrav, .*Lag \(2023:196\)/)
  })

  test('what it was held to stands in the files that programs read, and in those that people read', () => {
    const { folder } = layOut()
    const kinds = ['text', 'json', 'sarif', 'junit', 'markdown', 'github', 'gitlab'].flatMap((kind) => [
      '--format',
      kind,
      '-o',
      kind,
    ])
    const { stderr } = samverkan(['check', ...DAY, ...kinds], { cwd: folder })
    const line = stderr.trimEnd().split('\n').at(-1) ?? ''
    const written = (name: string) => readFileSync(join(folder, name), 'utf8')
    const heldTo = JSON.parse(written('json')).heldTo
    expect(heldTo).toEqual([{ agreement: 'avtal', documents: expect.arrayContaining(['Grundkrav', 'Lag (2023:196)']) }])
    expect(JSON.parse(written('sarif')).runs[0].properties.heldTo).toEqual(heldTo)
    expect(written('text')).toBe(`${line}\n`)
    expect(written('junit')).toContain(line)
    expect(written('github')).toBe(`::notice title=samverkan::${line}\n`)
    expect(JSON.parse(written('gitlab'))).toMatchObject([
      { description: line, severity: 'info', location: { path: 'avtal' } },
    ])
    const markdown = written('markdown').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    expect(markdown).toContain(`Inga fynd.\n\n${line}\n`)
  })

  test('a warning is shown with place, frame, requirement and what to do; --fail-on decides', () => {
    const { folder, edit } = layOut()
    edit(...DNR)
    const outcome = samverkan(['check', ...DAY], { cwd: folder })
    expect(outcome.status).toBe(0)
    expect(outcome.stderr).toMatch(/^avtal\/overenskommelse\.yaml:13:5 varning part-dnr parten saknar dnr\n/)
    expect(outcome.stderr).toContain('^^')
    expect(outcome.stderr).toContain('= krav: Grundkrav – Varje part har sitt diarienummer')
    expect(outcome.stderr).toContain('= gör så här: Lägg till  dnr:')
    expect(samverkan(['check', ...DAY, '--fail-on', 'varning'], { cwd: folder }).status).toBe(1)
  })

  test('several formats, each to its file, one to stdout', () => {
    const { folder, edit } = layOut()
    edit(...DNR)
    const formats = ['--format', 'sarif', '-o', 'a.sarif', '--format', 'junit', '-o', 'ut/b.xml', '--format', 'json']
    const outcome = samverkan(['check', ...DAY, ...formats], { cwd: folder })
    expect(JSON.parse(outcome.stdout).findings).toMatchObject([{ file: 'avtal/overenskommelse.yaml', line: 13 }])
    expect(JSON.parse(readFileSync(join(folder, 'a.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(folder, 'ut/b.xml'), 'utf8')).toContain('part-dnr')
  })

  test('wrong usage is exit 2', () => {
    const { folder } = layOut()
    const cases = [
      ['--format', 'xml'],
      ['-o', 'x'],
      ['--format', 'json', '--format', 'sarif'],
      ['--as-of', 'idag'],
    ]
    for (const args of cases) expect(samverkan(['check', ...args], { cwd: folder }).status, args.join(' ')).toBe(2)
    expect(samverkan(['check', 'finns-inte'], { cwd: folder }).status).toBe(2)
  })

  test('in GitHub Actions annotations come in addition to the text, and the text cannot command', () => {
    const { folder, edit } = layOut()
    edit(...DNR)
    edit('avtal/overenskommelse.yaml', 'ort: Dalköping', 'ort: "x"\n::error::hej: 1')
    const summary = join(folder, 'summary.md')
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
    const outcome = samverkan(['check', ...DAY], { cwd: folder, env })
    const token = /^::stop-commands::(\S+)\n/.exec(outcome.stderr)?.[1]
    expect(token).toBeDefined()
    // What follows is one line, and begins with a word of ours.
    expect(outcome.stderr.trimEnd()).toMatch(new RegExp(`::${token}::\\nPrövad mot [^\\n]*$`))
    expect(outcome.stdout).toContain('::error file=avtal/overenskommelse.yaml,')
    for (const line of outcome.stdout.trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning|notice) file=avtal/)
  })

  test('more than ten of a kind go to the job summary', () => {
    const { folder, edit } = layOut()
    const items = Array.from({ length: 12 }, (_, index) => `  - {id: u${index}, titel: Underlag ${index}}`).join('\n')
    edit('avtal/overenskommelse.yaml', '\nunderlag:\n', `\nunderlag:\n${items}\n`)
    const summary = join(folder, 'summary.md')
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
    const outcome = samverkan(['check', ...DAY], { cwd: folder, env })
    expect(outcome.stdout.match(/::warning/g)).toHaveLength(10)
    expect(readFileSync(summary, 'utf8').match(/underlag&#45;ar/g)).toHaveLength(12)
  })

  test('rules and explain', () => {
    const { folder } = layOut()
    const listed = samverkan(['rules', 'avtal', '--json'], { cwd: folder })
    const { profiles } = JSON.parse(listed.stdout)
    expect(profiles.map((one: { profile: string }) => one.profile)).toContain('stockholm-2015')
    expect(profiles.map((one: { profile: string }) => one.profile)).not.toContain('stockholm-2024')
    const explained = samverkan(['explain', 'plan-finansiering'])
    expect(explained.stdout).toMatch(
      /Samverkansavtalet 2015 punkt 7[\s\S]*Varför:[\s\S]*Bra, i atgardsplaner\/orossamtal.yaml:\n {2}titel: Orossamtal\n {2}finansiering:[\s\S]*Dåligt, i [^\n]*\n {2}titel: Orossamtal\n {2}# finansiering saknas/,
    )
    expect(samverkan(['explain', 'plan-finansierin'])).toMatchObject({ status: 2 })
    for (const { code } of profiles
      .flatMap((one: { requirements: { code: string }[] }) => one.requirements)
      .slice(0, 3)) {
      expect(samverkan(['explain', code]).status).toBe(0)
    }
  })
})

describe('--only-changed', () => {
  test('takes what has changed, and what stands on something that has', () => {
    const { folder, edit } = layOut()
    const other = join(folder, 'annat')
    cpSync(join(folder, 'avtal'), other, { recursive: true })
    edit('annat/overenskommelse.yaml', 'id: avtal', 'id: annat')
    edit('annat/overenskommelse.yaml', 'överavtal: grund\n', '')
    edit(
      'annat/overenskommelse.yaml',
      '  - {nummer: 8, titel: Samverkansavtal 2023–2027, sort: överavtal, id: overavtal}\n',
      '',
    )
    edit('annat/text/overenskommelse.md', '<bilaga:overavtal>', 'avtalet')
    edit('annat/text/overenskommelse.md', '<bilaga:overavtal>', 'avtalet')
    const git = (...args: string[]) =>
      run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.se', '-c', 'init.defaultBranch=main', ...args], {
        cwd: folder,
      })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'start')
    const checked = () =>
      JSON.parse(samverkan(['check', '--only-changed', 'HEAD', '--format', 'json', ...DAY], { cwd: folder }).stdout)
        .agreements
    expect(checked()).toEqual([])
    writeFileSync(join(folder, 'läsmig.txt'), 'hej')
    expect(checked()).toEqual([])
    edit('annat/atgardsplaner/orossamtal.yaml', 'nummer: 2', 'nummer: 2 # ändrad')
    expect(checked()).toEqual(['annat'])
    git('commit', '-qam', 'en')
    edit('overavtal/grund/overavtal.yaml', 'ort: Dalköping', 'ort: Annanby')
    expect(checked()).toEqual(['avtal'])
    git('commit', '-qam', 'två')
    edit('samverkan.yaml', 'ordlista:', '# gäller alla\nordlista:')
    expect(checked()).toEqual(['annat', 'avtal'])
    // What cannot be used, or is gone, is best looked at.
    git('commit', '-qam', 'tre')
    const repository = readFileSync(join(folder, 'samverkan.yaml'))
    writeFileSync(join(folder, 'samverkan.yaml'), '')
    expect(checked()).toEqual(['annat', 'avtal'])
    rmSync(join(folder, 'samverkan.yaml'))
    expect(checked()).toEqual(['annat', 'avtal'])
    writeFileSync(join(folder, 'samverkan.yaml'), repository)
    expect(checked()).toEqual([])
    rmSync(join(folder, 'overavtal'), { recursive: true })
    expect(checked()).toEqual(['avtal'])
    git('checkout', '-q', '.')
    mkdirSync(join(folder, 'gemensamt'))
    writeFileSync(join(folder, 'gemensamt/ord.md'), 'Förord.\n')
    edit('annat/overenskommelse.yaml', 'titel:', 'förord: ../gemensamt/ord.md\ntitel:')
    git('add', '.')
    git('commit', '-qm', 'fyra')
    expect(checked()).toEqual([])
    rmSync(join(folder, 'gemensamt/ord.md'))
    expect(checked()).toEqual(['annat'])
    expect(samverkan(['check', '--only-changed', '--output=/tmp/x'], { cwd: folder }).status).toBe(2)
  })
})

describe('--fix', () => {
  test('mends what cannot be meant otherwise, keeps comments, and shows it first', () => {
    const { folder, edit } = layOut()
    const manifest = 'avtal/overenskommelse.yaml'
    const before = readFileSync(join(folder, manifest), 'utf8')
    edit(manifest, 'datum: 2024-12-16', 'datum: 16 december 2024  # dagen   ')
    edit(manifest, 'samordnarnas_uppdrag:', 'Samordnarnas-uppdrag:')
    edit(manifest, 'till: 2024-12-31', 'till: 31.12.2024')
    const lines = readFileSync(join(folder, manifest), 'utf8').split('\n')
    const at = lines.findIndex((line) => line.includes('nummer: 5,'))
    const moved = lines.splice(at, 1)
    lines.splice(at + 1, 0, '  # kommer sent', ...moved)
    writeFileSync(join(folder, manifest), lines.join('\n'))
    const shown = samverkan(['check', ...DAY, '--diff'], { cwd: folder })
    expect(shown.stderr).toContain('-datum: 16 december 2024  # dagen')
    expect(shown.stderr).not.toMatch(/rättad/)
    expect(shown.stderr).toContain('+datum: 2024-12-16  # dagen')
    expect(readFileSync(join(folder, manifest), 'utf8')).toBe(lines.join('\n'))
    const fixed = samverkan(['check', ...DAY, '--fix'], { cwd: folder })
    expect(fixed.status).toBe(0)
    expect(fixed.stderr).toMatch(/1 fil rättad\./)
    const after = readFileSync(join(folder, manifest), 'utf8')
    expect(after.replace('  # dagen', '').replace('  # kommer sent\n', '')).toBe(before)
  })

  test('leaves alone what could mean two things', () => {
    const { folder, edit } = layOut()
    edit('avtal/overenskommelse.yaml', 'datum: 2024-12-16', 'datum: 7/1/23')
    const before = readFileSync(join(folder, 'avtal/overenskommelse.yaml'), 'utf8')
    const outcome = samverkan(['check', ...DAY, '--fix'], { cwd: folder })
    expect(outcome.status).toBe(1)
    expect(readFileSync(join(folder, 'avtal/overenskommelse.yaml'), 'utf8')).toBe(before)
  })
})

describe('--watch', () => {
  test('checks again after a change, and goes on when a file is half written', async () => {
    const { folder, edit } = layOut()
    const program = startSamverkan(['check', '--watch', ...DAY], { cwd: folder })
    const checked = (words: string) => program.said(new RegExp(`${words}[\\s\\S]*Ctrl\\+C avslutar\\.\\s*$`))
    await checked('inga fynd')
    edit(...DNR)
    await checked('part-dnr')
    mkdirSync(join(folder, 'tom'))
    writeFileSync(join(folder, 'avtal/overenskommelse.yaml'), 'titel: [')
    await checked('yaml/')
    expect(await program.interrupt()).toBe(130)
  })
})

describe('what checking loads', () => {
  test('neither browser, PDF, templates nor spreadsheets', () => {
    const trace = `
      import inspector from 'node:inspector'
      const session = new inspector.Session()
      session.connect()
      session.on('Debugger.scriptParsed', ({ params }) => globalThis.__urls.push(params.url))
      globalThis.__urls = []
      session.post('Debugger.enable')
      process.on('exit', () => process.stdout.write(globalThis.__urls.join('\\n')))
    `
    const preload = join(temporaryFolder('trace'), 'trace.mjs')
    writeFileSync(preload, trace)
    const { folder } = layOut()
    const args = ['--import', preload, join(ROOT, 'bin/samverkan.js'), 'check', 'avtal', ...DAY]
    const { status, stdout } = run('node', args, { cwd: folder })
    expect(status).toBe(0)
    const urls = stdout.split('\n').filter((url) => url.includes('/lib/'))
    expect(urls.length).toBeGreaterThan(2)
    const heavy = /puppeteer|chromium|handlebars|exceljs|hyphen/i
    const { outputs } = JSON.parse(readFileSync(join(ROOT, 'lib/metafile.json'), 'utf8'))
    const sources = urls.flatMap((url) => Object.keys(outputs[`lib/${basename(url)}`].inputs))
    expect(sources).toContain('src/checking.ts')
    const wrong = sources.filter((source) => heavy.test(source) || /^src\/(render|compose|finish)\//.test(source))
    expect(wrong).toEqual([])
  })
})
