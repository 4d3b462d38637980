import type { ComposedDocument, SignatureBox } from '../document.ts'
import type { Composer } from './composer.ts'
import { chooseFonts } from './font.ts'
import { headingsOf } from './heading.ts'
import { Html } from './html.ts'
import type { Kit } from './kit.ts'
import { pageCss, type RunningHead } from './page.ts'
import { type Theme, themeCss } from './theme.ts'

/** What a document is made of once its pages are written. */
export interface Pages {
  readonly composer: Composer
  readonly kit: Kit
  readonly theme: Theme
  readonly body: Html
  readonly head: RunningHead
  /** Whether UTKAST stands behind the text. */
  readonly draft: boolean
  readonly metadata: ComposedDocument['metadata']
  readonly signatures: readonly SignatureBox[]
}

/** Puts pages, style, fonts and images together as a document to print. Throws `TemplateError`. */
export function typeset({ composer, kit, theme, body, head, draft, metadata, signatures }: Pages): ComposedDocument {
  const headings = headingsOf(body.markup)
  const listed = headings.filter((heading) => heading.level <= 3 && !heading.hidden)
  const spans = new Map([...composer.agreement.targets.values()].map(({ anchor, span }) => [anchor, span]))
  const fonts = chooseFonts(kit, [theme.heading, theme.body], body.markup)
  const page = composer.print('dokument', {
    språk: 'sv',
    titel: metadata.title,
    stil: styleSheet([fonts.css, kit.styles, themeCss(theme), pageCss(composer.kinds, head)]),
    utkast: draft,
    innehåll: body,
  })
  return {
    html: page.markup,
    assets: [...fonts.assets, ...composer.images.values()],
    headings: headings.map(({ id, level, text }) => {
      const span = spans.get(id)
      return { id, level, text, ...(span && { span }) }
    }),
    contents: listed.map(({ id }) => id),
    signatures,
    inserts: composer.inserts,
    metadata,
    fonts: fonts.families,
  }
}

/** Style sheets as the content of `<style>`, which nothing in them may close. */
function styleSheet(parts: readonly string[]): Html {
  return new Html(parts.join('\n').replaceAll('</', '<\\/'))
}
