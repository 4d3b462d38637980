import type { Diagnostic } from '../../diagnostic.ts'
import type { DamagedPdf } from '../../pdf/objects.ts'
import type { Shortcomings } from './adopt.ts'
import { EncryptedPdf } from './source.ts'

/** Why a PDF cannot be inserted. */
export function refusal(path: string, error: DamagedPdf): Diagnostic {
  if (error instanceof EncryptedPdf) {
    return {
      code: 'pdf/infogad-krypterad',
      severity: 'fel',
      message: 'PDF-filen är krypterad eller lösenordsskyddad och kan inte infogas.',
      path,
      hint: 'Be avsändaren om filen utan skydd, eller skriv ut den och skanna in den.',
    }
  }
  return {
    code: 'pdf/infogad-skadad',
    severity: 'fel',
    message: `PDF-filen är skadad eller av ett slag som inte kan infogas (${error.message}).`,
    path,
    hint: 'Öppna filen i ett PDF-program och spara den på nytt, till exempel som PDF/A.',
  }
}

/** What the whole document gives up to have the pages in it. */
export function downgrades(path: string, shortcomings: Shortcomings, signed: boolean): Diagnostic[] {
  const { fontsNotEmbedded, fontsWithoutText, cmyk } = shortcomings
  const found: Diagnostic[] = []
  if (fontsNotEmbedded.size > 0) {
    found.push({
      code: 'pdf/infogad-typsnitt',
      severity: 'varning',
      message: `PDF-filen bäddar inte in typsnitten ${list(fontsNotEmbedded)}. Dokumentet byggs, men kan varken kallas PDF/A eller PDF/UA: det kan se annorlunda ut i framtiden.`,
      path,
      hint: 'Spara filen på nytt som PDF/A, som alltid har typsnitten med sig.',
    })
  }
  if (fontsWithoutText.size > 0) {
    found.push({
      code: 'pdf/infogad-oläsbar',
      severity: 'varning',
      message: `PDF-filen säger inte vilka tecken som visas med typsnitten ${list(fontsWithoutText)}. Dokumentet byggs, men kan inte kallas PDF/UA, och PDF/A bara på nivå B: sidorna kan inte läsas upp eller sökas i.`,
      path,
      hint: 'Spara filen på nytt som PDF/A på nivå A eller U.',
    })
  }
  if (cmyk) {
    found.push({
      code: 'pdf/infogad-tryckfärger',
      severity: 'varning',
      message: 'PDF-filen har tryckfärger (CMYK) utan färgprofil. Dokumentet byggs, men kan inte kallas PDF/A.',
      path,
      hint: 'Spara filen på nytt som PDF/A, eller med färgrymden RGB.',
    })
  }
  if (signed) {
    found.push({
      code: 'pdf/infogad-undertecknad',
      severity: 'varning',
      message: 'PDF-filen är elektroniskt undertecknad. Sidorna visas, men underskriften följer inte med.',
      path,
      hint: 'Spara originalet tillsammans med överenskommelsen: bara det kan visa att underskriften är äkta.',
    })
  }
  return found
}

function list(names: ReadonlySet<string>): string {
  return [...names].sort().join(', ')
}
