import { clearResults, resultsFolder } from '../../node/results.ts'
import { EXIT } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

/** `samverkan clean`: takes away what earlier runs have remembered. Gives the exit code. */
export function cleanCommand(terminal: Terminal): number {
  const folder = resultsFolder(terminal.environment)
  clearResults(folder)
  terminal.err(`Det som var sparat i ${folder} är borttaget.\n`)
  return EXIT.ok
}
