import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'shares that make more than the whole',
    how: 'add',
    change: ({ situationText }) =>
      situationText?.append(
        'Av samtliga anmälningar gällde 46 procent stöld, 31 procent bedrägeri och 29 procent annat.',
      ) ?? false,
  },
  {
    name: 'a list of another length than is said',
    how: 'add',
    change: ({ situationText }) => situationText?.append('Arbetet har fyra mål:\n\n- Ljus.\n- Värme.\n- Ro.') ?? false,
  },
]
