import { check, type Shared } from '../../checking.ts'
import { repositoryRoot } from '../../load/load.ts'
import type { Agreement } from '../../model/model.ts'
import { REPORT_FOLDER } from '../../model/reports.ts'
import { agreementFolders } from '../agreements.ts'
import type { Findings } from '../findings.ts'
import { nodeHost } from '../node-host.ts'
import type { Terminal } from '../terminal.ts'

/** Reads and checks every agreement under the paths; of what is found, that which concerns the report is kept. */
export async function examineReports(
  paths: readonly string[],
  period: string,
  today: string,
  terminal: Terminal,
  findings: Findings,
): Promise<readonly Agreement[]> {
  const shared: Shared = new Map()
  const agreements: Agreement[] = []
  for (const folder of agreementFolders(paths, terminal)) {
    const { checked, unchecked, diagnostics } = await check(nodeHost, folder, { today, variant: 'signering', shared })
    const value = checked ?? unchecked
    const concerns = diagnostics.filter(({ span, path }) =>
      (span?.source.path ?? path ?? '').includes(`${REPORT_FOLDER}/${period}.`),
    )
    findings.add(repositoryRoot(nodeHost, folder), value ? concerns : diagnostics)
    if (value) agreements.push(value)
  }
  return agreements
}
