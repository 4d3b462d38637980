import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'what the template says about a field, left in it',
    how: 'blank',
    change: ({ plans }) =>
      plans[0]?.set(['definition'], 'Redogör kort för bakgrunden. Ange vilka platser det gäller.') ?? false,
  },
  {
    name: 'an instruction about the form behind a measure',
    how: 'add',
    change: (example) => {
      const plan = example.plan((one) => one.has(['åtgärder', 0, 'text']))
      const text = plan?.get(['åtgärder', 0, 'text'])
      return plan?.set(['åtgärder', 0, 'text'], `${text} Fyll i kolumnen när åtgärden är klar.`) ?? false
    },
  },
  {
    name: 'an instruction about the template in the text of the agreement',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('Skriv i rutan vilka som har deltagit.') ?? false,
    companions: { platshallare: 'Who tells another what to write leaves a note.' },
  },
]
