/** Text inside a chart: how wide it is in Open Sans, how it breaks, how numbers are written in Swedish. */

/** Advance widths of Open Sans Regular in hundredths of an em, by the characters that share one. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [17, '’‘'],
  [22, "'¸"],
  [25, 'ijlìíîï'],
  [26, ' !,.:;\u00a0¡·'],
  [28, 'JI`´ÌÍÎÏ'],
  [30, '()'],
  [33, '-[]f'],
  [36, 'tª²³¹”“'],
  [38, '/\\º{}•'],
  [41, '"r'],
  [44, '?°¿_'],
  [48, 'zcsç'],
  [50, 'vy«¯»ýÿ–'],
  [53, 'FLxk§'],
  [56, 'g*ST|¦EYaeÈÉÊËÝàáâãäåèéêë'],
  [58, '$+0123456789<=>Z^~¢£¤¥¬±×÷−€X¨'],
  [61, 'PVoÞðòóôõöøKbdhnpquñùúûüþ'],
  [63, 'RACµßÀÁÂÃÄÅÇ'],
  [66, '#B¶'],
  [75, '&DGUÐÙÚÛÜH¼NÑ'],
  [78, 'OQw½¾ÒÓÔÕÖØ…'],
  [87, '%©®æÆ'],
  [93, '@MWm'],
]
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)))
const WIDEST = 100

/** Width in px of a text in Open Sans Regular of `size` px; a character outside Latin-1 counts as the widest. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const character of text) sum += WIDTH_OF.get(character) ?? WIDEST
  return (sum * size) / 100
}

/** Width in px of the widest of some lines. */
export function widest(lines: readonly string[], size: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size)))
}

/**
 * Breaks a text into lines of at most `width` px: at spaces, after hyphens and slashes, inside a word only when it is
 * wider than a line. What does not fit in `maxLines` ends with an ellipsis.
 */
export function wrap(text: string, width: number, size: number, maxLines: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.trim().split(/(?<=[-/])(?=\p{L})|[ \t\r\n]+/u)) {
    const glue = line === '' || /[-/]$/.test(line) ? '' : ' '
    if (textWidth(line + glue + piece, size) <= width) {
      line += glue + piece
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const character of piece) {
      if (line !== '' && textWidth(`${line}${character}-`, size) > width) {
        lines.push(`${line}-`)
        line = ''
      }
      line += character
    }
  }
  lines.push(line)
  if (lines.length <= maxLines) return lines
  let last = lines[maxLines - 1] ?? ''
  while (last !== '' && textWidth(`${last}…`, size) > width) last = last.slice(0, -1)
  return [...lines.slice(0, maxLines - 1), `${last.trimEnd()}…`]
}

/** Whether a text can be set in `width` px and `maxLines` lines without breaking a word or losing any of it. */
export function fits(text: string, width: number, size: number, maxLines: number): boolean {
  const words = text.trim().split(/(?<=[-/])(?=\p{L})|\s+/u)
  return words.every((word) => textWidth(word, size) <= width) && wrap(text, width, size, 99).length <= maxLines
}

/**
 * A number as Swedish text writes it: decimal comma, digits in threes with a no-break space, a true minus sign.
 * Beyond 15 digits it is written with an exponent.
 */
export function formatNumber(value: number, decimals: number): string {
  const size = Math.abs(value)
  if (size >= 1e15) return `${value < 0 ? '−' : ''}${size.toExponential(2).replace('.', ',').replace('e+', 'E')}`
  const [whole = '0', part] = size.toFixed(decimals).split('.')
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0') + (part === undefined ? '' : `,${part}`)
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits
}

/** How many decimals (0 to 2) some numbers need; small numbers may need up to 4. */
export function decimalsOf(values: readonly number[]): number {
  const most = values.some((value) => Math.abs(value) >= 1 || value === 0) ? 2 : 4
  for (let decimals = 0; decimals < most; decimals++) {
    const step = 10 ** decimals
    if (values.every((value) => Math.abs(value) >= 1e15 || Math.abs(value * step - Math.round(value * step)) < 1e-6)) {
      return decimals
    }
  }
  return most
}
