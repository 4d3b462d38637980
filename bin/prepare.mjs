/**
 * What npm runs in a clone before it is used or packed. An install that is global, as pre-commit's is, runs it without
 * having installed what the build needs (npm 11.19): then it is installed here.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cwd = fileURLToPath(new URL('..', import.meta.url))

/** @param {string[]} args */
function npm(...args) {
  const { status } = spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(new URL('../node_modules/esbuild', import.meta.url))) {
  npm('ci', '--no-global', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')
}
npm('run', '-s', 'build')
