import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: "a plan's own group has the name of the board",
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => !plan.has(['grupper']))
        ?.push(['grupper'], {
          namn: example.manifest.get(['styrgrupp', 'namn']),
          nivå: 'strategisk',
          funktion: 'Beslutar om inriktningen.',
          mötesfrekvens: { antal: 1, per: 'månad' },
        }) ?? false,
  },
  {
    name: 'somebody calls a plan together as its board',
    how: 'contradict',
    change: (example) =>
      example.plan((plan) => plan.has(['sammankallande', 'funktion']))?.set(['sammankallande', 'forum'], 'Styrgrupp') ??
      false,
  },
  {
    name: 'another forum of the agreement has the name of a board',
    how: 'contradict',
    change: ({ manifest }) => manifest.has(['forum', 0, 'namn']) && manifest.set(['forum', 0, 'namn'], 'Styrgruppen'),
    companions: { 'frekvens-motsagelse': 'What the text says of how often the board meets is then said of both.' },
  },
]
