import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a police officer by name in the description of the situation',
    how: 'add',
    change: ({ situationText }) => situationText?.append('Kommunpolis Tindra Bergvik har hållit i arbetet.') ?? false,
  },
  {
    name: 'a name before a title in the agreement',
    how: 'add',
    change: ({ agreementText }) =>
      agreementText?.append('Frågor besvaras av Tindra Bergvik, säkerhetssamordnare.') ?? false,
  },
  {
    name: 'somebody by name among those who take part in a plan',
    how: 'add',
    change: ({ plans: [plan] }) => plan?.set(['övriga_deltagare'], ['Tindra Bergvik']) ?? false,
    companions: { 'namn-i-register': 'the rule of the profile tells of names in plans too' },
  },
]
