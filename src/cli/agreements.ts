import { resolve } from 'node:path'
import { findAgreements, load, repositoryRoot } from '../load/load.ts'
import type { Agreement } from '../model/model.ts'
import { readAgreement } from '../model/read-agreement.ts'
import { nodeHost } from '../node/node-host.ts'
import { UsageError } from './exit.ts'
import { Findings } from './findings.ts'
import { sharedIds } from './shared-ids.ts'
import type { Terminal } from './terminal.ts'

/** Agreement folders under the paths, each once, in the order given. */
export function agreementFolders(paths: readonly string[], terminal: Terminal): string[] {
  const folders = new Map<string, string>()
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = findAgreements(nodeHost, resolve(terminal.cwd, path)).value
    if (!found) throw new UsageError(`there is no folder ${path}`)
    if (found.length === 0) throw new UsageError(`no agreement in ${path}: no overenskommelse.yaml there or below`)
    for (const folder of found) {
      // Two paths may lead to one agreement.
      const real = nodeHost.realPath(folder) ?? folder
      if (!folders.has(real)) folders.set(real, folder)
    }
  }
  return [...folders.values()]
}

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
