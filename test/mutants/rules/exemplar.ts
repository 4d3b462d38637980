import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'more copies than parties',
    how: 'add',
    change: ({ agreementText }) =>
      agreementText?.append('Överenskommelsen är upprättad i sju likalydande exemplar.') ?? false,
  },
  {
    name: 'one party gets no copy',
    how: 'contradict',
    change: ({ agreementText }) => agreementText?.replace('tre likalydande exemplar', '2 exemplar') ?? false,
  },
  {
    name: 'what is signed on paper is now signed electronically',
    how: 'contradict',
    change: ({ manifest, agreementText }) =>
      agreementText !== undefined &&
      / exemplar/.test(agreementText.text) &&
      manifest.get(['undertecknas']) === 'på papper' &&
      manifest.set(['undertecknas'], 'elektroniskt'),
  },
  {
    name: 'a clause that the text has is asked for once more',
    how: 'add',
    change: ({ manifest, agreementText }) =>
      /likalydande|original/.test(agreementText?.text ?? '') && manifest.set(['slutklausul'], 'likalydande original'),
  },
]
