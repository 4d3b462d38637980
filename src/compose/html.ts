/** Markup that is ready to print. Anything else is escaped, here and in the templates. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }

  /** Called by Handlebars when a template prints the value. */
  toHTML(): string {
    return this.markup
  }
}

export type Content = Html | string | number | undefined | null | false | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it is written in HTML, inside an element or a quoted attribute. Control characters are dropped. */
function escapeHtml(text: string): string {
  return text.replace(CONTROL, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

// The browser prints these as boxes, and they are not allowed in HTML.
const CONTROL = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu

/** Content as markup: `Html` as it is, lists joined, everything else escaped; nothing for missing values. */
export function markupOf(content: Content): string {
  if (content instanceof Html) return content.markup
  if (content === undefined || content === null || content === false) return ''
  if (typeof content === 'object') return content.map(markupOf).join('')
  return escapeHtml(String(content))
}

/** Template tag that builds `Html`; the values set into it are escaped unless they are `Html`. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(strings.reduce((text, part, index) => text + markupOf(values[index - 1]) + part))
}

/** Content with a separator between its parts; missing parts are left out. */
export function join(parts: readonly Content[], separator: Content): Html {
  return new Html(
    parts
      .map(markupOf)
      .filter((part) => part !== '')
      .join(markupOf(separator)),
  )
}
