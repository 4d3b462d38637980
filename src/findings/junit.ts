import { heldToLine } from './held-to.ts'
import { explanation, type Report, type Reported } from './report.ts'

/**
 * The report as JUnit XML: a suite for all that has been checked, and one per file with findings. Two schemas are in use,
 * that of Ant and that of Jenkins; the report keeps to both.
 */
export function renderJunit(report: Report): string {
  const files = new Map<string, Reported[]>()
  for (const one of report.findings) files.set(one.path, [...(files.get(one.path) ?? []), one])
  const heldTo = report.heldTo.map(({ documents }) => documents)
  const clean = report.agreements.map((folder) => testCase('läst och prövad', folder, ''))
  const suites = [
    suite(report, 0, {
      name: 'samverkan check',
      cases: clean,
      failures: 0,
      notes: heldTo.length > 0 ? [heldToLine(heldTo)] : [],
    }),
    ...[...files].map(([path, findings], index) => suite(report, index + 1, suiteOf(path, findings))),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`
}

interface Suite {
  readonly name: string
  readonly cases: readonly string[]
  readonly failures: number
  /** What is only worth knowing: it fails nothing. */
  readonly notes: readonly string[]
}

function suiteOf(path: string, findings: readonly Reported[]): Suite {
  const name = path === '' ? 'samverkan' : path
  const cases = findings.map((one) => {
    const failure = `<failure type="${one.severity}" message="${escaped(one.message)}">${escaped(textOf(one))}</failure>`
    return testCase(`${one.code} ${placeOf(one)}`, name, one.severity === 'info' ? '' : failure)
  })
  const notes = findings.filter((one) => one.severity === 'info')
  return { name, cases, failures: findings.length - notes.length, notes: notes.map(textOf) }
}

function suite({ asOf, variant }: Report, id: number, { name, cases, failures, notes }: Suite): string {
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" time="0"`
  const head = `id="${id}" package="samverkan" name="${escaped(name)}" timestamp="${asOf}T00:00:00" hostname="localhost"`
  return [
    `  <testsuite ${head} ${counts}>`,
    `    <properties><property name="variant" value="${variant}"/></properties>`,
    ...cases,
    `    <system-out>${escaped(notes.join('\n\n'))}</system-out>`,
    '    <system-err/>',
    '  </testsuite>\n',
  ].join('\n')
}

function testCase(name: string, classname: string, outcome: string): string {
  return `    <testcase name="${escaped(name)}" classname="${escaped(classname)}" time="0">${outcome}</testcase>`
}

function placeOf({ path, start }: Reported): string {
  return start ? `${path}:${start.line}:${start.column}` : path
}

function textOf(one: Reported): string {
  return [placeOf(one), ...explanation(one)].filter(Boolean).join('\n')
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
