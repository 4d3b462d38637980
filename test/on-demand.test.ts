import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageTexts, ROOT, run, samverkan, startSamverkan, temporaryFolder } from './run.ts'
import { identity, sign } from './verify/sign.ts'

const SRC = join(ROOT, 'src')
const DAY = ['--as-of', '2025-02-03']

/** Modules of src/ that are loaded when they are needed, as `room/file.ts`, and what else is named in an `import()`. */
const onDemand = new Set<string>()
const notOurs: string[] = []
for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue
  for (const [, target = ''] of readFileSync(join(SRC, name), 'utf8').matchAll(/await import\('([^']+)'\)/g)) {
    if (target.startsWith('.')) onDemand.add(join(name, '..', target))
    else if (!target.startsWith('node:')) notOurs.push(`${name}: ${target}`)
  }
}

const folder = realpathSync(temporaryFolder('on-demand'))
const loaded = join(folder, 'loaded.txt')
const preload = join(folder, 'preload.mjs')
const repository = join(folder, 'arkiv')
afterAll(() => rmSync(folder, { recursive: true }))

// Notes the parts of the bundle that a run has loaded. With BREAK it breaks what every command needs: a bug.
const PRELOAD = `
import { appendFileSync } from 'node:fs'
import inspector from 'node:inspector'
const parts = []
const session = new inspector.Session()
session.connect()
session.on('Debugger.scriptParsed', ({ params: { url } }) => parts.push(url))
session.post('Debugger.enable')
process.on('exit', () => appendFileSync(${JSON.stringify(loaded)}, parts.filter((url) => url.includes('/lib/')).join('\\n') + '\\n'))
if (process.env.BREAK) Array.prototype.flatMap = () => { throw new TypeError('broken on purpose') }
`
const ENVIRONMENT = { NODE_OPTIONS: `--import=${pathToFileURL(preload).href}` }

/** Runs the bundle in the repository, noting what it loads. */
function traced(args: readonly string[], env: object = {}) {
  return samverkan(args, { cwd: repository, env: { ...ENVIRONMENT, ...env } })
}

/** Like `traced`, and throws unless the program ends well. */
function done(...args: string[]) {
  const outcome = traced(args)
  if (outcome.status !== 0) throw new Error(`${args.join(' ')}: ${outcome.status}\n${outcome.stderr}`)
  return outcome
}

const read = (path: string) => readFileSync(join(repository, path), 'utf8')
const write = (path: string, text: string) => writeFileSync(join(repository, path), text)

beforeAll(() => {
  writeFileSync(preload, PRELOAD)
  writeFileSync(loaded, '')
  cpSync(join(ROOT, 'test/rules/_bas'), repository, { recursive: true })
  const REVIEWED = 'publicering:\n  granskat:\n    - {filer: [mallar/], av: Kommunjurist, datum: 2026-01-15}\n'
  for (const name of ['profiler', 'mallar']) mkdirSync(join(repository, name))
  write('samverkan.yaml', `${read('samverkan.yaml')}profiler:\n  - profiler\nmallar: mallar\n${REVIEWED}`)
  write('profiler/egen.yaml', 'id: egen\ntitel: Egen\ndokument: Egen\nkrav: []\nregler:\n  - {regel: orgnr}\n')
  write('mallar/omslag.hbs', '<section><h1 id="omslag">Ett eget omslag</h1></section>\n')
})

describe('what the bundle loads when it is needed works in the bundle', () => {
  test('only modules of our own are named in an import(): a package in CommonJS would lose its names', () => {
    expect(notOurs).toEqual([])
    expect(onDemand.size).toBeGreaterThan(20)
  })

  test("a repository's own template", () => {
    done('build', 'avtal', ...DAY, '-o', 'ut', '--standard', 'a-3a', '--sidecar', '--format', 'pdf,html')
    expect(pageTexts(join(repository, 'ut/avtal.pdf')).join('\n')).toContain('Ett eget omslag')
  })

  test('what a finished file brings with it, and who signed it', async () => {
    done('open', 'ut/avtal.pdf', '-o', 'uppackad')
    expect(readdirSync(join(repository, 'uppackad'))).toContain('samverkan.yaml')
    rmSync(join(repository, 'uppackad'), { recursive: true })
    const pdf = readFileSync(join(repository, 'ut/avtal.pdf'))
    const field = JSON.parse(read('ut/avtal.signering.json')).underskrifter[0].fält
    const signed = await sign(pdf, field, identity(folder, 'Anna Ek', 'Dalköpings kommun'))
    writeFileSync(join(repository, 'signerad.pdf'), signed)
    expect(done('verify', 'signerad.pdf', '--unsigned-ok', '--standards').stdout).toContain('Anna Ek')
    done('lock', 'avtal')
  })

  test('a register in a workbook, written and read', async () => {
    done('export', 'avtal', '--format', 'xlsx', '-o', 'register.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(repository, 'register.xlsx'))
    const cell = workbook.getWorksheet('Register')?.getColumn(1)
    expect(cell?.values.length).toBeGreaterThan(3)
    workbook.getWorksheet('Register')?.eachRow((row) => {
      row.eachCell((one) => {
        if (one.text === 'Orossamtal') one.value = 'Samtal vid oro'
      })
    })
    await workbook.xlsx.writeFile(join(repository, 'register.xlsx'))
    const plan = read('avtal/atgardsplaner/orossamtal.yaml')
    done('import', 'register.xlsx', '--form', 'register')
    expect(read('avtal/atgardsplaner/orossamtal.yaml')).toContain('titel: Samtal vid oro\n')
    write('avtal/atgardsplaner/orossamtal.yaml', plan)
  })

  test('reports in every form, and the next one', () => {
    done('report', 'avtal', ...DAY, '--period', '2024-12', '--format', 'pdf,html,xlsx,csv,json', '-o', 'rapport')
    const endings = readdirSync(join(repository, 'rapport')).map((name) => name.split('.').at(-1))
    expect([...new Set(endings)].sort()).toEqual(['csv', 'html', 'json', 'pdf', 'xlsx'])
    done('report', 'avtal', '--new', '2025-12')
    rmSync(join(repository, 'avtal/lagesbild/2025-12.yaml'))
  })

  test('a table with quotes in it, findings for programs, and colours', () => {
    const table = read('avtal/figurer/otrygghet.csv')
    write('avtal/figurer/otrygghet.csv', table.replace(/^([^;,\n]+)/, '"$1"'))
    expect(JSON.parse(done('check', 'avtal', ...DAY, '--format', 'json').stdout).findings).toEqual([])
    write('avtal/figurer/otrygghet.csv', `${table}"x;1\n`)
    const { status, stderr } = traced(['check', 'avtal', ...DAY], { NO_COLOR: undefined, FORCE_COLOR: '1' })
    expect(stderr).toContain('csv/citat')
    expect(stderr).toContain('\u001b[')
    expect(status).toBe(1)
    write('avtal/figurer/otrygghet.csv', table)
  })

  test('mending, and what has changed', () => {
    const manifest = read('avtal/overenskommelse.yaml')
    write('avtal/overenskommelse.yaml', manifest.replace('datum: 2024-12-16', 'datum: 16 december 2024'))
    done('check', 'avtal', ...DAY, '--fix')
    expect(read('avtal/overenskommelse.yaml')).toBe(manifest)
    const git = (...args: string[]) =>
      run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.se', ...args], { cwd: repository })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'start')
    expect(done('check', '--only-changed', 'HEAD', '--format', 'json', ...DAY).stdout).toContain('"agreements": []')
  })

  test('workers, whose findings are each from its own repository, however long the others take', () => {
    const folders = ['ett', 'två'].flatMap((name) => {
      const root = join(folder, name)
      cpSync(repository, root, { recursive: true })
      return Array.from({ length: 33 }, (_, index) => join(root, `kopior/${10 + index}`))
    })
    const isBad = (index: number) => index < 33 && index % 3 === 0
    const manifest = read('avtal/overenskommelse.yaml')
    const slow = `# Bakgrund\n\n${'Vi **arbetar** tillsammans i <bilaga:lagesbild>.\n\n'.repeat(2000)}`
    for (const [index, copy] of folders.entries()) {
      cpSync(join(repository, 'avtal'), copy, { recursive: true })
      const own = manifest.replace('id: avtal', `id: avtal-${index}`)
      const text = isBad(index) ? own.replace('    dnr: KS 2024/101\n', '') : own
      writeFileSync(join(copy, 'overenskommelse.yaml'), text)
      // What is given out first is finished last.
      if (index < 4) appendFileSync(join(copy, 'text/lagesbild.md'), slow)
    }
    const paths = ['ett/kopior', 'två/kopior'].map((path) => join(folder, path))
    const { findings } = JSON.parse(done('check', ...paths, ...DAY, '--format', 'json').stdout)
    expect(
      findings.flatMap(({ file, line, code }: { file: string; line: number; code: string }) =>
        code === 'part-dnr' ? [`${file}:${line}`] : [],
      ),
    ).toEqual(
      folders.filter((_, index) => isBad(index)).map((copy) => `${relative(repository, copy)}/overenskommelse.yaml:13`),
    )
    for (const name of ['ett', 'två']) rmSync(join(folder, name), { recursive: true })
  })

  test('--watch', async () => {
    const program = startSamverkan(['check', '--watch', ...DAY], { cwd: repository, env: ENVIRONMENT })
    await program.said('Ctrl\\+C avslutar')
    expect(await program.interrupt()).toBe(130)
  })

  test('the browser and what it hyphenates by, in a new cache', () => {
    const cache = join(folder, 'cache')
    expect(traced(['browser', 'install'], { XDG_CACHE_HOME: cache }).status).toBe(0)
    expect(readdirSync(join(cache, 'samverkan'))).toContain('hyphenation-1')
    rmSync(cache, { recursive: true })
    expect(done('doctor').stdout).toContain('Chromium')
  })

  test('the commands without parts of their own', () => {
    expect(done('rules', 'avtal').stdout).toContain('Gäller alltid')
    expect(done('explain', 'part-dnr').stdout).toContain('Varför:')
    expect(done('status', 'avtal', ...DAY).stdout).toContain('till och med 2026-12-31')
    expect(done('calendar', 'avtal', ...DAY).stdout).toContain('END:VCALENDAR')
    expect(JSON.parse(done('schema', 'profil').stdout).title).toBe('Profil')
    expect(done('migrate', '--dry-run').stderr).toContain('version 1')
    done('clean')
    done('init', 'nytt')
    done('check', 'nytt', ...DAY, '--variant', 'utkast')
  })

  test('the report of a bug', () => {
    const { status, stderr } = traced(['check', 'avtal', ...DAY], { BREAK: '1' })
    expect(status).toBe(70)
    const [, report = ''] = /med filen (\S+)/.exec(stderr) ?? []
    expect(readFileSync(report, 'utf8')).toContain('broken on purpose')
    rmSync(join(report, '..'), { recursive: true })
  })

  test('nothing is left that no run of these has loaded', () => {
    const { outputs } = JSON.parse(readFileSync(join(ROOT, 'lib/metafile.json'), 'utf8'))
    const parts = [...new Set(readFileSync(loaded, 'utf8').split('\n').filter(Boolean))]
    const modules = new Set(
      parts.flatMap((part) =>
        Object.keys(outputs[`lib/${basename(part)}`]?.inputs ?? {}).map((source) => source.replace(/^src\//, '')),
      ),
    )
    expect([...onDemand].filter((module) => !modules.has(module))).toEqual([])
  })
})
