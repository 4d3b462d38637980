import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'

const scratch = temporaryFolder('commands')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const DAY = ['--as-of', '2022-12-20']
const example = join(ROOT, 'examples/lagesbild-2022')
const reference = join(ROOT, 'test/reference/lagesbild-2022')
const here = (...args: string[]) => samverkan(args, { cwd: scratch })
const read = (path: string) => readFileSync(join(scratch, path), 'utf8')
const report = (path: string, period: string, output: string, ...more: string[]) =>
  here('report', path, ...DAY, '--period', period, '-o', output, ...more)

describe('samverkan report', () => {
  test('writes one report an area and one for all, in each format', () => {
    expect(report(example, '2022-12', 'ut', '--format', 'html,xlsx,csv,json')).toMatchObject({ status: 0 })
    const names = ['angsvik-lagesbild', 'hamnstaden-lagesbild', 'lagesbild', 'norrby-lagesbild']
    expect(readdirSync(join(scratch, 'ut')).sort()).toEqual(
      names.flatMap((name) => ['csv', 'html', 'json', 'xlsx'].map((format) => `${name}-2022-12.${format}`)),
    )
    const city = JSON.parse(read('ut/lagesbild-2022-12.json'))
    expect(city.områden.map((one: { område: string }) => one.område)).toEqual(['Hamnstaden', 'Norrby', 'Ängsvik'])
  })

  test('compares with another year when asked to', () => {
    const outcome = report(join(example, 'norrby'), '2022-12', 'ut2', '--baseline', '2018-12', '--format', 'json')
    expect(outcome).toMatchObject({ status: 0 })
    const [series] = JSON.parse(read('ut2/norrby-lagesbild-2022-12.json')).serier
    expect(series.före).toEqual({ period: '2018', värde: 412 })
  })

  test('is written though there is something to mend, and says so', () => {
    const { status, stderr } = report(reference, '2022-12', 'ut3', '--format', 'json')
    expect(status).toBe(1)
    expect(readdirSync(join(scratch, 'ut3'))).toEqual(['lagesbild-2022-lagesbild-2022-12.json'])
    expect(stderr).toContain('2022-12.yaml:5')
  })

  test('says when nobody has reported, and how a period is written', () => {
    const nobody = report(example, '2030-12', 'ut4')
    expect(nobody.status).toBe(1)
    expect(nobody.stderr).toContain('samverkan report --new 2030-12')
    expect(report(example, 'december', 'ut4')).toMatchObject({ status: 2 })
    const wrong = report(example, '2022-12', 'ut4', '--format', 'docx')
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('--format tar pdf, html, xlsx, csv, json')
    expect(readdirSync(scratch)).not.toContain('ut4')
  })

  test('--new writes a skeleton once', () => {
    cpSync(example, join(scratch, 'arkiv'), { recursive: true })
    expect(here('report', 'arkiv', '--new', '2023-12')).toMatchObject({ status: 0 })
    const path = 'arkiv/norrby/lagesbild/2023-12.yaml'
    expect(read(path)).toContain('baslinje:\n  period: 2022-12\n')
    writeFileSync(join(scratch, path), 'period: 2023-12\n')
    expect(here('report', 'arkiv/norrby', '--new', '2023-12')).toMatchObject({ status: 1 })
    expect(read(path)).toBe('period: 2023-12\n')
  })
})

describe('samverkan status', () => {
  test('says what is late, and fails when asked to', () => {
    const { status, stdout } = here('status', example, ...DAY, '--fail-on', 'late')
    expect(status).toBe(1)
    expect(stdout).toContain('! 2022-08-31  Tertial 2 2022')
    expect(stdout).toContain('Nästa ordförande: Stadsdelsdirektör, 2023-06-30')
    expect(here('status', example, ...DAY)).toMatchObject({ status: 0 })
    expect(here('status', join(example, 'norrby'), ...DAY, '--fail-on', 'late')).toMatchObject({ status: 0 })
  })

  test('gives the same as JSON, on any day', () => {
    const { status, stdout } = here('status', example, '--json', '--as-of', '2023-06-01')
    expect(status).toBe(0)
    const { version, asOf, agreements } = JSON.parse(stdout)
    expect([version, asOf, agreements.length]).toEqual([1, '2023-06-01', 3])
    const norrby = agreements.find((one: { agreement: string }) => one.agreement === 'norrby')
    expect(norrby.term).toEqual({ from: '2021-03-01', to: '2023-12-31', daysLeft: 213 })
    expect(norrby.late.map((one: { id: string }) => one.id)).toContain('norrby/uppföljning/2023-T1')
  })
})

describe('samverkan calendar', () => {
  test('gathers every agreement in one calendar', () => {
    expect(here('calendar', example, ...DAY, '-o', 'ar.ics')).toMatchObject({ status: 0, stdout: '' })
    const calendar = new ICAL.Component(ICAL.parse(read('ar.ics')))
    const ids = calendar.getAllSubcomponents('vevent').map((one) => String(one.getFirstPropertyValue('uid')))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('hamnstaden/styrgrupp/2022-2@samverkan.invalid')
    const printed = here('calendar', join(example, 'norrby'), ...DAY)
    expect(printed.status).toBe(0)
    expect(printed.stdout.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  })
})
