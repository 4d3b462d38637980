import { resolve } from 'node:path'
import { findAgreements, load, repositoryRoot } from '../load/load.ts'
import type { Agreement } from '../model/model.ts'
import { readAgreement } from '../model/read-agreement.ts'
import { UsageError } from './exit.ts'
import { Findings } from './findings.ts'
import { nodeHost } from './node-host.ts'
import type { Terminal } from './terminal.ts'

/** Agreement folders under the paths, each once, in the order given. */
export function agreementFolders(paths: readonly string[], terminal: Terminal): string[] {
  const folders = new Set<string>()
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = findAgreements(nodeHost, resolve(terminal.cwd, path)).value
    if (!found) throw new UsageError(`there is no folder ${path}`)
    if (found.length === 0) throw new UsageError(`no agreement in ${path}: no overenskommelse.yaml there or below`)
    for (const folder of found) folders.add(folder)
  }
  return [...folders]
}

/** Reads every agreement under the paths, without holding them to any rule. One that cannot be read is a finding. */
export function readAgreements(
  paths: readonly string[],
  terminal: Terminal,
): { readonly agreements: readonly Agreement[]; readonly findings: Findings } {
  const findings = new Findings()
  const shared: Parameters<typeof load>[2] = new Map()
  const agreements = agreementFolders(paths, terminal).flatMap((folder) => {
    const sources = load(nodeHost, folder, shared)
    const model = sources.value && readAgreement(sources.value)
    findings.add(repositoryRoot(nodeHost, folder), [...sources.diagnostics, ...(model?.diagnostics ?? [])])
    return model?.value ?? []
  })
  return { agreements, findings }
}
