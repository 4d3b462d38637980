import type { Severity } from '../diagnostic.ts'
import { heldToLine } from './held-to.ts'
import { hash, type Report } from './report.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { fel: 'major', varning: 'minor', info: 'info' }

/**
 * The report as a GitLab Code Quality artifact. What an agreement was held to is an issue of its own, which the platform
 * shows when it has changed.
 */
export function renderGitlab({ findings, heldTo }: Report): string {
  const output = findings.map(({ code, message, hint, severity, path, start, fingerprint }) => ({
    description: hint === undefined ? message : `${message} – ${hint}`,
    check_name: code,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: path === '' ? '.' : path, lines: { begin: start?.line ?? 1 } },
  }))
  const held = heldTo.map(({ agreement, documents }) => ({
    description: heldToLine([documents]),
    check_name: 'samverkan',
    fingerprint: hash(['samverkan', agreement, ...documents].join('\n')),
    severity: SEVERITIES.info,
    location: { path: agreement, lines: { begin: 1 } },
  }))
  return `${JSON.stringify([...output, ...held], null, 2)}\n`
}
