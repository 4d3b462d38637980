import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { hasErrors } from '../../diagnostic.ts'
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
    // Of a submodule git says only that it is another one.
    if (changed.some((path) => isWithin(own, path))) return true
    // In any folder above, for the repository is another one when the file comes or goes.
    const above = (path: string) => baseName(path) === REPOSITORY && `${own}/`.startsWith(`${parent(path)}/`)
    if (changed.some(above)) return true
    const { value: sources, diagnostics } = load(nodeHost, folder, shared)
    const { value: agreement, diagnostics: read } = sources ? readAgreement(sources) : nothing
    // What cannot be read is best looked at.
    if (!sources || !agreement) return true
    // A file that has gone is not among the sources, but what points at it is at fault.
    const isGone = paths.some((path) => !existsSync(join(root, path)))
    if (isGone && hasErrors([...diagnostics, ...read])) return true
    const superior = agreement.överavtal?.file.source.path
    const superiorFolder = superior?.slice(0, superior.lastIndexOf('/') + 1)
    const profiles = agreement.repository?.data.profiler?.map((path) => path.replace(/^\.\/|\/$/g, '')) ?? []
    const pointed = pointedAt(sources.files.values(), sources.folder)
    return paths.some(
      (path) =>
        (superiorFolder !== undefined && (path.startsWith(superiorFolder) || isWithin(superiorFolder, path))) ||
        profiles.some((one) => isWithin(path, one) || isWithin(one, path)) ||
        [...pointed].some((one) => isWithin(one, path)),
    )
  })
}

/** Whether a path is a folder or file, or lies in it. */
function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
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
  const base = branchingOff(ref, cwd)
  const differing = git(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', base], top)
  const fresh = git(['ls-files', '--others', '--exclude-standard', '-z'], top)
  return `${differing}${fresh}`
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => posix(join(realpathSync(top), path)))
}

/** The commit at which this branch left `ref`. */
function branchingOff(ref: string, cwd: string): string {
  const { status, stdout } = run(['merge-base', '--end-of-options', ref, 'HEAD'], cwd)
  if (status === 0) return stdout.trim()
  const isShort = git(['rev-parse', '--is-shallow-repository'], cwd).trim() === 'true'
  const isKnown = run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd).status === 0
  const what = isKnown ? `det syns inte var grenen lämnade ${ref}` : `${ref} finns inte här`
  const advice = isShort
    ? 'Bara den senaste historien är hämtad. Hämta hela med  git fetch --unshallow  (i GitHub Actions  fetch-depth: 0  under actions/checkout).'
    : isKnown
      ? 'De har ingen gemensam historia.'
      : 'Hämta den med  git fetch , eller ange en gren eller ett incheckat läge som finns.'
  throw new UsageError(`--only-changed: ${what}. ${advice}`)
}

function run(args: readonly string[], cwd: string) {
  const done = spawnSync('git', [...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.error) throw new UsageError(`--only-changed behöver git, som inte kunde köras (${done.error.message})`)
  return done
}

function git(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = run(args, cwd)
  if (status !== 0) throw new UsageError(`--only-changed: git svarar «${stderr.trim().split('\n')[0] ?? ''}»`)
  return stdout
}
