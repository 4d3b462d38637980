import { bySeverity, type Diagnostic } from '../../diagnostic.ts'
import { position } from '../../source.ts'

/** What is left to mend, for the first page of a draft: errors first. */
export function reviewView(problems: readonly Diagnostic[], today: string, notice: string | undefined) {
  const sorted = [...problems].sort((one, other) => bySeverity(one.severity, other.severity))
  return {
    datum: today,
    notis: notice,
    antal: {
      fel: problems.filter((one) => one.severity === 'fel').length,
      varningar: problems.filter((one) => one.severity === 'varning').length,
    },
    anmärkningar: sorted.map((one) => ({
      grad: one.severity,
      meddelande: one.message,
      råd: one.hint,
      plats: placeOf(one),
    })),
  }
}

function placeOf({ span, path }: Diagnostic): string {
  return span ? `${span.source.path}, rad ${position(span.source, span.start).line}` : (path ?? 'hela överenskommelsen')
}

/** What the public variant has left out. */
export function maskedView(masked: readonly string[]) {
  return { utelämnat: masked }
}
