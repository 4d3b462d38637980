import type { Figure } from '../../model/model.ts'
import { DRAWN_IN } from '../kit.ts'
import { columnsBlock } from './columns.ts'
import { type ChartData, chartData } from './data.ts'
import { type Block, isTime, namesFit, noteBlock } from './labels.ts'
import { linesBlock } from './lines.ts'
import { rowsBlock } from './rows.ts'
import { escapeText, MUTED, px, SIZE, text } from './svg.ts'

export interface ChartOptions {
  /** Accent colour as #rrggbb, at least 4.5:1 to white. */
  readonly accent: string
  /** Width of the drawing in px, at least 240. */
  readonly width: number
}

/** More categories than this lie down when they are not points in time. */
const MOST_COLUMNS = 12

/**
 * A figure as a static inline SVG: `<svg role="img" aria-label="alternative text" …>`. Title, source and the table of
 * numbers are not part of it. It is legible in greyscale and holds no id, pattern, clip or transparency, so that it
 * prints as plain lines and text. The same figure gives the same text.
 */
export function renderChart(figure: Figure, options: ChartOptions): string {
  const data = chartData(figure)
  const note = noteBlock(data, options.width)
  const plot = plotBlock(figure, data, options, note.height)
  const height = Math.ceil(note.height + plot.height)
  const size = `width="${px(options.width)}" height="${height}" viewBox="0 0 ${px(options.width)} ${height}"`
  const label = escapeText(figure.data.alternativtext)
  return (
    `<svg class="diagram" role="img" aria-label="${label}" xmlns="http://www.w3.org/2000/svg" ${size}` +
    ` font-family="${DRAWN_IN}" font-size="${SIZE}" font-weight="400" font-style="normal">${note.svg}${plot.svg}</svg>`
  )
}

function plotBlock(figure: Figure, data: ChartData, { accent, width }: ChartOptions, y: number): Block {
  if (data.labels.length === 0 || data.series.length === 0) {
    return { svg: text(0, y + 12, ['Uppgifter saknas'], 'start', MUTED), height: 18 }
  }
  if (figure.data.typ === 'linje') return linesBlock(data, width, y, accent)
  const stacked = figure.data.typ === 'staplad'
  const block = lyingDown(data, width) ? rowsBlock : columnsBlock
  return block(data, stacked, width, y, accent)
}

/** Bars lie down when their names need the room, or when they are many; points in time always stand. */
function lyingDown(data: ChartData, width: number): boolean {
  if (isTime(data.labels)) return false
  return data.labels.length > MOST_COLUMNS || !namesFit(data.labels, (width * 0.95) / data.labels.length)
}
