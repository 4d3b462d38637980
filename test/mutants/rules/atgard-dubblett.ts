import type { Mutant } from '../mutant.ts'

/** A measure that fits in any plan. */
const MEASURE = {
  text: 'Trasig belysning vid gångvägar och skolgårdar lagas inom en vecka.',
  operativt_mål: 'All trasig belysning är lagad inom en vecka.',
  när: 'linjearbete',
  vem: { funktion: 'Kommunpolis', part: 'polisen' },
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a measure of one plan stands in another too',
    how: 'add',
    change: ({ plans }) => {
      const two = plans.filter((plan) => plan.has(['orsaker', 0, 'id'])).slice(0, 2)
      for (const plan of two) {
        plan.push(['åtgärder'], { id: 'belysning', ...MEASURE, orsaker: [plan.get(['orsaker', 0, 'id'])] })
      }
      return two.length === 2
    },
  },
  {
    name: 'a measure is told in other words in another plan',
    how: 'contradict',
    change: ({ plans }) => {
      const [first, second] = plans.filter((plan) => plan.has(['åtgärder', 0, 'text']))
      const text = String(first?.get(['åtgärder', 0, 'text'])).trim()
      if (!second) return false
      return second.set(['åtgärder', 0, 'text'], `Efter samråd: ${text.charAt(0).toLowerCase()}${text.slice(1)}`)
    },
  },
]
