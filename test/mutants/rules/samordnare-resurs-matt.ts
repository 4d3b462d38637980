import type { Mutant } from '../mutant.ts'

const RESOURCE = ['parter', 0, 'samordnare', 0, 'resurs']

export const mutants: readonly Mutant[] = [
  {
    name: 'as much time as is needed',
    how: 'contradict',
    change: ({ manifest }) => manifest.has(RESOURCE) && manifest.set(RESOURCE, 'Den tid som uppdraget kräver'),
  },
  {
    name: 'the amount is gone, the rest stands',
    how: 'remove',
    change({ manifest }) {
      const resource = manifest.get(RESOURCE)
      return typeof resource === 'string' && manifest.set(RESOURCE, resource.replace(/^.*heltid/, 'Avsatt tid'))
    },
  },
  {
    name: 'a number that is no amount',
    how: 'contradict',
    change: ({ manifest }) =>
      manifest.has(RESOURCE) && manifest.set(RESOURCE, 'Tid enligt punkt 5 i Samverkansavtalet'),
  },
]
