import { DamagedPdf, type Value } from './objects.ts'
import { CHARACTER_CLASS, endOfLiteral, endOfWord, Parser, skipSpace } from './syntax.ts'

/**
 * Walks through the operations of a content stream (ISO 32000-1, 7.8.2): operands first, then the operator.
 * Only places are kept; operands are read when someone asks for them.
 */
export class Operations {
  readonly source: string
  /** The operator of the operation at hand, e.g. `Tj`. */
  operator = ''
  /** Where its first operand starts, where its operator starts and where it ends. */
  start = 0
  operatorStart = 0
  end = 0

  constructor(source: string, from = 0) {
    this.source = source
    this.end = from
  }

  /** Goes to the next operation; false when there is none. */
  next(): boolean {
    const { source } = this
    let at = skipSpace(source, this.end)
    this.start = at
    while (at < source.length) {
      const code = source.charCodeAt(at)
      if (isOperatorStart(code)) {
        const end = endOfWord(source, at)
        this.operator = source.slice(at, end)
        if (!isLiteralWord(this.operator)) {
          this.operatorStart = at
          this.end = this.operator === 'BI' ? endOfInlineImage(source, end) : end
          return true
        }
        at = end
      } else at = endOfOperandPart(source, at, code)
      at = skipSpace(source, at)
    }
    this.end = at
    return false
  }

  /** The operands, read. */
  operands(): Value[] {
    const parser = new Parser(this.source, this.start)
    const operands: Value[] = []
    while (skipSpace(this.source, parser.at) < this.operatorStart) operands.push(parser.value())
    return operands
  }

  /** The operands of an operation that takes numbers only. */
  numbers(): number[] {
    const numbers: number[] = []
    for (let at = this.start; at < this.operatorStart; ) {
      const end = endOfWord(this.source, at)
      numbers.push(Number(this.source.slice(at, end)))
      at = skipSpace(this.source, Math.max(end, at + 1))
    }
    return numbers
  }

  /** The operation as it stands. */
  text(): string {
    return this.source.slice(this.start, this.end)
  }
}

/** Letters, and the two operators `'` and `"`. */
function isOperatorStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x27 || code === 0x22
}

function isLiteralWord(word: string): boolean {
  return word === 'true' || word === 'false' || word === 'null'
}

/** Past one name, number, string or bracket. */
function endOfOperandPart(source: string, at: number, code: number): number {
  if (CHARACTER_CLASS[code] === 0) return endOfWord(source, at)
  if (code === 0x2f) return endOfWord(source, at + 1)
  if (code === 0x28) return endOfLiteral(source, at)
  if (code !== 0x3c || source.charCodeAt(at + 1) === 0x3c) return at + (code === 0x3c ? 2 : 1)
  const end = source.indexOf('>', at)
  if (end < 0) throw new DamagedPdf('a string has no end')
  return end + 1
}

/** `BI … ID data EI` (8.9.7): the data end where `EI` stands between white space. */
function endOfInlineImage(source: string, at: number): number {
  const end = /\sID\s[\s\S]*?\sEI(?=\s|$)/g
  end.lastIndex = at
  if (!end.exec(source)) throw new DamagedPdf('an inline image has no end')
  return end.lastIndex
}
