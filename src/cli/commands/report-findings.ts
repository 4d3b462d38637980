import { check, type Shared } from '../../checking.ts'
import { repositoryRoot } from '../../load/load.ts'
import type { Agreement } from '../../model/model.ts'
import { REPORT_FOLDER } from '../../model/reports.ts'
import { agreementFolders } from '../agreements.ts'
import type { Findings } from '../findings.ts'
import { nodeHost } from '../node-host.ts'
import { sharedIds } from '../shared-ids.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Reads and checks every agreement under the paths; of what is found, that which concerns the report is kept.
 * Those that cannot be told apart by their id are left out.
 */
export async function examineReports(
  paths: readonly string[],
  period: string,
  today: string,
  terminal: Terminal,
  findings: Findings,
): Promise<readonly Agreement[]> {
  const shared: Shared = new Map()
  const read: { folder: string; id: string; agreement: Agreement }[] = []
  for (const folder of agreementFolders(paths, terminal)) {
    const { checked, unchecked, diagnostics } = await check(nodeHost, folder, { today, variant: 'signering', shared })
    const value = checked ?? unchecked
    const concerns = diagnostics.filter(({ span, path }) =>
      (span?.source.path ?? path ?? '').includes(`${REPORT_FOLDER}/${period}.`),
    )
    findings.add(repositoryRoot(nodeHost, folder), value ? concerns : diagnostics)
    if (value) read.push({ folder, id: value.id, agreement: value })
  }
  // Reports are named by the id of the agreement.
  const twins = sharedIds(read)
  for (const { root, finding } of twins.values()) findings.add(root, [finding])
  return read.flatMap(({ folder, agreement }) => (twins.has(folder) ? [] : agreement))
}
