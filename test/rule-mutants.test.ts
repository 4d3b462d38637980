import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { checkFiles } from './check-files.ts'
import { EXAMPLES, filesOf } from './mutants/clean-examples.ts'
import { Example } from './mutants/example.ts'
import type { Mutant } from './mutants/mutant.ts'

const folder = join(import.meta.dirname, 'mutants/rules')

/** One rule alone: `RULE=sma-tal npx vitest …`. */
const ONLY = process.env.RULE
/** Every mutant of every example with MUTANTS=1, as `npm run mutation` does; otherwise one example of each rule. */
const ALL = process.env.MUTANTS !== undefined || ONLY !== undefined

async function codesOf(example: Example, today: string, variant: Mutant['variant'] = 'signering') {
  const { diagnostics, profiles } = await checkFiles(example.files, `/x/${example.name}`, { today, variant })
  const codes = new Map<string, number>()
  for (const { code } of diagnostics) codes.set(code, (codes.get(code) ?? 0) + 1)
  return { codes, profiles }
}

const known = new Map<string, Promise<{ codes: Map<string, number> }>>()

/** What is found in an unchanged example. */
async function codesBefore(clean: Example, today: string, variant: Mutant['variant']): Promise<Map<string, number>> {
  const key = [clean.name, today, variant].join(' ')
  const found = known.get(key) ?? codesOf(clean, today, variant)
  known.set(key, found)
  return (await found).codes
}

/** What a file of mutants holds. */
interface RuleMutants {
  readonly mutants: readonly Mutant[]
  /** Whether they bring the demand too: no example is held to it. */
  readonly brings?: boolean
}

/** What came of a mutant: undefined when the example has nothing that can be changed so. */
async function tryMutant(id: string, mutant: Mutant, clean: Example, example: Example) {
  if (!mutant.change(example)) return undefined
  const today = mutant.today?.(example) ?? example.today
  const before = await codesBefore(clean, today, mutant.variant)
  const { codes } = await codesOf(example, today, mutant.variant)
  const fresh = [...codes].filter(([code, times]) => times > (before.get(code) ?? 0)).map(([code]) => code)
  const declared = new Set([id, ...Object.keys(mutant.companions ?? {})])
  return { given: fresh.includes(id), fresh, more: fresh.filter((code) => !declared.has(code)) }
}

test('every rule in code has mutants, and each gives its rule and no more than its companions', async () => {
  const examples = EXAMPLES.map(([name, today]) => ({ name, today, files: filesOf(name) }))
  const clean = examples.map(({ name, today, files }) => new Example(name, today, files))
  const inForce = await Promise.all(
    clean.map(async (example) => {
      const { profiles } = await codesOf(example, example.today)
      return new Set(profiles.flatMap(({ data }) => (data.regler ?? []).map(({ regel }) => regel)))
    }),
  )
  const missed: string[] = []
  const noisy: string[] = []
  const untried: string[] = []
  let count = 0
  for (const [turn, rule] of rules.entries()) {
    if (ONLY !== undefined && rule.id !== ONLY) continue
    const { mutants, brings } = (await import(join(folder, `${rule.id}.ts`))) as RuleMutants
    for (const mutant of mutants) {
      let tried = 0
      for (let step = 0; step < examples.length; step++) {
        // Each rule begins with another example, so that all examples have their turn.
        const at = (turn + step) % examples.length
        const given = examples[at]
        const unchanged = clean[at]
        if (!given || !unchanged) continue
        if (rule.applies === 'on-demand' && !brings && !inForce[at]?.has(rule.id)) continue
        if (tried > 0 && !ALL) break
        const example = new Example(given.name, given.today, given.files)
        const result = await tryMutant(rule.id, mutant, unchanged, example)
        if (!result) continue
        tried++
        count++
        const name = `${rule.id}, ${given.name}: ${mutant.name}`
        if (!result.given) missed.push(`${name} gives ${result.fresh.join(', ') || 'nothing'}`)
        if (result.more.length > 0) noisy.push(`${name} also gives ${result.more.join(', ')}`)
      }
      if (tried === 0) untried.push(`${rule.id}: ${mutant.name}`)
    }
  }
  const score = (100 * (count - missed.length)) / count
  console.log(`${count} mutants of rules, ${score.toFixed(1)} % give their rule; ${noisy.length} give more`)
  for (const line of [...missed, ...noisy, ...untried]) console.log(line)
  expect(untried).toEqual([])
  expect(score).toBeGreaterThanOrEqual(99)
  expect(noisy).toEqual([])
}, 600_000)
