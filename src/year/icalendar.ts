import { addDays } from '../swedish/date.ts'
import type { YearEvent } from './event.ts'

/**
 * Events as an iCalendar text (RFC 5545): whole days, each with an id that stays the same from run to run. `DTSTAMP`
 * is midnight of the day that the dates are counted from, so that the same data gives the same file.
 */
export function calendar(events: readonly YearEvent[], today: string, product: string, notice?: string): string {
  const stamp = `${compact(today)}T000000Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${product}//SV`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Samverkan',
    ...(notice === undefined ? [] : [`X-WR-CALDESC:${escaped(notice)}`]),
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${uid(event.id)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(event.date)}`,
      `DTEND;VALUE=DATE:${compact(addDays(event.date, 1))}`,
      `SUMMARY:${escaped(event.title)}`,
      `DESCRIPTION:${escaped(description(event))}`,
      `CATEGORIES:${escaped(event.kind)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function description({ text, who, kind }: YearEvent): string {
  if (who === undefined) return text
  return `${text}\n${kind === 'styrgrupp' ? 'Ordförande' : 'Ansvarig'}: ${who}`
}

/** The event's id in ASCII; ids of data are ASCII already, the kinds are not. */
function uid(id: string): string {
  return `${id.normalize('NFD').replace(/\p{M}/gu, '')}@samverkan.invalid`
}

function compact(date: string): string {
  return date.replaceAll('-', '')
}

/** TEXT of RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ')
}

/** Lines of at most 75 octets, continued with a blank; no character is cut in two (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let out = ''
  let room = 75
  for (const character of line) {
    const size = encoder.encode(character).length
    if (size > room) {
      out += '\r\n '
      room = 74
    }
    out += character
    room -= size
  }
  return out
}
