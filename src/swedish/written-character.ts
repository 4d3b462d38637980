import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/**
 * A character that is written as something else: an entity, a percent sign with bytes, an escape of YAML, JSON or
 * Markdown. The source of a pattern.
 */
export const WRITTEN =
  String.raw`&(?:amp;){0,2}#(?:[xX][0-9A-Fa-f]{1,6}|\d{1,7});?|&(?:amp;){0,2}[A-Za-z]{2,31};|&(?:nbsp|shy)|` +
  '%[0-7][0-9A-Fa-f]|%[C-Fc-f][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){1,3}|' +
  String.raw`\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\[^A-Za-z0-9\s]|\\[nrtLNP]`

/** The character that an entity or an escape stands for; `|` where there is none, and what is neither is itself. */
export function decoded(piece: string): string {
  if (piece.length < 2) return piece
  if (piece.startsWith('&')) return ofEntity(piece.replace(/^&(?:amp;)*/, '').replace(/;$/, ''))
  if (piece.startsWith('%')) {
    try {
      return decodeURIComponent(piece)
    } catch {
      return '|'
    }
  }
  if (!piece.startsWith('\\')) return piece
  if (/^\\[xuU]/.test(piece)) return ofCode(Number.parseInt(piece.slice(2), 16))
  return /^\\[nrtLNP]/.test(piece) ? ' ' : piece.slice(1) === '_' ? '' : piece.slice(1)
}

function ofEntity(name: string): string {
  const code = /^#(?:[xX]([0-9A-Fa-f]+)|(\d+))$/.exec(name)
  if (!code) return decodeNamedCharacterReference(name) || '|'
  return ofCode(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16))
}

function ofCode(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '|'
}
