// Installs samverkan as the action does, out of a clone of this repository, and checks and builds an example with it:
// npm run verify:action. The other steps of action.yml are run by test/action.test.ts.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'samverkan-action-'))
const action = join(folder, 'action')
const runner = join(folder, 'runner')
const path = join(runner, 'path')

/**
 * Runs a program, and ends all with what it said when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 */
function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options })
  if (error) throw error
  if (status === 0) return stdout
  throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
}

try {
  run('git', ['clone', '-q', root, action])
  mkdirSync(runner)
  writeFileSync(path, '')
  const { steps } = parse(readFileSync(join(action, 'action.yml'), 'utf8')).runs
  const { run: install } = steps.find((/** @type {{ name: string }} */ { name }) => name === 'Install')
  const env = { ...process.env, RUNNER_TEMP: runner, ACTION_PATH: action, GITHUB_PATH: path, PACKAGE: '' }
  run('bash', ['-e', '-o', 'pipefail', '-c', install], { env })
  const [bin] = readFileSync(path, 'utf8').trim().split('\n')
  const own = { env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }, cwd: join(root, 'examples') }
  run('samverkan', ['check', 'sala'], own)
  run('samverkan', ['build', 'sala', '--quiet', '--output', join(folder, 'dist')], own)
  const size = readFileSync(join(folder, 'dist/sala.pdf')).length
  console.log(`installed by the action: ${run('samverkan', ['--version'], own).trim()}, sala.pdf has ${size} bytes`)
} finally {
  rmSync(folder, { recursive: true })
}
