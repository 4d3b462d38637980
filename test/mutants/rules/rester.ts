import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'what a program said of a picture',
    how: 'add',
    change: ({ situationText }) => situationText?.append('Bildobjekt som visar person, utomhus, träd') ?? false,
  },
  {
    name: 'a hard space as HTML writes it',
    how: 'add',
    companions: { 'md/dialekt': 'the reader tells what is printed as it stands' },
    change({ manifest }) {
      const purpose = manifest.get(['syfte'])
      return typeof purpose === 'string' && manifest.set(['syfte'], purpose.replace(' ', '&nbsp;'))
    },
  },
  {
    name: 'bold text that does not end',
    how: 'add',
    companions: { 'md/fetstil': 'the reader tells what is printed as it stands' },
    change: ({ agreementText }) => agreementText?.append('Parterna har **gemensamt ansvar för uppföljningen.') ?? false,
  },
]
