import type { Known } from '../agreement/personal-text.ts'
import { slug } from '../swedish/suggest.ts'

/** Replacement for a short name that holds personal data; a number follows. */
const REPLACEMENT = 'utelamnad'

/**
 * Short names (`id`, file names, anchors made from headings) of a public copy. They are printed nowhere, but a page for
 * the web and the destinations of a PDF hold them. A name that holds something personal gives way to a number, the same
 * everywhere, so that references still meet; every other name stays.
 */
export class Ids {
  readonly #hidden: RegExp | undefined
  readonly #replaced = new Map<string, string>()
  readonly #taken: ReadonlySet<string>
  #count = 0

  /** `taken` are the names that the agreement uses: no number is one of them. */
  constructor(known: readonly Known[], taken: ReadonlySet<string>) {
    // A single word is a word like any other.
    const slugs = known
      .flatMap(({ value, kind }) => (kind === undefined ? [] : [value, ...(kind === 'namn' ? [turned(value)] : [])]))
      .flatMap((value) => slug(value) ?? [])
      .filter(isCompound)
    this.#hidden = slugs.length === 0 ? undefined : new RegExp(`(?:^|-)(?:${slugs.join('|')})s?(?:-|$)`)
    this.#taken = taken
  }

  /** The name that stands for `id`. */
  of(id: string): string {
    const known = this.#replaced.get(id)
    if (known !== undefined) return known
    return this.#hidden?.test(id) ? this.hide(id) : id
  }

  /** Replaces a name whatever it holds. */
  hide(id: string): string {
    const known = this.#replaced.get(id)
    if (known !== undefined) return known
    let name: string
    do name = `${REPLACEMENT}-${++this.#count}`
    while (this.#taken.has(name))
    this.#replaced.set(id, name)
    return name
  }
}

/** A name with its last word first. */
function turned(name: string): string {
  const words = name.split(/\s+/)
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ')
}

function isCompound(name: string): boolean {
  return name.includes('-')
}
