import { appendFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { renderGithub, renderGithubReport } from '../../findings/github.ts'
import { renderGitlab } from '../../findings/gitlab.ts'
import { renderJson } from '../../findings/json.ts'
import { renderJunit } from '../../findings/junit.ts'
import { renderMarkdown } from '../../findings/markdown.ts'
import { type Report, reportFindings } from '../../findings/report.ts'
import { renderSarif } from '../../findings/sarif.ts'
import { visibleLine } from '../../findings/visible.ts'
import { VERSION } from '../../node/version.ts'
import type { Terminal } from '../terminal.ts'
import { ruleTexts } from './catalog.ts'
import type { Run } from './outputs.ts'
import type { CheckSettings, Format } from './settings.ts'

/** The findings as one report, with paths from the current folder. */
export function reportOf({ findings, agreements, heldTo }: Run, settings: CheckSettings, terminal: Terminal): Report {
  const reported = [...findings.byRoot].flatMap(([root, diagnostics]) =>
    reportFindings(diagnostics, (path) => relative(terminal.cwd, join(root, path)) || '.'),
  )
  const shown = (folder: string) => visibleLine(relative(terminal.cwd, folder).replaceAll('\\', '/') || '.')
  return {
    tool: { name: 'samverkan', version: VERSION },
    asOf: settings.today,
    variant: settings.variant,
    agreements: agreements.map(shown),
    heldTo: [...heldTo].map(([folder, documents]) => ({
      agreement: shown(folder),
      documents: documents.map(visibleLine),
    })),
    findings: reported,
    rules: ruleTexts(),
  }
}

/** The formats that programs read. */
export const RENDERERS: Readonly<Record<Exclude<Format, 'text'>, (report: Report) => string>> = {
  json: renderJson,
  sarif: renderSarif,
  github: renderGithubReport,
  gitlab: renderGitlab,
  junit: renderJunit,
  markdown: renderMarkdown,
}

/** Annotations, and in the job summary what the platform would not show. */
export function annotate(report: Report, settings: CheckSettings, terminal: Terminal): void {
  const { text, left } = renderGithub(report.findings)
  const printed = settings.outputs.some((one) => one.file === undefined && one.format !== 'text')
  if (printed) terminal.err(text)
  else terminal.out(text)
  const summary = terminal.environment.GITHUB_STEP_SUMMARY
  if (summary && left.length > 0) appendFileSync(summary, renderMarkdown(report))
}
