import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the follow-up plan updates the lägesbild every second year',
    how: 'contradict',
    change: ({ followUpPlan }) => {
      const at = followUpPlan?.list(['objekt']).findIndex(({ sort }) => sort === 'lägesbild') ?? -1
      return at >= 0 && (followUpPlan?.set(['objekt', at, 'frekvens'], 'Vartannat år') ?? false)
    },
  },
  {
    name: 'the text updates the lägesbild every month',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('Lägesbilden uppdateras varje månad av samordnarna.') ?? false,
  },
  {
    name: 'the board meets every week in the text',
    how: 'add',
    change: ({ manifest, agreementText }) => {
      const name = String(manifest.get(['styrgrupp', 'namn'])).split(',')[0]
      return agreementText?.append(`${name} sammanträder varje vecka.`) ?? false
    },
  },
  {
    name: 'the text revises the lägesbild every week',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('Varje vecka revideras lägesbilden.') ?? false,
  },
  {
    name: 'the text makes a new lägesbild every month',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('En ny lägesbild tas fram varje månad.') ?? false,
  },
  {
    name: 'the meetings of the board are held every week in the text',
    how: 'add',
    change: ({ manifest, agreementText }) => {
      const name = String(manifest.get(['styrgrupp', 'namn'])).split(',')[0]
      return agreementText?.append(`${name}s möten hålls varje vecka.`) ?? false
    },
  },
  {
    name: 'every week the board meets in the text',
    how: 'add',
    change: ({ manifest, agreementText }) => {
      const name = String(manifest.get(['styrgrupp', 'namn'])).split(',')[0]
      return agreementText?.append(`Varje vecka sammanträder ${name?.toLowerCase()}.`) ?? false
    },
  },
]
