import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { repeatedPath } from '../../file-name.ts'
import { DamagedPdf } from '../../pdf/objects.ts'
import { RECORD_FOLDER } from '../../record/build-record.ts'
import { isSafePath, type Packed, packedIn } from '../../record/sidecar.ts'
import { EXIT, UsageError } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import type { OpenOptions } from '../table/open.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `samverkan open`: the sources that a PDF or its zip brings with it, as files again. Nothing is written to a folder that
 * holds something, or when a path leads anywhere but into the folder. Gives the exit code.
 */
export function openCommand(file: string, options: OpenOptions, terminal: Terminal): number {
  const absolute = resolve(terminal.cwd, file)
  const folder = resolve(terminal.cwd, options.output ?? basename(absolute).replace(/(\.källor)?\.(pdf|zip)$/i, ''))
  const packed = read(absolute, file)
  if (packed.length === 0) {
    throw new UsageError(
      `${file} har inga källor med sig: bygg med --standard a-3a, eller öppna den zip som --sidecar gör`,
    )
  }
  const unsafe = packed.find(({ path }) => !isSafePath(path))
  if (unsafe)
    throw new UsageError(
      `${file} innehåller en fil med en osäker sökväg, ${JSON.stringify(unsafe.path)}; inget är skrivet`,
    )
  const twice = repeatedPath(packed.map(({ path }) => path))
  if (twice !== undefined)
    throw new UsageError(`${file} innehåller två filer som vissa datorer tar för samma, ${twice}; inget är skrivet`)
  const obstacle = obstacleAt(folder)
  if (obstacle !== undefined)
    throw new UsageError(
      `${relative(terminal.cwd, folder) || 'mappen'} ${obstacle}; inget är skrivet. Välj en ny mapp med  -o MAPP`,
    )
  for (const { path, bytes } of packed) writeFileAtomically(join(folder, path), bytes)
  const sources = packed.filter(({ path }) => !path.startsWith(`${RECORD_FOLDER}/`)).length
  terminal.err(
    `${relative(terminal.cwd, folder) || '.'}: ${sources} ${sources === 1 ? 'fil' : 'filer'}, och i ${RECORD_FOLDER}/ hur de byggdes\n`,
  )
  return EXIT.ok
}

/** Why nothing can be written to a folder: what is there would be mixed up with the sources. Undefined for none. */
function obstacleAt(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  if (!statSync(folder).isDirectory()) return 'finns redan, och är ingen mapp'
  return readdirSync(folder).length > 0 ? 'finns redan, och är inte tom' : undefined
}

function read(absolute: string, file: string): Packed[] {
  try {
    return packedIn(readFileSync(absolute))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof DamagedPdf || (error instanceof Error && 'code' in error)) {
      throw new UsageError(`${file} kan inte öppnas (${reason})`)
    }
    throw error
  }
}
