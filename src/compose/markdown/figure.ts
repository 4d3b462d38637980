import type { Code, Data, Image } from 'mdast'
import type { Figure } from '../../model/model.ts'
import { renderChart } from '../chart.ts'
import { decimalsOf, formatNumber } from '../chart-text.ts'
import { type Content, Html, html } from '../html.ts'
import { resolvePath } from '../path.ts'
import type { Flow } from './writer.ts'

/** Width of a drawing in px: the measure of the text. */
const FIGURE_WIDTH = 498

/** A chart with its number and title above, its source below, and its numbers as a table. */
export function chartFigure(node: Code, flow: Flow): Content {
  const at = node.position?.start.offset ?? -1
  const end = node.position?.end.offset ?? -1
  const figure = flow.figures.find(({ span }) => span.start >= at && span.start < end)
  // A figure that could not be read is a finding of its own; a draft says so in its place.
  if (!figure) return html`<p class="saknas">Figuren kunde inte läsas.</p>`
  const { data } = figure
  const { id, nummer } = node.data ?? {}
  const chart = new Html(renderChart(figure, { accent: flow.writer.accent, width: FIGURE_WIDTH }))
  return html`<div class="figur" role="group" aria-label="${figureName(nummer)}"${id && html` id="${id}"`}>
${title(nummer, data.titel)}
${data.påhittade_värden && html`<p class="märkning">Påhittade värden: siffrorna visar formen och är inte uppmätta.</p>`}
<div class="diagram">${chart}</div>
<p class="källa">Källa: ${data.källa}</p>
${numbers(figure)}
</div>`
}

/** An image alone in a paragraph: a numbered figure with its title. */
export function imageFigure(node: Image, { id, nummer }: Data, flow: Flow): Content {
  const address = flow.writer.image(resolvePath(flow.folder, node.url))
  const picture = address
    ? html`<img src="${address}" alt="${node.alt ?? ''}">`
    : html`<p class="saknas">Bilden ${node.url} kunde inte läsas.</p>`
  return html`<div class="figur" role="group" aria-label="${figureName(nummer)}"${id && html` id="${id}"`}>
${title(nummer, node.title ?? node.alt ?? '')}
${picture}
</div>`
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
  return html`<table class="siffertabell"><caption>${data.titel}${data.enhet && `, ${data.enhet}`}</caption>
<thead><tr><th scope="col">${table.category || 'Kategori'}</th>${table.series.map((name) => html`<th scope="col" class="tal">${name}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th>${table.series.map((_, column) => {
        const value = row.values[column]
        return html`<td class="tal">${typeof value === 'number' ? formatNumber(value, decimals) : '–'}</td>`
      })}</tr>`,
  )}</tbody></table>`
}
