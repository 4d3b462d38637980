/**
 * How fast a repository of 1,000 agreements with 12 plans each is checked, beside a bare loop that reads and parses
 * the same files with the yaml package, positions on. Asks for at most 2.5 times that, under 500 MB, and for one
 * agreement at most 8 times an empty run of node, which compiles nothing. Usage: node bench/check.mjs [agreements] [--keep]
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const program = join(root, 'bin/samverkan.js')

const [mode, bareFolder = ''] = process.argv.slice(2)
if (mode === '--bare') {
  const { parseDocument } = await import('yaml')
  let files = 0
  for (const name of readdirSync(bareFolder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml')) continue
    const document = parseDocument(readFileSync(join(bareFolder, name), 'utf8'), { keepSourceTokens: false })
    if (document.errors.length > 0) throw new Error(name)
    files++
  }
  console.log(files)
  process.exit(0)
}

/** Says at the end how much memory the process took at most, in kilobytes. */
const PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))`
const count = Number(process.argv[2] ?? 1000)
const folder = generate(count)
try {
  const bare = measure(['bench/check.mjs', '--bare', folder])
  const check = measure([program, 'check', folder, '--as-of', '2025-02-03', '-q'])
  const again = measure(['bench/check.mjs', '--bare', folder])
  const floor = Math.min(bare.seconds, again.seconds)
  const ratio = check.seconds / floor
  console.log(`${bare.output} YAML files of ${count} agreements`)
  console.log(`bare loop ${bare.seconds.toFixed(2)} s and ${again.seconds.toFixed(2)} s; peak ${again.megabytes} MB`)
  console.log(
    `check     ${check.seconds.toFixed(2)} s: ${ratio.toFixed(2)} times (at most 2.5); peak ${check.megabytes} MB (under 500)`,
  )
  const empty = best(() => timeOf(['-e', '0']))
  const one = best(() => timeOf([program, 'check', join(folder, 'a0000'), '--as-of', '2025-02-03', '-q']))
  console.log(
    `one agreement ${(one * 1000).toFixed(0)} ms: ${(one / empty).toFixed(2)} times an empty run of ${(empty * 1000).toFixed(0)} ms (at most 8)`,
  )
  process.exitCode = ratio <= 2.5 && check.megabytes < 500 && one <= 8 * empty ? 0 : 1
} finally {
  if (process.argv.includes('--keep')) console.log(folder)
  else rmSync(folder, { recursive: true })
}

/**
 * Agreements like the clean one that rules are tried on, each with twelve plans made out of its three.
 * @param {number} agreements
 */
function generate(agreements) {
  const base = mkdtempSync(join(tmpdir(), 'samverkan-bench-'))
  cpSync(join(root, 'test/rules/_bas'), base, { recursive: true })
  const clean = join(base, 'avtal')
  const files = readdirSync(clean, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(clean.length + 1), text: readFileSync(path, 'utf8') }))
  rmSync(clean, { recursive: true })
  for (let number = 0; number < agreements; number++) {
    const name = `a${String(number).padStart(4, '0')}`
    for (const { path, text } of files) {
      const copies = path.startsWith('atgardsplaner/') ? 4 : 1
      for (let copy = 0; copy < copies; copy++) write(join(base, name), path, text, { name, number, copy })
    }
  }
  return base
}

/**
 * Each file says something of its own, so that nothing can be read once for all.
 * @param {string} folder
 * @param {string} path
 * @param {string} text
 * @param {{ name: string, number: number, copy: number }} which
 */
function write(folder, path, text, { name, number, copy }) {
  const target = join(folder, copy === 0 ? path : path.replace('.yaml', `-${copy}.yaml`))
  mkdirSync(dirname(target), { recursive: true })
  let own = text
    .replace('id: avtal', `id: ${name}`)
    .replace(/^(definition|syfte|metod): (.*)\.$/gm, `$1: $2 i omgång ${number}.`)
  if (copy > 0) {
    own = own
      .replace(/^id: (.*)$/m, `id: $1-${copy}`)
      .replace(
        /^nummer: (\d+)$/m,
        (/** @type {string} */ _, /** @type {string} */ old) => `nummer: ${Number(old) + 3 * copy}`,
      )
      .replace(/^titel: (.*)$/m, `titel: $1, del ${copy + 1}`)
  }
  writeFileSync(target, own)
}

/**
 * Seconds and peak memory of a run of node.
 * @param {string[]} args
 */
function measure(args) {
  const started = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', PEAK, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${status}\n${stderr.slice(0, 2000)}`)
  const kilobytes = Number(stderr.trim().split('\n').at(-1))
  return { seconds, megabytes: Math.round(kilobytes / 1024), output: stdout.trim() }
}

/**
 * Seconds of a run of node, with nothing added to it.
 * @param {string[]} args
 */
function timeOf(args) {
  const started = process.hrtime.bigint()
  spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' })
  return Number(process.hrtime.bigint() - started) / 1e9
}

/** @param {() => number} run */
function best(run) {
  return Math.min(...Array.from({ length: 7 }, run))
}
