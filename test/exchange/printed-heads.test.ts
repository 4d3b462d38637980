import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACTIVITY_LABELS, keyOfLabel } from '../../src/exchange/forms/labels.ts'
import { ROOT } from '../run.ts'

test('the heads that the register is printed with are known when a workbook has them', () => {
  const template = readFileSync(join(ROOT, 'templates/former/aktivitetsregister.hbs'), 'utf8')
  const heads = [...template.matchAll(/<th scope="col">([^<]+)<\/th>/g)].map(([, head = '']) => head)
  expect(heads.length).toBeGreaterThan(5)
  const unknown = heads.filter((head) => keyOfLabel(head, ACTIVITY_LABELS) === undefined)
  // On paper one column holds what are four in a workbook.
  expect(unknown).toEqual(['Tid och resurser'])
})
