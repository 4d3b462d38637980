import type { Diagnostic, Result } from '../diagnostic.ts'
import type { ComposedDocument, Variant } from '../document.ts'
import type { Agreement } from '../model/model.ts'
import { OMITTED } from '../variant/mask.ts'
import type { Shown } from '../variant/variant.ts'
import { composeBilaga } from './bilaga.ts'
import { type Composer, composerFor } from './composer.ts'
import { contentsOf } from './contents.ts'
import { headingsOf } from './heading.ts'
import { Html, html, join } from './html.ts'
import type { Kit } from './kit.ts'
import { markdownDocument } from './markdown/document.ts'
import { pageLabelsOf } from './page-labels.ts'
import { checkIds, TemplateError, templates } from './template.ts'
import { themeOf } from './theme.ts'
import { typeset } from './typeset.ts'
import { coverView, diaryNumbers } from './view/cover.ts'
import { maskedView, reviewView } from './view/review.ts'
import { signatureBoxes } from './view/signature.ts'

export interface ComposeOptions {
  readonly variant: Variant
  /** Today's date as ISO date. */
  readonly today: string
  /** What was found in the agreement, for the first page of a draft. */
  readonly problems?: readonly Diagnostic[]
  /** What the reader of a draft has to know before anything else. */
  readonly notice?: string
  /** Page number of each heading, when the contents are to be printed with their numbers filled in. */
  readonly numbers?: ReadonlyMap<string, number>
}

/**
 * Sets an agreement as one HTML document with all that the browser needs to print it. A template that fails gives
 * `mall/fel` and no document; an accent colour that cannot be read gives `tema/kontrast`.
 */
export function compose({ agreement, masked }: Shown, kit: Kit, options: ComposeOptions): Result<ComposedDocument> {
  const { theme, diagnostics } = themeOf(agreement)
  const print = templates(kit, agreement.templates)
  const composer = composerFor(agreement, theme, print)
  try {
    const { trace } = composer.writer
    const marked = composeBody(composer, masked, options)
    const body = trace.without(marked)
    checkIds(body.markup, agreement.templates)
    const document = typeset({
      composer,
      kit,
      theme,
      body: options.variant === 'publik' ? muteOmitted(body) : body,
      head: runningHead(agreement, options),
      draft: options.variant === 'utkast',
      metadata: metadataOf(agreement, options.today),
      signatures: signatureBoxes(agreement),
    })
    return {
      value: { ...document, pageLabels: pageLabelsOf(document.headings), written: trace.in(marked) },
      diagnostics,
    }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return { value: undefined, diagnostics: [...diagnostics, error.diagnostic] }
  }
}

/** Every page in order. The contents come before the bilagor they are made from, so they are set last. */
function composeBody(composer: Composer, omitted: readonly string[], options: ComposeOptions): Html {
  const { agreement, writer, print, kinds } = composer
  const mark = options.variant === 'utkast' ? 'Utkast' : undefined
  const front = (name: string, heading: string) => kinds.push({ name, landscape: false, heading, label: '' })
  front('inledning', '')
  const review = mark && print('delar/granskning', reviewView(options.problems ?? [], options.today, options.notice))
  const cover = print('delar/omslag', coverView(agreement, writer, mark))
  const foreword =
    agreement.förord &&
    print('delar/forord', { innehåll: markdownDocument(agreement.förord, writer, { top: 2, title: 'Förord' }) })
  const bilagor = agreement.bilagor.map((bilaga, at) => composeBilaga(bilaga, at, composer))
  const order = new Intl.Collator('sv')
  const ordlista = [...agreement.ordlista].sort((a, b) => order.compare(a.förkortning, b.förkortning))
  if (ordlista.length > 0) front('ordlista', 'Förkortningar och begrepp')
  const glossary = ordlista.length > 0 && print('delar/ordlista', { ordlista })
  const masked = options.variant === 'publik' && print('delar/utelamnat', maskedView(omitted))
  if (masked) front('utelamnat', 'Uteslutna uppgifter')
  const after = join([...bilagor, glossary, masked], '\n')
  const rows = contentsOf(headingsOf(writer.trace.without(join([foreword, after], '')).markup), options.numbers)
  const contents = print('delar/innehall', { rader: rows })
  return html`${review}${cover}${foreword}${contents}${after}`
}

/** What the public variant has left out stands in muted ink; never inside a tag or a drawing. */
function muteOmitted({ markup }: Html): Html {
  const muted = `<span class="dämpad">${OMITTED}</span>`
  return new Html(
    markup.replace(/<svg[\s\S]*?<\/svg>|>[^<]+/g, (part) =>
      part.startsWith('>') ? part.replaceAll(OMITTED, muted) : part,
    ),
  )
}

function runningHead(agreement: Agreement, { variant }: ComposeOptions) {
  const { data } = agreement.manifest
  return {
    title: data.korttitel ?? data.titel,
    numbers: diaryNumbers(agreement),
    mark: variant === 'utkast' ? 'UTKAST' : undefined,
  }
}

function metadataOf(agreement: Agreement, today: string): ComposedDocument['metadata'] {
  const { data } = agreement.manifest
  return {
    title: data.titel,
    author: agreement.parter.map((party) => party.namn).join(', '),
    subject: data.undertitel ?? data.korttitel ?? 'Samverkansöverenskommelse',
    language: data.språk ?? 'sv-SE',
    date: data.datum ?? data.avtalstid.från ?? today,
  }
}
