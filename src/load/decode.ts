import type { Diagnostic } from '../diagnostic.ts'
import type { Source } from '../source.ts'

/**
 * The text of a file: UTF-8, without byte order mark, line ends as `\n`, in NFC.
 * What is not UTF-8 is a finding at the first byte that is wrong.
 */
export function decode(path: string, bytes: Uint8Array): Source | Diagnostic {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { path, text: text.replace(/\r\n?/g, '\n').normalize('NFC') }
  } catch {
    return notUtf8(path, bytes)
  }
}

function notUtf8(path: string, bytes: Uint8Array): Diagnostic {
  const finding = { code: 'fil/inte-utf8', severity: 'fel' } as const
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { ...finding, path, message: 'filen är sparad som UTF-16, inte som UTF-8', hint: HINT }
  }
  const source = { path, text: new TextDecoder('utf-8').decode(bytes) }
  const start = firstWrong(bytes, source.text)
  const byte = (bytes[firstWrongByte(bytes)] ?? 0).toString(16).padStart(2, '0')
  return {
    ...finding,
    message: `filen är inte UTF-8: byten 0x${byte} hör inte till något tecken`,
    span: { source, start, end: start + 1 },
    hint: HINT,
  }
}

const HINT = 'Öppna filen i en textredigerare, kontrollera å, ä och ö, och spara om den med kodningen UTF-8.'

/** Offset in the decoded text of the first character that could not be read. */
function firstWrong(bytes: Uint8Array, text: string): number {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, firstWrongByte(bytes)))
  return Math.min(before.length, text.length - 1)
}

/** Bisection: a prefix is right as long as it can be read, apart from a character cut in two at its end. */
function firstWrongByte(bytes: Uint8Array): number {
  let right = 0
  let wrong = bytes.length
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1
    if (readable(bytes.subarray(0, middle))) right = middle
    else wrong = middle
  }
  // The byte that showed the fault may follow the one that is wrong: 0xE4 is found out by the letter after it.
  let start = wrong - 1
  while (start > 0 && !readableWhole(bytes.subarray(0, start))) start--
  return start
}

function readable(prefix: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true })
    return true
  } catch {
    return false
  }
}

function readableWhole(prefix: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix)
    return true
  } catch {
    return false
  }
}
