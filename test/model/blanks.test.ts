import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'

const folder = temporaryFolder('blanks')
afterAll(() => rmSync(folder, { recursive: true }))

/** Every character that Unicode counts as white space and YAML does not: YAML 1.2.2, section 5.5. */
const BLANKS = [
  0x0b, 0x0c, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
  0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]

describe('a blank that is none to YAML', () => {
  cpSync(join(ROOT, 'test/rules/_bas'), folder, { recursive: true })
  const plan = join(folder, 'avtal/atgardsplaner/orossamtal.yaml')
  const text = readFileSync(plan, 'utf8')

  test.each(BLANKS.map((code) => [code.toString(16), String.fromCharCode(code)]))(
    'U+%s before a key: the key is not made part of the value above it, it is told of',
    (_, blank) => {
      writeFileSync(
        plan,
        text.replace(/^titel: .*$/m, (line) => `${line}\n${blank}prioritet:hög`),
      )
      const { status, stdout, stderr } = samverkan(['check', join(folder, 'avtal'), '--as-of', '2025-06-01'])
      expect(status).toBe(1)
      expect(stdout + stderr).toMatch(/atgardsplaner\/orossamtal\.yaml:\d+:\d+ fel /)
    },
  )
})
