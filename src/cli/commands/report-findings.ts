import { checkReports } from '../../checking.ts'
import { repositoryRoot } from '../../load/load.ts'
import type { Agreement } from '../../model/model.ts'
import { nodeHost } from '../../node/node-host.ts'
import { agreementFolders } from '../agreements.ts'
import type { Findings } from '../findings.ts'
import { sharedIds } from '../shared-ids.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Reads and checks every agreement under the paths, and adds what is found of the report of `period`. Those that cannot
 * be told apart by their id are left out: reports are named by it.
 */
export async function agreementsToReport(
  paths: readonly string[],
  period: string,
  today: string,
  terminal: Terminal,
  findings: Findings,
): Promise<readonly Agreement[]> {
  const results = await checkReports(nodeHost, agreementFolders(paths, terminal), period, today)
  for (const { folder, diagnostics } of results) findings.add(repositoryRoot(nodeHost, folder), diagnostics)
  const read = results.flatMap(({ folder, agreement }) => (agreement ? [{ folder, id: agreement.id, agreement }] : []))
  const twins = await sharedIds(read)
  for (const { root, finding } of twins.values()) findings.add(root, [finding])
  return read.flatMap(({ folder, agreement }) => (twins.has(folder) ? [] : agreement))
}
