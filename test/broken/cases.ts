import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/**
 * A broken input: the files of `_base` with those of the case laid over them. In a case, `removed.txt` lists files of
 * the base that are not there, `NAME.size` is a file of so many bytes, and `NAME.link` a symbolic link to that path.
 */
export interface Case {
  readonly name: string
  /** Exit code of `samverkan build avtal`. */
  readonly exit: number
  /** `path:line:column severity code`, sorted. */
  readonly findings: readonly string[]
}

export const cases: readonly Case[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== '_base')
  .map(({ name }) => {
    const [exit, ...findings] = readFileSync(join(here, name, 'verdict.txt'), 'utf8')
      .trim()
      .split('\n')
    return { name, exit: Number(exit?.replace('exit ', '')), findings: findings.sort() }
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Lays out a case in a new temporary folder, and gives its path. The agreement is in `avtal`. */
export function layOut(name: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'samverkan-broken-')))
  cpSync(join(here, '_base'), folder, { recursive: true })
  if (name === '_base') return folder
  cpSync(join(here, name), folder, { recursive: true })
  rmSync(join(folder, 'verdict.txt'))
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const written = join(folder, path)
    if (path === 'removed.txt') {
      for (const gone of readFileSync(written, 'utf8').trim().split('\n')) rmSync(join(folder, gone))
    } else if (path.endsWith('.size')) {
      writeFileSync(written.slice(0, -'.size'.length), 'a'.repeat(Number(readFileSync(written, 'utf8'))))
    } else if (path.endsWith('.link')) {
      rmSync(written.slice(0, -'.link'.length), { force: true })
      symlinkSync(readFileSync(written, 'utf8').trim(), written.slice(0, -'.link'.length))
    } else continue
    rmSync(written)
  }
  return folder
}
