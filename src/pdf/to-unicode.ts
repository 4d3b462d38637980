/** A ToUnicode map: `<code> <text>` and `<first> <last> <text of the first>` in hexadecimal (ISO 32000-1, 9.10.3). */
export function readToUnicode(map: string): Map<number, string> {
  const unicode = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      unicode.set(Number.parseInt(code, 16), utf16(hex))
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', hex = ''] of block.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    )) {
      addRange(unicode, Number.parseInt(first, 16), Number.parseInt(last, 16), utf16(hex))
    }
  }
  return unicode
}

/** Only the last unit counts up through a range. */
function addRange(unicode: Map<number, string>, first: number, last: number, text: string): void {
  const stem = text.slice(0, -1)
  const unit = text.charCodeAt(text.length - 1)
  for (let code = first; code <= Math.min(last, first + 0xffff); code++) {
    unicode.set(code, stem + String.fromCharCode(unit + code - first))
  }
}

function utf16(hex: string): string {
  let text = ''
  for (let at = 0; at + 4 <= hex.length; at += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16))
  return text
}
