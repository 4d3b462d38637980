import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a mobile number in the lägesbild',
    how: 'add',
    change: ({ situationText }) =>
      situationText?.append('Den som har sett något kan ringa 070-174 06 07 på kvällen.') ?? false,
  },
  {
    name: 'an address in a plan',
    how: 'add',
    change: (example) =>
      example
        .plan((plan) => !plan.has(['genomförande']))
        ?.set(['genomförande'], 'Anmälan skickas till trygghetsvandring@example.se.') ?? false,
  },
  {
    name: 'a number at the office in the public version of the agreement',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('Frågor besvaras på 08-465 004 15.') ?? false,
    variant: 'publik',
  },
]
