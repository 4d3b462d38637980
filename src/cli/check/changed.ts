import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { load, repositoryRoot } from '../../load/load.ts'
import { REPOSITORY } from '../../load/names.ts'
import { baseName, parent, posix } from '../../load/paths.ts'
import { readAgreement } from '../../model/read-agreement.ts'
import { nodeHost } from '../../node/node-host.ts'
import { UsageError } from '../exit.ts'

/**
 * Of the agreement folders those that have changed since they left the branch or commit `ref`, with what they stand
 * on: `samverkan.yaml`, profiles, the superior agreement, and files above the folder that they point at.
 */
export function changedSince(ref: string, folders: readonly string[], cwd: string): string[] {
  const changed = changedFiles(ref, cwd)
  const shared: Parameters<typeof load>[2] = new Map()
  return folders.filter((folder) => {
    const root = repositoryRoot(nodeHost, folder)
    const own = posix(realpathSync(folder))
    const paths = changed
      .map((path) => relative(root, path).replaceAll('\\', '/'))
      .filter((path) => !path.startsWith('..'))
    if (changed.some((path) => path.startsWith(`${own}/`))) return true
    // In any folder above, for the repository is another one when the file comes or goes.
    const above = (path: string) => baseName(path) === REPOSITORY && `${own}/`.startsWith(`${parent(path)}/`)
    if (changed.some(above)) return true
    const { value: sources, diagnostics } = load(nodeHost, folder, shared)
    const { value: agreement, diagnostics: read } = sources ? readAgreement(sources) : nothing
    // What cannot be read is best looked at.
    if (!sources || !agreement) return true
    // A file that has gone is not among the sources, but what points at it is at fault.
    const isGone = paths.some((path) => !existsSync(join(root, path)))
    if (isGone && [...diagnostics, ...read].some(({ severity }) => severity === 'fel')) return true
    const superior = agreement.överavtal?.file.source.path
    const superiorFolder = superior?.slice(0, superior.lastIndexOf('/') + 1)
    const profiles = agreement.repository?.data.profiler?.map((path) => path.replace(/^\.\/|\/$/g, '')) ?? []
    const pointed = pointedAt(sources.files.values(), sources.folder)
    return paths.some(
      (path) =>
        (superiorFolder !== undefined && path.startsWith(superiorFolder)) ||
        profiles.some((one) => path === one || path.startsWith(`${one}/`)) ||
        pointed.has(path),
    )
  })
}

const nothing: ReturnType<typeof readAgreement> = { value: undefined, diagnostics: [] }

/** Files outside the agreement's folder and outside the superior agreements that came along when it was read. */
function pointedAt(files: Iterable<{ readonly path: string }>, folder: string): ReadonlySet<string> {
  const outside = [...files].map(({ path }) => path)
  return new Set(outside.filter((path) => !path.startsWith(`${folder}/`) && !path.startsWith('overavtal/')))
}

/** Absolute paths of files that differ from where this branch left `ref`, new ones included. */
function changedFiles(ref: string, cwd: string): string[] {
  const [top = ''] = git(['rev-parse', '--show-toplevel'], cwd).split('\n')
  const base = git(['merge-base', '--end-of-options', ref, 'HEAD'], cwd).trim()
  const differing = git(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', base], top)
  const fresh = git(['ls-files', '--others', '--exclude-standard', '-z'], top)
  return `${differing}${fresh}`
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => posix(join(realpathSync(top), path)))
}

function git(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync('git', [...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error) throw new UsageError(`--only-changed behöver git, som inte kunde köras (${error.message})`)
  if (status !== 0) throw new UsageError(`--only-changed: git svarar «${stderr.trim().split('\n')[0] ?? ''}»`)
  return stdout
}
