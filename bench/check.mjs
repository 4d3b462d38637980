/**
 * What checking costs, with nothing remembered, with one file changed and with nothing changed.
 *
 * A repository of 1,000 agreements with 12 plans each is held against a bare loop that reads and parses the same files with
 * the yaml package, positions on; one agreement against an empty run of node. Limits stand beside the figures; the exit code is 1
 * when one does not hold. Usage: node bench/check.mjs [agreements] [--keep]
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
process.env.XDG_CACHE_HOME = join(folder, '.cache')
let holds = true
try {
  const again = [program, 'check', folder, '--as-of', '2025-02-03', '-q']
  const first = measure(['bench/check.mjs', '--bare', folder])
  const empty = measure(again)
  const unchanged = measure(again)
  const second = measure(['bench/check.mjs', '--bare', folder])
  const floor = Math.min(first.seconds, second.seconds)
  console.log(`${first.output} YAML files of ${count} agreements`)
  console.log(`bare loop ${first.seconds.toFixed(2)} s and ${second.seconds.toFixed(2)} s; peak ${second.megabytes} MB`)
  say('check, nothing remembered', empty.seconds / floor, 2.5, 'times the bare loop', empty.megabytes)
  say('check, nothing changed', unchanged.seconds / floor, 0.25, 'times the bare loop', unchanged.megabytes)

  const plan = join(folder, 'a0000/atgardsplaner/orossamtal.yaml')
  const text = readFileSync(plan, 'utf8')
  const one = [program, 'check', join(folder, 'a0000'), '--as-of', '2025-02-03', '-q']
  /** @type {{ name: string, limit: number, prepare: (run: number) => void, times: number[] }[]} */
  const cases = [
    {
      name: 'nothing remembered',
      limit: 8,
      prepare: () => rmSync(join(folder, '.cache'), { recursive: true }),
      times: [],
    },
    { name: 'one file changed', limit: 4, prepare: (run) => writeFileSync(plan, `${text}# ${run}\n`), times: [] },
    { name: 'nothing changed', limit: 2.5, prepare: () => {}, times: [] },
  ]
  const idle = []
  for (let run = 0; run < 9; run++) {
    idle.push(timeOf(['-e', '0']))
    for (const { prepare, times } of cases) {
      prepare(run)
      times.push(timeOf(one))
    }
  }
  const unit = median(idle)
  for (const { name, limit, times } of cases) {
    say(`one agreement, ${name}`, median(times) / unit, limit, `times an empty run of ${(unit * 1000).toFixed(0)} ms`)
  }
  process.exitCode = holds ? 0 : 1
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

/**
 * Prints a figure beside its limit, and remembers when it does not hold.
 * @param {string} what
 * @param {number} ratio
 * @param {number} limit
 * @param {string} unit
 * @param {number} [megabytes]
 */
function say(what, ratio, limit, unit, megabytes) {
  const memory = megabytes === undefined ? '' : `; peak ${megabytes} MB (under 500)`
  console.log(`${what.padEnd(34)} ${ratio.toFixed(2)} ${unit} (at most ${limit})${memory}`)
  holds &&= ratio <= limit && (megabytes ?? 0) < 500
}

/** @param {number[]} list */
function median(list) {
  return [...list].sort((one, other) => one - other)[list.length >> 1] ?? 0
}
