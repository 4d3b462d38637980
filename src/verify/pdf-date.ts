/** A date of a PDF (ISO 32000-1, 7.9.4): what is left out is the first, and no zone is UTC. Nothing for another text. */
export function pdfDate(text: string): Date | undefined {
  const found = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(text)
  if (!found) return undefined
  const [, year, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, sign, zoneHours = 0, zoneMinutes = 0] = found
  const zone = (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes))
  const parts = [Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes) - zone] as const
  return new Date(Date.UTC(...parts, Number(seconds)))
}
