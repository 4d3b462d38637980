import { rule } from '../../check/rule.ts'
import type { Party } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'En titel som räknar upp parterna räknar upp alla.',
  ground: 'form',
  catalogue: ['B14'],
  severity: 'fel',
  why: 'När titel och parter inte stämmer är det oklart vilka som är bundna.',
  hint: 'Skriv alla parter i titeln, eller en titel utan uppräkning.',
  good: {
    'overenskommelse.yaml': `
      titel: Samverkansöverenskommelse mellan Dalköpings kommun och Polismyndigheten
      parter:
        - id: kommunen
        - id: polisen
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      titel: Samverkansöverenskommelse mellan Dalköpings kommun och Mimer
      parter:
        - id: kommunen
        - id: polisen
    `,
  },
  *check({ agreement: { manifest, parter } }) {
    const { titel } = manifest.data
    const [, named] = LISTED.exec(titel) ?? []
    if (named === undefined) return
    const missing = parter.filter((party) => !isNamed(party, named))
    if (missing.length === 0) return
    const names = missing.map(({ namn }) => namn)
    yield {
      place: ['titel'],
      message: `titeln räknar upp parterna men inte ${listed(names, 'och')}`,
      related: missing.map(({ id }) => ({
        span: manifest.span(['parter', manifest.data.parter.findIndex((one) => one.id === id), 'id']),
        message: 'parten',
      })),
    }
  },
})

const LISTED = latin(/(?<!\p{L})mellan (.+)$/iu)

/** Words that occur in the names of many parties, so that they do not identify one. */
const COMMON =
  /^(?:stads?|staden|kommun(?:en|s)?|region(?:en)?|bostads|aktiebolag|stadsdels.*|.*förvaltning(?:en)?|förvaltningen)$/i

/** Whether a title's list of parties contains a name of the party, or a word that identifies it. */
function isNamed({ namn, kortnamn, organ, juridisk_person: legal, typ }: Party, named: string): boolean {
  const text = named.toLowerCase()
  if (typ === 'polis') return text.includes('polis')
  const names = [namn, kortnamn, organ, legal].filter((name) => name !== undefined)
  if (names.some((name) => text.includes(name.toLowerCase()))) return true
  const words = names.flatMap((name) => name.split(BETWEEN_WORDS)).filter((word) => word.length > 3)
  const own = words.filter((word) => !COMMON.test(word))
  return own.length === 0 ? words.some((word) => isIn(word, text)) : own.some((word) => isIn(word, text))
}

const BETWEEN_WORDS = latin(/[^\p{L}-]+/u)

/** Whether a text contains a word or an inflected form of it. */
function isIn(word: string, text: string): boolean {
  const stem = word.toLowerCase().replace(/(?:en|et|s)$/, '')
  return stem.length >= 4 && text.includes(stem)
}
