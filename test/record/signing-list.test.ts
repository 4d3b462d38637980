import { expect, test } from 'vitest'
import type { Artifact } from '../../src/document.ts'
import { signingList } from '../../src/record/signing-list.ts'

const place = {
  id: 'kommunen.1',
  part: 'Dals kommun',
  namn: 'Anna Ek',
  titel: 'Kommundirektör',
  label: 'Underskrift: Anna Ek',
  page: 5,
  rect: [70, 100, 280, 160] as const,
}
const artifact = { sha256: 'abc', pages: 6, signatures: [place] } as unknown as Artifact

test.each([
  [(one: { readonly id: string }) => `fält-${one.id}`, 'fält-kommunen.1'],
  [undefined, null],
])('the list of places to sign says who, as what, for whom and where', (fieldName, fält) => {
  expect(signingList(artifact, 'dal.pdf', fieldName)).toEqual({
    version: 1,
    fil: 'dal.pdf',
    sha256: 'abc',
    sidor: 6,
    underskrifter: [
      { fält, part: 'Dals kommun', namn: 'Anna Ek', roll: 'Kommundirektör', sida: 5, ruta: [70, 100, 280, 160] },
    ],
  })
})
