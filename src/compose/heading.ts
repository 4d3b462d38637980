import type { Heading } from '../document.ts'

/** A heading as the contents needs it. */
export interface Found extends Heading {
  /** A number of its own before the text: "7", "Bilaga 3". */
  readonly number: string | undefined
  /** Kept out of the contents. */
  readonly hidden: boolean
}

const HEADING = /<h([1-6])([^>]*)>([\s\S]*?)<\/h\1>/g
const NUMBER = /^\s*<span class="nummer">([\s\S]*?)<\/span>/

/**
 * The headings of composed HTML, in order. They are read from the markup itself, so that outline and contents cannot
 * differ from the page whatever a template does. A heading without an id throws.
 */
export function headingsOf(markup: string): Found[] {
  return Array.from(markup.matchAll(HEADING), ([whole, level, attributes = '', content = '']) => {
    const id = /\sid="([^"]+)"/.exec(attributes)?.[1]
    if (id === undefined) throw new Error(`the heading ${whole} has no id`)
    const number = NUMBER.exec(content)?.[1]
    return {
      id: plain(id),
      level: Number(level),
      text: plain(content),
      number: number === undefined ? undefined : plain(number),
      hidden: /\sclass="[^"]*\butanför\b/.test(attributes),
    }
  })
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
}

/** The words of some markup. */
function plain(markup: string): string {
  return markup
    .replace(/<sup\b[\s\S]*?<\/sup>|<svg\b[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|#x27|#x60|#x3D);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}
