import type { Diagnostic } from '../diagnostic.ts'
import type { Agreement } from '../model/model.ts'
import type { Source, Span } from '../source.ts'
import { seenText } from '../swedish/seen-text.ts'
import { withheldIn } from './kinds.ts'
import { saidBy } from './said.ts'
import { occurrences, squeezed } from './squeezed.ts'
import { secretsOf, type Withheld } from './withheld.ts'

/** Says what in the finished bytes of a public output is to be withheld: a fel for each kind, and nothing is written. */
export type Guard = (name: string, bytes: Uint8Array) => readonly Diagnostic[]

/**
 * The guard of the public outputs of an agreement. It reads the bytes that are to be published as any other program
 * would, and knows nothing of how they were made. What it finds is a fault of this program.
 */
export function guardOf(agreement: Agreement): Guard {
  const secrets = secretsOf(agreement)
  return (name, bytes) => {
    const found = new Map<string, Diagnostic>()
    for (const { where, texts } of saidBy(name, bytes)) {
      for (const one of texts.flatMap((text) => withheldIn(squeezed(text), secrets))) {
        found.set(`${one.kind} ${where}`, leak(agreement, one, where))
      }
    }
    return [...found.values()]
  }
}

function leak(agreement: Agreement, withheld: Withheld, where: string): Diagnostic {
  const { kind } = withheld
  const [first, ...others] = placesOf(agreement, withheld)
  return {
    code: 'publik/lacka',
    severity: 'fel',
    message: `${ARTICLE[kind]} ${kind} som ska utelämnas står ${where}, och inget är skrivet`,
    hint: 'Skriv funktionen i stället för personen. Får uppgiften stå, skriv den under  publicering: {får_stå: […]}. Står den som den ska är felet programmets: anmäl det.',
    span: first ?? agreement.manifest.span([]),
    ...(others.length > 0 && { related: others.map((span) => ({ span, message: 'den står också här' })) }),
  }
}

const MOST_PLACES = 6

/** Where it stands in the agreement's files: one of these places is what came through. Texts come before data. */
function placesOf({ files }: Agreement, { spellings, gap }: Withheld): Span[] {
  const sources = [...files.values()].filter((file): file is Source => 'text' in file)
  const isProse = ({ path }: Source) => Number(!path.endsWith('.md'))
  return sources
    .sort((a, b) => isProse(a) - isProse(b))
    .flatMap((source) => {
      const { placeOf } = seenText(source.text)
      const text = squeezed(source.text)
      const hits = spellings.flatMap((word) => occurrences(text, word, gap))
      return hits.map(({ start, end }) => ({ source, start: placeOf(start), end: placeOf(end) }))
    })
    .slice(0, MOST_PLACES)
}

const ARTICLE: Readonly<Record<Withheld['kind'], string>> = {
  namn: 'ett',
  telefonnummer: 'ett',
  'e-postadress': 'en',
  postadress: 'en',
  kontaktuppgift: 'en',
  avsnitt: 'ett',
}
