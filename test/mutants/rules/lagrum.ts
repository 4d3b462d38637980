import type { Mutant } from '../mutant.ts'

const ACT = 'lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete'

export const mutants: readonly Mutant[] = [
  {
    name: 'a section that the Act does not have',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append(`Det sägs också i 19 § ${ACT}.`) ?? false,
  },
  {
    name: 'a chapter that the law does not have',
    how: 'add',
    change: ({ situationText }) =>
      situationText?.append('Sekretess gäller enligt 52 kap. offentlighets- och sekretesslagen.') ?? false,
  },
]
