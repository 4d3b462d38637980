import { type Checked, check } from './check/check.ts'
import type { Result } from './diagnostic.ts'
import type { Host } from './host.ts'
import { load } from './load/load.ts'
import { readAgreement } from './model/read-agreement.ts'
import { rules } from './rules/index.ts'

/** Reads and checks an agreement folder: all that needs neither templates nor a browser. */
export function examine(host: Host, folder: string, today: string): Result<Checked> {
  const sources = load(host, folder)
  if (!sources.value) return { value: undefined, diagnostics: sources.diagnostics }
  const model = readAgreement(sources.value)
  const before = [...sources.diagnostics, ...model.diagnostics]
  if (!model.value) return { value: undefined, diagnostics: before }
  const checked = check(model.value, rules, today)
  return { value: checked.value, diagnostics: [...before, ...checked.diagnostics] }
}
