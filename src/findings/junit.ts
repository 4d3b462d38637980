import { basisLine, type Report, type Reported } from './report.ts'

/** The report as JUnit XML: a suite per file with findings, and one for all that is in order. */
export function renderJunit({ agreements, findings }: Report): string {
  const files = new Map<string, Reported[]>()
  for (const one of findings) files.set(one.path, [...(files.get(one.path) ?? []), one])
  const suites = [...files].map(([path, inside]) => suite(path === '' ? 'samverkan' : path, inside))
  const clean = agreements.map((folder) => `    <testcase name="läst och prövad" classname="${escaped(folder)}"/>\n`)
  const all = `  <testsuite name="samverkan check" tests="${clean.length}" failures="0" errors="0" skipped="0" time="0">\n${clean.join('')}  </testsuite>\n`
  const failures = findings.filter((one) => one.severity !== 'info').length
  const tests = findings.length + clean.length
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="samverkan" tests="${tests}" failures="${failures}" errors="0" time="0">\n${all}${suites.join('')}</testsuites>\n`
}

function suite(name: string, findings: readonly Reported[]): string {
  const failures = findings.filter((one) => one.severity !== 'info').length
  const cases = findings.map(testCase).join('')
  return `  <testsuite name="${escaped(name)}" tests="${findings.length}" failures="${failures}" errors="0" skipped="0" time="0">\n${cases}  </testsuite>\n`
}

function testCase({ code, severity, message, path, start, basis, hint }: Reported): string {
  const place = start ? `${path}:${start.line}:${start.column}` : path
  const head = `    <testcase name="${escaped(`${code} ${place}`)}" classname="${escaped(path === '' ? 'samverkan' : path)}" time="0">`
  const text = [place, message, basis && `Krav: ${basisLine(basis)}`, hint && `Gör så här: ${hint}`]
  const body = escaped(text.filter(Boolean).join('\n'))
  // What is only worth knowing fails nothing.
  if (severity === 'info') return `${head}<system-out>${body}</system-out></testcase>\n`
  return `${head}<failure type="${severity}" message="${escaped(message)}">${body}</failure></testcase>\n`
}

/** XML text: what XML cannot hold has been named already, and the rest is escaped. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '�')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
