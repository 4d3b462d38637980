import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../src/pdf/reader.ts'
import { inspectStandards } from '../../src/verify/standards.ts'
import { type Verdict, verify } from '../../src/verify/verify.ts'
import { run, samverkan, temporaryFolder } from '../run.ts'
import { append, objectText, rootNumber, trailerOf } from './incremental.ts'
import {
  askPyhanko,
  type Identity,
  identity,
  pyhankoMissing,
  sign,
  signWithPoppler,
  signWithPyhanko,
  written,
} from './sign.ts'
import { ANNA, BO, signedFiles } from './signed-files.ts'

const folder = temporaryFolder('signing')
afterAll(() => rmSync(folder, { recursive: true }))

let anna: Identity
let bo: Identity
let built: Uint8Array
let once: Uint8Array
let twice: Uint8Array

beforeAll(async () => {
  ;({ anna, bo, built, once, twice } = await signedFiles(folder))
})

const look = (bytes: Uint8Array, unsigned = false) => verify(bytes, { path: 'prov.pdf', unsigned })
const codes = ({ findings }: Verdict) =>
  findings.filter(({ severity }) => severity === 'fel').map(({ code }) => code.replace('verifiera/', ''))
const messages = ({ findings }: Verdict) => findings.map(({ message }) => message).join('\n')

describe('a file as it was built', () => {
  test('has pages that are the ones that were built, and nobody has signed it', async () => {
    const verdict = await look(built)
    expect(codes(verdict)).toEqual([])
    expect(messages(verdict)).toContain('ingen har skrivit under filen än')
    expect(verdict.fields.map(({ field, signature }) => [field, signature])).toEqual([
      [ANNA, undefined],
      [BO, undefined],
    ])
  })

  test('breaks no rule that is at risk, signed or not', () => {
    expect(inspectStandards(built, 'prov.pdf')).toEqual([])
    expect(inspectStandards(twice, 'prov.pdf')).toEqual([])
  })
})

describe('signed by one party and then by the other', () => {
  test('both signatures hold, and verify says who and when', async () => {
    const verdict = await look(twice)
    expect(verdict.findings).toEqual([])
    const [first, second] = verdict.fields.map(({ signature }) => signature)
    expect(first).toMatchObject({ fault: undefined, revision: 1 })
    expect(first?.signer).toMatchObject({ name: 'Anna Ek', organisation: 'Stadsdelsförvaltningen', selfSigned: true })
    expect(second).toMatchObject({ fault: undefined, revision: 2 })
    expect(second?.signer).toMatchObject({ name: 'Bo Al', organisation: 'Polisområdet' })
    expect(Math.abs(Date.now() - (first?.time?.getTime() ?? 0))).toBeLessThan(600_000)
  })

  test('pdfsig agrees: both are valid, and the last covers the whole file', () => {
    const said = run('pdfsig', ['-nocert', written(folder, 'twice.pdf', twice)]).stdout
    expect(said.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2)
    expect(said.match(/Total document signed/g)).toHaveLength(1)
  })

  test('with poppler as the other party’s tool, it is the same', async () => {
    const path = join(folder, 'poppler.pdf')
    signWithPoppler(folder, written(folder, 'once.pdf', once), path, BO, bo, 'Bo Al')
    const verdict = await look(readFileSync(path))
    expect(codes(verdict)).toEqual([])
    expect(verdict.fields.map(({ signature }) => signature?.fault)).toEqual([undefined, undefined])
  })

  describe.skipIf(pyhankoMissing())('pyHanko', () => {
    const whole = { intact: true, valid: true, trusted: true }

    test('agrees: both hold, and each covers its revision whole', () => {
      const path = written(folder, 'twice.pdf', twice)
      expect(askPyhanko(path, [anna.certificate, bo.certificate])).toMatchObject([
        { ...whole, field: ANNA, coverage: 'ENTIRE_REVISION' },
        { ...whole, field: BO, coverage: 'ENTIRE_FILE', ok: true },
      ])
    })

    test('as both parties’ tool: both hold, nothing but a field has been filled in, and verify agrees', async () => {
      const [first, second] = [join(folder, 'hanko-1.pdf'), join(folder, 'hanko-2.pdf')]
      signWithPyhanko(written(folder, 'built.pdf', built), first, ANNA, anna)
      signWithPyhanko(first, second, BO, bo)
      expect(askPyhanko(second, [anna.certificate, bo.certificate])).toEqual([
        { ...whole, ok: true, field: ANNA, coverage: 'ENTIRE_REVISION', changes: expect.stringMatching(/LTA|FORM/) },
        { ...whole, ok: true, field: BO, coverage: 'ENTIRE_FILE', changes: 'NONE' },
      ])
      const verdict = await look(readFileSync(second))
      expect(codes(verdict)).toEqual([])
      expect(inspectStandards(readFileSync(second), 'prov.pdf')).toEqual([])
      expect(verdict.fields.map(({ signature }) => signature?.fault)).toEqual([undefined, undefined])
    })
  })

  test('the command says it in words, and its exit code is 0', () => {
    const { status, stdout } = samverkan(['verify', written(folder, 'twice.pdf', twice), '--standards'])
    expect(stdout).toContain('✓ Sidorna är de som byggdes.')
    expect(stdout).toContain('✓ Underskrift: Anna Ek, stadsdelsdirektör, för Stadsdelsförvaltningen')
    expect(stdout).toContain('undertecknat av Bo Al, Polisområdet')
    expect(status).toBe(0)
  })
})

describe('verify finds', () => {
  test.each([
    ['in what was built', 2000],
    ['in the middle', 30_000],
  ])('a changed byte %s', async (_, at) => {
    const changed = Uint8Array.from(twice)
    changed[at] = (changed[at] ?? 0) ^ 1
    const verdict = await look(changed)
    expect(codes(verdict).some((code) => ['inte-som-byggd', 'skadad'].includes(code))).toBe(true)
    const { status } = samverkan(['verify', written(folder, 'changed.pdf', changed)])
    expect(status).toBe(5)
  })

  test('a changed byte in a file that nobody has signed', async () => {
    const changed = Uint8Array.from(built)
    changed[20_000] = (changed[20_000] ?? 0) ^ 1
    expect(codes(await look(changed))).toContain('inte-som-byggd')
  })

  test('a field that nobody has signed, unless the signing goes on', async () => {
    const verdict = await look(once)
    expect(codes(verdict)).toEqual(['saknar-underskrift'])
    expect(messages(verdict)).toContain('Bo Al')
    expect(codes(await look(once, true))).toEqual([])
  })

  test('a signature in somebody else’s field', async () => {
    const wrong = await sign(built, BO, anna)
    const verdict = await look(wrong, true)
    expect(codes(verdict)).toEqual(['fel-falt'])
    expect(messages(verdict)).toContain('Anna Ek, Stadsdelsförvaltningen har skrivit under')
  })

  test('a signature by somebody whom no field is for', async () => {
    const stranger = identity(folder, 'Eva Okänd', 'Någon annan')
    const verdict = await look(await sign(built, BO, stranger), true)
    expect(codes(verdict)).toEqual([])
    expect(messages(verdict)).toContain('är utställt på Eva Okänd, Någon annan')
  })

  test('a page added after signing', async () => {
    const verdict = await look(withKids(twice, (kids) => [...kids, '900']))
    expect(codes(verdict)).toEqual(['andrad'])
    expect(messages(verdict)).toContain('en sida har lagts till')
  })

  test('two pages that have changed places', async () => {
    const verdict = await look(withKids(twice, ([a = '', b = '', ...rest]) => [b, a, ...rest]))
    expect(codes(verdict)).toEqual(['andrad'])
    expect(messages(verdict)).toContain('sidorna 1, 2 har bytt plats')
  })

  test('a page taken away before anybody signed', async () => {
    const verdict = await look(
      await sign(
        withKids(built, ([, ...rest]) => rest),
        ANNA,
        anna,
      ),
      true,
    )
    expect(codes(verdict)).toEqual(['andrad'])
    expect(messages(verdict)).toContain('en sida har tagits bort: sida 1')
  })

  test('something laid upon a page after signing', async () => {
    const stamp = '<</Type/Annot/Subtype/Stamp/Rect[50 50 300 300]>>'
    const verdict = await look(append(twice, pageWithout(twice, stamp), trailerOf(twice)))
    expect(messages(verdict)).toContain('har lagts ovanpå sidan')
  })

  test('a file that another program has saved anew', async () => {
    const path = join(folder, 'saved.pdf')
    run('qpdf', [written(folder, 'built.pdf', built), path])
    expect(codes(await look(readFileSync(path)))).toContain('inte-som-byggd')
  })

  test('more bytes after the end, and what is no PDF at all', async () => {
    expect(codes(await look(Buffer.concat([twice, Buffer.from('mer')])))).toContain('mer-efter-slutet')
    expect(codes(await look(Buffer.from('inte en PDF')))).toEqual(['skadad'])
    expect(codes(await look(new Uint8Array()))).toEqual(['skadad'])
  })
})

/** The file with the list of its pages written anew, in a later revision. */
function withKids(bytes: Uint8Array, change: (kids: string[]) => string[]): Uint8Array {
  const { catalog } = readPdf(bytes)
  const numbers = objectNumbers(bytes)
  const kids = change(numbers.kids)
  const own = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`
  expect(catalog.dict('Pages')?.array('Kids')).toHaveLength(numbers.kids.length)
  return append(
    bytes,
    new Map([
      [numbers.pages, own],
      [900, `<</Type/Page/Parent ${numbers.pages} 0 R/MediaBox[0 0 595 842]>>`],
    ]),
    trailerOf(bytes),
  )
}

/** The first page with one more annotation. */
function pageWithout(bytes: Uint8Array, annotation: string): Map<number, string> {
  const { kids } = objectNumbers(bytes)
  const number = Number(kids[0])
  const page = objectText(bytes, number)
  const changed = page.includes('/Annots')
    ? page.replace(/\/Annots \[/, `/Annots [ ${annotation} `)
    : page.replace(/>>$/, `/Annots [ ${annotation} ] >>`)
  return new Map([[number, changed]])
}

/** Object numbers of the list of pages and of what is in it, as qpdf sees them. */
function objectNumbers(bytes: Uint8Array): { readonly pages: number; readonly kids: string[] } {
  const pages = Number(/\/Pages (\d+) 0 R/.exec(objectText(bytes, rootNumber(bytes)))?.[1])
  const kids = /\/Kids \[([^\]]*)\]/.exec(objectText(bytes, pages))?.[1] ?? ''
  return { pages, kids: [...kids.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number) }
}
