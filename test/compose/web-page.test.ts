import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { webPage } from '../../src/compose/web/page.ts'
import type { ComposedDocument } from '../../src/document.ts'
import { forVariant } from '../../src/variant/variant.ts'
import { samverkan, temporaryFolder } from '../run.ts'
import { openPage } from './browser-page.ts'
import { asIfChecked, composed, examples, readExample, textOf } from './sample.ts'

const AREAS = ['lagesbild-2022/angsvik', 'lagesbild-2022/hamnstaden', 'lagesbild-2022/norrby']
const PHONE = 390
const DESK = 1200

const page = await openPage()

function web(document: ComposedDocument): string {
  return webPage(document, (bytes) => Buffer.from(bytes).toString('base64'))
}

/** What axe finds wrong with a page, by all its rules. */
async function violations(html: string, width: number, media: 'screen' | 'print' = 'screen'): Promise<unknown> {
  await page.emulateMediaType(media)
  await page.setViewport({ width, height: 844 })
  await page.setContent(html)
  await page.evaluate(axe.source)
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`)
}

/** Whether the page itself is wider than the screen. */
async function tooWide(html: string): Promise<unknown> {
  await page.emulateMediaType('screen')
  await page.setViewport({ width: PHONE, height: 844 })
  await page.setContent(html)
  return page.evaluate('document.documentElement.scrollWidth > innerWidth')
}

describe.each([...examples, ...AREAS])('the page for the web of %s', (name) => {
  const agreement = readExample(name)
  const document = composed(agreement)
  const shown = forVariant(asIfChecked(agreement), 'publik')
  const open = web(composed(shown.agreement, { variant: 'publik', masked: shown.masked }))
  const html = web(document)

  it('has nothing that axe objects to, on a phone and on a desk, nor has what is printed', async () => {
    expect(await violations(open, PHONE)).toEqual([])
    expect(await violations(html, DESK)).toEqual([])
    expect(await violations(document.html, DESK, 'print')).toEqual([])
  })

  it('is as narrow as a phone', async () => {
    expect(await tooWide(open)).toBe(false)
  })

  it('is one small file that runs nothing and asks for nothing', () => {
    for (const one of [html, open]) {
      expect(one.length).toBeLessThan(400_000)
      expect(one).not.toMatch(/<script|samverkan\.invalid|url\("(?!data:)|src="(?!data:)/)
      expect(one).toContain("default-src 'none'")
      expect(one).toMatch(/<html lang="sv">/)
    }
  })

  it('says what the document says, but for page numbers and boxes', () => {
    for (const { id, text } of document.headings) {
      expect(html).toContain(` id="${id}"`)
      expect(textOf(html)).toContain(text.split(' ')[0] ?? '')
    }
    for (const { namn } of document.signatures) expect(textOf(html)).toContain(`Undertecknas i originalet ${namn}`)
    for (const { alternativtext } of document.inserts) {
      for (const text of alternativtext) expect(textOf(html)).toContain(`Den visar: ${text}`)
    }
    expect(html).not.toMatch(/class="(sidnr|prickar|siffror)/)
  })

  it('has landmarks, a way past the contents, and regions that are told apart', () => {
    for (const landmark of ['<header>', '<nav ', '<main ']) expect(html.split(landmark)).toHaveLength(2)
    expect(html.indexOf('class="hoppa" href="#huvudinnehåll"')).toBeLessThan(html.indexOf('<header>'))
    const names = [...html.matchAll(/role="region" tabindex="0" aria-label="([^"]+)"/g)].map((match) => match[1])
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has a way back from each note', () => {
    const backs = [...html.matchAll(/class="tillbaka" href="#([^"]+)"/g)].map((match) => match[1])
    for (const id of backs) expect(html).toContain(` id="${id}"`)
  })
})

describe('build --format', () => {
  it('html needs no browser, and names the file by its variant', () => {
    const output = temporaryFolder('web')
    const args = ['build', 'examples/vasteras', '--format', 'html', '--variant', 'publik', '-o', output, '--json']
    const { status, stdout } = samverkan([...args, '--browser', '/no/browser'])
    expect(status).toBe(0)
    const [made] = JSON.parse(stdout).builds
    expect(made).toMatchObject({ file: null, pages: null })
    expect(made.html).toMatch(/vasteras-publik\.html$/)
  })

  it('takes only what can be made', () => {
    const { status, stderr } = samverkan(['build', 'examples/vasteras', '--format', 'docx'])
    expect(status).toBe(2)
    expect(stderr).toContain('--format tar pdf, html, med')
  })
})
