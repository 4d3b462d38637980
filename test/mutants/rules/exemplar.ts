import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'more copies than parties',
    how: 'add',
    change: ({ agreementText }) =>
      agreementText?.append('Överenskommelsen är upprättad i sju likalydande exemplar.') ?? false,
    companions: { 'villkor-motsager': 'What is signed electronically has no copies on paper.' },
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
    companions: { 'villkor-motsager': 'The text says that it is signed on paper.' },
  },
  {
    name: 'a clause that the text has is asked for once more',
    how: 'add',
    change: ({ manifest, agreementText }) =>
      /likalydande|original/.test(agreementText?.text ?? '') && manifest.set(['slutklausul'], 'likalydande original'),
  },
]
