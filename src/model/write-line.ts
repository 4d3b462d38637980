/** A line longer than this is not repeated in a hint: whoever mends it changes it where it stands. */
const LONGEST = 200

/** The hint to write a line, whole as it shall be: cut short, it would take the rest with it when it is followed. */
export function writeLine(line: string, otherwise: string): string {
  return line.length > LONGEST || line.includes('\n') ? otherwise : `Skriv  ${line}`
}

/** What to do with a value that is too long to be repeated. */
export const QUOTED = 'Sätt hela värdet inom citattecken: "…"'

/** A text as YAML writes it within straight quotation marks. */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
