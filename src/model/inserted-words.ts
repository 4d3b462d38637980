import { inWords } from '../swedish/quantity.ts'
import { listed } from '../swedish/suggest.ts'
import { inDay } from '../swedish/written-date.ts'
import { follow, keysOf, type Reached } from './data-path.ts'

/** A value of the data in a text: `<uppgift:avtalstid.till;ord>`, `<antal:planer>`, `<lista:parter>`. */
export interface Insertion {
  readonly kind: InsertionKind
  readonly path: string
  /** What stands behind the semicolon. */
  readonly form?: string
}

export const INSERTION_KINDS = ['uppgift', 'antal', 'lista'] as const
export type InsertionKind = (typeof INSERTION_KINDS)[number]

/** The words of an insertion, or why it has none. */
export type Inserted =
  | { readonly words: string; readonly isOurs: boolean }
  | { readonly code: 'okand' | 'slag' | 'form' | 'saknas'; readonly message: string; readonly hint: string }

/** The forms of each kind, the first of which it has without being asked. */
const FORMS: Readonly<Record<InsertionKind, readonly string[]>> = {
  uppgift: ['ord', 'siffra'],
  antal: ['ord', 'siffra', 'båda'],
  lista: ['namn', 'kort'],
}

/** What is an `ett`: of one of them it is said "ett", of all else "en". */
const NEUTER = /(?:områden|mål|löften|forum|möten|åtaganden)$/

/** The words that an insertion is printed as. `isOurs` tells that they are made here, and can begin a sentence. */
export function insertedWords(root: unknown, { kind, path, form }: Insertion): Inserted {
  const forms = FORMS[kind]
  const offered = forms.map((one) => `<${kind}:${path};${one}>`).join('  eller  ')
  if (form !== undefined && !forms.includes(form))
    return {
      code: 'form',
      message: `formen «${form}» finns inte`,
      hint: `Skriv  ${offered}`,
    }
  const reached = listAt(kind, follow(root, path))
  if (reached.message !== undefined) return { code: 'okand', ...reached }
  const { value } = reached
  if (kind === 'uppgift') return scalarWords(value, path, form)
  if (!Array.isArray(value))
    return {
      code: 'slag',
      message: `«${path}» är ingen lista`,
      hint: `Skriv  <uppgift:${path}>  eller peka på en lista, t.ex.  <${kind}:parter>`,
    }
  return kind === 'antal' ? countWords(value.length, path, form) : listWords(value, path, form)
}

/** Of a group the members are counted and listed. */
function listAt(kind: InsertionKind, reached: Reached): Reached {
  if (kind === 'uppgift' || reached.message !== undefined) return reached
  const { value } = reached
  return typeof value === 'object' && value !== null && 'ledamöter' in value ? { value: value.ledamöter } : reached
}

function scalarWords(value: unknown, path: string, form: string | undefined): Inserted {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
    return form === 'siffra' ? { words: value, isOurs: false } : { words: inDay(value), isOurs: true }
  if (typeof value === 'number')
    return form === 'ord' && Number.isInteger(value)
      ? { words: inWords(value), isOurs: true }
      : { words: String(value).replace('.', ','), isOurs: false }
  if (typeof value === 'string' && value.trim() !== '') return { words: value.trim(), isOurs: false }
  if (value === undefined || value === null || value === '')
    return { code: 'saknas', message: `«${path}» är tom`, hint: 'Fyll i uppgiften där den hör hemma.' }
  if (typeof value === 'object' && 'status' in value)
    return {
      code: 'saknas',
      message: `«${path}» är inte klar ännu`,
      hint: 'Skriv uppgiften när den är bestämd, och hänvisa till den då.',
    }
  const inside = Array.isArray(value) ? [] : keysOf(value)
  return {
    code: 'slag',
    message: Array.isArray(value) ? `«${path}» är en lista` : `«${path}» är flera uppgifter`,
    hint: Array.isArray(value)
      ? `Skriv  <lista:${path}>  eller  <antal:${path}>`
      : `Skriv vilken, t.ex.  <uppgift:${path}.${inside[0] ?? '…'}>. Där finns ${listed(inside, 'och')}.`,
  }
}

function countWords(count: number, path: string, form: string | undefined): Inserted {
  const digits = String(count)
  const word = count === 0 ? 'noll' : count === 1 && !NEUTER.test(path) ? 'en' : inWords(count)
  if (form === 'siffra' || word === digits) return { words: digits, isOurs: false }
  return { words: form === 'båda' ? `${word} (${digits})` : word, isOurs: true }
}

function listWords(items: readonly unknown[], path: string, form: string | undefined): Inserted {
  const names = items.map((item) => nameOf(item, form))
  if (names.length === 0)
    return { code: 'saknas', message: `listan «${path}» är tom`, hint: 'Fyll i listan, eller stryk hänvisningen.' }
  const without = names.indexOf(undefined)
  if (without >= 0)
    return {
      code: 'slag',
      message: `${without + 1} i listan «${path}» har inget namn`,
      hint: 'Räkna upp dem i texten i stället.',
    }
  return {
    words: listed(
      names.filter((name) => name !== undefined),
      'och',
    ),
    isOurs: true,
  }
}

/** What an item of a list is called: a function is written small in running text. */
function nameOf(item: unknown, form: string | undefined): string | undefined {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) return undefined
  const has = item as Readonly<Record<string, unknown>>
  const keys = form === 'kort' ? ['kortnamn', 'korttitel', 'namn', 'titel'] : ['namn', 'titel']
  const name = keys.map((key) => has[key]).find((value) => typeof value === 'string')
  if (typeof name === 'string') return name
  const { funktion, text, löfte } = has
  if (typeof funktion === 'string') return funktion.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
  return [text, löfte].find((value) => typeof value === 'string') as string | undefined
}
