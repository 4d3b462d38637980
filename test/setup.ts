import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run.ts'

/** What the bundle is made of, besides the packages that the lockfile names. */
const MADE_OF = ['src', 'schemas', 'templates', 'bin', 'package.json', 'package-lock.json']

/** The command line is tested as it is shipped: bundled from the sources as they are now. */
export default function setup(): void {
  const built = changed(join(ROOT, 'lib/main.js'))
  if (built !== undefined && MADE_OF.every((name) => newest(join(ROOT, name)) < built)) return
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' })
}

/** When a file or anything below a folder was last changed, in milliseconds. A folder changes when a file goes. */
function newest(path: string): number {
  const entries = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : []
  return Math.max(changed(path) ?? 0, ...entries.map((name) => changed(join(path, name)) ?? 0))
}

function changed(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}
