import { join, relative, resolve } from 'node:path'
import { KINDS, type Kind } from '../../model/schema.ts'
import { wholeSchema } from '../../model/whole-schema.ts'
import { EXIT, UsageError } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import type { SchemaOptions } from '../table/schema.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `samverkan schema`: the JSON Schemas of the YAML files, each whole in itself. On stdout, one as it is and all of
 * them as an object by name; with `--output` as files in a folder. Gives the exit code.
 */
export function schemaCommand(name: string | undefined, options: SchemaOptions, terminal: Terminal): number {
  const kinds = name === undefined ? KINDS : [kindOf(name)]
  if (options.output !== undefined) {
    const folder = resolve(terminal.cwd, options.output)
    for (const kind of kinds) {
      const path = join(folder, schemaFile(kind))
      writeFileAtomically(path, Buffer.from(schemaText(kind)))
      terminal.err(`${relative(terminal.cwd, path)}\n`)
    }
    return EXIT.ok
  }
  const all = Object.fromEntries(kinds.map((kind) => [kind, wholeSchema(kind)]))
  terminal.out(`${JSON.stringify(name === undefined ? all : all[name], null, 2)}\n`)
  return EXIT.ok
}

/** The text of a schema file. */
export function schemaText(kind: Kind): string {
  return `${JSON.stringify(wholeSchema(kind), null, 2)}\n`
}

/** The name of a schema file. */
export function schemaFile(kind: Kind): string {
  return `${kind}.schema.json`
}

function kindOf(name: string): Kind {
  const kind = KINDS.find((known) => known === name)
  if (kind) return kind
  throw new UsageError(`det finns inget schema ${name}, bara ${KINDS.join(', ')}`, { written: name, known: KINDS })
}
