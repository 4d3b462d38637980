import { isOpen } from '../agreement/open-value.ts'
import type {
  Beslut,
  Frekvensvarde,
  Funktion,
  Loptid,
  Oppen,
  Textvarde,
  Tidpunkt,
  Tidsperiod,
} from '../model/format.ts'
import { parseMarkdown } from '../model/markdown.ts'
import { REFERENCE, type TargetKind } from '../model/reference.ts'
import { type Content, type Html, html, join } from './html.ts'
import { markdownValue } from './markdown/document.ts'
import { referenceTo } from './markdown/inline.ts'
import { isPlain, words } from './markdown/plain.ts'
import type { Writer } from './markdown/writer.ts'
import { symbol } from './symbol.ts'

/** A value of the data as it is printed; undefined when there is none. Words and dates stand as in the data. */
export type Printed = Html | undefined

type Texts = string | readonly string[] | Oppen
type Functions = string | Funktion | readonly (string | Funktion)[] | Oppen

/** Running text: the Markdown of a YAML value. */
export function text(value: Textvarde | undefined, writer: Writer): Printed {
  if (value === undefined) return undefined
  if (isOpen(value)) return open(value, writer)
  const trimmed = value.trim()
  // Most values hold no Markdown, and most others only references: parsing would cost more than printing.
  const parts = trimmed.split(REFERENCE)
  if (parts.every((part, at) => at % 3 > 0 || isPlain(part))) return withReferences(parts, writer)
  return markdownValue(parseMarkdown(value), writer)
}

/** Text, kind and id in turn. */
function withReferences(parts: readonly string[], writer: Writer): Html {
  return html`${parts.map((part, at) => {
    if (at % 3 === 0) return words(part)
    return at % 3 === 1 && referenceTo(part as TargetKind, parts[at + 1] ?? '', undefined, writer)
  })}`
}

/** One text, or a list of them. */
export function list(value: Texts | undefined, writer: Writer): Printed {
  if (value === undefined) return undefined
  if (typeof value === 'string' || isOpen(value)) return text(value, writer)
  return bullets(value.map((item) => text(item, writer)))
}

/** Parts as a bulleted list; a single one stands by itself. */
export function bullets(items: readonly Content[]): Printed {
  const some = items.filter((item) => item !== undefined && item !== '')
  if (some.length === 0) return undefined
  if (some.length === 1) return html`${some[0]}`
  return html`<ul>${some.map((item) => html`<li>${item}</li>`)}</ul>`
}

/** "under framtagande av Kommunpolis, klart senast 2026-12-31": what is not settled yet. */
function open(value: Oppen, writer: Writer): Html {
  const work = value.status === 'saknas' ? ', tas fram av' : ' av'
  const comment = value.kommentar !== undefined && html` ${text(value.kommentar, writer)}`
  return html`<span class="öppen">${symbol('klocka')} ${value.status}</span>${work} ${value.vem}, klart senast ${words(value.senast)}.${comment}`
}

/** One or more functions with their party, forum and person. */
export function functions(value: Functions | undefined, writer: Writer): Printed {
  if (value === undefined) return undefined
  if (isOpen(value)) return open(value, writer)
  const all: readonly (string | Funktion)[] = Array.isArray(value) ? value : [value as string | Funktion]
  return bullets(all.map((one) => (typeof one === 'string' ? text(one, writer) : functionName(one, writer))))
}

export function functionName(value: Funktion, writer: Writer): Html {
  const party = value.part !== undefined && partyName(value.part, writer)
  return join(
    [
      value.funktion,
      party && !value.funktion.includes(party) && party,
      value.namn,
      value.forum !== undefined && `sammankallande i ${value.forum}`,
    ],
    ', ',
  )
}

/** Short name of a party. */
export function partyName(id: string, writer: Writer): string {
  return writer.agreement.parter.find((party) => party.id === id)?.kortnamn ?? id
}

/** "1 gång per halvår", "Minst en gång varje halvår". */
export function frequency(value: Frekvensvarde | undefined, writer: Writer): Printed {
  if (value === undefined) return undefined
  if (typeof value === 'string' || isOpen(value)) return text(value, writer)
  const times = value.antal !== undefined && `${value.antal} ${value.antal === 1 ? 'gång' : 'gånger'}`
  const counted = join([times, value.per !== undefined && `per ${value.per}`], ' ')
  if (value.text === undefined) return counted
  const said = value.per === undefined || value.text.includes(value.per)
  return said ? text(value.text, writer) : html`${text(value.text, writer)} (${counted})`
}

/** A period: "2017-01-01 – 2018-12-31", with what is said about it in words. */
export function period(value: Tidsperiod): Printed {
  const dates =
    value.från !== undefined && value.till !== undefined
      ? `${value.från} – ${value.till}`
      : join([value.från && `från ${value.från}`, value.till && `till och med ${value.till}`], '')
  return join([value.text, dates], ', ')
}

/** A term: a period, or until further notice, which says no more on paper than in the data. */
export function term(value: Loptid | undefined, writer: Writer): Printed {
  if (value === undefined) return undefined
  if (value === 'tillsvidare') return html`${value}`
  return isOpen(value) ? open(value, writer) : period(value)
}

/** A date, a period or a time in words. */
export function time(value: Tidpunkt | undefined, writer: Writer): Printed {
  if (value === undefined) return undefined
  if (typeof value === 'string' || isOpen(value)) return text(value, writer)
  return period(value)
}

/** "Styrgruppen, 2016-11-24, § 3, dnr …": a decision. */
export function decision(value: (Omit<Beslut, 'dnr'> & { dnr?: string }) | undefined): Printed {
  if (value === undefined) return undefined
  return join([value.instans, value.datum && words(value.datum), value.punkt, value.dnr && `dnr ${value.dnr}`], ', ')
}
