import { expect, test } from 'vitest'
import { frequencies } from '../src/swedish/frequency.ts'

test.each(['två gånger per år', 'Två\u00a0gånger per\u00a0år', 'TVÅ GÅNGER\nPER ÅR', 'två\tgånger per år'])(
  'a frequency is read whatever blanks and capitals it is written with: %j',
  (text) => {
    expect(frequencies(`Gruppen möts ${text}.`)).toMatchObject([{ timesPerYear: 2 }])
  },
)
