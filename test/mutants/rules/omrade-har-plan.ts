import type { Example, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** A plan with one area that no other plan has. */
function onlyPlan({ plans }: Example): { readonly plan: YamlText; readonly area: unknown } | undefined {
  const aims = plans.map((plan) => ({ plan, own: plan.list(['områden']) as readonly unknown[] }))
  const found = aims.find(
    ({ own: [area, ...more] }) => more.length === 0 && aims.filter(({ own }) => own.includes(area)).length === 1,
  )
  return found && { plan: found.plan, area: found.own[0] }
}

export const mutants: readonly Mutant[] = [
  {
    name: 'one more area, without plan and reason',
    how: 'add',
    change: ({ manifest }) => {
      const [first] = manifest.list(['prioriterade_områden'])
      if (!first) return false
      const nummer = typeof first.nummer === 'number' ? 99 : 'Z'
      const area = { id: 'cykelstolder', nummer, namn: 'Cykelstölder', nivå: 'lokal', underlag: first.underlag }
      return manifest.push(['prioriterade_områden'], area)
    },
    companions: { 'antal-i-text': 'The text counts the areas.' },
  },
  {
    name: 'the reason for having no plan is gone',
    how: 'remove',
    change: ({ manifest }) => {
      const at = manifest.list(['prioriterade_områden']).findIndex((area) => area.utan_plan !== undefined)
      return at >= 0 && manifest.remove(['prioriterade_områden', at, 'utan_plan'])
    },
  },
  {
    name: 'the only plan of an area points at another one',
    how: 'contradict',
    change: (example) => {
      const { plan, area } = onlyPlan(example) ?? {}
      const other = example.manifest.list(['prioriterade_områden']).find(({ id }) => id !== area)
      return other !== undefined && (plan?.set(['områden'], [other.id]) ?? false)
    },
  },
  {
    name: 'the only plan of an area is dropped',
    how: 'contradict',
    change: (example) => onlyPlan(example)?.plan.set(['status'], 'utgår') ?? false,
  },
]
