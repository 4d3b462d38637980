/** What a file is that is no workbook, and what to do with it. */
export function foreignWorkbook(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const save = 'Öppna den där den är gjord, och spara den som Excel-arbetsbok (.xlsx).'
  if (start.includes('opendocument.spreadsheet'))
    return `ett kalkylblad från LibreOffice (.ods), som inte läses. ${save}`
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return `en arbetsbok i ett äldre format (.xls) eller med lösenord, som inte läses. ${save}`
  }
  if (start.startsWith('PK')) return `ingen arbetsbok (.xlsx), eller en skadad. ${save}`
  return `ingen arbetsbok (.xlsx). ${save}`
}
