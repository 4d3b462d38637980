import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { renderGithub } from '../../findings/github.ts'
import { renderGitlab } from '../../findings/gitlab.ts'
import { renderJson } from '../../findings/json.ts'
import { renderJunit } from '../../findings/junit.ts'
import { renderMarkdown } from '../../findings/markdown.ts'
import { type Report, reportFindings } from '../../findings/report.ts'
import { renderSarif } from '../../findings/sarif.ts'
import { renderFindings } from '../../findings/text.ts'
import { writeFileAtomically } from '../files.ts'
import type { Findings } from '../findings.ts'
import type { Terminal } from '../terminal.ts'
import { VERSION } from '../version.ts'
import { ruleTexts } from './catalog.ts'
import type { CheckSettings, Format } from './settings.ts'

/** The findings as one report, with paths from the current folder. */
export function reportOf(
  findings: Findings,
  agreements: readonly string[],
  settings: CheckSettings,
  terminal: Terminal,
): Report {
  const reported = [...findings.byRoot].flatMap(([root, diagnostics]) =>
    reportFindings(diagnostics, (path) => relative(terminal.cwd, join(root, path)) || '.'),
  )
  return {
    tool: { name: 'samverkan', version: VERSION },
    asOf: settings.today,
    variant: settings.variant,
    agreements: agreements.map((folder) => relative(terminal.cwd, folder).replaceAll('\\', '/') || '.'),
    findings: reported,
    rules: ruleTexts(),
  }
}

/** Writes the findings in every format asked for; in GitHub Actions as annotations too. */
export function writeOutputs(findings: Findings, report: Report, settings: CheckSettings, terminal: Terminal): void {
  const onGithub = terminal.environment.GITHUB_ACTIONS === 'true'
  for (const { format, file } of settings.outputs) {
    if (format === 'text' && file === undefined) showText(findings, terminal, onGithub)
    else {
      const text = format === 'text' ? plainText(findings, terminal) : RENDERERS[format](report)
      if (file === undefined) terminal.out(text)
      else writeFileAtomically(file, Buffer.from(text))
    }
  }
  if (onGithub && !settings.outputs.some((one) => one.format === 'github')) annotate(report, settings, terminal)
}

const RENDERERS: Readonly<Record<Exclude<Format, 'text'>, (report: Report) => string>> = {
  json: renderJson,
  sarif: renderSarif,
  github: (report) => renderGithub(report.findings).text,
  gitlab: renderGitlab,
  junit: renderJunit,
  markdown: (report) => renderMarkdown(report.findings),
}

/** For a person. Where the runner reads commands out of what is printed, it is told not to. */
function showText(findings: Findings, terminal: Terminal, onGithub: boolean): void {
  const token = randomUUID()
  if (onGithub) terminal.err(`::stop-commands::${token}\n`)
  findings.show(terminal)
  if (onGithub) terminal.err(`::${token}::\n`)
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

/** Annotations, and in the job summary what the platform would not show. */
function annotate({ findings }: Report, settings: CheckSettings, terminal: Terminal): void {
  const { text, left } = renderGithub(findings)
  const printed = settings.outputs.some((one) => one.file === undefined && one.format !== 'text')
  if (printed) terminal.err(text)
  else terminal.out(text)
  const summary = terminal.environment.GITHUB_STEP_SUMMARY
  if (summary && left.length > 0) appendFileSync(summary, renderMarkdown(findings))
}
