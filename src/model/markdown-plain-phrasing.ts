import type { PhrasingContent, Text } from 'mdast'
import { pointAt, type Reader } from './markdown-plain.ts'

/** A reference in angle brackets, a footnote, a link, and stressed words. */
const PIECE =
  /<([a-z]{2,20}:[a-zåäöA-ZÅÄÖ\d:/#._-]+)>|\[\^([a-z\d-]+)\](?![:(])|\[([^[\]<>*_`\\&~|@!]+)\]\(([a-z]{2,20}:[a-z\d-]+)\)|(?<=^|[\s(])\*([\p{L}\d](?:[^[\]<>*_`\\&~|@]*[\p{L}\d])?)\*(?=$|[\s.,;:)])/gu

/** What may be something else than text. */
const SPECIAL = /[*_`[\]<>&\\~|@]|www\.|http|!$/i

/** The words from one offset to another, when nothing in them is unknown here. */
export function readPhrasing(reader: Reader, start: number, end: number): PhrasingContent[] | undefined {
  const words = reader.text.slice(start, end)
  const found: PhrasingContent[] = []
  let at = 0
  for (const match of words.matchAll(PIECE)) {
    const gap = words.slice(at, match.index)
    if (SPECIAL.test(gap)) return undefined
    if (gap !== '') found.push(textNode(reader, start + at, start + match.index))
    const piece = readPiece(reader, match, start + match.index)
    if (!piece) return undefined
    found.push(piece)
    at = match.index + match[0].length
  }
  const rest = words.slice(at)
  if (SPECIAL.test(rest)) return undefined
  if (rest !== '') found.push(textNode(reader, start + at, end))
  return found
}

function readPiece(reader: Reader, match: RegExpExecArray, start: number): PhrasingContent | undefined {
  const [whole, reference, note, label, url, stressed] = match
  const position = { start: pointAt(reader, start), end: pointAt(reader, start + whole.length) }
  if (reference !== undefined) {
    const children = [textNode(reader, start + 1, start + whole.length - 1)]
    return { type: 'link', title: null, url: reference, children, position }
  }
  if (note !== undefined) {
    if (!reader.notes.has(note)) return undefined
    return { type: 'footnoteReference', identifier: note, label: note, position }
  }
  if (label !== undefined && url !== undefined) {
    if (SPECIAL.test(label)) return undefined
    return {
      type: 'link',
      title: null,
      url,
      children: [textNode(reader, start + 1, start + 1 + label.length)],
      position,
    }
  }
  if (stressed === undefined || SPECIAL.test(stressed)) return undefined
  return { type: 'emphasis', children: [textNode(reader, start + 1, start + whole.length - 1)], position }
}

function textNode(reader: Reader, start: number, end: number): Text {
  const written = reader.text.slice(start, end)
  // How far a line is indented is no part of what it says, nor, at the end, of where it stands.
  const indented = /\n( +)$/.exec(written)?.[1]?.length ?? 0
  const position = { start: pointAt(reader, start), end: pointAt(reader, end - indented) }
  return { type: 'text', value: written.replaceAll(/\n +/g, '\n'), position }
}
