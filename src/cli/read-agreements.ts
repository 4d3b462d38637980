import { load, repositoryRoot } from '../load/load.ts'
import type { Agreement } from '../model/model.ts'
import { readAgreement } from '../model/read-agreement.ts'
import { nodeHost } from '../node/node-host.ts'
import { agreementFolders } from './agreements.ts'
import { EXIT } from './exit.ts'
import { failureOf } from './failure.ts'
import { Findings } from './findings.ts'
import { sharedIds } from './shared-ids.ts'
import type { Terminal } from './terminal.ts'

/** The agreements of a run that makes one thing of them all. One that cannot be read, or meets a bug, is left out of it. */
export class ReadAgreements {
  readonly findings = new Findings()
  readonly #terminal: Terminal
  readonly #read: { readonly folder: string; readonly agreement: Agreement }[] = []
  #leftOut = false
  #mixed = false

  private constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  /** Reads every agreement under the paths, without holding them to any rule. What is wrong is among the findings. */
  static async under(paths: readonly string[], terminal: Terminal): Promise<ReadAgreements> {
    const run = new ReadAgreements(terminal)
    const shared: Parameters<typeof load>[2] = new Map()
    for (const folder of agreementFolders(paths, terminal)) {
      await run.#try(folder, () => {
        const sources = load(nodeHost, folder, shared)
        const model = sources.value && readAgreement(sources.value)
        run.findings.add(repositoryRoot(nodeHost, folder), [...sources.diagnostics, ...(model?.diagnostics ?? [])])
        if (model?.value) run.#read.push({ folder, agreement: model.value })
        else run.#leftOut = true
      })
    }
    const twins = await sharedIds(run.#read.map(({ folder, agreement: { id } }) => ({ folder, id })))
    for (const { root, finding } of twins.values()) run.findings.add(root, [finding])
    run.#mixed = twins.size > 0
    return run
  }

  /** Whether some of them cannot be told apart by their id, which is among the findings. */
  get mixed(): boolean {
    return this.#mixed
  }

  /** What is made of each agreement, in their order. */
  async each<T>(make: (agreement: Agreement) => T): Promise<T[]> {
    const made: T[] = []
    for (const { folder, agreement } of this.#read) await this.#try(folder, () => made.push(make(agreement)))
    return made
  }

  /** Shows what was found, says whether anything is left out of what is made, and gives the exit code for that. */
  tell(): number {
    this.findings.show(this.#terminal)
    if (!this.#leftOut) return EXIT.ok
    this.#terminal.err('Det som inte gick att läsa är inte med.\n')
    return this.findings.failure ?? EXIT.findings
  }

  async #try(folder: string, work: () => void): Promise<void> {
    try {
      work()
    } catch (error) {
      this.findings.addFailure(repositoryRoot(nodeHost, folder), await failureOf(error, folder, this.#terminal.signal))
      this.#leftOut = true
    }
  }
}
