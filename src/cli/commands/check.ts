import { heldToLine } from '../../findings/held-to.ts'
import { agreementFolders } from '../agreements.ts'
import { withoutKnown, writeBaseline } from '../check/baseline.ts'
import { examineAll } from '../check/examine-all.ts'
import { writeOutputs } from '../check/outputs.ts'
import { BASELINE, type CheckSettings, settingsOf } from '../check/settings.ts'
import { EXIT } from '../exit.ts'
import type { CheckOptions } from '../table/check.ts'
import type { Terminal } from '../terminal.ts'

/** As many findings as nobody mends in a day. */
const MANY = 20

/** `samverkan check`: holds agreements to what they are to fulfil. Gives the exit code. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const settings = settingsOf(options, terminal)
  if (!options.watch) return checkOnce(paths, settings, terminal)
  const { watchAgreements } = await import('../check/watch.ts')
  return watchAgreements(agreementFolders(paths, terminal), terminal, () => checkOnce(paths, settings, terminal))
}

async function checkOnce(paths: readonly string[], settings: CheckSettings, terminal: Terminal): Promise<number> {
  const folders = await foldersToCheck(paths, settings, terminal)
  if (settings.fix || settings.diff) {
    const { mend } = await import('../check/mend.ts')
    await mend(folders, settings, terminal)
  }
  const { found, heldTo } = await examineAll(folders, settings, terminal)
  if (settings.baseline !== undefined && settings.writeBaseline && found.failure === undefined) {
    const count = writeBaseline(found, settings.baseline)
    if (!settings.quiet) terminal.err(`${count} fynd är nu kända.\n`)
    return EXIT.ok
  }
  const { fresh, gone } =
    settings.baseline === undefined ? { fresh: found, gone: 0 } : withoutKnown(found, settings.baseline)
  await writeOutputs({ findings: fresh, agreements: folders, heldTo }, settings, terminal)
  if (gone > 0 && !settings.quiet) {
    terminal.err(`${gone} kända fynd finns inte längre: skriv om listan med --write-baseline.\n`)
  }
  if (!fresh.hasAny('info') && !settings.quiet) terminal.err(`${countOf(folders.length)}, inga fynd.\n`)
  const count = [...fresh.byRoot.values()].flat().length
  if (settings.baseline === undefined && count >= MANY && !settings.quiet) {
    terminal.err(
      `Många fynd i en äldre överenskommelse? samverkan check --write-baseline skriver ned dem som kända; med --baseline ${BASELINE} visas sedan bara nya.\n`,
    )
  }
  if (heldTo.size > 0 && !settings.quiet) terminal.err(`${heldToLine([...heldTo.values()])}\n`)
  if (found.failure !== undefined) return found.failure
  return fresh.hasAny(settings.failOn) ? EXIT.findings : EXIT.ok
}

async function foldersToCheck(
  paths: readonly string[],
  settings: CheckSettings,
  terminal: Terminal,
): Promise<readonly string[]> {
  const folders = agreementFolders(paths, terminal)
  if (settings.onlyChanged === undefined) return folders
  const { changedSince } = await import('../check/changed.ts')
  return changedSince(settings.onlyChanged, folders, terminal.cwd)
}

function countOf(number: number): string {
  return `${number} ${number === 1 ? 'överenskommelse' : 'överenskommelser'}`
}
