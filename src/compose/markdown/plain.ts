import { type Html, html } from '../html.ts'

/** Characters that may begin something in Markdown, and addresses that become links by themselves. */
const SYNTAX = /[\\`*_[\]<>#|~&!\n\t@]|^\s*(?:[-+=]|\d+[.)])|:\/\/|www\./

/** Whether a text is the same with or without Markdown: most values are, and parsing costs more than printing them. */
export function isPlain(text: string): boolean {
  return !SYNTAX.test(text)
}

/** Text whose ISO dates are kept on one line. */
export function words(text: string): Html {
  const parts = text.split(/((?<!\d)\d{4}-\d{2}-\d{2}(?!\d))/)
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<span class="datum">${part}</span>` : part))}`
}
