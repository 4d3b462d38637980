import { join, relative } from 'node:path'
import { renderFindings } from '../../findings/text.ts'
import { writeFileAtomically } from '../files.ts'
import type { Findings } from '../findings.ts'
import type { Terminal } from '../terminal.ts'
import type { CheckSettings } from './settings.ts'

/**
 * Writes the findings in every format asked for; in GitHub Actions as annotations too. What only programs read is
 * loaded when it is asked for.
 */
export async function writeOutputs(
  findings: Findings,
  agreements: readonly string[],
  settings: CheckSettings,
  terminal: Terminal,
): Promise<void> {
  const { outputs } = settings
  const onGithub = terminal.environment.GITHUB_ACTIONS === 'true'
  const forPrograms = onGithub || outputs.some(({ format }) => format !== 'text')
  const formats = forPrograms ? await import('./report-formats.ts') : undefined
  const report = formats?.reportOf(findings, agreements, settings, terminal)
  for (const { format, file } of outputs) {
    if (format === 'text' && file === undefined) await showText(findings, terminal, onGithub)
    else {
      const text = format === 'text' || !report ? plainText(findings, terminal) : formats?.RENDERERS[format](report)
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
