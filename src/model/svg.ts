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
  parser.on('doctype', (doctype) => {
    // Drawing programs keep the addresses of namespaces in entities.
    for (const [, name = '', quoted = ''] of doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+("[^"<&]*"|'[^'<&]*')\s*>/g)) {
      parser.ENTITIES[name] = quoted.slice(1, -1)
    }
  })
  parser.on('opentag', (tag) => {
    fault ??= root ? rootFault(tag) : shownFile(tag)
    root = false
  })
  parser.write(text).close()
  return fault
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
