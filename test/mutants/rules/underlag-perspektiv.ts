import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Makes every source of one sort a survey among the inhabitants. */
function survey({ manifest }: Example, sort: string): boolean {
  let changed = false
  for (const [index, { typ, perspektiv }] of manifest.list(['underlag']).entries()) {
    if (perspektiv === sort) changed = manifest.set(['underlag', index, 'perspektiv'], 'medborgare')
    if (typ === sort) changed = manifest.set(['underlag', index, 'typ'], 'enkät')
  }
  return changed
}

export const mutants: readonly Mutant[] = [
  {
    name: 'nobody has asked the staff',
    how: 'contradict',
    change: (example) => survey(example, 'personal'),
  },
  {
    name: 'there is no survey of how safe people feel',
    how: 'contradict',
    change: (example) => survey(example, 'trygghetsundersökning'),
  },
  {
    name: 'no source says whose view it gives',
    how: 'remove',
    change({ manifest }) {
      for (const index of manifest.list(['underlag']).keys()) manifest.remove(['underlag', index, 'perspektiv'])
      return true
    },
  },
]
