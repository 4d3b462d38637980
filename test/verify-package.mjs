// Packs samverkan, installs the tarball in an empty project, and runs what it brings without a network on each Node that it
// is for: npm run verify:package.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODES = ['20', '22', '24']
const MOST_PACKAGES = 10
const MOST_MEGABYTES = 30

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'samverkan-package-')))
const project = join(folder, 'project')
const today = ['--as-of', '2025-02-03']

/** What a program is put behind so that it has no network: a namespace of its own, where the system grants one. */
const [offline] = [['unshare', '-n'], ['unshare', '-rn'], []].filter(
  ([program, flag]) => program === undefined || spawnSync(program, [flag ?? '', 'true']).status === 0,
)
if (!offline || offline.length === 0) console.log('no namespaces here: run with the network')

/**
 * Runs a program in the project, and ends all with what it said when it does not end as expected.
 * @param {string} program
 * @param {string[]} args
 * @param {{ status?: number, cwd?: string, env?: NodeJS.ProcessEnv }} options
 */
function run(program, args, { status = 0, cwd = project, env = process.env } = {}) {
  const outcome = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (outcome.error) throw outcome.error
  if (outcome.status === status) return outcome
  throw new Error(`${program} ${args.join(' ')}: ${outcome.status}\n${outcome.stdout}${outcome.stderr}`)
}

/**
 * @param {unknown} holds
 * @param {string} what
 */
function expect(holds, what) {
  if (!holds) throw new Error(`not so: ${what}`)
}

/** Packs, installs, and looks at what was installed. */
function install() {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { cwd: root }).stdout,
  )
  /** @type {string[]} */
  const files = packed.files.map((/** @type {{ path: string }} */ file) => file.path)
  for (const path of [
    'lib/index.js',
    'lib/index.d.ts',
    'lib/bom.cdx.json',
    'lib/THIRD-PARTY-LICENSES.txt',
    'LICENSE',
  ]) {
    expect(files.includes(path), `${path} is in the package`)
  }
  expect(!files.some((path) => /\.map$|\.mjs$|^(?:src|test)\//.test(path)), 'maps, sources and generators are not')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{"private":true,"type":"module"}\n')
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)])
  const installed = Object.keys(
    JSON.parse(readFileSync(join(project, 'node_modules/.package-lock.json'), 'utf8')).packages,
  )
  const megabytes = Number(run('du', ['-sk', 'node_modules']).stdout.split('\t')[0]) / 1024
  console.log(`installed: ${installed.length} packages, ${megabytes.toFixed(1)} MB`)
  expect(installed.length <= MOST_PACKAGES, `at most ${MOST_PACKAGES} packages`)
  expect(megabytes <= MOST_MEGABYTES, `at most ${MOST_MEGABYTES} MB`)
}

/** Holds the example of docs/library.md to the types of the package, with nothing else installed. */
function types() {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/library.md'), 'utf8')) ?? []
  const wrong = "import { check } from 'samverkan'\ncheck('avtal', { today: 3 })\n"
  // Nothing else is installed, so the little of Node that the example uses is declared.
  const node =
    "declare module 'node:fs' { export function writeFileSync(path: string, bytes: Uint8Array): void }\n" +
    'declare const process: { argv: string[] }\n'
  writeFileSync(join(project, 'example.js'), code)
  writeFileSync(join(project, 'example.ts'), code)
  writeFileSync(join(project, 'node.d.ts'), node)
  writeFileSync(join(project, 'wrong.ts'), wrong)
  const tsc = [
    join(root, 'node_modules/typescript/bin/tsc'),
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
  ]
  const options = ['--module', 'nodenext', '--lib', 'es2023,dom']
  run(process.execPath, [...tsc, ...options, 'node.d.ts', 'example.ts'])
  const { stdout } = run(process.execPath, [...tsc, ...options, 'wrong.ts'], { status: 2 })
  expect(stdout.includes("'number' is not assignable to type 'string'"), `the types refuse what is wrong: ${stdout}`)
}

/** A repository with a profile and a template of its own. */
function layOut(/** @type {string} */ repository) {
  cpSync(join(root, 'test/rules/_bas'), repository, { recursive: true })
  for (const name of ['profiler', 'mallar']) mkdirSync(join(repository, name))
  const change = (/** @type {string} */ path, /** @type {(text: string) => string} */ how) => {
    writeFileSync(join(repository, path), how(readFileSync(join(repository, path), 'utf8')))
  }
  change('samverkan.yaml', (text) => `${text}profiler:\n  - profiler\nmallar: mallar\n`)
  change('avtal/overenskommelse.yaml', (text) => `${text.replace(/^profiler:.*\n/m, '')}profiler: [egen]\n`)
  writeFileSync(join(repository, 'mallar/omslag.hbs'), '<section><h1 id="omslag">Ett eget omslag</h1></section>\n')
  writeFileSync(
    join(repository, 'profiler/egen.yaml'),
    `id: egen
titel: Egen
dokument: Egna riktlinjer
krav:
  - kod: egen-malgrupp
    fil: åtgärdsplan
    allvar: varning
    ställe: avsnitt 2
    krav: Varje plan säger vem den är till för.
    varför: Åtgärder utan målgrupp når ingen.
    gör_så_här: "Lägg till  målgrupp: …"
    bra: "målgrupp: Unga"
    dåligt: "# ingen målgrupp"
    schema: {required: [målgrupp]}
`,
  )
}

/** Runs the installed program and the library on one version of Node. */
function tryOn(/** @type {string} */ version) {
  const home = join(folder, `node${version}`)
  mkdirSync(home)
  writeFileSync(join(home, 'package.json'), '{"private":true}\n')
  run('npm', ['install', '--no-audit', '--no-fund', `node@${version}`], { cwd: home })
  const bin = join(home, 'node_modules/node/bin')
  const cache = join(home, 'cache')
  const PATH = [bin, join(project, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const env = { ...process.env, PATH, NODE_COMPILE_CACHE: cache, NO_COLOR: '1' }
  const here = (/** @type {string[]} */ command, /** @type {number} */ status = 0) => {
    const [program = '', ...args] = [...(offline ?? []), ...command]
    const { stdout, stderr } = run(program, args, { env, status })
    return stdout + stderr
  }
  const node = here(['node', '--version']).trim()
  const { version: own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(here(['samverkan', '--version']).trim() === own, `${node}: --version`)

  const started = `start-${version}`
  here(['samverkan', 'init', started])
  // Its examples are to be filled in before anybody signs.
  expect(here(['samverkan', 'check', started, ...today], 1).includes('platshallare'), `${node}: init and check`)
  here(['samverkan', 'build', started, '--variant', 'utkast', '-o', `${started}/dist`, ...today])
  expect(
    readdirSync(join(project, started, 'dist')).some((name) => name.endsWith('.pdf')),
    `${node}: init and build`,
  )

  const repository = `arkiv-${version}`
  layOut(join(project, repository))
  expect(here(['samverkan', 'check', repository, ...today]).includes('egen-malgrupp'), `${node}: a profile of its own`)
  here(['samverkan', 'build', repository, '-o', `${repository}/dist`, '--format', 'pdf,html', ...today])
  const page = readFileSync(join(project, repository, 'dist/avtal.html'), 'utf8')
  expect(page.includes('Ett eget omslag'), `${node}: a template of its own`)
  const pdf = readFileSync(join(project, repository, 'dist/avtal.pdf'))
  expect(pdf.subarray(0, 5).toString() === '%PDF-', `${node}: a PDF`)
  here(['samverkan', 'export', repository, '--format', 'xlsx', '-o', `${repository}/register.xlsx`])
  here(['samverkan', 'import', `${repository}/register.xlsx`, '--form', 'register', '-o', repository])
  here(['samverkan', 'verify', `${repository}/dist/avtal.pdf`, '--unsigned-ok'])

  const said = here(['node', 'example.js', `${repository}/avtal`])
  expect(said.includes('varning egen-malgrupp: '), `${node}: the library\n${said}`)
  // Node keeps compiled code itself from 22.8 on.
  const kept = version === '20' || readdirSync(cache, { recursive: true }).length > 5
  expect(kept, `${node}: compiled code is kept`)
  console.log(`works without a network on Node ${node}`)
}

try {
  install()
  types()
  for (const version of NODES) tryOn(version)
} finally {
  rmSync(folder, { recursive: true })
}
