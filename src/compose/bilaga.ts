import type { Bilagepost } from '../model/format.ts'
import type { Bilaga, BilagaContent, SuperiorAgreement } from '../model/model.ts'
import type { Composer } from './composer.ts'
import { formOf, isLandscape } from './form.ts'
import { type Content, type Html, html, join } from './html.ts'
import { insertPages } from './insert.ts'
import { markdownDocument } from './markdown/document.ts'
import { writerFor } from './markdown/writer.ts'
import { sectionsOf } from './section.ts'
import { decision, text } from './value.ts'
import { communicationView } from './view/communication.ts'
import { followUpView } from './view/followup.ts'
import { matrixView } from './view/register.ts'
import { signatureView } from './view/signature.ts'
import { superiorView } from './view/superior.ts'

/** A bilaga on pages of its own: heading, decision, introduction, content, and the parts of the manifest it holds. */
export function composeBilaga(bilaga: Bilaga, at: number, composer: Composer): Html {
  const { agreement, writer, print } = composer
  const { data } = bilaga
  const sida = `bilaga-sida-${at + 1}`
  composer.kinds.push({
    name: sida,
    landscape: isLandscape(data),
    heading: `Bilaga ${data.nummer}. ${data.titel}`,
    label: `Bilaga ${data.nummer}`,
  })
  const rubrik = print('delar/bilagerubrik', {
    id: agreement.targets.get(`bilaga:${bilaga.id}`)?.anchor ?? `bilaga-${bilaga.id}`,
    nummer: data.nummer,
    titel: data.titel,
    uppgifter: editionOf(data),
    inledning: text(data.inledning, writer),
  })
  const { content } = bilaga
  const missing = html`<p class="saknas">Innehållet i bilagan kunde inte läsas.</p>`
  const fills = content?.sort === 'pdf'
  const { inside, outside } = sectionsOf(at, composer)
  return print('delar/bilaga', {
    sida,
    rubrik: fills ? '' : rubrik,
    innehåll: content ? contentOf(bilaga, content, rubrik, composer) : missing,
    avsnitt: inside,
    underskrift: data.sort === 'överenskommelse' && print('delar/underskrifter', signatureView(agreement)),
    utanför: outside,
  })
}

/** "Version 1.0 · Beslut: Styrgruppen, 2016-11-24, § 3": the date by itself only when no decision has it. */
function editionOf(data: Pick<Bilagepost, 'version' | 'datum' | 'beslut'>): Html {
  return join(
    [
      data.version !== undefined && `Version ${data.version}`,
      data.datum !== undefined && data.datum !== data.beslut?.datum && `Datum ${data.datum}`,
      data.beslut && html`Beslut: ${decision(data.beslut)}`,
    ],
    ' · ',
  )
}

function dateOf({ datum, beslut }: Bilagepost): string | undefined {
  return datum ?? beslut?.datum
}

function contentOf(bilaga: Bilaga, content: BilagaContent, heading: Html, composer: Composer): Content {
  const { writer, print } = composer
  const { data } = bilaga
  switch (content.sort) {
    case 'överenskommelse':
    case 'lägesbild':
    case 'text':
      return markdownDocument(content.text, writer, { top: 2, title: data.titel })
    case 'åtgärdsplaner':
      return print(`former/${formOf(data).template}`, formOf(data).view(content.planer, writer))
    case 'målområdesmatris':
      return print('delar/malomradesmatris', matrixView(composer.agreement.planer, writer))
    case 'uppföljningsplan':
      return print(
        'delar/uppfoljningsplan',
        followUpView(content.file.data, dateOf(data), writerFor(content.file, writer)),
      )
    case 'kommunikationsplan':
      return print(
        'delar/kommunikationsplan',
        communicationView(content.file.data, dateOf(data), writerFor(content.file, writer)),
      )
    case 'överavtal':
      return superiorPages(content.superior, bilaga, composer)
    case 'pdf': {
      const { pdf } = content
      return insertPages(
        { id: bilaga.id, pdf, title: data.titel, alternativtext: data.alternativtext, heading },
        composer,
      )
    }
    default:
      return undefined
  }
}

function superiorPages(superior: SuperiorAgreement, bilaga: Bilaga, composer: Composer): Html {
  const { writer, print } = composer
  const { data } = superior.file
  const { alternativtext } = data
  const own = superior.bilagor.map((one) => {
    const id = `${bilaga.id}-${one.nummer}`
    const heading = html`<h2 id="overavtal-${id}">Överavtalets bilaga ${one.nummer}: ${one.titel}</h2>`
    if (one.pdf)
      return insertPages({ id, pdf: one.pdf, title: one.titel, alternativtext: undefined, heading }, composer)
    return html`${heading}${one.text && markdownDocument(one.text, writer, { top: 3, title: one.titel })}`
  })
  const { text: words, pdf } = superior
  return html`${print('delar/overavtal', superiorView(superior))}
${words && markdownDocument(words, writer, { top: 2, title: data.titel, numbered: true })}
${pdf && insertPages({ id: bilaga.id, pdf, title: data.titel, alternativtext, heading: undefined }, composer)}
${own}`
}
