import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samverkan } from '../run.ts'
import { DAY, DNR, layOut } from './lay-out.ts'

describe('a list of known findings', () => {
  test('a baseline hides what was known, and only that', () => {
    const { folder, edit } = layOut()
    edit(...DNR)
    const known = ['--baseline', 'kanda.json', '--fail-on', 'varning']
    expect(samverkan(['check', ...DAY, ...known], { cwd: folder }).status).toBe(2)
    expect(samverkan(['check', ...DAY, ...known, '--write-baseline'], { cwd: folder }).status).toBe(0)
    edit('avtal/overenskommelse.yaml', 'id: avtal\n', '# en rad till\nid: avtal\n')
    expect(samverkan(['check', ...DAY, ...known], { cwd: folder })).toMatchObject({ status: 0 })
    edit('avtal/overenskommelse.yaml', '    dnr: A200.300/2024\n', '')
    expect(samverkan(['check', ...DAY, ...known], { cwd: folder })).toMatchObject({ status: 1 })
  })

  test('where many things are found for the first time, a baseline is offered, and does what was said', () => {
    const { folder, edit } = layOut()
    edit(...DNR)
    const offer = 'samverkan check --write-baseline'
    expect(samverkan(['check', ...DAY], { cwd: folder }).stderr).not.toContain(offer)
    const plan = (number: number) => `titel: Plan ${number}\nparter: [kommunen]\nansvarig: [kommunen]\n`
    for (let number = 50; number < 60; number++) {
      writeFileSync(join(folder, `avtal/atgardsplaner/plan-${number}.yaml`), plan(number))
    }
    const many = samverkan(['check', ...DAY], { cwd: folder })
    expect(many.stderr).toContain(offer)
    expect(samverkan(['check', ...DAY, '--quiet'], { cwd: folder }).stderr).not.toContain(offer)
    expect(samverkan(['check', '--write-baseline', ...DAY], { cwd: folder }).status).toBe(0)
    const later = samverkan(['check', '--baseline', 'samverkan-baseline.json', ...DAY], { cwd: folder })
    expect([later.status, later.stderr]).toEqual([0, expect.stringContaining('inga fynd')])
    expect(later.stderr).not.toContain(offer)
  })

  test('a baseline that knows of none hides none of several alike', () => {
    const { folder, edit } = layOut()
    const known = ['--baseline', 'kanda.json', '--format', 'json']
    samverkan(['check', ...DAY, ...known, '--write-baseline'], { cwd: folder })
    edit(...DNR)
    edit('avtal/overenskommelse.yaml', '    dnr: A200.300/2024\n', '')
    const { findings } = JSON.parse(samverkan(['check', ...DAY, ...known], { cwd: folder }).stdout)
    expect(findings.filter(({ code }: { code: string }) => code === 'part-dnr')).toHaveLength(2)
  })
})
