import type { Severity } from '../diagnostic.ts'
import type { Report, ReportedPlace } from './report.ts'

/** The report as JSON, by schemas/output/findings.schema.json. */
export function renderJson(report: Report): string {
  const count = (severity: Severity) => report.findings.filter((one) => one.severity === severity).length
  const output = {
    version: 1,
    tool: report.tool,
    asOf: report.asOf,
    variant: report.variant,
    agreements: report.agreements,
    heldTo: report.heldTo,
    summary: { fel: count('fel'), varning: count('varning'), info: count('info') },
    findings: report.findings.map(({ severity, code, message, basis, hint, related, fingerprint, ...place }) => ({
      ...placeOf(place),
      severity,
      code,
      message,
      requirement: basis ? { document: basis.document, place: basis.place ?? null, text: basis.text ?? null } : null,
      hint: hint ?? null,
      related: related.map((one) => ({ ...placeOf(one), message: one.message })),
      fingerprint,
    })),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

function placeOf({ path, start, end }: ReportedPlace) {
  return {
    file: path === '' ? null : path,
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
  }
}
