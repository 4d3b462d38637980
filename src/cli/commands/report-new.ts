import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { load, repositoryRoot } from '../../load/load.ts'
import { readAgreement } from '../../model/read-agreement.ts'
import { REPORT_FOLDER } from '../../model/reports.ts'
import { nodeHost } from '../../node/node-host.ts'
import { PACKAGE_FOLDER } from '../../node/package-files.ts'
import { skeletonOf } from '../../report/skeleton.ts'
import { agreementFolders } from '../agreements.ts'
import { EXIT } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import { Findings } from '../findings.ts'
import type { Terminal } from '../terminal.ts'

/** `samverkan report --new`: the skeleton of the next report in each agreement folder. Never overwrites. */
export function newReportCommand(paths: readonly string[], period: string, terminal: Terminal): number {
  const findings = new Findings()
  let refused = false
  for (const folder of agreementFolders(paths, terminal)) {
    const sources = load(nodeHost, folder)
    const model = sources.value && readAgreement(sources.value)
    const path = join(folder, REPORT_FOLDER, `${period}.yaml`)
    const shown = relative(terminal.cwd, path)
    if (!model?.value) {
      findings.add(repositoryRoot(nodeHost, folder), [...sources.diagnostics, ...(model?.diagnostics ?? [])])
      refused = true
    } else if (existsSync(path)) {
      terminal.err(`${shown} finns redan, och är inte ändrad\n`)
      refused = true
    } else {
      const schema = join(relative(dirname(path), PACKAGE_FOLDER), 'schemas/statusrapport.schema.json')
      writeFileAtomically(path, Buffer.from(skeletonOf(model.value, period, schema.replaceAll('\\', '/'))))
      terminal.err(`${shown}\n`)
    }
  }
  findings.show(terminal)
  return refused ? EXIT.findings : EXIT.ok
}
