import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'another time of notice than the data say',
    how: 'contradict',
    change: ({ agreementText, manifest }) => {
      const months = manifest.get(['avtalstid', 'uppsägning', 'månader'])
      if (typeof months !== 'number') return false
      return agreementText?.append(`Uppsägningstiden är ${months + 5} månader.`) ?? false
    },
  },
  {
    name: 'two times of notice',
    how: 'contradict',
    change: ({ agreementText, manifest }) =>
      !manifest.has(['avtalstid', 'uppsägning']) &&
      (agreementText?.append('Uppsägningstiden är en månad.\n\nEn part säger upp den med två års varsel.') ?? false),
    companions: { 'avtalstid-i-text': 'Where the text has said a time of notice already, it is a third one.' },
  },
]
