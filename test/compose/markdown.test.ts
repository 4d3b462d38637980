import { describe, expect, it } from 'vitest'
import { checkedHref } from '../../src/compose/markdown/href.ts'
import { isPlain } from '../../src/compose/markdown/plain.ts'
import { agreementOf, composed, textOf } from './sample.ts'

const MANIFEST = `
titel: Överenskommelse
parter:
  - {id: kommunen, namn: Kommunen, undertecknare: [{namn: Eva Ek, titel: Direktör}]}
  - {id: polisen, namn: Polisen, undertecknare: [{namn: Bo Al, titel: Chef}]}
avtalstid: {typ: bestämd, från: 2027-01-01, till: 2028-12-31}
bilagor:
  - {nummer: 1, titel: Avtalet, sort: överenskommelse, källa: avtal.md}
  - {nummer: 2, titel: Läget, sort: text, id: laget, källa: laget.md}
`

/** The HTML of a text set as bilaga 2. */
function set(text: string, more: Readonly<Record<string, string>> = {}): string {
  const files = {
    'overenskommelse.yaml': MANIFEST,
    'avtal.md': '## Bakgrund {#bakgrund}\n\nText.\n',
    'laget.md': text,
    ...more,
  }
  const { html } = composed(agreementOf(files))
  const start = html.indexOf('</h1>', html.indexOf('id="bilaga-laget"')) + '</h1>'.length
  return html.slice(start, html.indexOf('</section>', start))
}

describe('Markdown in the document', () => {
  it('prints HTML as the text it is, and no comments', () => {
    const html = set('En <b>fet</b> rad & en <script>x</script>.\n\n<!-- bara för oss -->\n\nSlut.')
    expect(html).toContain('En &lt;b&gt;fet&lt;/b&gt; rad &amp; en &lt;script&gt;')
    expect(html).not.toContain('bara för oss')
  })

  it('keeps links to the web, mail and telephone, and nothing that could pass for a signature box', () => {
    expect(checkedHref('https://polisen.se/a?b=1')).toBe('https://polisen.se/a?b=1')
    expect(checkedHref('mailto:a@example.se')).toBe('mailto:a@example.se')
    expect(checkedHref('tel:+4611414')).toBe('tel:+4611414')
    const refused = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      'laget.md',
      '/sig/a',
      '//samverkan.invalid/sig/a',
      'https://samverkan.invalid/sig/kommunen.1',
      'https://SAMVERKAN.INVALID./ext/1/1',
      'https://x@samverkan.invalid/sig/a',
      'https://a.samverkan.invalid/',
      ' https://samverkan.invalid/sig/a',
    ]
    expect(refused.map(checkedHref)).toEqual(refused.map(() => undefined))
    expect(set('[Skriv under](https://samverkan.invalid/sig/kommunen.1)')).not.toContain('<a')
  })

  it('refers to clauses, bilagor, headings, tables and figures by their labels, or in words of one’s own', () => {
    const html = set(
      'Se <punkt:bakgrund>, <bilaga:laget>, [här](rubrik:mer) och <tabell:antal>.\n\n## Mer {#mer}\n\nTabell: Antal {#antal}\n\n| År | Antal |\n| --- | --- |\n| 2025 | 1 200 |\n| 2026 | |\n',
    )
    expect(html).toContain('<a class="hänvisning" href="#punkt-bakgrund">punkt 1</a>')
    expect(html).toContain('href="#bilaga-laget">bilaga 2</a>')
    expect(html).toContain('href="#rubrik-mer">här</a>')
    expect(html).toContain('href="#tabell-antal">tabell 1</a>')
    expect(html).toMatch(/<caption><span class="etikett" id="tabell-antal">Tabell 1\. <\/span>Antal<\/caption>/)
  })

  it('gives a table row and column heads, numbers to the right, and a dash for an empty cell', () => {
    const html = set('| År | Antal |\n| --- | --- |\n| 2025 | 1 200 |\n| 2026 | |\n')
    expect(html).toContain('<th scope="col">År</th><th scope="col" class="tal">Antal</th>')
    expect(html).toContain('<th scope="row">2025</th><td class="tal">1 200</td>')
    expect(html).toContain('<td class="tal">–</td>')
  })

  it('sets footnotes last, numbered by first use, with links there and back', () => {
    const html = set('Ett[^b] och två[^a] och ett igen[^b].\n\n[^a]: Not a.\n[^b]: Not *b*.\n')
    const [, prefix] = /<a id="([^"]+)-ref-1" href="#\1-1">1<\/a>/.exec(html) ?? []
    expect(prefix).toBeDefined()
    expect(html).toContain(`id="${prefix}-ref-1-2" href="#${prefix}-1">1</a>`)
    expect(textOf(html)).toMatch(/Noter Not b\. Till texten Not a\. Till texten/)
    expect(html).toContain(`href="#${prefix}-ref-1">Till texten`)
  })

  it('draws the boxes of a task list with a text each', () => {
    const html = set('- [x] gjort\n- [ ] kvar\n')
    expect(html.match(/(?<=role="img" aria-label=")(klar|inte klar)(?=")/g)).toEqual(['klar', 'inte klar'])
  })

  it('nests headings under that of the bilaga, however they are written', () => {
    const levels = (text: string) => [...set(text).matchAll(/<h(\d)/g)].map((match) => Number(match[1]))
    expect(levels('# A\n\n## B\n\n# C\n')).toEqual([2, 3, 2])
    expect(levels('### A\n\n##### B\n\n###### C\n')).toEqual([2, 3, 4])
    expect(levels('## A\n\n#### B\n\n### C\n')).toEqual([2, 3, 3])
  })

  it('leaves out a first heading that repeats the title', () => {
    expect(set('# Läget\n\nText.\n\n## Mer\n')).not.toContain('>Läget<')
    expect(set('# Annat\n\nText.\n\n## Mer\n')).toContain('>Annat<')
  })

  it('draws a figure with title, source, numbers and a mark on invented values', () => {
    const figure = [
      '```figur',
      'id: brott',
      'typ: stapel',
      'titel: Anmälda brott',
      'data: brott.csv',
      'enhet: antal',
      'källa: Polisen',
      'påhittade_värden: true',
      'alternativtext: Brotten ökar.',
      '```',
    ].join('\n')
    const html = set(`Se <figur:brott>.\n\n${figure}\n`, { 'brott.csv': 'År;Antal\n2024;\n2025;1200\n2026;1300,5\n' })
    expect(html).toContain('role="group" aria-label="Figur 1" id="figur-brott"')
    expect(textOf(html)).toMatch(/Figur 1\. Anmälda brott Påhittade värden/)
    expect(html).toContain('<td class="tal">1\u00a0300,5</td>')
    // What is not known is not nought.
    expect(html).toContain('<th scope="row">2024</th><td class="tal">–</td>')
    expect(textOf(html)).toContain('Källa: Polisen')
    expect(html).toContain('aria-label="Brotten ökar."')
  })

  it('knows which values are the same with or without Markdown', () => {
    for (const text of ['Ett värde', 'Dnr 1.2.5.-615-2016', '§ 14', '60 %', 'Kista']) expect(isPlain(text)).toBe(true)
    for (const text of ['*a*', '1. a', '- a', '<plan:a>', 'a@b.se', 'www.a.se', 'a\n\nb', 'a_b_', '&amp;', '=a']) {
      expect(isPlain(text)).toBe(false)
    }
  })
})
