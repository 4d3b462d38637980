import { expect, test } from 'vitest'
import { agreementOf, composed, textOf } from './sample.ts'

const MANIFEST = `
titel: Överenskommelse
parter:
  - {id: kommunen, namn: Dalköpings kommun, kortnamn: Kommunen}
  - {id: polisen, namn: Polismyndigheten, kortnamn: Polisen}
`
const TERM = 'avtalstid: {typ: bestämd, från: 2025-01-01, till: 2026-12-31}'

test('an activity of which every part is dropped stands beside the matrix, as the rules demand', () => {
  const agreement = agreementOf({
    'overenskommelse.yaml': `${MANIFEST}
${TERM}
prioriterade_områden: [{id: unga, nummer: A, namn: Unga}]
bilagor:
  - {nummer: 1, titel: Aktiviteter, sort: åtgärdsplaner, källa: planer}
  - {nummer: 2, titel: Matris, sort: målområdesmatris}
`,
    'planer/1-feriejobb.yaml': `
titel: Feriejobb
områden: [unga]
delaktiviteter:
  - {namn: Sommar, status: utgår}
  - {namn: Vinter, status: utgår}
`,
    'planer/2-samtal.yaml': `
titel: Orossamtal
områden: [unga]
`,
  })
  const matrix = textOf(composed(agreement).html).split('Bilaga 2').at(-1) ?? ''
  const [inside = '', beside = ''] = matrix.split('ingår därför inte i matrisen')
  expect(inside).toContain('Orossamtal')
  expect(inside).not.toContain('Feriejobb')
  expect(beside).toContain('1 Feriejobb')
})

test('a link to a phone number dials it: the nought that is not dialled from abroad is left out', () => {
  const coordinator = '{namn: Doris Falk, titel: Kommunpolis, telefon: +46 (0)70-174 06 21}'
  const { html } = composed(
    agreementOf({
      'overenskommelse.yaml': `${MANIFEST.replace('kortnamn: Polisen', `kortnamn: Polisen, samordnare: [${coordinator}]`)}
${TERM}
bilagor: [{nummer: 1, titel: Samordnare, sort: samordnare}]
`,
    }),
  )
  expect(html).toContain('<a href="tel:+46701740621">+46 (0)70-174 06 21</a>')
})

test.each([
  ['{typ: bestämd, från: 2025-01-01, till: 2026-12-31}', '2025-01-01 – 2026-12-31'],
  ['{typ: bestämd, från: 2025-01-01}', 'Från 2025-01-01'],
  ['{typ: tillsvidare, från: 2025-01-01}', 'Från 2025-01-01 tills vidare'],
])('the cover says of %s no more than the conditions', (term, said) => {
  const { html } = composed(
    agreementOf({
      'overenskommelse.yaml': `${MANIFEST}\navtalstid: ${term}\nbilagor: [{nummer: 1, titel: Samordnare, sort: samordnare}]\n`,
    }),
  )
  expect(/<span class="etikett">Gäller<\/span> (.*?)<\/p>/.exec(html)?.[1]).toBe(said)
})

test.each(['Tabell: Antal', 'Tabell:Antal', '**Tabell:** Antal', '**Tabell: Antal**', '*Tabell:* Antal'])(
  'what is numbered as the caption of a table is printed as one: %j',
  (caption) => {
    const { html } = composed(
      agreementOf({
        'overenskommelse.yaml': `${MANIFEST}
${TERM}
bilagor: [{nummer: 1, titel: Lägesbild, sort: lägesbild, källa: lage.md}]
`,
        'lage.md': `${caption}\n\n| År | Antal |\n| --- | --- |\n| 2025 | 3 |\n`,
      }),
    )
    const printed = /<caption>(.*?)<\/caption>/.exec(html)?.[1] ?? ''
    expect(textOf(printed).trim()).toMatch(/^Tabell 1\. ?Antal$/)
    expect(html).not.toContain('Tabell:')
  },
)
