import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a stamp in the lägesbild',
    how: 'add',
    change: ({ situationText }) => situationText?.append('SEKRETESSBELAGD. Handeln styrs från två adresser.') ?? false,
  },
  {
    name: 'a paragraph that begins with the section of the law',
    how: 'add',
    variant: 'publik',
    change: (example) =>
      example
        .plan((plan) => plan.has(['kommunikation']))
        ?.set(['kommunikation'], 'Sekretess enligt offentlighets- och sekretesslagen 18 kap. 1 §.') ?? false,
  },
  {
    name: 'a source is marked, and nobody has examined it',
    how: 'add',
    change({ manifest }) {
      const index = manifest.list(['underlag']).findIndex(({ typ, sekretess }) => typ === 'statistik' && !sekretess)
      if (index < 0) return false
      return manifest.set(['underlag', index, 'sekretess'], {
        lagrum: 'Offentlighets- och sekretesslagen (2009:400) 35 kap. 1 §',
      })
    },
  },
]
