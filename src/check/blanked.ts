import type { Diagnostic } from '../diagnostic.ts'
import { isInPassage } from '../swedish/passage-mark.ts'
import { withoutPersonalNumbers } from '../swedish/personal-number.ts'

/**
 * Findings that repeat no personal number of those they speak of, for whoever prints or keeps them. A finding is the same
 * object as before where nothing is taken out; what would put a number back into the text is no longer offered.
 */
export function blanked(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((one) => {
    const { message, hint, related, fix } = one
    const plain: Diagnostic = {
      ...one,
      message: plainMessage(one),
      ...(hint !== undefined && { hint: withoutPersonalNumbers(hint) }),
      ...(related && {
        related: related.map((other) => ({ ...other, message: withoutPersonalNumbers(other.message) })),
      }),
    }
    const isFixed = fix !== undefined && withoutPersonalNumbers(fix.text) !== fix.text
    if (isFixed) return without(plain)
    const isSame =
      plain.message === message &&
      plain.hint === hint &&
      (related ?? []).every((other, index) => plain.related?.[index]?.message === other.message)
    return isSame ? one : plain
  })
}

/** What a finding says without what it quotes of a passage that only some may read. */
function plainMessage({ message, span }: Diagnostic): string {
  const isSecret = span !== undefined && isInPassage(span.source.text, span.start)
  return withoutPersonalNumbers(isSecret ? message.replaceAll(/[«”][^»”]*[»”]/g, '«…»') : message)
}

function without({ fix: _, ...rest }: Diagnostic): Diagnostic {
  return rest
}
