import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../run.ts'

/** Clean examples, each with a day on which nothing is late. */
export const EXAMPLES = [
  ['rinkeby-kista', '2017-01-15'],
  ['skarholmen', '2022-01-15'],
  ['hagersten-alvsjo', '2024-03-01'],
  ['vasteras', '2023-06-15'],
  ['sala', '2026-12-01'],
] as const

const examples = join(ROOT, 'examples')
const paths = readdirSync(examples, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(examples.length + 1)
      .replaceAll('\\', '/'),
  )

/** The files of one example and what it stands on, as a memory host has them: below `/x`. */
export function filesOf(name: string): Record<string, Uint8Array> {
  const own = paths.filter((path) => /^(?:overavtal\/|samverkan\.yaml)/.test(path) || path.startsWith(`${name}/`))
  return Object.fromEntries(own.map((path) => [`/x/${path}`, readFileSync(join(examples, path))]))
}
