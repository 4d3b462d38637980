import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { layOut } from '../broken/cases.ts'
import { run, samverkan, temporaryFolder } from '../run.ts'

const made = temporaryFolder('inserted-looks')
afterAll(() => rmSync(made, { recursive: true }))

interface Parts {
  /** Annotations of the second of two pages. */
  readonly annotations?: readonly string[]
  readonly catalog?: string
  /** Other objects, from number 7. */
  readonly others?: readonly string[]
}

/** The findings of `check` about a PDF of two pages that is inserted, each as its code and what stands in ‹›. */
function foundIn({ annotations = [], catalog = '', others = [] }: Parts): string[] {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] /MediaBox [0 0 595 842] /Resources << >> >>',
    '<< /Type /Page /Parent 2 0 R >>',
    `<< /Type /Page /Parent 2 0 R /Annots [${annotations.map((one) => `<< /Type /Annot /Rect [9 9 99 99] ${one} >>`).join(' ')}] >>`,
    '<< /Type /OCG /Name (Utkast) >>',
    '<< /Type /OCG /Name (Karta) >>',
    ...others,
  ]
  const text = objects.map((one, index) => `${index + 1} 0 obj\n${one}\nendobj\n`).join('')
  writeFileSync(join(made, 'a.pdf'), `%PDF-1.7\n${text}trailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`)
  const repository = layOut('_base')
  // It finds the objects, and writes where they are.
  expect(run('qpdf', [join(made, 'a.pdf'), join(repository, 'avtal/a.pdf')]).status).toBe(3)
  appendFileSync(
    join(repository, 'avtal/overenskommelse.yaml'),
    '  - nummer: 5\n    titel: Beslut\n    sort: pdf\n    källa: a.pdf\n',
  )
  const { stderr } = samverkan(['check', 'avtal', '--as-of', '2026-11-26'], { cwd: repository })
  rmSync(repository, { recursive: true })
  return [...stderr.matchAll(/fel (pdf\/\S+) avtal\/a\.pdf har (.*?)\. De/g)].map(([, code, what]) => `${code} ${what}`)
}

const FIELD = '/Subtype /Widget /FT /Tx /T (namn)'
const LAYERS = '/OCGs [5 0 R 6 0 R]'

describe('what a PDF shows beside its pages, and would not be printed, is told of by check', () => {
  test.each<[string, Parts, string[]]>([
    [
      'a field that is filled in',
      { annotations: [`${FIELD} /V (Ja)`] },
      ['pdf/infogad-fält ett ifyllt formulär på sidan 2'],
    ],
    [
      'a field whose value stands above it',
      { annotations: ['/Subtype /Widget /Parent 7 0 R'], others: ['<< /FT /Tx /T (namn) /V (Ja) >>'] },
      ['pdf/infogad-fält ett ifyllt formulär på sidan 2'],
    ],
    [
      'a box that is ticked',
      { annotations: ['/Subtype /Widget /FT /Btn /T (ja) /V /Ja /AS /Ja'] },
      ['pdf/infogad-fält ett ifyllt formulär på sidan 2'],
    ],
    [
      'a stamp',
      { annotations: ['/Subtype /Stamp /Name /Approved'] },
      ['pdf/infogad-anteckning stämplar, kommentarer eller andra anteckningar på sidan 2'],
    ],
    [
      'a watermark',
      { annotations: ['/Subtype /Watermark'] },
      ['pdf/infogad-anteckning stämplar, kommentarer eller andra anteckningar på sidan 2'],
    ],
    [
      'a comment',
      { annotations: ['/Subtype /Text /Contents (Stämmer det?)'] },
      ['pdf/infogad-anteckning stämplar, kommentarer eller andra anteckningar på sidan 2'],
    ],
    [
      'a layer that is off',
      { catalog: `/OCProperties << ${LAYERS} /D << /OFF [5 0 R] >> >>` },
      ['pdf/infogad-lager ett släckt lager, «Utkast»'],
    ],
    [
      'layers that are off but for one',
      { catalog: `/OCProperties << ${LAYERS} /D << /BaseState /OFF /ON [5 0 R] >> >>` },
      ['pdf/infogad-lager ett släckt lager, «Karta»'],
    ],
    [
      'layers that are all off',
      { catalog: `/OCProperties << ${LAYERS} /D << /OFF [5 0 R 6 0 R] >> >>` },
      ['pdf/infogad-lager släckta lager, «Utkast» och «Karta»'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(foundIn(parts)).toEqual(expected)
  })

  test('what shows nothing is not', () => {
    const annotations = [
      '/Subtype /Link /A << /S /URI /URI (https://example.se) >>',
      '/Subtype /Popup',
      FIELD,
      `${FIELD} /V ()`,
      '/Subtype /Widget /FT /Btn /T (ja) /V /Off /AS /Off',
      '/Subtype /Stamp /Name /Approved /F 2',
      '/Subtype /Text /Contents (x) /F 32',
    ]
    expect(foundIn({ annotations, catalog: `/OCProperties << ${LAYERS} /D << /ON [5 0 R] >> >>` })).toEqual([])
  })
})
