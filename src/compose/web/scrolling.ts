/** Tables of more columns, and drawings wider than this many px, scroll by themselves where the screen is narrow. */
const NARROW_COLUMNS = 2
const NARROW_DRAWING = 400

const PARTS =
  /<table\b[^>]*>|<\/table>|<div class="diagram">\s*<svg\b[^>]*>|<h[1-6]\b[^>]*>([\s\S]*?)<\/h[1-6]>|<[^>]* aria-label="(Figur[^"]*)"[^>]*>/g

/**
 * Puts each wide table and drawing in a region that can be scrolled with the keyboard (WCAG 2.1, 2.1.1), named by its
 * caption, its figure or the heading above it. No two regions have the same name.
 */
export function markScrolling(body: string): string {
  const nameOf = uniqueNames()
  let written = ''
  let from = 0
  let depth = 0
  let wrapped = false
  let heading = ''
  let figure: string | undefined
  for (const part of body.matchAll(PARTS)) {
    const [tag, title, figureName] = part
    const start = part.index
    const end = start + tag.length
    if (title !== undefined) [heading, figure] = [plain(title), undefined]
    else if (figureName !== undefined) figure = figureName
    else if (tag.startsWith('<div')) {
      if (!isWide(tag)) continue
      const region = regionOpening(nameOf(`Diagram: ${figure ?? heading}`), 'diagram')
      written += body.slice(from, start) + region + tag.slice('<div class="diagram">'.length)
      from = end
    } else if (tag.startsWith('</')) {
      depth--
      if (depth > 0 || !wrapped) continue
      written += `${body.slice(from, end)}</div>`
      from = end
    } else if (depth++ === 0) {
      const { columns, caption } = describe(body.slice(end))
      wrapped = columns > NARROW_COLUMNS
      if (!wrapped) continue
      const region = regionOpening(nameOf(`Tabell: ${caption ?? heading}`), 'rullning', columns)
      written += body.slice(from, start) + region + tag
      from = end
    }
  }
  return written + body.slice(from)
}

function regionOpening(name: string, kind: string, columns?: number): string {
  const width = columns === undefined ? '' : ` style="--kolumner:${columns}"`
  return `<div class="${kind}" role="region" tabindex="0" aria-label="${name}"${width}>`
}

function isWide(drawing: string): boolean {
  return Number(/\swidth="([\d.]+)"/.exec(drawing)?.[1] ?? 0) > NARROW_DRAWING
}

/** Caption and number of columns of the table whose content follows. */
function describe(content: string): { readonly columns: number; readonly caption: string | undefined } {
  const caption = /^\s*<caption\b[^>]*>([\s\S]*?)<\/caption>/.exec(content)?.[1]
  const row = /<tr\b[^>]*>([\s\S]*?)(?:<\/tr>|<table\b)/.exec(content)?.[1] ?? ''
  const spans = Array.from(row.matchAll(/<t[hd]\b([^>]*)>/g), ([, attributes = '']) =>
    Number(/\bcolspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
  )
  return { columns: spans.reduce((sum, span) => sum + span, 0), caption: caption && plain(caption) }
}

/** Gives each name once; a name that comes again gets a number. */
function uniqueNames(): (name: string) => string {
  const times = new Map<string, number>()
  return (name) => {
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return time === 1 ? name : `${name} (${time})`
  }
}

/** The words of some markup, still escaped: fit for an attribute. */
function plain(markup: string): string {
  return markup
    .replace(/<svg\b[\s\S]*?<\/svg>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('"', '&quot;')
}
