import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { Diagnostic, Example } from '../src/diagnostic.ts'
import { builtIn } from '../src/profile/built-in.ts'
import { examplesOf } from '../src/profile/profile.ts'
import { rules } from '../src/rules/index.ts'
import { layOver } from './lay-over.ts'
import { base, findingsIn, pathOf } from './rule-cases.ts'

const MANIFEST = pathOf('overenskommelse.yaml')

/** The profiles of the base agreement. */
const OWN_PROFILES = parseDocument(base[MANIFEST] ?? '').toJS().profiler as readonly string[]

/** A good example that gives another finding as well, which is not about what the example shows. */
const ALSO: Readonly<Record<string, string>> = {
  // One plan answers for the period; that the others do not is for the rule about all plans.
  'uppfoljning-svar': 'plan-rapporterad',
}

/** A requirement whose examples `samverkan explain` and docs/rules show. */
interface Explained {
  readonly name: string
  readonly code: string
  /** The profiles that the agreement with the example has: those that demand the requirement are among them. */
  readonly profiles: readonly string[]
  readonly good?: Example
  readonly bad?: Example
}

const inCode = rules.map(({ id, good, bad }): Explained => {
  const demanding = [...builtIn.values()].filter(({ data }) => data.regler?.some(({ regel }) => regel === id))
  const profiles = [...new Set([...OWN_PROFILES, ...demanding.map(({ data }) => data.id)])]
  return { name: id, code: id, profiles, good, bad }
})

const inProfiles = [...builtIn.values()].flatMap(({ data: { id }, requirements }) =>
  requirements.map(({ data }): Explained => {
    return { name: `${id}, ${data.kod}`, code: data.kod, profiles: [id], ...examplesOf(data) }
  }),
)

let ran = 0

describe.each([...inCode, ...inProfiles])('$name', ({ code, profiles, good, bad }) => {
  test('the good example gives nothing', async () => {
    const { files, today } = laidOver(good, profiles)
    const before = await foundBefore(profiles, today)
    const found = await findingsIn(files, today)
    expect(found.map((one) => one.code)).not.toContain(code)
    // A text that is replaced no longer shows the figures of the base, whose files then lie there for nobody.
    const fresh = found.filter(
      (one) => !before.some((old) => isSame(old, one)) && ![ALSO[code], 'fil/oanvand'].includes(one.code),
    )
    expect(fresh.map((one) => `${one.code}: ${one.message}`)).toEqual([])
    ran++
  })

  test('the bad example gives its code', async () => {
    const { files, today } = laidOver(bad, profiles)
    const codes = (await findingsIn(files, today)).map((one) => one.code)
    expect(codes).toContain(code)
    // It is written as the format says: what it shows is the fault of its code.
    expect(codes.filter((one) => /^(?:schema|yaml|md)\//.test(one))).toEqual([])
    ran++
  })
})

test('every example that is shown was run', () => {
  const shown = [...inCode, ...inProfiles].length * 2
  console.log(`${ran} of ${shown} examples were run`)
  expect(ran).toBe(shown)
})

function laidOver(example: Example | undefined, profiles: readonly string[]) {
  if (!example) throw new Error('there is no example')
  const { files, today } = layOver(example)
  return { files: withProfiles(files, profiles), today }
}

function withProfiles(files: Readonly<Record<string, string>>, profiles: readonly string[]) {
  const manifest = parseDocument(files[MANIFEST] ?? '')
  manifest.set('profiler', profiles)
  return { ...files, [MANIFEST]: manifest.toString({ lineWidth: 0 }) }
}

const known = new Map<string, Promise<readonly Diagnostic[]>>()

/** What is found in the base agreement without an example. */
function foundBefore(profiles: readonly string[], today: string | undefined) {
  const key = [today, ...profiles].join(' ')
  const found = known.get(key) ?? findingsIn(withProfiles(base, profiles), today)
  known.set(key, found)
  return found
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && one.message === other.message
}
