import { type BuildSettings, pagesOfInserts } from './compile.ts'
import { compose } from './compose/compose.ts'
import { type Diagnostic, hasErrors, type Result } from './diagnostic.ts'
import type { ComposedDocument } from './document.ts'
import { judge, read } from './examine.ts'
import type { Host } from './host.ts'
import { forVariant } from './variant/variant.ts'

/** An agreement that is set and not printed. */
export interface Composed {
  readonly id: string
  readonly document: ComposedDocument
}

/**
 * Sets an agreement folder as `buildAgreement` does, and stops there: no browser is needed for a page on the web.
 * Refused while there are errors, like the PDF of the same variant.
 */
export async function composeAgreement(
  host: Host,
  folder: string,
  { variant, today, kit }: Pick<BuildSettings, 'variant' | 'today' | 'kit'>,
): Promise<Result<Composed>> {
  const examination = { today, variant }
  const { value: checked, diagnostics } = judge(await read(host, folder, examination), examination)
  const stops = (found: readonly Diagnostic[]) => variant !== 'utkast' && hasErrors(found)
  if (!checked || stops(diagnostics)) return { value: undefined, diagnostics }

  const { agreement, masked } = forVariant(checked, variant)
  const found: Diagnostic[] = [...diagnostics]
  const inserts = pagesOfInserts(agreement, found)
  const problems = variant === 'utkast' ? diagnostics : []
  const composed = compose(agreement, kit, { variant, today, masked, problems, inserts })
  found.push(...composed.diagnostics)
  if (!composed.value || stops(found)) return { value: undefined, diagnostics: found }
  return { value: { id: checked.id, document: composed.value }, diagnostics: found }
}
