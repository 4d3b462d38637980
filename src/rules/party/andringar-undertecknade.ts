import { rule } from '../../check/rule.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'En ändring är skriftlig och undertecknad av alla parter.',
  ground: 'avtal',
  catalogue: ['A16'],
  severity: 'fel',
  why: 'En ändring som en part inte har undertecknat binder inte den parten.',
  hint: 'Räkna upp de parter som har undertecknat:  undertecknad_av: [kommunen, polisen]',
  good: {
    'overenskommelse.yaml': `
      ändringar:
        - {datum: 2025-01-20, beskrivning: Bilaga 4 byts ut., undertecknad_av: [kommunen, polisen]}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      ändringar:
        - {datum: 2025-01-20, beskrivning: Bilaga 4 byts ut., undertecknad_av: [kommunen]}
    `,
  },
  *check({ agreement: { manifest, parter } }) {
    for (const [index, { datum, undertecknad_av: signed = [] }] of (manifest.data.ändringar ?? []).entries()) {
      const missing = parter.filter(({ id }) => !signed.includes(id))
      if (missing.length === 0) continue
      yield {
        place: ['ändringar', index, 'undertecknad_av'],
        message: `ändringen ${datum} är inte undertecknad av ${listed(
          missing.map(({ namn }) => namn),
          'och',
        )}`,
        hint: `Skriv  undertecknad_av: [${parter.map(({ id }) => id).join(', ')}]  när alla har undertecknat.`,
      }
    }
  },
})
