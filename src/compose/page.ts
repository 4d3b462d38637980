/** A kind of page: the pages of one bilaga, or of the parts before and after them. */
export interface PageKind {
  /** Name of the page in CSS, ASCII. */
  readonly name: string
  readonly landscape: boolean
  /** Second line of the header. */
  readonly heading: string
  /** Left in the footer, before the part's own page number; none when empty. */
  readonly label: string
}

/** What stands in the header of every page. */
export interface RunningHead {
  readonly title: string
  /** Diary numbers, one line each. */
  readonly numbers: readonly string[]
  /** A word before the title: UTKAST. */
  readonly mark: string | undefined
}

/**
 * `@page` rules: running header and footer in margin boxes, one rule a part of the document since margin boxes cannot
 * take their text from the page. `counter(page)` counts the whole document, the named counter the part.
 */
export function pageCss(kinds: readonly PageKind[], head: RunningHead): string {
  return kinds.map((kind) => pageRule(kind, head)).join('\n')
}

function pageRule(kind: PageKind, head: RunningHead): string {
  const own = kind.label === '' ? '' : `counter-increment:${kind.name};`
  const footer = kind.label === '' ? '""' : `${cssString(`${kind.label}, sida `)} counter(${kind.name})`
  const title = head.mark === undefined ? head.title : `${head.mark} · ${head.title}`
  const left = kind.heading === '' ? title : `${title}\n${kind.heading}`
  const size = kind.landscape ? 'size:297mm 210mm;margin:var(--liggande)' : 'size:210mm 297mm;margin:var(--stående)'
  return `@page ${kind.name}{${size};${own}
@top-left{content:${cssString(left)};${HEAD}text-align:left}
@top-right{content:${cssString(head.numbers.join('\n'))};${HEAD}text-align:right}
@bottom-left{content:${footer};${FOOT}text-align:left}
@bottom-right{content:"Sida " counter(page) " (" counter(pages) ")";${FOOT}text-align:right}}
.${kind.name}{page:${kind.name}}`
}

const TYPE = 'font:400 11.25px/15px var(--rubrik);color:var(--dämpad);white-space:pre-line;'
const HEAD = `${TYPE}vertical-align:bottom;border-bottom:0.75px solid var(--hårlinje);padding-bottom:2mm;margin-bottom:6mm;`
const FOOT = `${TYPE}vertical-align:top;padding-top:7mm;`

/** Text as a CSS string. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
}
