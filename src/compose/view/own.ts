import { type Holder, ownField } from '../../agreement/own-fields.ts'
import type { Egetvarde, Egna } from '../../model/format.ts'
import { html } from '../html.ts'
import type { Writer } from '../markdown/writer.ts'
import { bullets, type Printed, text } from '../value.ts'
import type { Fact } from './facts.ts'

/** Values of the municipality's own, each under the title that its profile gives it. */
export function ownFacts(values: Egna | undefined, holder: Holder, writer: Writer): Fact[] {
  return Object.entries(values ?? {}).map(([key, value]) => ({
    etikett: ownField(writer.agreement, holder, key)?.titel ?? key,
    värde: printed(value, writer),
  }))
}

function printed(value: Egetvarde, writer: Writer): Printed {
  if (typeof value === 'string') return text(value, writer)
  if (typeof value === 'number') return html`${String(value).replace('.', ',')}`
  if (typeof value === 'boolean') return html`${value ? 'ja' : 'nej'}`
  return bullets(value.map((one) => text(one, writer)))
}
