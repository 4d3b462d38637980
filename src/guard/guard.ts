import type { Diagnostic } from '../diagnostic.ts'
import type { Agreement } from '../model/model.ts'
import { kindsIn } from './kinds.ts'
import { saidBy } from './said.ts'
import { squeezed } from './squeezed.ts'
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
      for (const kind of texts.flatMap((text) => kindsIn(squeezed(text), secrets))) {
        found.set(`${kind} ${where}`, leak(agreement, kind, where))
      }
    }
    return [...found.values()]
  }
}

function leak({ manifest }: Agreement, kind: Withheld['kind'], where: string): Diagnostic {
  return {
    code: 'publik/lacka',
    severity: 'fel',
    message: `${ARTICLE[kind]} ${kind} som ska utelämnas står ${where}, och inget är skrivet`,
    hint: 'Felet är programmets. Anmäl det, och skriv under tiden funktionen i stället för personen. Får uppgiften stå, skriv den under  publicering: {får_stå: […]}',
    span: manifest.span([]),
  }
}

const ARTICLE: Readonly<Record<Withheld['kind'], string>> = {
  namn: 'ett',
  telefonnummer: 'ett',
  'e-postadress': 'en',
  postadress: 'en',
  kontaktuppgift: 'en',
  avsnitt: 'ett',
}
