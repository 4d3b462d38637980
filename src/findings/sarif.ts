import type { Severity } from '../diagnostic.ts'
import { explanation, type Report, type Reported, type ReportedPlace } from './report.ts'

const LEVELS: Readonly<Record<Severity, string>> = { fel: 'error', varning: 'warning', info: 'note' }

/** The report as SARIF 2.1.0 (OASIS), with paths from the folder that the program ran in. */
export function renderSarif(report: Report): string {
  const codes = [...new Set(report.findings.map((one) => one.code))].sort()
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: codes.map((code) => descriptor(code, report)),
          },
        },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that samverkan ran in.' } } },
        automationDetails: { id: 'samverkan/check' },
        properties: { heldTo: report.heldTo },
        results: report.findings.map((one) => resultOf(one, codes.indexOf(one.code))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function descriptor(code: string, { rules, findings }: Report) {
  const rule = rules.get(code)
  const example = findings.find((one) => one.code === code)
  return {
    id: code,
    shortDescription: { text: rule?.title ?? example?.message ?? code },
    ...(rule?.why !== undefined && { fullDescription: { text: rule.why } }),
    help: { text: rule?.hint ?? example?.hint ?? rule?.title ?? code },
    defaultConfiguration: { level: LEVELS[example?.severity ?? 'fel'] },
  }
}

function resultOf(finding: Reported, ruleIndex: number) {
  const { code, severity, related, fingerprint } = finding
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: explanation(finding).join('\n') },
    ...(finding.path !== '' && { locations: [{ physicalLocation: locationOf(finding) }] }),
    ...(related.length > 0 && {
      relatedLocations: related.map((one, index) => ({
        id: index + 1,
        physicalLocation: locationOf(one),
        message: { text: one.message },
      })),
    }),
    partialFingerprints: { 'samverkan/v1': fingerprint },
  }
}

function locationOf({ path, start, end }: ReportedPlace) {
  return {
    artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
    ...(start && {
      region: {
        startLine: start.line,
        startColumn: start.column,
        ...(end && { endLine: end.line, endColumn: Math.max(end.column, start.column) }),
      },
    }),
  }
}
