import type { Example, Path, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

interface Named {
  readonly plan: YamlText
  readonly path: Path
  readonly text: string
}

/** The functions that plans give something to do, as they are written. */
function functionsOf({ plans }: Example): Named[] {
  return plans.flatMap((plan) => {
    const fields: Path[] = [
      ['administratör'],
      ['sammankallande'],
      ...plan.list(['åtgärder']).map((_, index) => ['åtgärder', index, 'vem']),
    ]
    return fields
      .flatMap((path) => [path, ...plan.list(path).map((_, index) => [...path, index])])
      .flatMap((path) => {
        const text = plan.get([...path, 'funktion'])
        return typeof text === 'string' ? [{ plan, path: [...path, 'funktion'], text }] : []
      })
  })
}

/** Spells a function in another way in one of the places that name it. */
function respell(example: Example, other: (text: string) => string): boolean {
  const all = functionsOf(example)
  const one = all.find(({ text }) => other(text) !== text && all.filter((also) => also.text === text).length > 1)
  return one?.plan.set(one.path, other(one.text)) ?? false
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a capital in the second word, in one place',
    how: 'contradict',
    change: (example) => respell(example, (text) => text.replace(/ \p{Ll}/u, (letter) => letter.toUpperCase())),
  },
  {
    name: 'a hyphen in the first word, in one place',
    how: 'contradict',
    change: (example) => respell(example, (text) => text.replace(/^\p{L}+?(?=chef|polis|samordnare|strateg)/u, '$&-')),
  },
  {
    name: 'a capital in the second word, in one row of the register',
    how: 'contradict',
    change: ({ plans }) => {
      for (const plan of plans) {
        const path = ['hanteras', 0, 'operativ_ledning', 0]
        const text = plan.get(path)
        if (typeof text === 'string' && / \p{Ll}/u.test(text))
          return plan.set(
            path,
            text.replace(/ \p{Ll}/u, (letter) => letter.toUpperCase()),
          )
      }
      return false
    },
  },
]
