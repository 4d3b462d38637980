import type { Severity } from '../diagnostic.ts'
import type { Report } from './report.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { fel: 'major', varning: 'minor', info: 'info' }

/** The report as a GitLab Code Quality artifact. */
export function renderGitlab({ findings }: Report): string {
  const output = findings.map(({ code, message, hint, severity, path, start, fingerprint }) => ({
    description: hint === undefined ? message : `${message} – ${hint}`,
    check_name: code,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: path === '' ? '.' : path, lines: { begin: start?.line ?? 1 } },
  }))
  return `${JSON.stringify(output, null, 2)}\n`
}
