import type { Diagnostic } from '../diagnostic.ts'
import type { Lost } from '../pdf/insert/annotations.ts'
import type { Insertable } from '../pdf/insert/inspect.ts'
import { listed } from '../swedish/suggest.ts'

/** A finding but for its place. */
type Said = Omit<Diagnostic, 'span'>

/** Why nothing of a file can be inserted. */
export type Unreadable = 'krypterad' | 'skadad'

/** Why a PDF cannot be inserted. */
export function refusal(path: string, why: Unreadable | 'tom'): Said {
  if (why === 'krypterad') {
    return {
      code: 'pdf/infogad-krypterad',
      severity: 'fel',
      message: `${path} är krypterad eller lösenordsskyddad och kan inte infogas`,
      hint: 'Be avsändaren om filen utan skydd, eller skriv ut den och skanna in den.',
    }
  }
  if (why === 'skadad') {
    return {
      code: 'pdf/infogad-skadad',
      severity: 'fel',
      message: `${path} är skadad, avklippt eller av ett slag som inte kan infogas`,
      hint: 'Öppna filen i ett PDF-program och spara den på nytt, till exempel som PDF/A.',
    }
  }
  return {
    code: 'pdf/infogad-tom',
    severity: 'fel',
    message: `${path} har inga sidor att infoga`,
    hint: 'Öppna filen i ett PDF-program och spara den på nytt, eller peka ut rätt fil.',
  }
}

/** All that is told of a PDF that is inserted. */
export function told(path: string, inspected: Insertable): Said[] {
  return [...losses(path, inspected), ...layers(path, inspected), ...downgrades(path, inspected)]
}

const PRINT_ANEW = 'Skriv ut filen till en ny PDF, så blir det som syns en del av sidan, och peka ut den.'

/** What lies on top of the pages, and does not come along. */
function losses(path: string, { lost, isShell, hasFiles }: Insertable): Said[] {
  const found: Said[] = []
  const tell = (why: Lost, words: (where: string) => Said) => {
    const pages = lost.flatMap((each, index) => (each.has(why) ? [index + 1] : []))
    if (pages.length > 0) found.push(words(onPages(pages)))
  }
  if (isShell) {
    found.push({
      code: 'pdf/infogad-fält',
      severity: 'fel',
      message: `${path} är ett formulär (XFA) som bara vissa program kan visa. Det som är ifyllt finns inte på filens sidor.`,
      hint: `Öppna filen i programmet som formuläret är gjort för. ${PRINT_ANEW}`,
    })
  }
  tell('field', (where) => ({
    code: 'pdf/infogad-fält',
    severity: 'fel',
    message: `${path} har ett formulär ${where} där filen inte säkert säger hur ett fält ser ut på papper. Det skulle gå förlorat när sidorna infogas.`,
    hint: PRINT_ANEW,
  }))
  tell('mark', (where) => ({
    code: 'pdf/infogad-anteckning',
    severity: 'fel',
    message: `${path} har en stämpel, en kommentar eller en annan anteckning ${where}, och filen säger inte säkert hur den ser ut på papper. Den skulle gå förlorad när sidorna infogas.`,
    hint: `${PRINT_ANEW} Ska den inte med, ta bort den.`,
  }))
  tell('screen', (where) => ({
    code: 'pdf/infogad-skärm',
    severity: 'fel',
    message: `${path} har ett ifyllt fält eller en anteckning ${where} som syns på skärmen men inte skrivs ut. Det skulle gå förlorat när sidorna infogas.`,
    hint: 'Ange i ett PDF-program att det ska skrivas ut, eller ta bort det.',
  }))
  tell('comment', (where) => ({
    code: 'pdf/infogad-kommentar',
    severity: 'varning',
    message: `${path} har en kommentar eller en bifogad fil ${where} som man öppnar från sidan. Sidan infogas som den skrivs ut, och det som öppnas följer inte med.`,
    hint: 'Skriv det som ska med på sidan eller i överenskommelsen, och ta bort kommentaren ur filen.',
  }))
  tell('redaction', (where) => ({
    code: 'pdf/infogad-maskering',
    severity: 'varning',
    message: `${path} har något ${where} som är markerat för att maskeras men inte maskerat. Det står kvar under markeringen och kan läsas.`,
    hint: 'Verkställ maskeringen i PDF-programmet och spara filen, eller ta bort markeringen.',
  }))
  if (hasFiles) {
    found.push({
      code: 'pdf/infogad-bifogat',
      severity: 'varning',
      message: `${path} har andra filer i sig. De följer inte med när sidorna infogas.`,
      hint: 'Ska de vara med, spara ut dem och ta in dem som egna bilagor. Annars kan filen sparas utan dem.',
    })
  }
  return found
}

/** What lies in layers, and does not come along or cannot be told apart. */
function layers(path: string, { layers: { tangled, hid, offNames } }: Insertable): Said[] {
  if (tangled) {
    return [
      {
        code: 'pdf/infogad-lager',
        severity: 'fel',
        message: `${path} har lager som inte säkert kan skiljas från resten av sidan, eller som syns på skärmen men inte på papper.`,
        hint: 'Skriv ut filen till en ny PDF, så följer bara det med som syns, och peka ut den.',
      },
    ]
  }
  const names = offNames.filter((name) => name.trim() !== '').map((name) => `«${name}»`)
  const called = names.length > 0 ? `, ${listed(names, 'och')}` : ''
  if (!hid) return []
  return [
    {
      code: 'pdf/infogad-släckt',
      severity: 'info',
      message: `${path} har ${names.length > 1 ? 'släckta lager' : 'ett släckt lager'}${called}. Det som är släckt följer inte med när sidorna infogas.`,
      hint: 'Ska det med, tänd lagret och spara filen. Annars är allt som det ska.',
    },
  ]
}

function onPages(pages: readonly number[]): string {
  return `på ${pages.length === 1 ? 'sidan' : 'sidorna'} ${listed(pages.map(String), 'och')}`
}

/** What the whole document gives up to have the pages in it. */
function downgrades(path: string, { shortcomings, signed }: Insertable): Said[] {
  const { fontsNotEmbedded, fontsWithoutText, cmyk } = shortcomings
  const found: Said[] = []
  if (fontsNotEmbedded.size > 0) {
    found.push({
      code: 'pdf/infogad-typsnitt',
      severity: 'varning',
      message: `${path} bäddar inte in typsnitten ${list(fontsNotEmbedded)}. Dokumentet byggs, men kan varken kallas PDF/A eller PDF/UA: det kan se annorlunda ut i framtiden.`,
      hint: 'Spara filen på nytt som PDF/A, som alltid har typsnitten med sig.',
    })
  }
  if (fontsWithoutText.size > 0) {
    found.push({
      code: 'pdf/infogad-oläsbar',
      severity: 'varning',
      message: `${path} säger inte vilka tecken som visas med typsnitten ${list(fontsWithoutText)}. Dokumentet byggs, men kan inte kallas PDF/UA, och PDF/A bara på nivå B: sidorna kan inte läsas upp eller sökas i.`,
      hint: 'Spara filen på nytt som PDF/A på nivå A eller U.',
    })
  }
  if (cmyk) {
    found.push({
      code: 'pdf/infogad-tryckfärger',
      severity: 'varning',
      message: `${path} har tryckfärger (CMYK) utan färgprofil. Dokumentet byggs, men kan inte kallas PDF/A.`,
      hint: 'Spara filen på nytt som PDF/A, eller med färgrymden RGB.',
    })
  }
  if (signed) {
    found.push({
      code: 'pdf/infogad-undertecknad',
      severity: 'varning',
      message: `${path} är elektroniskt undertecknad. Sidorna visas, men underskriften följer inte med.`,
      hint: 'Spara originalet tillsammans med överenskommelsen: bara det kan visa att underskriften är äkta.',
    })
  }
  return found
}

function list(names: ReadonlySet<string>): string {
  return [...names].sort().join(', ')
}
