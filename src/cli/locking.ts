import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FONT_FILES } from '../compose/kit.ts'
import { repositoryRoot } from '../load/load.ts'
import { nodeHost } from '../node/node-host.ts'
import { PACKAGE_FOLDER, readKit } from '../node/package-files.ts'
import { VERSION } from '../node/version.ts'
import { builtIn } from '../profile/built-in.ts'
import { drift, LOCK, type Lock, lockOf } from '../record/lock.ts'
import type { Findings } from './findings.ts'

/** What this program, with a browser of this version, builds with. */
export function lockNow(browser: string): Lock {
  const profiles = new Map([...builtIn].map(([id, { data }]) => [id, data]))
  const { font } = readKit()
  const fonts = FONT_FILES.map(font)
  return lockOf({ creator: `samverkan ${VERSION}`, browser, fonts, templates: templateFiles(), profiles })
}

/** Roots of the repositories that folders of agreements lie in, each once. */
export function rootsOf(folders: readonly string[]): string[] {
  return [...new Set(folders.map((folder) => repositoryRoot(nodeHost, folder)))]
}

/** Finds what has changed since the repositories were locked. Gives whether nothing has. */
export function holdsLocks(folders: readonly string[], browser: string, found: Findings): boolean {
  const now = lockNow(browser)
  const drifted = rootsOf(folders).map((root) => {
    const bytes = nodeHost.read(join(root, LOCK))
    const findings = drift(bytes && Buffer.from(bytes).toString('utf8'), now)
    found.add(root, findings)
    return findings.length > 0
  })
  return !drifted.includes(true)
}

function templateFiles(): Map<string, Uint8Array> {
  const folder = join(PACKAGE_FOLDER, 'templates')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(hbs|css)$/.test(name))
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]))
}
