import { type Direction, roundedPercent, type SeriesChange } from '../../agreement/series.ts'
import { MONTHS } from '../../swedish/written-date.ts'
import { decimalsOf, formatNumber } from '../chart/text.ts'
import { type Html, html } from '../html.ts'
import { type Shape, symbol } from '../symbol.ts'

/** "december 2022" for 2022-12. */
export function periodName(period: string): string {
  const [year, month] = period.split('-')
  return `${MONTHS[Number(month) - 1] ?? ''} ${year}`.trim()
}

const SHAPES: Readonly<Record<Direction, Shape>> = { bättre: 'cirkel', sämre: 'triangel', 'ej förändrat': 'minus' }
const WORDS: Readonly<Record<Direction, string>> = {
  bättre: 'Bättre',
  sämre: 'Sämre',
  'ej förändrat': 'Ej förändrat',
}

/** A judgement as a word with a sign; where nobody has written one, that is said. */
export function judgement(direction: Direction | undefined): Html {
  if (direction === undefined) return html`<span class="läge saknad">${symbol('varning')} Saknas</span>`
  return html`<span class="läge">${symbol(SHAPES[direction])} ${WORDS[direction]}</span>`
}

/** The judgement of the report compared with, in small: nothing when there was none. */
export function judgedBefore(direction: Direction | undefined, baseline: string | undefined): Html | undefined {
  return (
    direction &&
    html`<span class="förra">${baseline === undefined ? 'Förra' : baseline.slice(0, 'ÅÅÅÅ'.length)}: ${WORDS[direction].toLowerCase()}</span>`
  )
}

/** "+11,6 %"; "oförändrat" for no change. */
export function percentText(percent: number): string {
  const rounded = roundedPercent(percent)
  if (rounded === 0) return '0 %'
  return `${rounded > 0 ? '+' : ''}${formatNumber(rounded, decimalsOf([rounded]))} %`
}

/** "398 (2021), nu 352 (2022): −11,6 %": what a series says. */
export function changeText({ before, now, percent }: SeriesChange): string {
  const values = [before?.value, now?.value].filter((value) => value !== undefined)
  const decimals = decimalsOf(values)
  if (!before || !now) return 'Värden för båda perioderna saknas'
  const change = percent === undefined ? '' : ` (${percentText(percent)})`
  return `${formatNumber(before.value, decimals)} år ${before.period}, ${formatNumber(now.value, decimals)} år ${now.period}${change}`
}
