import type { Example, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** The younger of two plans that are the same measure for two ages: their titles begin alike, and it has a last age. */
function younger({ plans }: Example): YamlText | undefined {
  const kind = (plan: YamlText) =>
    String(plan.get(['titel']))
      .split(' ')
      .slice(0, 2)
      .join(' ')
  return plans.find(
    (plan) =>
      LAST.test(String(plan.get(['målgrupp']))) && plans.some((other) => other !== plan && kind(other) === kind(plan)),
  )
}

const LAST = /(?<=\d (?:till och med )|\d–)\d+(?= år)/

function lastAge(example: Example, change: (age: number) => number): boolean {
  const plan = younger(example)
  const group = String(plan?.get(['målgrupp']))
  return (
    plan?.set(
      ['målgrupp'],
      group.replace(LAST, (age) => String(change(Number(age)))),
    ) ?? false
  )
}

export const mutants: readonly Mutant[] = [
  {
    name: 'two ages that nobody helps, between two plans',
    how: 'contradict',
    change: (example) => lastAge(example, (age) => age - 2),
  },
  {
    name: 'ages that two plans help',
    how: 'contradict',
    change: (example) => lastAge(example, (age) => age + 3),
  },
  {
    name: 'a plan that does not say its ages any more',
    how: 'blank',
    change: (example) => {
      const plan = younger(example)
      const title = String(plan?.get(['titel'])).replace(/ \([^)]* år\)/, '')
      return (plan?.set(['målgrupp'], 'Barn och unga.') ?? false) && (plan?.set(['titel'], title) ?? false)
    },
  },
]
