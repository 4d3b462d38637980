import { join, relative, resolve } from 'node:path'
import { ownProfiles } from '../../checking.ts'
import { KINDS, type Kind, type Schema } from '../../model/schema.ts'
import { wholeSchema } from '../../model/whole-schema.ts'
import { nodeHost } from '../../node/node-host.ts'
import { withOwnFields } from '../../profile/own-schema.ts'
import { EXIT, UsageError } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import type { SchemaOptions } from '../table/schema.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `samverkan schema`: the JSON Schemas of the YAML files, each whole in itself. On stdout, one as it is and all of
 * them as an object by name; with `--output` as files in a folder. In a repository whose own
 * profiles describe values of the municipality's own, the schemas do so too. Gives the exit code.
 */
export async function schemaCommand(
  name: string | undefined,
  options: SchemaOptions,
  terminal: Terminal,
): Promise<number> {
  const kinds = name === undefined ? KINDS : [kindOf(name)]
  const profiles = await ownProfiles(nodeHost, terminal.cwd)
  const schemaHere = (kind: Kind) => withOwnFields(wholeSchema(kind), kind, profiles)
  if (options.output !== undefined) {
    const folder = resolve(terminal.cwd, options.output)
    for (const kind of kinds) {
      const path = join(folder, schemaFile(kind))
      writeFileAtomically(path, Buffer.from(textOf(schemaHere(kind))))
      terminal.err(`${relative(terminal.cwd, path)}\n`)
    }
    return EXIT.ok
  }
  const all = Object.fromEntries(kinds.map((kind) => [kind, schemaHere(kind)]))
  terminal.out(`${JSON.stringify(name === undefined ? all : all[name], null, 2)}\n`)
  return EXIT.ok
}

/** The text of a schema file. */
export function schemaText(kind: Kind): string {
  return textOf(wholeSchema(kind))
}

function textOf(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`
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
