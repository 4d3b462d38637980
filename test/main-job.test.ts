import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { load } from '../src/load/load.ts'
import type { Agreement } from '../src/model/model.ts'
import { readAgreement } from '../src/model/read-agreement.ts'
import { nodeHost } from '../src/node/node-host.ts'
import { printedValues } from './printed-values.ts'
import { pageTexts, ROOT, run, samverkan, temporaryFolder } from './run.ts'

const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((name) =>
  existsSync(join(ROOT, 'examples', name, 'overenskommelse.yaml')),
)
const folder = temporaryFolder('main-job')

interface Entry {
  readonly title: string
  readonly page: number
}

/** The outline as pdfjs reads it: every title with the page its destination is on. */
async function outlineOf(path: string): Promise<Entry[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const entries: Entry[] = []
  type Items = Awaited<ReturnType<typeof pdf.getOutline>>
  const visit = async (items: Items): Promise<void> => {
    for (const item of items ?? []) {
      const target = typeof item.dest === 'string' ? await pdf.getDestination(item.dest) : item.dest
      entries.push({ title: fold(item.title), page: (await pdf.getPageIndex(target?.[0])) + 1 })
      await visit(item.items)
    }
  }
  await visit(await pdf.getOutline())
  await pdf.destroy()
  return entries
}

/** The text of each page in the order of its content, as pdfjs reads it: a cell's lines follow on each other. */
async function textsInOrder(path: string): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  await pdf.destroy()
  return texts
}

/** Text without what line breaks and hyphenation do to it. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Entries of the contents as poppler reads the printed pages: what stands before the leaders, and the number. */
function contentsOf(pages: readonly string[]): Entry[] {
  const first = pages.findIndex((page) => /^\s*Innehåll\s*$/m.test(page))
  const entries: Entry[] = []
  for (const page of pages.slice(first)) {
    const rows = [...page.matchAll(/^\s*(\S.*?)(?:\s*\.)(?:\s?\.)+\s+(\d+)\s*$/gm)]
    if (rows.length === 0) break
    for (const [, title = '', number] of rows) entries.push({ title: fold(title), page: Number(number) })
  }
  return entries
}

function agreementOf(example: string): Agreement {
  const sources = load(nodeHost, join(ROOT, 'examples', example)).value
  const agreement = sources && readAgreement(sources).value
  if (!agreement) throw new Error(`${example} cannot be read`)
  return agreement
}

/** Each example is whole on the day it was signed; later on it may need updating, as agreements do. */
beforeAll(() => {
  for (const example of EXAMPLES) {
    const signed = agreementOf(example).manifest.data.datum ?? ''
    const built = samverkan(['build', `examples/${example}`, '-o', folder, '--as-of', signed])
    expect(built.stderr).not.toContain(' fel ')
    expect(built.status).toBe(0)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(EXAMPLES)('examples/%s', (example) => {
  const pdf = join(folder, `${example}.pdf`)

  test('every page number in the contents is the page its heading is on', async () => {
    const pages = pageTexts(pdf, '-layout')
    const contents = contentsOf(pages)
    const outline = await outlineOf(pdf)
    expect(contents.length).toBeGreaterThan(10)
    let at = 0
    const wrong = contents.flatMap(({ title, page }) => {
      // The contents follow the outline's order, and leave out its deepest levels.
      const found = outline.findIndex((entry, index) => index >= at && sameTitle(title, entry.title))
      if (found < 0) return [`${title}: not in the outline`]
      at = found + 1
      const heading = outline[found]
      const onPage = fold(pages[page - 1] ?? '').replaceAll(' ', '')
      const shown = onPage.includes((heading?.title ?? '').replace(/^(Bilaga )?[\d.]+ /, '').replaceAll(' ', ''))
      return heading?.page === page && shown ? [] : [`${title}: ${page}, but it is on ${heading?.page}`]
    })
    expect(wrong).toEqual([])
  })

  test('every bilaga, plan and heading of the model is in the outline', async () => {
    const { targets } = agreementOf(example)
    const titles = (await outlineOf(pdf)).map((entry) => entry.title)
    const kinds = new Set(['bilaga', 'plan', 'punkt', 'rubrik'])
    const missing = [...targets.values()].filter(
      ({ kind, title }) => kinds.has(kind) && !titles.some((entry) => entry.endsWith(fold(title))),
    )
    expect(missing.map(({ kind, id, title }) => `${kind}:${id} ${title}`)).toEqual([])
  })

  test('every value of the YAML files is in the text', async () => {
    const squeeze = (text: string) => fold(text).replace(/[\s\u2010-\u2015\u2212-]/g, '')
    const text = squeeze((await textsInOrder(pdf)).map(withoutMargins).join(''))
    const missing = printedValues(agreementOf(example)).filter(({ words }) =>
      words.some((word) => !text.includes(squeeze(word))),
    )
    expect(missing.map(({ file, place, words }) => `${file}: ${place}: ${words.join(' … ')}`)).toEqual([])
  })

  test('qpdf finds nothing wrong, and all fonts are embedded', () => {
    expect(run('qpdf', ['--check', pdf])).toMatchObject({ status: 0, stderr: '' })
    const fonts = run('pdffonts', [pdf]).stdout.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((line) => !/ CID TrueType .* yes yes yes /.test(line))).toEqual([])
  })
})

test('the Rinkeby-Kista agreement has 35 to 60 pages', () => {
  const pages = pageTexts(join(folder, 'rinkeby-kista.pdf')).length
  expect(pages).toBeGreaterThanOrEqual(35)
  expect(pages).toBeLessThanOrEqual(60)
})

/** The contents set a number apart from its title, and may have broken a long title. */
function sameTitle(inContents: string, inOutline: string): boolean {
  const bare = (text: string) => text.replaceAll(/[\s.–-]/g, '')
  return bare(inOutline).endsWith(bare(inContents)) || bare(inContents).endsWith(bare(inOutline))
}

/** A page without its running header and footer, so that text runs on from page to page. */
function withoutMargins(page: string): string {
  return page.replace(/^\s*Sida \d+ \(\d+\)\s*$/gm, '').replace(/^\s*Bilaga \d+, sida \d+\s*$/gm, '')
}
