import type { SeriesChange } from '../../agreement/series.ts'
import type { SharedSeries } from '../../report/city.ts'
import { decimalsOf, formatNumber } from '../chart/text.ts'
import { panel, rangeOf } from './panel.ts'
import { percentText } from './words.ts'

/** The series of one area: a panel each, and their numbers in a table. Their units differ, and so do their scales. */
export function areaCharts(changes: readonly SeriesChange[], accent: string) {
  const periods = [...new Set(changes.flatMap(({ series }) => series.values.map((one) => one.period)))].sort()
  return {
    perioder: periods,
    paneler: changes.map(({ series: { data, values } }) => {
      const numbers = values.map((one) => one.value)
      return {
        namn: data.titel,
        enhet: data.enhet,
        bild: panel(
          {
            labels: values.map((one) => one.period),
            values: numbers,
            range: rangeOf(numbers),
            alternative: alternative(data.titel, values),
          },
          accent,
        ),
      }
    }),
    rader: changes.map(({ series: { data, values }, percent }) => ({
      namn: data.enhet === undefined ? data.titel : `${data.titel}, ${data.enhet}`,
      tal: numbersOf(periods.map((period) => values.find((one) => one.period === period)?.value ?? null)),
      ändring: percent === undefined ? undefined : percentText(percent),
    })),
    källor: [...new Set(changes.map(({ series }) => series.data.källa))].join(', '),
    påhittade: changes.some(({ series }) => series.data.påhittade_värden === true),
  }
}

/** A series that several areas share: a panel an area on one scale, and the numbers in a table. */
export function sharedCharts(shared: SharedSeries, at: number, accent: string) {
  const range = rangeOf(shared.areas.flatMap((area) => area.values))
  return {
    id: `serie-${at + 1}`,
    titel: shared.title,
    enhet: shared.unit,
    källa: shared.source,
    påhittade: shared.invented,
    perioder: shared.periods,
    paneler: shared.areas.map(({ name, values }) => {
      const points = shared.periods.map((period, index) => ({ period, value: values[index] ?? null }))
      const alt = alternative(`${shared.title}, ${name}`, points)
      return { namn: name, bild: panel({ labels: shared.periods, values, range, alternative: alt }, accent) }
    }),
    rader: shared.areas.map(({ name, values }) => ({ namn: name, tal: numbersOf(values) })),
  }
}

function numbersOf(values: readonly (number | null)[]): string[] {
  const decimals = decimalsOf(values.filter((value) => value !== null))
  return values.map((value) => (value === null ? '–' : formatNumber(value, decimals)))
}

function alternative(name: string, values: readonly { period: string; value: number | null }[]): string {
  const known = values.filter((one) => one.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return `${name}: värden saknas`
  const [from, to] = numbersOf([first.value, last.value])
  return `${name}: ${from} år ${first.period} och ${to} år ${last.period}. Siffrorna står i tabellen nedanför.`
}
