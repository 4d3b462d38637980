import { knownNames, namesOf, partyNames, personNames } from '../../agreement/person-name.ts'
import { type Text, yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { fullNames } from '../../swedish/person-name.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'I planer och register står funktioner, inte personer, när de publiceras.',
  catalogue: ['P07'],
  applies: 'on-demand',
  severity: 'info',
  why: 'Den publika versionen når alla, och namnen blir kvar på nätet när personerna har bytt arbete.',
  hint: 'Skriv funktionen i stället, t.ex.  operativ_ledning: Områdeschef. Undertecknare får stå med namn.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      hanteras:
        - {strategisk_ledning: Socialchef, operativ_ledning: Områdeschef väster, arbetsgrupp: Orossamtalsgruppen}
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      hanteras:
        - {strategisk_ledning: Socialchef, operativ_ledning: Tindra Berg, arbetsgrupp: Orossamtalsgruppen}
    `,
  },
  *check({ agreement }) {
    const values = agreement.planer.flatMap(({ file }) =>
      [...yamlTexts(file)].filter(namesSomebody).map((text) => ({ file, text })),
    )
    const handlers = values.flatMap(({ text }) => (isHandler(text) ? [text.text] : []))
    const known = namesOf(agreement, handlers)
    const seen = new Set<string>()
    for (const { text, file } of values) {
      const names = isHandler(text) ? personNames(text.text, agreement, known) : knownNames(text.text, known)
      // One finding per row: its levels often name the same people.
      const row = `${file.source.path} ${rowOf(text).join('.')}`
      if (names.length === 0 || seen.has(row)) continue
      seen.add(row)
      yield {
        file,
        place: text.place ?? [],
        message: `${listed(names, 'och')} nämns vid namn och syns i den publika versionen`,
      }
    }
    yield* participants(agreement)
  },
})

/** Keys whose values say who does something. */
const WHO: ReadonlySet<string> = new Set(
  'strategisk_ledning operativ_ledning arbetsgrupp sammankallande administratör kommunikationsansvarig vem kontakt'
    .concat(' funktion deltagare samverkanspartner')
    .split(' '),
)

function namesSomebody({ place = [] }: Text): boolean {
  return place.some((step) => WHO.has(String(step))) && place.at(-1) !== 'namn'
}

/** Whether a text is under `hanteras`: two capitalised words are a person there, and elsewhere an organisation. */
function isHandler({ place = [] }: Text): boolean {
  return place.includes('hanteras')
}

/** The place of the row of the register (`hanteras`) that holds the text, else the text's own place. */
function rowOf({ place = [] }: Text): readonly (string | number)[] {
  const at = place.indexOf('hanteras')
  return at >= 0 ? place.slice(0, at + 1) : place
}

/** Finds the lists of persons in the agreement itself, which the public variant leaves out. */
function* participants(agreement: Agreement) {
  for (const [part, { deltagare = [], id }] of agreement.manifest.data.parter.entries()) {
    for (const [group, { personer = [] }] of deltagare.entries()) {
      const names = personer.flatMap((person) => fullNames(person, partyNames(agreement)))
      if (names.length === 0) continue
      yield {
        place: ['parter', part, 'deltagare', group, 'personer'],
        message: `${names.length === 1 ? 'en person' : `${names.length} personer`} hos ${id} nämns vid namn; namnen utelämnas i den publika versionen`,
        hint: 'Skriv deras funktioner i stället, så att listan går att publicera.',
        severity: 'info' as const,
      }
    }
  }
}
