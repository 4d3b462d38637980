import { spanIn, type Text, textsOf, yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { doubtfulStatement, doubtIn, type Placeholder, placeholdersIn } from '../../swedish/placeholder.ts'

export default rule({
  title: 'Inga platshållare, frågor till kollegor eller tomma rader finns kvar i det som ska undertecknas.',
  ground: 'form',
  catalogue: ['P01', 'E09', 'H08'],
  severity: 'fel',
  basis: { text: 'Det som undertecknas är färdigt.' },
  why: 'Den som undertecknar ett ”XXX” har inte kommit överens om något.',
  hint: 'Skriv det som ska stå där. Är uppgiften inte klar kan de flesta värden i YAML stå öppna:  {status: under framtagande, vem: …, senast: …}',
  good: {
    'atgardsplaner/orossamtal.yaml': 'mötesfrekvens: {status: under framtagande, vem: Kommunpolis, senast: 2025-03-31}',
  },
  bad: { 'atgardsplaner/orossamtal.yaml': 'mötesfrekvens: Gruppen träffas?' },
  *check({ agreement, variant }) {
    const severity = variant === 'utkast' ? 'varning' : 'fel'
    const abbreviations = new Set(agreement.ordlista.map(({ förkortning }) => förkortning))
    for (const text of allTexts(agreement)) {
      for (const one of found(text)) {
        const words = text.text.slice(one.start, one.end).trim()
        if (abbreviations.has(words) || isTitle(words, agreement)) continue
        yield {
          span: spanIn(text, one.start, one.end),
          // What a reader has learnt to take for a note may be none: it stops no signing copy.
          severity: one.kind === 'likely' ? 'varning' : severity,
          ...hintFor(one.kind, text),
          message: `${WHAT[one.kind]}: «${words.length > 60 ? `${words.slice(0, 57)}…` : words}»`,
        }
      }
    }
  },
})

/** Every text of the agreement, and of its status reports, which are submitted although nobody signs them. */
function* allTexts(agreement: Agreement): Generator<Text> {
  yield* textsOf(agreement)
  for (const { file } of agreement.statusrapporter) yield* yamlTexts(file)
  // Of what repositories say of organisations a party is made.
  const { repository, parter } = agreement
  const parties = new Set(parter.map(({ organisation }) => organisation))
  for (const text of repository ? yamlTexts(repository) : []) {
    const [key, index] = text.place ?? []
    if (key === 'organisationer' && parties.has(repository?.data.organisationer?.[Number(index)]?.id)) yield text
  }
  // `yamlTexts` leaves telephone numbers out, but "070-xxx xx xx" is a placeholder.
  const { manifest: file } = agreement
  for (const [part, { samordnare = [] }] of file.data.parter.entries()) {
    for (const [index, { telefon }] of samordnare.entries()) {
      const place = ['parter', part, 'samordnare', index, 'telefon']
      if (telefon !== undefined) yield { text: telefon, file, place, span: file.span(place) }
    }
  }
}

const WHAT: Readonly<Record<Placeholder['kind'], string>> = {
  mark: 'en platshållare är kvar',
  example: 'ett exempel ur startmallen är kvar',
  blank: 'något som skulle fyllas i är tomt',
  bracket: 'något som skulle fyllas i är tomt',
  pending: 'uppgiften är inte klar, och det står inte vem som tar fram den och till när',
  question: 'uppgiften är en fråga, inte ett svar',
  shout: 'en anteckning till kollegor är kvar',
  unsure: 'uppgiften är bara ett förslag',
  note: 'en anteckning till den som skriver är kvar',
  likely: 'det här liknar en anteckning till den som skriver',
}

/** Hints for the kinds that need another than the rule's. */
const HINTS: Readonly<Partial<Record<Placeholder['kind'], string>>> = {
  example: 'Skriv era egna uppgifter.',
  blank: 'Fyll i, eller ta bort raden: underskriftssidan har egna rader för ort, datum och namn.',
  bracket: 'Skriv uppgiften i stället för parentesen. Datum och ort hör till overenskommelse.yaml:  datum: …, ort: …',
  pending: 'Skriv uppgiften, eller vem som tar fram den och till när.',
  note: 'Skriv det som ska stå där, eller ta bort anteckningen.',
  likely: 'Ta bort den om den är en anteckning.',
  shout: 'Svara på frågan, eller ta bort anteckningen.',
}

/** A value of the data may be open; of Markdown nothing can. */
function hintFor(kind: Placeholder['kind'], { node }: Text): { hint?: string } {
  if (kind === 'pending' && !node)
    return { hint: 'Skriv  {status: under framtagande, vem: …, senast: …}  i stället för orden.' }
  if (kind === 'mark' && node) return { hint: 'Skriv det som ska stå där.' }
  const hint = HINTS[kind]
  return hint === undefined ? {} : { hint }
}

/** Keys below which a value says who, when, where or how much: there a question mark is a doubt. */
const FACTS: ReadonlySet<string> = new Set(
  'sammankallande administratör kommunikationsansvarig vem ansvarig funktion kontakt deltagare övriga_deltagare'
    .concat(' samverkanspartner strategisk_ledning operativ_ledning arbetsgrupp ledamöter ordförande personer av')
    .concat(' mötesfrekvens frekvens löptid tidsplan påbörjas avslutas när finansiering belopp resurs resurser')
    .concat(
      ' ort område enhet instans punkt juridisk_person postadress dnr utgivare samordningsfunktion ansvarig_nämnd',
    )
    .split(' '),
)

/** Keys whose value is a statement. It may contain a question when that is what is measured. */
const STATEMENTS: ReadonlySet<string> = new Set(
  'mätbara_effekter indikator utgångsvärde målvärde uppdrag åtaganden operativt_mål mål'.split(' '),
)

/** Keys whose value is a given name or title, or is a question by its purpose. */
const NAMES: ReadonlySet<string> = new Set('titel korttitel frågor alternativtext källa'.split(' '))

function found(text: Text): readonly Placeholder[] {
  if (text.node) return text.node.type === 'heading' ? marks(text.text) : placeholdersIn(text.text)
  const keys = (text.place ?? []).filter((step): step is string => typeof step === 'string')
  const key = keys.at(-1) ?? ''
  if (NAMES.has(key)) return marks(text.text)
  const everywhere = placeholdersIn(text.text)
  const own = keys.some((one) => FACTS.has(one))
    ? doubtIn(text.text)
    : keys.some((one) => STATEMENTS.has(one))
      ? doubtfulStatement(text.text)
      : undefined
  return own && everywhere.every(({ start, end }) => end <= own.start || start >= own.end)
    ? [...everywhere, own]
    : everywhere
}

/** The placeholders in a name: only those kinds that cannot be part of one. */
function marks(text: string): readonly Placeholder[] {
  return placeholdersIn(text).filter(({ kind }) => ['mark', 'bracket', 'example'].includes(kind))
}

/** Whether the words are part of the title of a source, such as "Trygg i Stockholm? 2014". */
function isTitle(words: string, { manifest }: Agreement): boolean {
  return (manifest.data.underlag ?? []).some(
    ({ titel }) => titel.includes('?') && words.includes(titel.split('?')[0] ?? titel),
  )
}
