import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Ordförandeskapet växlar mellan mötena, när det är avtalat.',
  ground: 'avtal',
  catalogue: ['B05'],
  why: 'När samma part leder två möten i rad blir samverkan den partens.',
  hint: 'Låt den andra funktionen leda mötet.',
  good: {
    'overenskommelse.yaml': `
      styrgrupp:
        ordförande:
          ordning: alternerande
        möten:
          - {datum: 2025-03-11, ordförande: Lokalpolisområdeschef}
          - {datum: 2025-09-16, ordförande: Kommundirektör}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      styrgrupp:
        ordförande:
          ordning: alternerande
        möten:
          - {datum: 2025-03-11, ordförande: Kommundirektör}
          - {datum: 2025-09-16, ordförande: Kommundirektör}
    `,
  },
  *check({ agreement: { manifest } }) {
    const { ordförande, möten = [] } = manifest.data.styrgrupp ?? {}
    if (ordförande?.ordning !== 'alternerande') return
    const place = (index: number) => ['styrgrupp', 'möten', index, 'ordförande']
    const led = möten
      .map((meeting, index) => ({ ...meeting, index }))
      .filter((meeting) => meeting.ordförande !== undefined)
      .sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))
    for (const [index, meeting] of möten.entries()) {
      if (meeting.ordförande !== undefined) continue
      yield {
        place: place(index),
        message: `mötet ${meeting.datum} har ingen ordförande`,
        hint: 'Lägg till  ordförande: …',
      }
    }
    const right = `Turordningen är ${ordförande.funktioner.join(', sedan ')}.`
    for (const [at, meeting] of led.entries()) {
      const before = led[at - 1]
      if (before?.ordförande === meeting.ordförande && ordförande.funktioner.length > 1) {
        yield {
          place: place(meeting.index),
          message: `${meeting.ordförande} leder både ${before?.datum} och ${meeting.datum}`,
          hint: right,
          related: [{ span: manifest.span(place(before?.index ?? 0)), message: 'mötet före' }],
          ground: ['styrgrupp', 'möten'],
        }
      } else if (!ordförande.funktioner.some((one) => isSame(one, meeting.ordförande))) {
        yield {
          place: place(meeting.index),
          message: `${meeting.ordförande} leder mötet ${meeting.datum} men är inte ordförande enligt överenskommelsen`,
          hint: right,
        }
      }
    }
  },
})

function isSame(one: string, other: string | undefined): boolean {
  return other !== undefined && one.toLowerCase().includes(other.toLowerCase().replace(/^polisens /, ''))
}
