import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ownRepository } from './own-repository.ts'

const own = ownRepository('rule-parameters')
afterAll(() => rmSync(own.folder, { recursive: true }))

const MANIFEST = 'avtal/overenskommelse.yaml'
const plan = (name: string) => `avtal/atgardsplaner/${name}.yaml`
const REPORTED = 'uppföljning:\n  - {period: 2025-T1, målet_nått: nej, aktiviteter: [Gruppen är tillsatt.]}\n'

/** A rule, a day, what is changed in the agreement, and a value with which the rule speaks or is silent instead. */
const CASES = [
  {
    rule: 'orsak-en-i-taget',
    value: 'högst: 2',
    path: plan('orossamtal'),
    edit: ['Stödet kommer för sent.', 'Stödet är sent; skolan är stor; fritiden är tom.'],
    usual: undefined,
    other: 'varning',
  },
  { rule: 'uppfoljning-uteblir', value: 'dagar: 10', day: '2025-08-01', usual: undefined, other: 'varning' },
  {
    rule: 'samrad-fore-utgang',
    value: 'dagar: 120',
    day: '2026-03-22',
    path: MANIFEST,
    edit: [', datum: 2026-05-20', ''],
    usual: 'info',
    other: 'varning',
  },
  {
    rule: 'plan-loptid-inom-avtalstid',
    value: 'dagar: 10',
    day: '2026-12-20',
    path: plan('feriejobb'),
    edit: [
      'status: planerad\nlöptid: {från: 2025-02-01, till: 2026-09-30}',
      'löptid: {från: 2025-02-01, till: 2026-12-10}',
    ],
    usual: undefined,
    other: 'varning',
  },
  {
    rule: 'plan-rapporterad',
    value: 'dagar: 120',
    day: '2025-06-01',
    path: plan('feriejobb'),
    edit: [/$/, REPORTED],
    usual: 'varning',
    other: undefined,
  },
] as const

test.each(CASES)('a profile sets $rule: $value', (one) => {
  const { rule, value, usual, other } = one
  const before = 'path' in one ? readFileSync(join(own.folder, one.path), 'utf8') : ''
  if ('path' in one) own.edit(one.path, one.edit[0], one.edit[1])
  const severity = (entry: string) => {
    own.profile(entry)
    const { stderr } = own.here('check', '--as-of', 'day' in one ? one.day : '2025-02-03')
    expect(stderr).not.toMatch(/ (?:profil|schema)\//)
    return new RegExp(` (fel|varning|info) ${rule} `).exec(stderr)?.[1]
  }
  expect(severity('')).toBe(usual)
  expect(severity(`regler:\n  - {regel: ${rule}, värden: {${value}}}\n`)).toBe(other)
  if ('path' in one) own.write(one.path, before)
})
