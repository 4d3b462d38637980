import { load, repositoryRoot } from '../load/load.ts'
import type { Agreement } from '../model/model.ts'
import { readAgreement } from '../model/read-agreement.ts'
import { nodeHost } from '../node/node-host.ts'
import { agreementFolders } from './agreements.ts'
import { Findings } from './findings.ts'
import { sharedIds } from './shared-ids.ts'
import type { Terminal } from './terminal.ts'

/** Agreements that have been read. */
export interface ReadAgreements {
  readonly agreements: readonly Agreement[]
  readonly findings: Findings
  /** Whether some of them cannot be told apart by their id, which is among the findings. */
  readonly mixed: boolean
}

/** Reads every agreement under the paths, without holding them to any rule. One that cannot be read is a finding. */
export async function readAgreements(paths: readonly string[], terminal: Terminal): Promise<ReadAgreements> {
  const findings = new Findings()
  const shared: Parameters<typeof load>[2] = new Map()
  const read = agreementFolders(paths, terminal).flatMap((folder) => {
    const sources = load(nodeHost, folder, shared)
    const model = sources.value && readAgreement(sources.value)
    findings.add(repositoryRoot(nodeHost, folder), [...sources.diagnostics, ...(model?.diagnostics ?? [])])
    return model?.value ? { folder, agreement: model.value } : []
  })
  const twins = await sharedIds(read.map(({ folder, agreement: { id } }) => ({ folder, id })))
  for (const { root, finding } of twins.values()) findings.add(root, [finding])
  return { agreements: read.map(({ agreement }) => agreement), findings, mixed: twins.size > 0 }
}
