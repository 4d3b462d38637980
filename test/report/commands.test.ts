import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { calendarCommand } from '../../src/cli/commands/calendar.ts'
import { reportCommand } from '../../src/cli/commands/report.ts'
import { newReportCommand } from '../../src/cli/commands/report-new.ts'
import { statusCommand } from '../../src/cli/commands/status.ts'
import { EXIT, UsageError } from '../../src/cli/exit.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

const root = join(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'samverkan-commands-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

let out = ''
let err = ''
beforeEach(() => {
  out = ''
  err = ''
})
const terminal: Terminal = {
  out: (text) => {
    out += text
  },
  err: (text) => {
    err += text
  },
  cwd: scratch,
  environment: {},
  interactive: false,
  color: false,
  width: 100,
  signal: new AbortController().signal,
  today: '2022-12-20',
}
const example = join(root, 'examples/lagesbild-2022')
const reference = join(root, 'test/reference/lagesbild-2022')

describe('samverkan report', () => {
  test('writes one report an area and one for all, in each format', async () => {
    const options = { period: '2022-12', output: 'ut', format: 'html,xlsx,csv,json' }
    expect(await reportCommand([example], options, terminal)).toBe(EXIT.ok)
    const names = ['angsvik-lagesbild', 'hamnstaden-lagesbild', 'lagesbild', 'norrby-lagesbild']
    expect(readdirSync(join(scratch, 'ut')).sort()).toEqual(
      names.flatMap((name) => ['csv', 'html', 'json', 'xlsx'].map((format) => `${name}-2022-12.${format}`)),
    )
    const city = JSON.parse(readFileSync(join(scratch, 'ut/lagesbild-2022-12.json'), 'utf8'))
    expect(city.områden.map((one: { område: string }) => one.område)).toEqual(['Hamnstaden', 'Norrby', 'Ängsvik'])
  })

  test('compares with another year when asked to', async () => {
    const options = { period: '2022-12', baseline: '2018-12', output: 'ut2', format: 'json' }
    expect(await reportCommand([join(example, 'norrby')], options, terminal)).toBe(EXIT.ok)
    const report = JSON.parse(readFileSync(join(scratch, 'ut2/norrby-lagesbild-2022-12.json'), 'utf8'))
    expect(report.serier[0].före).toEqual({ period: '2018', värde: 412 })
  })

  test('is written though there is something to mend, and says so', async () => {
    const options = { period: '2022-12', output: 'ut3', format: 'json' }
    expect(await reportCommand([reference], options, terminal)).toBe(EXIT.findings)
    expect(readdirSync(join(scratch, 'ut3'))).toEqual(['lagesbild-2022-lagesbild-2022-12.json'])
    expect(err).toContain('2022-12.yaml:5')
  })

  test('says when nobody has reported, and how a period is written', async () => {
    expect(await reportCommand([example], { period: '2030-12', output: 'ut4' }, terminal)).toBe(EXIT.findings)
    expect(err).toContain('samverkan report --new 2030-12')
    await expect(reportCommand([example], { period: 'december', output: 'ut4' }, terminal)).rejects.toThrow(UsageError)
    await expect(
      reportCommand([example], { period: '2022-12', output: 'ut4', format: 'docx' }, terminal),
    ).rejects.toThrow('--format takes pdf, html, xlsx, csv, json')
  })

  test('--new writes a skeleton once', () => {
    cpSync(example, join(scratch, 'arkiv'), { recursive: true })
    expect(newReportCommand(['arkiv'], { new: '2023-12' }, terminal)).toBe(EXIT.ok)
    const path = join(scratch, 'arkiv/norrby/lagesbild/2023-12.yaml')
    expect(readFileSync(path, 'utf8')).toContain('baslinje:\n  period: 2022-12\n')
    writeFileSync(path, 'period: 2023-12\n')
    expect(newReportCommand(['arkiv/norrby'], { new: '2023-12' }, terminal)).toBe(EXIT.findings)
    expect(readFileSync(path, 'utf8')).toBe('period: 2023-12\n')
  })
})

describe('samverkan status', () => {
  test('says what is late, and fails when asked to', async () => {
    expect(await statusCommand([example], { failOn: 'late' }, terminal)).toBe(EXIT.findings)
    expect(out).toContain('! 2022-08-31  Tertial 2 2022')
    expect(out).toContain('Nästa ordförande: Stadsdelsdirektör, 2023-06-30')
    expect(await statusCommand([join(example, 'norrby')], { failOn: 'late' }, terminal)).toBe(EXIT.ok)
  })

  test('gives the same as JSON, on any day', async () => {
    expect(await statusCommand([example], { json: true, asOf: '2023-06-01' }, terminal)).toBe(EXIT.ok)
    const { version, asOf, agreements } = JSON.parse(out)
    expect([version, asOf, agreements.length]).toEqual([1, '2023-06-01', 3])
    const norrby = agreements.find((one: { agreement: string }) => one.agreement === 'norrby')
    expect(norrby.term).toEqual({ from: '2021-03-01', to: '2023-12-31', daysLeft: 213 })
    expect(norrby.late.map((one: { id: string }) => one.id)).toContain('norrby/uppföljning/2023-T1')
  })
})

describe('samverkan calendar', () => {
  test('gathers every agreement in one calendar', async () => {
    expect(await calendarCommand([example], { output: 'ar.ics' }, terminal)).toBe(EXIT.ok)
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(scratch, 'ar.ics'), 'utf8')))
    const ids = calendar.getAllSubcomponents('vevent').map((one) => String(one.getFirstPropertyValue('uid')))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('hamnstaden/styrgrupp/2022-2@samverkan.invalid')
    expect(await calendarCommand([join(example, 'norrby')], {}, terminal)).toBe(EXIT.ok)
    expect(out.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  })
})
