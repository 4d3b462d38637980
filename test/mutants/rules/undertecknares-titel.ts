import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a signatory with another title below the text',
    how: 'contradict',
    change({ manifest, agreementText }) {
      const name = manifest.get(['parter', 0, 'undertecknare', 0, 'namn'])
      return agreementText?.append(`${name}\\\nSäkerhetschef`) ?? false
    },
  },
  {
    name: 'a signatory with a longer title, the line broken by spaces',
    how: 'contradict',
    companions: { 'namn-i-text': 'A name in the description of the situation.' },
    change({ manifest, situationText }) {
      const signatory = ['parter', 1, 'undertecknare', 0]
      const [name, title] = [manifest.get([...signatory, 'namn']), manifest.get([...signatory, 'titel'])]
      return situationText?.append(`${name}  \nTillförordnad ${String(title).toLowerCase()}`) ?? false
    },
  },
  {
    name: 'a signatory in bold, with another title',
    how: 'contradict',
    change({ manifest, agreementText }) {
      const name = manifest.get(['parter', 0, 'undertecknare', 0, 'namn'])
      return agreementText?.append(`**${name}**\\\nSäkerhetschef`) ?? false
    },
  },
]
