import type { Path, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Where a plan says what is to be done: for itself, or for its first delaktivitet. */
function partOf(plan: YamlText): Path {
  return plan.list(['delaktiviteter']).length > 0 ? ['delaktiviteter', 0] : []
}

export const mutants: readonly Mutant[] = [
  {
    name: 'other numbers in the follow-up than in the assignment',
    how: 'contradict',
    change({ plans: [plan], manifest }) {
      if (!plan) return false
      const part = partOf(plan)
      const year = String(manifest.get(['avtalstid', 'från'])).slice(0, 4)
      return (
        plan.push([...part, 'uppdrag'], `Erbjuda 60 platser ${year}.`) &&
        plan.push([...part, 'mätbara_effekter'], `Antal av 40 platser ${year} som blev tillsatta.`)
      )
    },
  },
  {
    name: 'more in the follow-up, in one text',
    how: 'contradict',
    change(example) {
      const plan = example.plan((one) => one.has(['uppdrag']) && one.has(['mätbara_effekter']))
      if (!plan) return false
      return (
        plan.set(['uppdrag', 0], 'Under 2024 ska 25 familjer besökas.') &&
        plan.set(['mätbara_effekter'], '2024: 30 familjer besökta')
      )
    },
  },
  {
    name: 'two numbers of thousands that end in the same way',
    how: 'contradict',
    change({ plans: [plan] }) {
      if (!plan) return false
      const part = partOf(plan)
      return (
        plan.push([...part, 'uppdrag'], 'Nå 1 200 hushåll 2026.') &&
        plan.push([...part, 'mätbara_effekter'], 'Andel av 2 200 hushåll 2026 som har svarat.')
      )
    },
  },
]
