import { join, relative } from 'node:path'
import { type HeldTo, heldToLine } from '../../findings/held-to.ts'
import { renderFindings } from '../../findings/text.ts'
import { writeFileAtomically } from '../files.ts'
import type { Findings } from '../findings.ts'
import type { Terminal } from '../terminal.ts'
import type { CheckSettings } from './settings.ts'

/** What a run of `check` has come to. */
export interface Run {
  readonly findings: Findings
  /** Folders of the agreements that were checked. */
  readonly agreements: readonly string[]
  /** What each of those that could be read was held to, by folder. */
  readonly heldTo: ReadonlyMap<string, HeldTo>
}

/**
 * Writes the findings in every format asked for; in GitHub Actions as annotations too. What only programs read is
 * loaded when it is asked for.
 */
export async function writeOutputs(run: Run, settings: CheckSettings, terminal: Terminal): Promise<void> {
  const { findings, heldTo } = run
  const { outputs } = settings
  const onGithub = terminal.environment.GITHUB_ACTIONS === 'true'
  const forPrograms = onGithub || outputs.some(({ format }) => format !== 'text')
  const formats = forPrograms ? await import('./report-formats.ts') : undefined
  const report = formats?.reportOf(run, settings, terminal)
  for (const { format, file } of outputs) {
    if (format === 'text' && file === undefined) await showText(findings, terminal, onGithub)
    else {
      const text =
        format === 'text' || !report
          ? plainText(findings, terminal) + closing(heldTo)
          : formats?.RENDERERS[format](report)
      if (text === undefined) continue
      if (file === undefined) terminal.out(text)
      else writeFileAtomically(file, Buffer.from(text))
    }
  }
  if (report && onGithub && !outputs.some((one) => one.format === 'github'))
    formats?.annotate(report, settings, terminal)
}

/** For a person. Where the runner reads commands out of what is printed, it is told not to. */
async function showText(findings: Findings, terminal: Terminal, onGithub: boolean): Promise<void> {
  if (!onGithub) return findings.show(terminal)
  const { randomUUID } = await import('node:crypto')
  const token = randomUUID()
  terminal.err(`::stop-commands::${token}\n`)
  findings.show(terminal)
  terminal.err(`::${token}::\n`)
}

/** The last line of a file of findings, which also says what "inga fynd" is worth. */
function closing(heldTo: Run['heldTo']): string {
  return heldTo.size === 0 ? '' : `${heldToLine([...heldTo.values()])}\n`
}

function plainText(findings: Findings, terminal: Terminal): string {
  const parts = [...findings.byRoot].map(([root, diagnostics]) =>
    renderFindings(diagnostics, {
      color: false,
      width: 120,
      max: Number.MAX_SAFE_INTEGER,
      relative: (path) => relative(terminal.cwd, join(root, path)) || '.',
    }),
  )
  return parts.join('')
}
