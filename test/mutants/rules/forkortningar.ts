import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'an abbreviation that nobody explains',
    how: 'add',
    change: ({ situationText }) => situationText?.append('Frågan tas upp av TBV varje höst.') ?? false,
  },
  {
    name: 'the word list is lost',
    how: 'remove',
    change: ({ manifest }) => manifest.remove(['ordlista']),
    companions: { 'aktor-forkortning': 'Those who act are abbreviated too.' },
  },
  {
    name: 'a plan is called what is short for something else',
    how: 'contradict',
    change: ({ plans, situationText }) => {
      const title = plans[0]?.get(['titel'])
      if (!plans[0] || !situationText) return false
      situationText.append('Enligt Trygghet på väg (TPV) är gångvägarna mörka.')
      return plans[0].set(['titel'], `${title}, TPV`)
    },
  },
]
