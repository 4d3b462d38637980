import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { NEAR } from '../../src/model/near-markdown.ts'
import { base, findingsIn, pathOf } from '../rule-cases.ts'
import { CASES } from './near-cases.ts'

const TEXT = pathOf('text/lagesbild.md')
const PLAN = pathOf('atgardsplaner/orossamtal.yaml')

/** What looks dangerous and is not. */
const SOUND: readonly string[] = [
  '## Rubrik {#egen}\n\nText.',
  '- Ett\n- Två\n  - Tre',
  '* Ett\n* Två',
  '1. Ett\n2. Två\n3. Tre',
  '1. Ett\n1. Två',
  '3. Tre\n4. Fyra',
  '- [x] Klart\n- [ ] Kvar',
  'Platsen – en gränd – är mörk.\n– En replik på en rad.',
  'Två * tre är sex, och 4 * 5 är 20.',
  '**Fet** text, *kursiv* text, ***båda*** och ~~struken~~.',
  'Namn_med_streck och __fet__ text.',
  'Kod: `x = [[1]]` och ``a`b``.',
  '| Plats | Antal |\n| --- | ---: |\n| Torget \\| parken | 4 |\n| Kvar |  |',
  'Tabell: Platser {#platser}\n\n| Plats | Antal |\n| --- | --- |\n| Torget | 4 |',
  'Not[^1] här.\n\n[^1]: Text till noten.',
  'Se [polisen](https://polisen.se) och [Brå][bra].\n\n[bra]: https://bra.se',
  'Klockan 14:30, kl. 8:00–9:00, förhållandet 1:2 och Bilaga: text.',
  'Kostnaden är 5 000 kr, 50 % och 3 m² (se § 4 [sic]).',
  'En < två, och tre > två. A & B AB.',
  'Rad ett  \nrad två\\\nrad tre',
  'C:\\Arkiv\\Avtal är en sökväg.',
  'E-post: kommun@exempel.se.',
  '> Ett citat.\n> Mer.',
  'Text.\n\n---\n\nMer text.',
  'Rubrik\n======\n\nText.',
  'Punkt a) och b) i avtalet, samt (1) och (2).',
  '\\*inte kursiv\\* och \\# inte rubrik',
  'Frågan: vem? – Alla!',
  '```text\nnågot\n```',
  '<!-- en anteckning till oss själva -->\n\nText.',
  '~ungefär~ hälften, ca 50~60 st och 2^3',
  'Mål #1 och ärende #14 på listan.',
]

async function found(markdown: string): Promise<readonly Diagnostic[]> {
  const all = await findingsIn({ ...base, [TEXT]: `${base[TEXT]}\n${markdown}\n` })
  return all.filter(({ code, span }) => /^(?:md|fil)\//.test(code) && span?.source.path === TEXT)
}

const beginning = ({ span }: Diagnostic) => span?.source.text.slice(span.start) ?? ''

describe('what is nearly Markdown is told of', () => {
  test.each(CASES)('%j', async (markdown, code, at) => {
    const hits = (await found(markdown)).filter((one) => one.code === code)
    expect(hits.map(beginning).some((text) => text.trimStart().startsWith(at.trimStart()))).toBe(true)
    for (const { hint } of hits) expect(hint).toBeTruthy()
  })

  test('every pattern has a case', () => {
    const idle = NEAR.filter(({ pattern, least = 1 }) => {
      return !CASES.some(([markdown]) => [...markdown.matchAll(pattern)].length >= least)
    })
    expect(idle.map(({ pattern }) => String(pattern))).toEqual([])
  })

  test.each(SOUND)('and what is sound is not: %j', async (markdown) => {
    expect((await found(markdown)).map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })

  test('settings for another program at the top of a file', async () => {
    const all = await findingsIn({ ...base, [TEXT]: `---\ntitel: Kvast\ndatum: 2025\n---\n\n${base[TEXT]}` })
    expect(all.filter(({ code }) => code === 'md/huvud')).toHaveLength(1)
  })

  test('a mended line says nothing more, and nothing else has changed', async () => {
    const mended: string[] = []
    for (const [markdown] of CASES) {
      const [one] = (await found(markdown)).filter(({ fix }) => fix)
      if (!one?.fix) continue
      const { span, text } = one.fix
      const after = `${span.source.text.slice(0, span.start)}${text}${span.source.text.slice(span.end)}`
      const appended = after.slice((base[TEXT] ?? '').length + 1)
      expect(appended.replace(/[^\p{L}]/gu, '')).toBe(markdown.replace(/[^\p{L}]/gu, ''))
      const again = await found(appended)
      expect(again.filter((two) => two.code === one.code).map(beginning)).not.toContain(beginning(one))
      mended.push(markdown)
    }
    expect(mended.length).toBeGreaterThan(3)
  })

  test('in a value of a YAML file too', async () => {
    const plan = (base[PLAN] ?? '').replace(/^syfte: .*$/m, 'syfte: |\n  Först.\n\n  ##Kvastgränd\n\n  • Ett\n  • Två')
    const all = await findingsIn({ ...base, [PLAN]: plan })
    const codes = all.filter(({ span }) => span?.source.path === PLAN).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['md/rubrik', 'md/punktlista']))
  })

  describe('clauses that are numbered by hand', () => {
    const CLAUSES = pathOf('text/overenskommelse.md')
    const numbered = (number: (at: number) => string) => {
      let at = 0
      return { ...base, [CLAUSES]: (base[CLAUSES] ?? '').replace(/^## /gm, () => `## ${number(++at)} `) }
    }
    const clauses = async (files: Readonly<Record<string, string>>) =>
      (await findingsIn(files)).filter(({ span }) => span?.source.path === CLAUSES)

    test.each(['.', ')', ''])('as the program numbers them: 1%s', async (sign) => {
      expect(await clauses(numbered((at) => `${at}${sign}`))).toEqual(await clauses(base))
    })

    test('otherwise', async () => {
      const found = await clauses(numbered((at) => `${at + 1}.`))
      const [first] = found.filter(({ code }) => code === 'md/numrering')
      expect(first?.message).toMatch(/^rubriken har nummer 2 men är punkt 1/)
    })
  })
})
