import { SaxesParser, type SaxesTagNS } from 'saxes'

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'

/** Elements of SVG that show another file. */
const SHOWING = new Set(['image', 'feImage', 'use'])

/** What is wrong with an SVG picture, or undefined: what a browser would refuse, and what it would leave out of it. */
export function svgFault(bytes: Uint8Array): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'är inte sparad som UTF-8'
  }
  if (!/<svg[\s>/]|<\w+:svg\s/.test(text)) return 'är ingen SVG-bild, eller är avklippt'
  const parser = new SaxesParser({ xmlns: true })
  let fault: string | undefined
  let root = true
  parser.on('error', () => {
    fault ??= `är ingen välformad XML: felet är på rad ${parser.line} i den`
  })
  addEntities(parser)
  parser.on('opentag', (tag) => {
    fault ??= root ? rootFault(tag) : shownFile(tag)
    root = false
  })
  parser.write(text).close()
  return fault
}

/** Drawing programs keep the addresses of namespaces in entities. */
function addEntities(parser: SaxesParser<{ xmlns: true }>): void {
  parser.on('doctype', (doctype) => {
    for (const [, name = '', quoted = ''] of doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+("[^"<&]*"|'[^'<&]*')\s*>/g)) {
      parser.ENTITIES[name] = quoted.slice(1, -1)
    }
  })
}

function rootFault({ uri, local, attributes }: SaxesTagNS): string | undefined {
  if (uri !== SVG || local !== 'svg') return `är ingen SVG-bild: den saknar xmlns="${SVG}"`
  const sizes = [attributes.width, attributes.height].map((size) => Number.parseFloat(size?.value ?? ''))
  return sizes.includes(0) ? 'har ingen yta' : undefined
}

/** Says that an element shows another file: no picture in a document may fetch anything. */
function shownFile({ uri, local, attributes }: SaxesTagNS): string | undefined {
  if (uri !== SVG || !SHOWING.has(local)) return undefined
  for (const { uri: of, local: called, value } of Object.values(attributes)) {
    if (called === 'href' && (of === '' || of === XLINK) && !/^\s*(#|data:|$)/i.test(value)) {
      return `visar en annan fil, ${value.slice(0, 80)}, som inte kommer med om den inte bäddas in`
    }
  }
  return undefined
}

/** Namespaces of which a browser shows something, and those that belong to writing XML. */
const SHOWN = new Set(['', SVG, XLINK, 'http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'])
const XML = new Set(['http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/'])
/** Elements of SVG that tell about the picture, or run. */
const TELLING = new Set(['metadata', 'title', 'desc', 'script'])
/** Attributes that are read aloud or kept by an editor, and are not seen. */
const UNSEEN = /^(?:on|data-|aria-)|^(?:role|title)$/

/**
 * An SVG picture without what no eye sees in it: comments, processing instructions, entities, metadata, titles and
 * descriptions, scripts, and whatever is of an editor's own namespaces. What cannot be read is given back as it is.
 */
export function bareSvg(bytes: Uint8Array): Uint8Array {
  if (svgFault(bytes) !== undefined) return bytes
  const text = new TextDecoder('utf-8').decode(bytes)
  const parser = new SaxesParser({ xmlns: true })
  let bare = ''
  let hidden = 0
  let inStyle = false
  addEntities(parser)
  parser.on('opentag', (tag) => {
    if (hidden > 0 || !isShown(tag)) hidden++
    else bare += openTag(tag)
    inStyle = tag.local === 'style'
  })
  parser.on('closetag', ({ name }) => {
    if (hidden > 0) hidden--
    else bare += `</${name}>`
    inStyle = false
  })
  const add = (said: string) => {
    if (hidden === 0 && bare !== '') bare += escaped(inStyle ? withoutComments(said) : said)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  return new TextEncoder().encode(bare)
}

function isShown({ uri, local }: SaxesTagNS): boolean {
  return SHOWN.has(uri) && !(uri === SVG && TELLING.has(local))
}

function openTag({ name, attributes }: SaxesTagNS): string {
  const kept = Object.values(attributes).filter(({ uri, local, prefix, value }) => {
    if (XML.has(uri)) return prefix !== 'xmlns' || SHOWN.has(value)
    return SHOWN.has(uri) && !UNSEEN.test(local)
  })
  const written = kept.map(({ name: key, local, value }) => {
    return ` ${key}="${escaped(local === 'style' ? withoutComments(value) : value).replaceAll('"', '&quot;')}"`
  })
  return `<${name}${written.join('')}>`
}

function withoutComments(style: string): string {
  return style.replaceAll(/\/\*[\s\S]*?\*\//g, '')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
