import type { Mutant } from '../mutant.ts'

const CLAUSE = /(\n## Information[^\n]*\n)[\s\S]*?(?=\n## |$)/

export const mutants: readonly Mutant[] = [
  {
    name: 'events are reported, and nobody is said to get the report',
    how: 'blank',
    change: ({ agreementText }) =>
      agreementText?.replace(CLAUSE, '$1\nHändelser av väsentlig betydelse ska rapporteras utan dröjsmål.\n') ?? false,
  },
  {
    name: 'the coordinator who gets the information is gone',
    how: 'remove',
    change: ({ agreementText }) =>
      agreementText?.replace(/informera den andra Partens samordnare\./, 'lämna information om detta.') ?? false,
  },
]
