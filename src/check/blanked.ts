import type { Diagnostic } from '../diagnostic.ts'
import { isSecret, secretWords } from '../swedish/passage-mark.ts'
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
      ...(hint !== undefined && { hint: plainWords(hint, one) }),
      ...(related && {
        related: related.map((other) => ({ ...other, message: plainWords(other.message, one) })),
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
function plainMessage(finding: Diagnostic): string {
  const quoted = isInSecret(finding) ? finding.message.replaceAll(/[«”][^»”]*[»”]/g, '«…»') : finding.message
  return plainWords(quoted, finding)
}

/** Words of a finding without those that stand where it points, in a passage that only some may read. */
function plainWords(words: string, { span }: Diagnostic): string {
  if (!span || !isInSecret({ span })) return withoutPersonalNumbers(words)
  const secret = secretWords(span.source.text, span.start)
  return withoutPersonalNumbers(secret.reduce((rest, word) => rest.replaceAll(word, '…'), words))
}

function isInSecret({ span }: Pick<Diagnostic, 'span'>): boolean {
  return span !== undefined && isSecret(span.source.text, span.start)
}

function without({ fix: _, ...rest }: Diagnostic): Diagnostic {
  return rest
}
