import { beforeAll, describe, expect, test } from 'vitest'
import type { Artifact, ComposedDocument, PrintedDocument } from '../../src/document.ts'
import type { Attachment, Standard } from '../../src/finish/finish.ts'
import { agreement } from './agreement.ts'
import { finished, onDisk, print, run } from './print.ts'
import { judge, prepare } from './verapdf.mjs'

const ATTACHMENT: Attachment = {
  path: 'avtal/överenskommelse.yaml',
  type: 'application/yaml',
  bytes: Buffer.from('titel: Överenskommelse\n'),
  relationship: 'Source',
  description: 'Överenskommelsens uppgifter',
}

let document: ComposedDocument
let printed: PrintedDocument
beforeAll(async () => {
  document = agreement({ sections: 2, rows: 45 })
  printed = await print(document)
})

function finishAs(standard: Standard, attachments: readonly Attachment[] = []): Artifact {
  const { artifact, diagnostics } = finished(printed, document, { standard, attachments })
  expect(diagnostics).toEqual([])
  return artifact
}

describe('veraPDF', () => {
  const missing = prepare()

  test.skipIf(missing)(
    'finds nothing against PDF/UA-1 and the level of PDF/A, with and without signature fields',
    () => {
      const plain = onDisk(finished(printed, document, { signatureFields: false }).artifact, 'plain.pdf')
      const files: Record<string, string> = {
        '1a': onDisk(finishAs('a-1a'), '1a.pdf'),
        '2a': onDisk(finishAs('a-2a'), '2a.pdf'),
      }
      files['2b'] = onDisk(finishAs('a-2b'), '2b.pdf')
      files['3a'] = onDisk(finishAs('a-3a', [ATTACHMENT]), '3a.pdf')
      for (const [flavour, path] of Object.entries(files))
        expect([flavour, ...judge(flavour, [path]).values()]).toEqual([flavour, []])
      const verdicts = judge('ua1', [...Object.values(files), plain])
      expect([...verdicts.values()]).toEqual([[], [], [], [], []])
    },
    120_000,
  )
})

describe('the finished file', () => {
  test('says what it is, in which language and from when, and no other time', () => {
    const path = onDisk(finishAs('a-2a'))
    const info = run('pdfinfo', path)
    expect(info).toMatch(/^Title: +Överenskommelse om samverkan för Norrängen$/m)
    expect(info).toMatch(/^Author: +Norrängens stadsdelsförvaltning & Polisområdet$/m)
    expect(info).toMatch(/^Creator: +samverkan 0\.1\.0$/m)
    expect(info).toMatch(/^CreationDate: +Thu Jan {2}1 00:00:00 2026/m)
    const xmp = run('pdfinfo', '-meta', path)
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('stadsdelsförvaltning &amp; Polisområdet')
    expect(run('pdfinfo', '-isodates', path)).not.toContain('Skia')
  })

  test('claims nothing when no standard is wanted', () => {
    expect(run('pdfinfo', '-meta', onDisk(finishAs('none')))).not.toMatch(/pdfaid|pdfuaid/)
  })

  test('is small: fonts, sixty paragraphs and a register in less than 100 kB', () => {
    expect(finishAs('a-2a').bytes.length).toBeLessThan(100_000)
  })

  test('of PDF/A-3 brings its sources with it, each with its path', () => {
    const path = onDisk(finishAs('a-3a', [ATTACHMENT]))
    expect(run('pdfdetach', '-list', path)).toContain('avtal/överenskommelse.yaml')
    const target = onDisk(new Uint8Array(), 'attached.yaml')
    run('pdfdetach', '-save', '1', '-o', target, path)
    expect(run('cat', target)).toBe('titel: Överenskommelse\n')
  })

  test('of another standard has no room for attachments', () => {
    expect(() => finishAs('a-2a', [ATTACHMENT])).toThrow('PDF/A-3')
  })
})

describe('signature fields', () => {
  test('are empty, named by party and signatory, and lie where the boxes are', () => {
    const artifact = finishAs('a-2a')
    const path = onDisk(artifact)
    const listed = run('pdfsig', path)
    expect(listed.match(/Signature Field Name: (\S+)/g)).toEqual([
      'Signature Field Name: underskrift_sdf_anna',
      'Signature Field Name: underskrift_polis_bo',
    ])
    expect(listed.match(/is not signed/g)).toHaveLength(2)
    expect(artifact.signatures.map(({ id }) => id)).toEqual(['sdf.anna', 'polis.bo'])
    for (const { rect, page } of artifact.signatures) {
      const [left, bottom, right, top] = rect
      expect(Math.abs(top - bottom - (20 * 72) / 25.4)).toBeLessThan(2)
      const size = ['-x', left, '-y', 841.92 - bottom, '-W', right - left, '-H', 30].map((each) =>
        typeof each === 'number' ? String(Math.round(each)) : each,
      )
      const below = run('pdftotext', '-f', String(page), '-l', String(page), ...size, path, '-')
      expect(below).toMatch(/Anna Ek|Bo Al/)
    }
  })

  test('are left out when they are not wanted, and the place is still known', () => {
    const { artifact } = finished(printed, document, { signatureFields: false })
    expect(run('pdfinfo', onDisk(artifact))).toMatch(/^Form: +none$/m)
    expect(artifact.signatures).toHaveLength(2)
  })
})
