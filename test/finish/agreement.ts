import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  type Asset,
  type ComposedDocument,
  type Heading,
  INSERT_HREF,
  type Insert,
  SIGNATURE_HREF,
  type SignatureBox,
} from '../../src/document.ts'

const require = createRequire(import.meta.url)
const FACES = [
  ['Gelasio', 'gelasio', '400-normal', 400, 'normal'],
  ['Gelasio', 'gelasio', '400-italic', 400, 'italic'],
  ['Gelasio', 'gelasio', '700-normal', 700, 'normal'],
  ['Open Sans', 'open-sans', '400-normal', 400, 'normal'],
  ['Open Sans', 'open-sans', '600-normal', 600, 'normal'],
] as const

function fontFile(packageName: string, face: string): string {
  const folder = dirname(require.resolve(`@fontsource/${packageName}/package.json`))
  return join(folder, 'files', `${packageName}-latin-${face}.woff2`)
}

export const FONT_FILES = FACES.map(([, packageName, face]) => fontFile(packageName, face))

const fonts: Asset[] = FACES.map(([, packageName, face], index) => ({
  path: `typsnitt/${packageName}-${face}.woff2`,
  type: 'font/woff2',
  bytes: readFileSync(FONT_FILES[index] ?? ''),
}))

const style = `${FACES.map(
  ([family, packageName, face, weight, slant]) =>
    `@font-face { font-family: "${family}"; src: url(typsnitt/${packageName}-${face}.woff2); font-weight: ${weight}; font-style: ${slant} }`,
).join('\n')}
@page { size: A4; margin: 30mm 25mm 25mm; @top-left { content: "Överenskommelse om samverkan"; font: 11.25px "Open Sans"; border-bottom: .5pt solid #555; }
  @bottom-right { content: "Sida " counter(page) " (" counter(pages) ")"; font: 11.25px "Open Sans" } }
@page omslag { @top-left { content: none; border: none } @bottom-right { content: none } }
@page liggande { size: A4 landscape }
html { font: 14.75px/1.45 Gelasio } body { margin: 0 }
h1, h2, h3 { font-family: "Open Sans"; font-weight: 600; break-after: avoid }
.omslag { page: omslag; break-after: page } .liggande { page: liggande }
section.bilaga { break-before: page }
nav { position: relative; break-after: page } nav ol { list-style: none; padding-left: 1em } nav a { display: flex; color: inherit }
nav .punkter { flex: 1; overflow: hidden; white-space: nowrap } .sidnr { font: 14px "Open Sans"; font-variant-numeric: tabular-nums; min-width: 8mm; text-align: right }
.siffror { position: absolute; font: 1px "Open Sans"; font-variant-numeric: tabular-nums; color: #fff }
table { border-collapse: collapse; width: 100%; font: 12.75px "Open Sans" } th, td { border: .5pt solid #777; padding: 1mm; text-align: left; vertical-align: top } tr { break-inside: avoid }
.underskrift, .underskrifter { break-inside: avoid } .underskriftsruta { display: block; height: 20mm; border-bottom: .5pt solid #333; color: inherit }
.infogad { break-before: page } .infogad-sida { display: block; height: 200mm; border: .5pt solid #bbb }
`

export interface Wish {
  /** Sections of prose: about two pages for three of them. */
  readonly sections?: number
  readonly rows?: number
  readonly inserts?: readonly Insert[]
  /** More HTML at the end, and more style. */
  readonly body?: string
  readonly style?: string
}

const SENTENCE =
  'Parterna ska tillsammans följa lägesbilden, välja åtgärder som svarar mot orsakerna och berätta för varandra vad som har gjorts. '

const SIGNATURES: readonly SignatureBox[] = [
  box('sdf.anna', 'Stadsdelsförvaltningen', 'Anna Ek', 'stadsdelsdirektör'),
  box('polis.bo', 'Polisområdet', 'Bo Al', 'lokalpolisområdeschef'),
]

function box(id: string, part: string, namn: string, titel: string): SignatureBox {
  return { id, part, namn, titel, label: `Underskrift: ${namn}, ${titel}, för ${part}` }
}

/** An agreement with all that the finishing has to do with, and as long as is wished. */
export function agreement(wish: Wish = {}): ComposedDocument {
  const headings: Heading[] = []
  const heading = (level: number, text: string) => {
    const id = `r${headings.length + 1}`
    headings.push({ id, level, text })
    return `<h${level} id="${id}">${text}</h${level}>`
  }
  const inserts = wish.inserts ?? []
  const body = [
    `<section class="bilaga">${heading(1, 'Bilaga 1. Överenskommelse')}`,
    ...Array.from({ length: wish.sections ?? 6 }, (_, index) => section(heading, index + 1)),
    `<div class="underskrifter">${heading(2, 'Underskrifter')}`,
    '<p class="slutklausul">Överenskommelsen har upprättats i två likalydande original, ett till varje part.</p>',
    ...SIGNATURES.map(
      ({ id, namn, label }) =>
        `<div class="underskrift"><p>Ort och datum:</p><a class="underskriftsruta" href="${SIGNATURE_HREF}${id}" aria-label="${label}"></a><p>${namn}</p></div>`,
    ),
    `</div></section><section class="bilaga liggande">${heading(1, 'Bilaga 2. Register')}${register(wish.rows ?? 40)}</section>`,
    ...inserts.map(
      (insert) =>
        `<section>${insert.alternativtext
          .map((alt, page) => {
            const title = page === 0 ? heading(1, `Bilaga ${insert.id}. Infogad`) : ''
            const href = `${INSERT_HREF}${insert.id}/${page + 1}`
            return `<div class="infogad">${title}<a class="infogad-sida" href="${href}" aria-label="${alt}"></a></div>`
          })
          .join('')}</section>`,
    ),
    wish.body ?? '',
  ].join('\n')
  const contents = headings.filter(({ level }) => level <= 2)
  return {
    html: `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Överenskommelse</title><style>${style}${wish.style ?? ''}</style></head>
<body><section class="omslag"><p>Överenskommelse om samverkan för Norrängen</p></section>
<nav aria-label="Innehåll"><span class="siffror" aria-hidden="true">0123456789</span><h1 id="innehall">Innehåll</h1>${contentsList(contents)}</nav>
${body}</body></html>`,
    assets: fonts,
    headings: [{ id: 'innehall', level: 1, text: 'Innehåll' }, ...headings],
    contents: contents.map(({ id }) => id),
    signatures: SIGNATURES,
    inserts,
    metadata: {
      title: 'Överenskommelse om samverkan för Norrängen',
      author: 'Norrängens stadsdelsförvaltning & Polisområdet',
      subject: 'Samverkansöverenskommelse',
      language: 'sv-SE',
      date: '2026-01-01',
    },
    fonts: ['Gelasio', 'Open Sans'],
  }
}

function section(heading: (level: number, text: string) => string, number: number): string {
  const figure = `<div role="group" aria-label="Figur ${number}"><svg role="img" aria-label="Stapeldiagram ${number}" width="300" height="90"><rect width="80" height="70" fill="#1d4f91"/><text x="5" y="85" font-family="Open Sans" font-size="12">Otrygga</text></svg><p>Figur ${number}. Otrygga</p></div>`
  return `${heading(2, `${number} § Åtagande ${number}`)}<p>${SENTENCE.repeat(4)}Se <a href="#r1">bilaga 1</a> och <a href="https://example.se/rapport">rapporten</a>.</p>
<ul><li>Möten <strong>varje</strong> månad<ul><li>i stadsdelen</li></ul></li><li><p>Uppföljning</p><p>varje <em>kvartal</em></p></li></ul>
${number % 2 ? figure : heading(3, `Fördjupning ${number}`)}<p>${SENTENCE.repeat(9)}</p><p lang="en">Safe neighbourhoods <span>for all</span>.</p>`
}

function register(rows: number): string {
  const cells = Array.from(
    { length: rows },
    (_, row) => `<tr><th scope="row">${row + 1}</th><td>Indikator ${row + 1}</td><td>10 %</td><td>–</td></tr>`,
  )
  return `<table><caption>Register</caption><thead><tr><th scope="col" rowspan="2">Nr</th><th scope="col" rowspan="2">Indikator</th><th scope="colgroup" colspan="2">Andel</th></tr><tr><th scope="col">Mål</th><th scope="col">Utfall</th></tr></thead><tbody>${cells.join('')}</tbody></table>`
}

function contentsList(headings: readonly Heading[]): string {
  const row = ({ id, text }: Heading) =>
    `<a href="#${id}"><span>${text}</span><span class="punkter" aria-hidden="true">${' .'.repeat(120)}</span><span class="sidnr">000</span></a>`
  let html = ''
  let open = false
  for (const heading of headings) {
    if (heading.level === 1) {
      html += `${open ? '</ol></li>' : ''}<li>${row(heading)}<ol>`
      open = true
    } else html += `<li>${row(heading)}</li>`
  }
  return `<ol>${html}${open ? '</ol></li>' : ''}</ol>`
}
