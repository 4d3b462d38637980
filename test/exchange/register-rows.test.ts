import { expect, test } from 'vitest'
import { registerOf } from '../../src/exchange/register.ts'
import { agreementOf } from '../compose/sample.ts'

test('a row is called by an id that is its own, else by its place', () => {
  const agreement = agreementOf({
    'overenskommelse.yaml': `
titel: Överenskommelse
parter: [{id: kommunen, namn: Kommunen}, {id: polisen, namn: Polisen}]
avtalstid: {typ: tillsvidare}
bilagor: [{nummer: 1, titel: Planer, sort: åtgärdsplaner, källa: planer}]
`,
    'planer/plan.yaml': `
titel: Plan
åtgärder:
  - {id: vandring, text: Vandra}
  - {id: vandring, text: Vandra igen}
  - {id: '12', text: Lysa}
  - {text: Prata}
`,
  })
  const { rows } = registerOf([agreement])
  expect(rows.map(({ row, values }) => [row, values.get('text')])).toEqual([
    ['', undefined],
    ['åtgärder[vandring]', 'Vandra'],
    ['åtgärder[2]', 'Vandra igen'],
    ['åtgärder[3]', 'Lysa'],
    ['åtgärder[4]', 'Prata'],
  ])
})
