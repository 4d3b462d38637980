import type { RuleText } from '../../findings/report.ts'
import { builtIn } from '../../profile/built-in.ts'
import { rules } from '../../rules/index.ts'

/** What the rules and the built-in required fields are about, by code. */
export function ruleTexts(): ReadonlyMap<string, RuleText> {
  const texts = new Map<string, RuleText>()
  for (const { requirements } of builtIn.values()) {
    for (const { data } of requirements) {
      if (!texts.has(data.kod)) texts.set(data.kod, { title: data.krav, why: data.varför, hint: data.gör_så_här })
    }
  }
  for (const { id, title, why, hint } of rules) texts.set(id, { title, why, hint })
  return texts
}
