import type { Severity } from '../diagnostic.ts'
import { heldToLine } from './held-to.ts'
import { explanation, type Report, type Reported } from './report.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { fel: 'error', varning: 'warning', info: 'notice' }

/** The platform shows no more than ten annotations of each kind and step. */
const MOST = 10

/** Findings as GitHub's workflow commands, and those that the platform would not show. */
export function renderGithub(findings: readonly Reported[]): {
  readonly text: string
  readonly left: readonly Reported[]
} {
  const shown: Reported[] = []
  const left: Reported[] = []
  const count = { fel: 0, varning: 0, info: 0 }
  for (const one of findings) (count[one.severity]++ < MOST ? shown : left).push(one)
  return { text: shown.map((one) => `${commandOf(one)}\n`).join(''), left }
}

/** A whole report as workflow commands, the last of which says what the agreements were held to. */
export function renderGithubReport({ findings, heldTo }: Pick<Report, 'findings' | 'heldTo'>): string {
  const held = heldToLine(heldTo.map(({ documents }) => documents))
  return renderGithub(findings).text + (heldTo.length === 0 ? '' : `::notice title=samverkan::${escapeData(held)}\n`)
}

function commandOf(one: Reported): string {
  const { severity, code, path, start, end } = one
  const properties = [
    path !== '' && ['file', path],
    start && ['line', String(start.line)],
    start && ['col', String(start.column)],
    end && ['endLine', String(end.line)],
    end && ['endColumn', String(end.column)],
    ['title', code],
  ].filter((one): one is string[] => Array.isArray(one))
  const written = properties.map(([name, value = '']) => `${name}=${escapeProperty(value)}`).join(',')
  return `::${COMMANDS[severity]} ${written}::${escapeData(explanation(one).join('\n'))}`
}

/** As @actions/core does: a message cannot end its command, nor begin another. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
