import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the last party has not signed a change',
    how: 'add',
    change: ({ manifest, today }) =>
      manifest.push(['ändringar'], {
        datum: today,
        beskrivning: 'Styrgruppen möts på torget.',
        undertecknad_av: manifest
          .list(['parter'])
          .slice(0, -1)
          .map(({ id }) => id),
      }),
  },
  {
    name: 'nobody has signed a change',
    how: 'blank',
    change: ({ manifest, today }) =>
      manifest.push(['ändringar'], { datum: today, beskrivning: 'Styrgruppen möts på torget.', undertecknad_av: [] }),
  },
]
