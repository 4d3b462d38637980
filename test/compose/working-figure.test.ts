import { describe, expect, it } from 'vitest'
import { perspectiveFigure, processFigure } from '../../src/compose/working-figure.ts'
import type { Agreement } from '../../src/model/model.ts'
import { composed, readExample, textOf } from './sample.ts'

const ACCENT = '#1f4e79'

function bars(svg: string): { x: number; width: number }[] {
  return [...svg.matchAll(/<rect x="([\d.]+)"[^>]*? width="([\d.]+)"/g)].map(([, x, width]) => ({
    x: Number(x),
    width: Number(width),
  }))
}

describe('a process', () => {
  const steps = ['Gemensam lägesbild', 'Gemensam målbild', 'Gemensamma roller och ansvar']
  const { markup } = processFigure('Ledning', steps, ACCENT)

  it('is drawn with a numbered arrow for each step', () => {
    expect(markup.match(/<path /g)).toHaveLength(3)
    expect(textOf(markup)).toMatch(/1 Gemensam lägesbild 2 Gemensam målbild 3 Gemensamma roller och ansvar/)
  })

  it('says the same to those who hear it', () => {
    expect(markup).toContain('role="img"')
    expect(markup).toContain(
      'aria-label="Ledning i 3 steg: 1 Gemensam lägesbild, 2 Gemensam målbild, 3 Gemensamma roller och ansvar."',
    )
  })

  it('goes on in another row when it has many steps', () => {
    const many = Array.from({ length: 12 }, (_, index) => `Steg ${index + 1}`)
    const drawn = processFigure('Lång', many, ACCENT).markup
    const rights = [...drawn.matchAll(/L([\d.]+) /g)].map(([, x]) => Number(x))
    expect(Math.max(...rights)).toBeLessThanOrEqual(604)
    expect(textOf(drawn)).toContain('Steg 12')
  })

  it('escapes the words of the data and uses no transparency', () => {
    const odd = processFigure('A & B', ['<b>"x"</b>'], ACCENT).markup
    expect(odd).not.toContain('<b>')
    expect(odd).not.toMatch(/opacity|filter/)
  })
})

describe('time perspectives', () => {
  const all = [
    { name: 'Att vinna slaget', years: '1–3 år' },
    { name: 'Att vinna kriget', years: '2-10 år' },
    { name: 'Att bygga freden', years: '5–20 år' },
  ]

  it('are bars over their years on one scale', () => {
    const drawn = bars(perspectiveFigure(all, ACCENT)?.markup ?? '')
    expect(drawn).toHaveLength(3)
    const year = (drawn[0]?.width ?? 0) / 2
    const zero = (drawn[0]?.x ?? 0) - year
    expect(drawn[1]?.x).toBeCloseTo(zero + 2 * year, 0)
    expect(drawn[1]?.width).toBeCloseTo(8 * year, 0)
    expect((drawn[2]?.x ?? 0) + (drawn[2]?.width ?? 0)).toBeCloseTo(zero + 20 * year, 0)
  })

  it('are not drawn when one of them does not say its years', () => {
    expect(perspectiveFigure([...all, { name: 'Sedan', years: 'på lång sikt' }], ACCENT)).toBeUndefined()
    expect(perspectiveFigure([], ACCENT)).toBeUndefined()
  })

  it('stand in the agreement with all that is said of them below', () => {
    const { html } = composed(readExample('vasteras'))
    expect(html).toContain('Tidsperspektiven på en gemensam tidsaxel: Att vinna slaget 1–3 år, ')
    expect(textOf(html)).toContain('Socialtjänst och fältarbetare')
  })
})

describe('promises to the citizens', () => {
  const example = readExample('vasteras')
  const plan = example.planer[0]
  const data: Agreement['manifest']['data'] = {
    ...example.manifest.data,
    medborgarlöften: [
      {
        löfte: 'Vi syns på Bäckby torg varje kväll',
        period: { från: '2026-01-01', till: '2026-12-31' },
        åtgärder: ['Polisen går till fots', 'Fältassistenter är med'],
        ansvarig: 'Kommunpolis',
        uppföljning: 'Redovisas på torget i december',
        planer: [plan?.id ?? ''],
      },
    ],
  }
  const last = { nummer: 8, titel: 'Löften till medborgarna', sort: 'medborgarlöften' } as const
  const agreement: Agreement = {
    ...example,
    manifest: { ...example.manifest, data },
    bilagor: [...example.bilagor, { id: 'loften', data: last, content: { sort: 'medborgarlöften' } }],
  }

  it('have pages of their own with period, measures, responsible, follow-up and the plans behind them', () => {
    const { html, headings } = composed(agreement)
    const page = textOf(html.slice(html.indexOf('id="bilaga-loften"')))
    expect(page).toMatch(
      /Vi syns på Bäckby torg varje kväll Period 2026-01-01 – 2026-12-31 Åtgärder Polisen går till fots Fältassistenter är med Bygger på 1 Ökad inskrivningsgrad i förskolan Ansvarig Kommunpolis Uppföljning Redovisas på torget i december/,
    )
    expect(headings.filter(({ text }) => text === 'Medborgarlöften')).toEqual([])
  })

  it('stand in the agreement itself when they have no bilaga', () => {
    const { headings } = composed({ ...agreement, bilagor: example.bilagor })
    expect(headings.filter(({ text }) => text === 'Medborgarlöften')).toHaveLength(1)
  })
})
