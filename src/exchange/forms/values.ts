import type { Hantering, Planstatus } from '../../model/format.ts'
import { slug } from '../../swedish/suggest.ts'

/** Lines of a cell, without the numbers or dots before them. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-•*])\s*/, '').trim())
    .filter((line) => line !== '')
}

/** A text, or a list when the cell has several lines. */
export function textOrList(text: string): string | [string, ...string[]] {
  const [first, ...others] = lines(text)
  return first !== undefined && others.length > 0 ? [first, ...others] : text
}

/** Names with commas, semicolons or line breaks between them; not those within parentheses. */
export function names(text: string): string[] {
  return text
    .split(/[,;\n](?![^(]*\))/)
    .map((name) => name.replace(/^[-•*]\s*/, '').trim())
    .filter((name) => name !== '')
}

/** `A, B, H` as short names of areas; undefined when the text is something else. */
export function areaLetters(text: string): string[] | undefined {
  const letters = text.split(/[\s,;/]+/).filter((one) => one !== '')
  return letters.length > 0 && letters.every((one) => /^[A-ZÅÄÖ]$/.test(one))
    ? letters.flatMap((one) => slug(one) ?? [])
    : undefined
}

/** The status that a word, or the colour named beside it, stands for. */
export function statusOf(text: string): Planstatus | undefined {
  const word = text.toLowerCase().trim()
  if (/^(initierad|delvis igång|gul$)/.test(word)) return 'initierad'
  if (/^(pågår|grön$)/.test(word)) return 'pågår'
  if (/^(avslutad|röd$)/.test(word)) return 'avslutad'
  if (/^(utgår|utgått)/.test(word)) return 'utgår'
  return /^planerad/.test(word) ? 'planerad' : undefined
}

/** Who handles an activity: `strategic/operative/working group` on each line, a track before a semicolon. */
export function handlers(text: string): { hanteras: Hantering[]; isDoubtful: boolean } {
  let isDoubtful = false
  const hanteras = lines(text).map((line) => {
    const [, track, rest = line] = /^([^;/]+);,?\s*(.*)$/.exec(line) ?? []
    const parts = rest.split('/').map((part) => part.trim())
    const [strategisk_ledning, operativ_ledning, ...others] = parts
    const arbetsgrupp = others.join('/')
    isDoubtful ||= parts.length !== 3 || parts.includes('')
    return {
      ...(track !== undefined && { spår: track.trim() }),
      ...(strategisk_ledning && { strategisk_ledning }),
      ...(operativ_ledning && { operativ_ledning }),
      ...(arbetsgrupp && { arbetsgrupp }),
    }
  })
  return { hanteras, isDoubtful }
}

/** Whether a text says when, as far as words can tell. */
export function looksLikeTime(text: string): boolean {
  const word = text.replaceAll(/<\/?\w+>/g, '').trim()
  if (word.length > 60) return false
  return (
    /linjearbete|^(pågående|löpande|kvartal|våren|hösten|varje|tillsvidare|klart?\b|senast)/i.test(word) ||
    /^\d{4}([-/]|$)|^\d{1,2}\/\d{1,2}\/\d{2,4}$|^(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*[- .]\d\d/i.test(
      word,
    )
  )
}

/** Whether a text says who, as far as words can tell. */
export function looksLikeFunction(text: string): boolean {
  const word = text.replaceAll(/<\/?\w+>/g, '').trim()
  const functions =
    /^(\S+chef|strateg|\S*strateg|\S*samordnare|kommunpolis|områdespolis|rektor|vo[- ]chef|\S*handläggare)\b/i
  return word.length <= 160 && functions.test(word)
}
