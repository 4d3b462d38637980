/**
 * The wall time of a cold build, as a ratio to the browser alone printing the final HTML once.
 * Runs are interleaved and medians compared, so that what else the machine does weighs the same on all.
 *
 *   node bench/cold-build.mjs [--runs 7] [--example examples/rinkeby-kista] [--against FOLDER]
 *
 * Fails (exit 1) when a ratio is over its limit. `--against` names another built checkout, and says how its build
 * compares with this one's.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    example: { type: 'string', default: 'examples/rinkeby-kista' },
    against: { type: 'string' },
  },
})
const runs = Number(values.runs)
const folder = mkdtempSync(join(tmpdir(), 'samverkan-bench-'))
const html = join(folder, 'html/dokument.html')
const SHELLS = ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium-headless-shell']
const CHROMES = ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/usr/bin/google-chrome']
const shell = process.env.BENCH_SHELL ?? SHELLS.find((path) => existsSync(path))
const chromium = process.env.BENCH_CHROMIUM ?? CHROMES.find((path) => existsSync(path))

/**
 * Runs a command to its end and gives its wall time in milliseconds.
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd]
 */
function time(command, args, cwd = '.') {
  const started = performance.now()
  const result = spawnSync(command, args, { encoding: 'utf8', cwd })
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr}`)
  return performance.now() - started
}

const median = (/** @type {number[]} */ list) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN

const build = (/** @type {string[]} */ ...more) => [
  'bin/samverkan.js',
  'build',
  values.example,
  '-o',
  folder,
  '-q',
  ...more,
]
const print = (/** @type {string[]} */ more) => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--user-data-dir=${join(folder, 'profile')}`,
  '--no-pdf-header-footer',
  `--print-to-pdf=${join(folder, 'bare.pdf')}`,
  ...more,
  `file://${html}`,
]

try {
  time('node', [...build('--keep-html', join(folder, 'html'))])
  const contestants = {
    'node -e 0': () => time('node', ['-e', '0']),
    'samverkan --help': () => time('node', ['bin/samverkan.js', '--help']),
    'samverkan build': () => time('node', build()),
    ...(values.against && { 'build against': () => time('node', build(), values.against) }),
    ...(shell && { 'headless shell alone': () => time(shell, print([])) }),
    ...(chromium && { 'chromium alone': () => time(chromium, print(['--headless'])) }),
  }
  const measured = Object.entries(contestants).map(([name, go]) => ({ name, go, times: /** @type {number[]} */ ([]) }))
  for (let run = 0; run < runs; run++) for (const { go, times } of measured) times.push(go())
  const at = (/** @type {string} */ name) => median(measured.find((one) => one.name === name)?.times ?? [])
  for (const { name, times } of measured) console.log(`${name.padEnd(24)} ${median(times).toFixed(0).padStart(6)} ms`)
  if (values.against) {
    const timesOf = (/** @type {string} */ name) => measured.find((one) => one.name === name)?.times ?? []
    const own = timesOf('samverkan build')
    const pairs = timesOf('build against').map((ms, run) => ms / (own[run] ?? ms))
    const slower = pairs.filter((ratio) => ratio > 1).length
    const ratio = at('build against') / at('samverkan build')
    console.log(
      `build against / build: ${ratio.toFixed(3)}, in pairs ${median(pairs).toFixed(3)}, slower in ${slower} of ${runs}`,
    )
  }
  const ratios = [
    { name: 'build / headless shell alone', ratio: at('samverkan build') / at('headless shell alone'), limit: 2.2 },
    { name: 'build / chromium alone', ratio: at('samverkan build') / at('chromium alone'), limit: 1.2 },
    { name: '--help / node -e 0', ratio: at('samverkan --help') / at('node -e 0'), limit: 3 },
  ]
  for (const { name, ratio, limit } of ratios) {
    if (Number.isNaN(ratio)) console.log(`${name}: not measured, the browser is not installed`)
    else console.log(`${name}: ${ratio.toFixed(2)} (limit ${limit})${ratio > limit ? '  OVER' : ''}`)
    if (ratio > limit) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
