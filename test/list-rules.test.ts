import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, run, temporaryFolder } from './run.ts'

const RULE = "import { rule } from '../../check/rule.ts'\n\nexport default rule({})\n"

/** Runs the list of rules in a tree with one more rule. */
function listed(path: string) {
  const tree = temporaryFolder('list-rules')
  for (const part of ['bin/list-rules.mjs', 'src/rules', 'schemas/profiles']) {
    cpSync(join(ROOT, part), join(tree, part), { recursive: true })
  }
  mkdirSync(join(tree, path, '..'), { recursive: true })
  writeFileSync(join(tree, path), RULE)
  cpSync(join(ROOT, 'node_modules/yaml'), join(tree, 'node_modules/yaml'), { recursive: true })
  return run(process.execPath, [join(tree, 'bin/list-rules.mjs')])
}

test.each([
  ['src/rules/fel-plats.ts', 'stands in no folder'],
  ['src/rules/plan/åtgärd-saknas.ts', 'is no id'],
  ['src/rules/plan/Matbart.ts', 'is no id'],
  ['src/rules/party/sma-tal.ts', 'two rules with one id'],
  ['src/rules/plan/mal-anges.ts', 'requires a field under the code mal-anges'],
])('a rule that cannot be one is refused when the list is made: %s', (path, message) => {
  const { status, stderr } = listed(path)
  expect(status).not.toBe(0)
  expect(stderr).toContain(message)
})

test('a sound one is listed', () => {
  const { status, stderr } = listed('src/rules/plan/hogst-tio.ts')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
