import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose/compose.ts'
import type { Samverkansoverenskommelse } from '../../src/model/format.ts'
import { parseMarkdown } from '../../src/model/markdown.ts'
import { asIfShown, composed, examples, kit, options, readExample, textOf } from './sample.ts'

describe.each(examples)('the document of %s', (name) => {
  const agreement = readExample(name)
  const document = composed(agreement)
  const body = document.html.slice(document.html.indexOf('<body'))

  it('has headings that nest without gaps, each with an id of its own', () => {
    const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(ids.length).toBe(new Set(ids).size)
    let before = 0
    for (const heading of document.headings) {
      expect(heading.level, heading.text).toBeLessThanOrEqual(before + 1)
      expect(heading.text).not.toBe('')
      before = heading.level
    }
    expect(body.match(/<h[1-6]\b/g)?.length).toBe(document.headings.length)
  })

  it('lists its headings in contents with a placeholder each, and the digits once', () => {
    const rows = [...body.matchAll(/<a href="#([^"]+)">(?:(?!<\/a>)[\s\S])*<span class="sidnr">(\d+)<\/span><\/a>/g)]
    expect(rows.map((row) => row[1])).toEqual(document.contents)
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['000']))
    expect(body.match(/class="siffror"/g)?.length).toBe(1)
    const bilagor = agreement.bilagor.map(({ data }) => `Bilaga ${data.nummer} ${data.titel}`)
    const titles = document.headings.filter(({ level }) => level === 1).map(({ text }) => text)
    expect(titles).toEqual(expect.arrayContaining(bilagor))
  })

  it('points only at anchors that are there', () => {
    const ids = new Set([...body.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))
    const missing = [...body.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]).filter((id) => !ids.has(id))
    expect(missing).toEqual([])
  })

  it('keeps what the browser cannot tag out of the page', () => {
    expect(body).not.toMatch(/<figure|<tfoot|doc-noteref/)
    expect(body).not.toMatch(/<t[dh][^>]*>\s*<\/t[dh]>/)
    expect(document.html).not.toMatch(/opacity\s*:|filter\s*:|blend-mode|dotted/)
    expect(body).not.toMatch(/\[object|undefined|<script/)
    expect([...body.matchAll(/<img(?![^>]*\salt=)/g)]).toEqual([])
  })

  it('has a box for every signatory and a page for every inserted page', () => {
    const boxes = [...body.matchAll(/class="underskriftsruta" href="https:\/\/samverkan.invalid\/sig\/([^"]+)"/g)]
    expect(boxes.map((box) => box[1])).toEqual(document.signatures.map(({ id }) => id))
    const signatories = agreement.parter.flatMap((party) => party.undertecknare ?? [])
    expect(document.signatures.map(({ namn }) => namn)).toEqual(signatories.map(({ namn }) => namn))
    const pages = [...body.matchAll(/class="infogad-sida" href="https:\/\/samverkan.invalid\/ext\/([^"]+)"/g)]
    const wanted = document.inserts.flatMap(({ id, pages: count }) =>
      Array.from({ length: count }, (_, index) => `${id}/${index + 1}`),
    )
    expect(pages.map((page) => page[1])).toEqual(wanted)
  })

  it('says what is signed before the boxes, and the summary of the data after them, without force', () => {
    const [before = '', summary = ''] =
      textOf(body)
        .split(/Underskrifter(?!na|\d)/)
        .slice(-1)[0]
        ?.split('Överenskommelsen i korthet') ?? []
    expect(before).toContain(agreement.parter.flatMap(({ undertecknare = [] }) => undertecknare)[0]?.namn)
    expect(summary).toMatch(/^\s*En sammanfattning för läsaren, utan egen verkan/)
  })

  it('is the same each time', () => {
    expect(composed(agreement).html).toBe(document.html)
  })
})

describe('the variants', () => {
  const agreement = readExample('rinkeby-kista')

  it('fills in the page numbers that are known', () => {
    const { contents } = composed(agreement)
    const numbers = new Map(contents.map((id, index) => [id, index + 3]))
    const rows = [...composed(agreement, { numbers }).html.matchAll(/<span class="sidnr">(\d+)</g)]
    expect(rows.map((row) => Number(row[1]))).toEqual([...numbers.values()])
  })

  it('lists what is wrong on the first page of a draft, and says UTKAST on every page', () => {
    const span = agreement.manifest.span(['titel'])
    const problem = { code: 'prov', severity: 'fel' as const, message: 'Titeln är <för> lång.', span, hint: 'Korta.' }
    const { html } = composed(agreement, { variant: 'utkast', problems: [problem] })
    expect(textOf(html)).toContain('Titeln är <för> lång. Korta.')
    expect(textOf(html)).toMatch(/overenskommelse\.yaml, rad \d+/)
    expect(html).toContain('@top-left{content:"UTKAST · ')
    expect(html).toMatch(/<svg class="vattenstämpel"[^>]*aria-hidden="true"><text[^>]*>UTKAST/)
    expect(composed(agreement).html).not.toContain('UTKAST')
  })

  it('lists what was left out on the last page of the public version', () => {
    const { html, headings } = composed(agreement, { variant: 'publik', masked: ['Bilaga 2: 2 telefonnummer'] })
    expect(headings.at(-1)?.text).toBe('Uppgifter som har utelämnats')
    expect(textOf(html)).toContain('Bilaga 2: 2 telefonnummer')
  })

  it('sets what was left out in muted ink', () => {
    const data = { ...agreement.manifest.data, område: 'Runt [utelämnat i den publika versionen]' }
    const masked = { ...agreement, manifest: { ...agreement.manifest, data } }
    const muted = 'Runt <span class="dämpad">[utelämnat i den publika versionen]</span>'
    expect(composed(masked, { variant: 'publik' }).html).toContain(muted)
    expect(composed(masked).html).not.toContain(muted)
  })

  it('says that an accent colour is too light, and uses one that is not', () => {
    const { repository } = agreement
    if (!repository) throw new Error('no samverkan.yaml')
    const data = { ...repository.data, tema: { accentfärg: '#7fb2e5' } }
    const pale = { ...agreement, repository: { ...repository, data } }
    const { value, diagnostics } = compose(asIfShown(pale), kit, options)
    expect(diagnostics).toMatchObject([{ code: 'tema/kontrast', severity: 'fel', span: { source: repository.source } }])
    expect(value?.html).not.toContain('--accent:#7fb2e5')
  })

  it('asks for no font that it does not use', () => {
    const { assets, fonts } = composed(agreement)
    expect(fonts).toEqual(['Open Sans', 'Gelasio'])
    expect(assets.map(({ path }) => path).filter((path) => /latin-ext|math|symbols/.test(path))).toEqual([])
  })
})

describe('the parties', () => {
  const parties = (party: object) => {
    const example = readExample('sala')
    const [first, ...others] = example.parter
    if (!first) throw new Error('sala has no parties')
    return textOf(composed({ ...example, parter: [{ ...first, ...party }, ...others] }).html)
  }
  const named = (text: string, label: string) => text.split(`${label} Sala kommun`).length - 1

  it('are not named a second time by the same name', () => {
    const same = parties({ namn: 'Sala kommun', kortnamn: 'Sala kommun', organ: 'Sala kommun' })
    expect([named(same, 'Benämns'), named(same, 'Organ')]).toEqual([0, 0])
    const other = parties({ namn: 'Sala stad', kortnamn: 'Sala kommun', organ: 'Sala kommun' })
    expect([named(other, 'Benämns'), named(other, 'Organ')]).toEqual([1, 1])
  })
})

describe('a clause about originals', () => {
  const example = readExample('sala')
  const said = (slutklausul: Samverkansoverenskommelse['slutklausul'], clause = '') => {
    const data = { ...example.manifest.data, ...(slutklausul && { slutklausul }) }
    const bilagor = example.bilagor.map((bilaga) => {
      if (bilaga.content?.sort !== 'överenskommelse') return bilaga
      const { text } = bilaga.content
      const tree = parseMarkdown(`## Syfte\n\nParterna samverkar.\n\n${clause}`)
      return { ...bilaga, content: { ...bilaga.content, text: { ...text, tree } } }
    })
    const { html } = composed({ ...example, manifest: { ...example.manifest, data }, bilagor })
    return textOf(html).match(/likalydande|i två exemplar|digitalt|undertecknas elektroniskt|Underskrifterna gäller/g)
  }

  it('is printed only when the manifest asks for it', () => {
    expect(said(undefined)).toEqual(['Underskrifterna gäller'])
    expect(said('likalydande original')).toEqual(['likalydande'])
    expect(said('elektroniskt original')).toEqual(['undertecknas elektroniskt'])
  })

  it.each([
    'Detta avtal har upprättats i två exemplar, varav parterna har tagit var sitt.',
    'Handlingen signeras digitalt av båda parter.',
    'Överenskommelsen finns i två likalydande original.',
  ])('is not said again beside %s', (clause) => {
    expect(said('likalydande original', clause)).toHaveLength(2)
    expect(said('likalydande original', clause)).toContain('Underskrifterna gäller')
  })

  it('is not found in a sentence about something else', () => {
    expect(said('likalydande original', 'Varje part får ett exemplar av lägesbilden.')).toEqual(['likalydande'])
  })
})
