/**
 * What it costs to see that nothing is lost between the files and the document: the first call in a fresh process, as a
 * share of a whole cold build.
 *
 *   node bench/conservation.mjs [--runs 7] [--example examples/rinkeby-kista]
 *
 * Fails (exit 1) when the share is over its limit.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    example: { type: 'string', default: 'examples/rinkeby-kista' },
  },
})
const LIMIT = 0.03
const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'samverkan-bench-'))
const script = join(root, 'lib', `bench-${process.pid}.mjs`)

await build({
  stdin: {
    contents: `
      import { check } from './src/checking.ts'
      import { compose } from './src/compose/compose.ts'
      import { lostTexts } from './src/conservation/conservation.ts'
      import { nodeHost } from './src/node/node-host.ts'
      import { readKit } from './src/node/package-files.ts'
      import { forVariant } from './src/variant/variant.ts'
      const settings = { today: '2026-06-01', variant: 'utkast' }
      const { checked, unchecked } = await check(nodeHost, process.argv[2], settings)
      const shown = forVariant(checked ?? unchecked, 'utkast')
      const { value } = compose(shown, readKit(), settings)
      const start = performance.now()
      const lost = lostTexts(shown, value)
      console.log(performance.now() - start)
      if (lost.length > 0) throw new Error(lost[0].message)
    `,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: script,
  logLevel: 'error',
})

/**
 * @param {string[]} args
 */
function run(args) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root })
  if (status !== 0) throw new Error(stderr)
  return { stdout, took: performance.now() - started }
}

const median = (/** @type {number[]} */ list) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN

/** @type {number[]} */
const guards = []
/** @type {number[]} */
const builds = []
try {
  for (let round = 0; round < Number(values.runs); round++) {
    guards.push(Number(run([script, resolve(root, values.example)]).stdout))
    builds.push(run(['bin/samverkan.js', 'build', values.example, '-o', folder, '-q']).took)
  }
} finally {
  rmSync(script)
  rmSync(folder, { recursive: true })
}
const [guard, whole] = [median(guards), median(builds)]
console.log(
  `conservation ${guard.toFixed(1)} ms of a build of ${whole.toFixed(0)} ms: ${((guard / whole) * 100).toFixed(1)} %`,
)
if (guard / whole > LIMIT) process.exitCode = 1
