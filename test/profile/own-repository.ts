import { cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'

export const DAY = ['--as-of', '2025-02-03']
export const PROFILE = 'profiler/egen.yaml'

/** The head of a profile that is only what a test says. */
const HEAD = 'id: egen\ntitel: Egna krav\ndokument: Riktlinjerna 2025\n'

/** The clean agreement of the rules' cases with a profile of its repository's own, and the program in its folder. */
export function ownRepository(name: string) {
  const folder = realpathSync(temporaryFolder(name))
  cpSync(join(ROOT, 'test/rules/_bas'), folder, { recursive: true })
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const edit = (path: string, old: string | RegExp, fresh: string) => {
    const text = read(path)
    const edited = text.replace(old, fresh)
    if (edited === text) throw new Error(`${path} has no ${old}`)
    write(path, edited)
  }
  write('samverkan.yaml', `${read('samverkan.yaml')}profiler: [profiler]\n`)
  edit('avtal/overenskommelse.yaml', /^profiler: \[/m, 'profiler: [egen, ')
  return {
    folder,
    read,
    write,
    edit,
    /** Writes the profile; it has `rest` below its head. */
    profile: (rest: string) => write(PROFILE, HEAD + rest),
    here: (...args: string[]) => samverkan(args, { cwd: folder }),
  }
}

/** A requirement with the code `egen-sak`, its severity and clause, and what a test adds: as YAML in a list of `krav`. */
export function requirement(rest: string): string {
  const own = rest.trim().replaceAll('\n', '\n    ')
  return `krav:
  - kod: egen-sak
    allvar: varning
    ställe: avsnitt 3
    krav: Så ska det vara.
    varför: Annars går det fel.
    gör_så_här: Gör så här.
    ${own}
`
}
