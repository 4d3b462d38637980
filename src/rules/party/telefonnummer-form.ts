import { rule } from '../../check/rule.ts'
import { sameContact } from '../../swedish/contact.ts'

export default rule({
  title: 'Telefonnummer skrivs på ett sätt.',
  ground: 'husregel',
  catalogue: ['B10'],
  severity: 'info',
  why: 'Nummer som grupperas olika läses fel och går inte att jämföra.',
  hint: 'Skriv mobilnummer som 070-174 06 21 och andra som 08-508 00 000.',
  good: {
    'overenskommelse.yaml': `
      parter:
        - id: polisen
          samordnare:
            - namn: Doris Falk
              telefon: 070-174 06 21
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      parter:
        - id: polisen
          samordnare:
            - namn: Doris Falk
              telefon: 0701-74 06 21
    `,
  },
  *check({ agreement: { manifest } }) {
    for (const [part, { samordnare = [] }] of manifest.data.parter.entries()) {
      for (const [index, { telefon }] of samordnare.entries()) {
        if (telefon === undefined) continue
        const right = written(telefon)
        if (right === undefined || right === telefon) continue
        yield {
          place: ['parter', part, 'samordnare', index, 'telefon'],
          message: `telefonnumret ${telefon} är grupperat på ett annat sätt än andra`,
          hint: `Skriv  telefon: ${right}`,
        }
      }
    }
  },
})

/** The standard form of a mobile number; undefined for other numbers, whose area codes vary in length. */
function written(number: string): string | undefined {
  const match = /^(07\d)(\d{3})(\d{2})(\d{2})$/.exec(sameContact(number))
  return match ? `${match[1]}-${match[2]} ${match[3]} ${match[4]}` : undefined
}
