import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { pathKey } from '../file-name.ts'
import { writeFileAtomically } from './files.ts'

/** The files that one run makes. None is made by two of its parts: the second would take the place of the first. */
export class OutputFiles {
  /** Who has made each file, by the key of its path. */
  readonly #makers = new Map<string, string>()
  readonly #cwd: string

  /** `cwd`: the folder that paths in findings start from. */
  constructor(cwd: string) {
    this.#cwd = cwd
  }

  /**
   * Writes files by absolute path. When somebody else than `maker` has made one of them in this run, none is written,
   * and that is the finding. Makers are told apart, and shown to the user, by their Swedish name. Throws
   * `EnvironmentError` when the disk refuses.
   */
  write(maker: string, files: ReadonlyMap<string, Uint8Array>): Diagnostic | undefined {
    const keys = [...files.keys()].map((path) => ({ path, key: pathKey(real(path)) }))
    for (const { path, key } of keys) {
      const first = this.#makers.get(key)
      if (first !== undefined && first !== maker) return this.#clash(path, first, maker)
    }
    for (const { key } of keys) this.#makers.set(key, maker)
    for (const [path, bytes] of files) writeFileAtomically(path, bytes)
    return undefined
  }

  #clash(path: string, first: string, maker: string): Diagnostic {
    return {
      code: 'fil/krock',
      severity: 'fel',
      path: relative(this.#cwd, path),
      message: `${first} och ${maker} skulle bli samma fil; bara den första är skriven`,
      hint: 'Välj en annan mapp för den ena, eller ge överenskommelsen ett annat id.',
    }
  }
}

/** A path without symbolic links, as far as its folders are there. */
function real(path: string): string {
  const folder = dirname(path)
  if (folder === path) return path
  try {
    return join(realpathSync(folder), basename(path))
  } catch {
    return join(real(folder), basename(path))
  }
}
