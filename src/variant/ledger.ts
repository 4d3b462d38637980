import type { Kind } from '../agreement/personal-text.ts'
import { listed } from '../swedish/suggest.ts'

/** Counts what has been left out, by place. */
export class Ledger {
  readonly #places = new Map<string, Map<Kind, number>>()

  add(place: string, kind: Kind): void {
    const kinds = this.#places.get(place) ?? new Map<Kind, number>()
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    this.#places.set(place, kinds)
  }

  /** One line per place, in the order of the document: "Bilaga 2, Samordnare: 2 namn och 2 telefonnummer". */
  lines(): string[] {
    return [...this.#places].map(([place, kinds]) => {
      const amounts = ORDER.flatMap((kind) => {
        const count = kinds.get(kind)
        return count === undefined ? [] : `${count} ${count === 1 ? kind : (PLURAL[kind] ?? kind)}`
      })
      return `${place}: ${listed(amounts, 'och')}`
    })
  }
}

const ORDER: readonly Kind[] = ['namn', 'telefonnummer', 'e-postadress', 'postadress', 'kontaktuppgift', 'avsnitt']

const PLURAL: Readonly<Partial<Record<Kind, string>>> = {
  'e-postadress': 'e-postadresser',
  postadress: 'postadresser',
  kontaktuppgift: 'kontaktuppgifter',
}
