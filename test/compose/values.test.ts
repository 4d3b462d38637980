import { describe, expect, it } from 'vitest'
import { FORMS, filled, yamlFile } from './filled.ts'
import { composed, textOf } from './sample.ts'

/** Printed elsewhere or not at all, and why. */
const ELSEWHERE = [
  // One of two ways to give a number: the plan's, as the model has it.
  /^atgardsplan\.nummer/,
  // In the running header: the style sheet, not the text.
  /^overenskommelse\.korttitel/,
  // The frequency in words stands for the count where it names the period.
  /frekvens[^.]*\.antal$|uppdateras\.antal$/,
]

const WAYS = FORMS.flatMap((form) => [0, 1, 2, 3].map((turn) => [form, turn] as const))

describe('every value of the data is printed', () => {
  it.each(WAYS)('as %s, whichever way it is written: %i', (form, turn) => {
    const { agreement, filler } = filled(turn, form)
    const text = textOf(composed(agreement).html).toLowerCase()
    const missing = filler.printed.filter(
      ({ path, value }) => !text.includes(value.toLowerCase()) && !ELSEWHERE.some((place) => place.test(path)),
    )
    expect(missing).toEqual([])
  })

  it('with three parties, each under its name', () => {
    const { agreement, filler } = filled(0)
    const [first, second] = agreement.parter
    if (!first || !second) throw new Error('parties are missing')
    const third = { ...first, id: 'tredje', kortnamn: 'Tredje parten' }
    const [plan] = agreement.planer
    if (!plan) throw new Error('the plan is missing')
    const shares = { ...plan.file.data.parter, tredje: { åtaganden: ['Ett åtagande som är den tredjes'] } }
    const file = yamlFile<typeof plan.file.data>({ ...plan.file.data, parter: shares })
    const planer = [{ ...plan, file }]
    const bilagor = agreement.bilagor.map((bilaga) =>
      bilaga.content?.sort === 'åtgärdsplaner' ? { ...bilaga, content: { ...bilaga.content, planer } } : bilaga,
    )
    const text = textOf(composed({ ...agreement, parter: [first, second, third], planer, bilagor }).html)
    expect(text).toMatch(/Tredje parten Åtaganden Ett åtagande som är den tredjes/)
    expect(filler.printed.length).toBeGreaterThan(300)
  })
})
