import { knownPersons, markedValues, placeKey } from '../../agreement/known-persons.ts'
import { isWithheld, spanIn, type Text, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Telefonnummer och e-postadresser står bara bland kontaktuppgifterna.',
  ground: 'lag',
  catalogue: ['P03'],
  basis: {
    document: 'Dataskyddsförordningen',
    place: 'artikel 5.1 c',
    text: 'Personuppgifter begränsas till det som behövs.',
  },
  why: 'I den publika versionen tas uppgiften bort, och kvar blir ett hål mitt i texten.',
  hint: 'Flytta uppgiften till  samordnare: [{telefon: …, e-post: …}]  och skriv  <bilaga:samordnare>  i texten. En växel, en tipstelefon och en funktionsbrevlåda kan stå kvar:  publicering: {får_stå: [010-567 00 00]}',
  good: { 'text/overenskommelse.md': 'Samordnarna nås enligt <bilaga:samordnare>.' },
  bad: { 'text/overenskommelse.md': 'Ring Anna Ek, 070-174 06 01.' },
  *check({ agreement, variant }) {
    const { find } = knownPersons(agreement)
    // A field of the municipality's own that its profile says is a contact detail stands where it should.
    const own = [...markedValues(agreement)].filter(({ mark, place }) => mark === 'kontakt' && place.includes('egna'))
    const contacts = new Set(own.map(placeKey))
    for (const text of textsOf(agreement)) {
      // A passage that is marked is left out of what is published.
      if (isContactField(text) || (text.file && contacts.has(placeKey(text)))) continue
      for (const { start, end, kind } of find(text.text)) {
        if (kind === 'namn' || kind === 'avsnitt' || isWithheld(text, start)) continue
        yield {
          span: spanIn(text, start, end),
          message: `${kind === 'telefonnummer' ? 'ett' : 'en'} ${kind} står i texten`,
          ...(variant === 'publik'
            ? { severity: 'fel' as const }
            : isOfMany(text.text.slice(0, start)) && { severity: 'info' as const }),
        }
      }
    }
  },
})

/** A number that the words before it give to whoever answers, and to nobody by name. */
const OF_MANY = latin(
  /(?<!\p{L})(?:växel\p{L}*|jour\p{L}*|tips\p{L}*|reception\p{L}*|kundtjänst\p{L}*|kontaktcenter|medborgarservice|funktionsbrevlåda\p{L}*|larmcentral\p{L}*|samtliga|alla)(?!\p{L})[^.;]{0,60}$/iu,
)

function isOfMany(before: string): boolean {
  return OF_MANY.test(before.slice(-100))
}

/** Whether a text is a contact field, or a registration number, which looks like a telephone number. */
function isContactField({ place = [] }: Text): boolean {
  return place.some(
    (step) => step === 'samordnare' || step === 'postadress' || step === 'dnr' || step === 'publicering',
  )
}
