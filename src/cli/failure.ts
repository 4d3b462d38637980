import { join, relative, sep } from 'node:path'
import { type Diagnostic, EnvironmentError, RenderError } from '../diagnostic.ts'
import { repositoryRoot } from '../load/load.ts'
import { MANIFEST } from '../load/names.ts'
import { nodeHost } from '../node/node-host.ts'
import { EXIT, UsageError } from './exit.ts'

/** Why one agreement could not be finished: the others are. */
export interface Failure {
  readonly finding: Diagnostic
  /** The exit code that the run ends with. */
  readonly exit: number
}

/**
 * Makes a finding of what was thrown for the agreement in `folder`, an absolute path, or without one for what several
 * agreements are made into: a document that could not be printed, or a bug, which is written to a file for the
 * maintainers. Throws on what ends the whole run, which is whatever the machine lacks, wrong usage, and a signal.
 */
export async function failureOf(error: unknown, folder: string | undefined, signal?: AbortSignal): Promise<Failure> {
  signal?.throwIfAborted()
  if (error instanceof EnvironmentError || error instanceof UsageError) throw error
  const place = folder === undefined ? {} : { path: manifestOf(folder) }
  if (error instanceof RenderError) {
    const hint = 'Rätta det som meddelandet nämner, och kör kommandot igen.'
    const finding = { code: 'utskrift/fel', severity: 'fel', message: error.message, ...place, hint } as const
    return { finding, exit: EXIT.render }
  }
  const { bugReport } = await import('./bug-report.ts')
  const { what, file } = bugReport(error)
  const which = folder === undefined ? 'det gemensamma' : `överenskommelsen i mappen ${folder}`
  const message = `ett fel i samverkan självt hindrade arbetet med ${which}: ${what}`
  const hint = `Inget i överenskommelsen behöver vara fel. Anmäl felet${file === undefined ? '' : `, med filen ${file}`}.`
  return { finding: { code: 'program/fel', severity: 'fel', message, ...place, hint }, exit: EXIT.bug }
}

/** The manifest in a folder, by its path from the repository's root. */
function manifestOf(folder: string): string {
  return relative(repositoryRoot(nodeHost, folder), join(folder, MANIFEST)).split(sep).join('/')
}
