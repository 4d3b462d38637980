import { checkReport, type Shared } from '../../checking.ts'
import { repositoryRoot } from '../../load/load.ts'
import type { Agreement } from '../../model/model.ts'
import { nodeHost } from '../../node/node-host.ts'
import { agreementFolders } from '../agreements.ts'
import { failureOf } from '../failure.ts'
import type { Findings } from '../findings.ts'
import { sharedIds } from '../shared-ids.ts'
import type { Terminal } from '../terminal.ts'

/** An agreement that a report is to be made of, and the absolute path of its folder. */
export interface Reporting {
  readonly folder: string
  readonly agreement: Agreement
}

/**
 * Reads and checks every agreement under the paths, and adds what is found of the report of `period`. Those that cannot
 * be told apart by their id are left out, since reports are named by it, and so is one that meets a bug.
 */
export async function agreementsToReport(
  paths: readonly string[],
  period: string,
  today: string,
  terminal: Terminal,
  findings: Findings,
): Promise<readonly Reporting[]> {
  const shared: Shared = new Map()
  const read: (Reporting & { readonly id: string })[] = []
  for (const folder of agreementFolders(paths, terminal)) {
    const root = repositoryRoot(nodeHost, folder)
    try {
      const { agreement, diagnostics } = await checkReport(nodeHost, folder, period, { today, shared })
      findings.add(root, diagnostics)
      if (agreement) read.push({ folder, id: agreement.id, agreement })
    } catch (error) {
      findings.addFailure(root, await failureOf(error, folder, terminal.signal))
    }
  }
  const twins = await sharedIds(read)
  for (const { root, finding } of twins.values()) findings.add(root, [finding])
  return read.filter(({ folder }) => !twins.has(folder))
}
