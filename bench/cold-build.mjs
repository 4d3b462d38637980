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

/** Runs a command to its end and gives its wall time in milliseconds. */
function time(command, args, cwd = '.') {
  const started = performance.now()
  const result = spawnSync(command, args, { encoding: 'utf8', cwd })
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr}`)
  return performance.now() - started
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]

const build = (...more) => ['bin/samverkan.js', 'build', values.example, '-o', folder, '-q', ...more]
const print = (more) => [
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
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let run = 0; run < runs; run++) for (const [name, go] of Object.entries(contestants)) times[name].push(go())
  const at = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
  for (const [name, ms] of Object.entries(at)) console.log(`${name.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms`)
  if (values.against) {
    const pairs = times['build against'].map((ms, run) => ms / times['samverkan build'][run])
    const slower = pairs.filter((ratio) => ratio > 1).length
    const ratio = at['build against'] / at['samverkan build']
    console.log(
      `build against / build: ${ratio.toFixed(3)}, in pairs ${median(pairs).toFixed(3)}, slower in ${slower} of ${runs}`,
    )
  }
  const ratios = [
    ['build / headless shell alone', at['samverkan build'] / at['headless shell alone'], 2.2],
    ['build / chromium alone', at['samverkan build'] / at['chromium alone'], 1.2],
    ['--help / node -e 0', at['samverkan --help'] / at['node -e 0'], 3],
  ]
  for (const [name, ratio, limit] of ratios) {
    if (Number.isNaN(ratio)) console.log(`${name}: not measured, the browser is not installed`)
    else console.log(`${name}: ${ratio.toFixed(2)} (limit ${limit})${ratio > limit ? '  OVER' : ''}`)
    if (ratio > limit) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
