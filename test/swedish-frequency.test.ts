import { expect, test } from 'vitest'
import { frequencies } from '../src/swedish/frequency.ts'

test.each(['två gånger per år', 'Två\u00a0gånger per\u00a0år', 'TVÅ GÅNGER\nPER ÅR', 'två\tgånger per år'])(
  'a frequency is read whatever blanks and capitals it is written with: %j',
  (text) => {
    expect(frequencies(`Gruppen möts ${text}.`)).toMatchObject([{ timesPerYear: 2 }])
  },
)

test.each([
  ['var sjunde vecka', 52 / 7],
  ['var nionde vecka', 52 / 9],
  ['var femtonde dag', 24],
  ['femton möten per år', 15],
  ['två möten, i juli och december', 2],
  ['möte varje januari', 1],
  ['möte varje höst', 1],
  ['nästa gång om tio år', 0.1],
])('numbers and months are the same words as everywhere else: %j', (text, timesPerYear) => {
  expect(frequencies(`Gruppen har ${text}.`)).toMatchObject([{ timesPerYear }])
})
