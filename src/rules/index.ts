import type { Rule } from '../check/rule.ts'

/** Every rule in code, by id. */
export const rules: readonly Rule[] = []
