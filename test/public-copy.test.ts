import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Token } from './personal-samples.ts'
import { type Input, writeInput } from './public-copy-input.ts'
import { pageTexts, ROOT, run, samverkan, temporaryFolder } from './run.ts'

const folder = temporaryFolder('public-copy')
afterAll(() => rmSync(folder, { recursive: true }))

/** One copy of the agreement as its readers get it. */
interface Copy {
  /** The printed words, as poppler reads them. */
  readonly text: string
  /** All of the PDF with its streams decompressed: outline, destinations, metadata, structure, form fields. */
  readonly bytes: Buffer
  readonly html: string
}

interface Built {
  readonly input: Input
  readonly draft: Copy
  readonly shown: Copy
}

const built: Built[] = []

beforeAll(() => {
  for (let form = 0; form < (built[0]?.input.forms ?? 1); form++) {
    const root = join(folder, String(form))
    const input = writeInput(root, form)
    built.push({ input, draft: copyOf(root, 'utkast'), shown: copyOf(root, 'publik') })
  }
})

function copyOf(root: string, variant: string): Copy {
  // The standard that lets a copy bring its sources.
  const kinds = ['--variant', variant, '--format', 'pdf,html', '--standard', 'a-3a']
  const args = ['build', 'avtal', ...kinds, '--as-of', '2026-03-15', '-o', variant]
  const { status, stdout, stderr } = samverkan(args, { cwd: root })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  const pdf = join(root, variant, `avtal-${variant}.pdf`)
  const plain = join(root, `${variant}.pdf`)
  expect(run('qpdf', ['--qdf', '--object-streams=disable', pdf, plain])).toMatchObject({ status: 0 })
  return {
    text: squeeze(pageTexts(pdf).join('')),
    bytes: readFileSync(plain),
    html: readFileSync(pdf.replace(/pdf$/, 'html'), 'utf8'),
  }
}

/** Words without what line breaks and hyphenation put into them. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00ad\u2010-]/g, '').toLowerCase()
}

/** Whether bytes of a PDF hold a word, as text in one byte or two, raw or in hexadecimal. Case makes no difference. */
function holds(bytes: Buffer, word: string): boolean {
  const lower = word.toLowerCase()
  const wide = Buffer.from(lower, 'utf16le').swap16()
  const spellings = [
    lower,
    wide.toString('latin1'),
    ...[lower, word, word.toUpperCase()].flatMap((one) => [
      Buffer.from(one, 'latin1').toString('hex'),
      Buffer.from(one, 'utf16le').swap16().toString('hex'),
    ]),
  ]
  const all = lowered(bytes)
  return spellings.some((spelling) => all.includes(spelling))
}

const LOWERED = new WeakMap<Buffer, string>()
function lowered(bytes: Buffer): string {
  const known = LOWERED.get(bytes) ?? bytes.toString('latin1').toLowerCase()
  LOWERED.set(bytes, known)
  return known
}

/** Where a copy shows a word. */
function placesOf({ word, place }: Token, { text, bytes, html }: Copy): string[] {
  const lower = word.toLowerCase()
  return [
    ...(text.includes(lower) ? [`${place}: printed in the PDF`] : []),
    ...(holds(bytes, word) ? [`${place}: in the bytes of the PDF`] : []),
    ...(html.toLowerCase().includes(lower) ? [`${place}: in the HTML`] : []),
  ]
}

/** Tokens that are not printed in both files of a copy. */
function missing(tokens: readonly Token[], copy: Copy): string[] {
  return tokens.flatMap((token) => {
    const places = placesOf(token, copy)
    return places.some((one) => one.endsWith('printed in the PDF')) && places.some((one) => one.endsWith('in the HTML'))
      ? []
      : [token.place]
  })
}

describe('the public copy, as files', () => {
  test('holds no value that a schema marks as personal, and no name of such a person anywhere', () => {
    const seen = built.flatMap(({ input, shown }) =>
      [...input.marked, ...input.repeated, ...input.unmarked, ...input.secret].flatMap((token) =>
        placesOf(token, shown),
      ),
    )
    expect(seen).toEqual([])
  })

  test('a draft prints each of them: all kinds of file and all forms of plans are there to leak', () => {
    for (const { input, draft } of built) {
      // A status report is a document of its own: no variant of the agreement prints it.
      const printed = input.marked.filter(({ place }) => !place.startsWith('statusrapport.'))
      expect(printed.length).toBeLessThan(input.marked.length)
      expect(missing([...printed, ...input.repeated, ...input.unmarked, ...input.secret], draft)).toEqual([])
      const once = input.repeated.filter(({ word }) => draft.html.toLowerCase().split(word.toLowerCase()).length < 3)
      expect(once.map(({ place }) => place)).toEqual([])
    }
  })

  test('keeps what stands around them, in every kind of content', () => {
    for (const { input, draft, shown } of built) {
      expect(missing(input.kept, draft)).toEqual([])
      expect(missing(input.kept, shown)).toEqual([])
      // What a bilaga without content says; it would hide a leak.
      for (const copy of [draft, shown]) expect(copy.text).not.toContain(squeeze('kunde inte läsas'))
      // The inserted PDF stands in the agreement and in the överavtal.
      const [words = ''] = pageTexts(input.inserted).join('').trim().split('\n')
      const times = (text: string) => text.split(squeeze(words)).length - 1
      const once = times(squeeze(pageTexts(input.inserted).join('')))
      expect(once).toBeGreaterThan(0)
      expect([times(draft.text), times(shown.text)]).toEqual([2 * once, 2 * once])
    }
  })

  test('has the links of the draft, and each leads somewhere', () => {
    const linksIn = (html: string) => Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, id = '']) => id)
    for (const { draft, shown } of built) {
      const ids = new Set(Array.from(shown.html.matchAll(/ id="([^"]+)"/g), ([, id]) => id))
      const links = linksIn(shown.html)
      expect(links.filter((id) => id.includes('utelamnad')).length).toBeGreaterThan(0)
      expect(links.filter((id) => !ids.has(id))).toEqual([])
      // The contents name one part that a draft lacks: what was left out.
      expect(links.length).toBe(linksIn(draft.html).length + 1)
    }
  })

  test('comes alone: neither sources nor a list of who signs where lie beside it', () => {
    expect(readdirSync(join(folder, '0/publik')).sort()).toEqual(['avtal-publik.html', 'avtal-publik.pdf'])
  })

  test.each(['pdf', 'html'])('is not written as %s under a name that tells of somebody', (format) => {
    const root = join(folder, `id-${format}`)
    cpSync(join(ROOT, 'examples/sala'), join(root, 'sala'), { recursive: true })
    for (const shared of ['samverkan.yaml', 'overavtal']) {
      cpSync(join(ROOT, 'examples', shared), join(root, shared), { recursive: true })
    }
    const manifest = join(root, 'sala/overenskommelse.yaml')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^id: sala$/m, 'id: maj-lindfalk'))
    const args = ['build', 'sala', '--variant', 'publik', '--format', format, '--as-of', '2026-11-20', '-o', 'ut']
    const { status, stdout, stderr } = samverkan(args, { cwd: root })
    expect(status).toBe(1)
    expect(stdout + stderr).toContain('publik/lacka ett namn som ska utelämnas står i filens namn')
    expect(existsSync(join(root, 'ut'))).toBe(false)
  })
})
