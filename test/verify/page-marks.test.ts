import { expect, test } from 'vitest'
import { budget } from '../../src/pdf/filters.ts'
import { dict, Indirect } from '../../src/pdf/objects.ts'
import { type PageObject, pagesOf } from '../../src/pdf/pages.ts'
import { deflated } from '../../src/pdf/writer.ts'
import { marksOf } from '../../src/verify/page-marks.ts'

const unmarked = (content: string) => marksOf(pageOf(content), budget(), new Map()).unmarked

function pageOf(content: string): PageObject {
  const page = dict({ Contents: Indirect.of(deflated(Buffer.from(content))) })
  const [only] = pagesOf(dict({ Pages: Indirect.of(dict({ Kids: [Indirect.of(page)], MediaBox: [0, 0, 9, 9] })) }))
  if (!only) throw new Error('no page')
  return only
}

test.each([
  ...[
    '0 0 9 9 re f',
    '0 0 9 9 re F',
    '0 0 9 9 re f*',
    '0 0 9 9 re B',
    '0 0 9 9 re B*',
    '0 0 9 9 re b',
    '0 0 9 9 re b*',
  ],
  ...['0 0 m 9 9 l S', '0 0 m 9 9 l s', '/S0 sh', '/X0 Do', 'BT (a) Tj ET', 'BT [(a)] TJ ET', "BT (a) ' ET"],
])('what is painted by %s belongs to the structure or is an artifact', (painted) => {
  expect(unmarked(painted)).toBe(1)
  expect(unmarked(`/P <</MCID 0>> BDC ${painted} EMC`)).toBe(0)
  expect(unmarked(`/Artifact BMC ${painted} EMC`)).toBe(0)
  expect(unmarked(`/P <</MCID 0>> BDC EMC ${painted}`)).toBe(1)
})
