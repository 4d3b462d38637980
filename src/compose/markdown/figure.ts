import type { Code, Data, Image } from 'mdast'
import { picturePath } from '../../model/image.ts'
import type { Figure } from '../../model/model.ts'
import { renderChart } from '../chart/chart.ts'
import { decimalsOf, formatNumber, widest } from '../chart/text.ts'
import { type Content, Html, html } from '../html.ts'
import type { Flow } from './writer.ts'

/** Widths of a drawing in px: across the page, and with its numbers beside it. */
const WIDE = 604
const NARROW = 380
/** Between a drawing and its table, as in the style sheet. */
const GAP = 22

/** The table of numbers: size of its text, padding of a cell, and how much wider its heads are set. */
const TABLE_SIZE = 11.25
const PADDING = 12
const SEMIBOLD = 1.08
const MOST_ROWS = 13

/** A chart with its number and title above, its numbers as a table beside or below it, and its source last. */
export function chartFigure(node: Code, flow: Flow): Content {
  const at = node.position?.start.offset ?? -1
  const end = node.position?.end.offset ?? -1
  const figure = flow.figures.find(({ span }) => span.start >= at && span.start < end)
  // A figure that could not be read is a finding of its own; a draft says so in its place.
  if (!figure) return html`<p class="saknas">Figuren kunde inte läsas.</p>`
  const { data } = figure
  const { id, nummer } = node.data ?? {}
  const beside = fitsBeside(figure.table)
  const width = beside ? NARROW : WIDE
  const chart = new Html(renderChart(figure, { accent: flow.writer.accent, width }))
  return html`<div class="figur${beside && ' bredvid'}" role="group" aria-label="${figureName(nummer)}"${id && html` id="${id}"`}>
${title(nummer, data.titel)}
${data.påhittade_värden && html`<p class="märkning">Påhittade värden: siffrorna visar formen och är inte uppmätta.</p>`}
<div class="diagram">${chart}</div>
${numbers(figure)}
<p class="källa">Källa: ${data.källa}</p>
</div>`
}

/** An image alone in a paragraph: a numbered figure with its title. */
export function imageFigure(node: Image, { id, nummer }: Data, flow: Flow): Content {
  const picture = drawn(node, flow, '') ?? html`<p class="saknas">Bilden ${node.url} kunde inte läsas.</p>`
  return html`<div class="figur" role="group" aria-label="${figureName(nummer)}"${id && html` id="${id}"`}>
${title(nummer, node.title ?? node.alt ?? '')}
${flow.writer.mark(node)}${picture}
</div>`
}

/** An image among words: the picture in the line, and its title, if it has one, after it. */
export function imageInLine(node: Image, flow: Flow): Content {
  const picture = drawn(node, flow, 'i-rad') ?? html`<span class="saknas">Bilden ${node.url} kunde inte läsas.</span>`
  return html`${flow.writer.mark(node)}${picture}${node.title && html` <span class="bildtext">(${node.title})</span>`}`
}

function drawn({ url, alt }: Image, { writer }: Flow, kind: string): Html | undefined {
  const address = writer.image(picturePath(writer.file, url))
  return address === undefined
    ? undefined
    : html`<img src="${address}" alt="${alt ?? ''}"${kind && html` class="${kind}"`}>`
}

/** Whether a table of numbers is small enough to stand beside its drawing. */
function fitsBeside({ category, series, rows }: Figure['table']): boolean {
  if (rows.length > MOST_ROWS) return false
  const column = (texts: readonly string[]) =>
    PADDING +
    widest(
      texts.flatMap((text) => text.split(/\s|(?<=-)/)),
      TABLE_SIZE,
    )
  const names = [category, ...series].map((name) => column([name]) * SEMIBOLD)
  const labels = Math.max(names[0] ?? 0, column(rows.map((row) => row.label)))
  return labels + names.slice(1).reduce((sum, width) => sum + width, 0) <= WIDE - NARROW - GAP
}

function figureName(number: number | undefined): string {
  return number === undefined ? 'Figur' : `Figur ${number}`
}

function title(number: number | undefined, text: string): Html {
  return html`<p class="figurtitel"><span class="etikett">${figureName(number)}.</span> ${text}</p>`
}

function numbers({ table, data }: Figure): Html {
  const values = table.rows.flatMap((row) => row.values.filter((value) => value !== null))
  const decimals = decimalsOf(values)
  return html`<table class="siffertabell"><caption>Siffrorna i figuren${data.enhet !== undefined && `, ${data.enhet}`}</caption>
<thead><tr><th scope="col">${table.category || 'Kategori'}</th>${table.series.map((name) => html`<th scope="col" class="tal">${name}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th>${table.series.map((_, column) => {
        const value = row.values[column]
        return html`<td class="tal">${typeof value === 'number' ? formatNumber(value, decimals) : '–'}</td>`
      })}</tr>`,
  )}</tbody></table>`
}
