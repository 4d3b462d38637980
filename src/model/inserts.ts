import type { Diagnostic } from '../diagnostic.ts'
import { type Insertable, inspectInsert } from '../pdf/insert/inspect.ts'
import { EncryptedPdf } from '../pdf/insert/source.ts'
import { DamagedPdf } from '../pdf/objects.ts'
import type { Binary, Span } from '../source.ts'
import { listed } from '../swedish/suggest.ts'
import type { Samverkansoverenskommelse } from './format.ts'
import type { Bilaga, YamlFile } from './model.ts'
import type { Reading } from './reading.ts'

/** A PDF that is inserted, and the place that names it. */
interface Named {
  readonly pdf: Binary | undefined
  readonly span: Span
}

/**
 * Inspects every PDF that the bilagor insert: their own, and those of the superior agreement where it is one of them.
 * What cannot be inserted, and what the document gives up to have it, are findings at the place that names the file.
 * Gives the pages of those that can, by path.
 */
export function inspectInserts(
  { found }: Pick<Reading, 'found'>,
  manifest: YamlFile<Samverkansoverenskommelse>,
  bilagor: readonly Bilaga[],
): ReadonlyMap<string, number> {
  const pages = new Map<string, number>()
  const seen = new Set<string>()
  for (const { pdf, span } of bilagor.flatMap((bilaga, index) => insertsOf(bilaga, manifest, index))) {
    if (!pdf || seen.has(pdf.path)) continue
    seen.add(pdf.path)
    const inspected = inspect(pdf)
    if (inspected === 'krypterad' || inspected === 'skadad' || inspected.pages === 0) {
      found.push({ ...refusal(pdf.path, inspected), severity: 'fel', span })
      continue
    }
    pages.set(pdf.path, inspected.pages)
    for (const one of changes(pdf.path, inspected)) found.push({ ...one, severity: 'fel', span })
    for (const one of downgrades(pdf.path, inspected)) found.push({ ...one, severity: 'varning', span })
  }
  return pages
}

function insertsOf({ content }: Bilaga, manifest: YamlFile<unknown>, index: number): Named[] {
  if (content?.sort === 'pdf') return [{ pdf: content.pdf, span: manifest.span(['bilagor', index, 'källa']) }]
  if (content?.sort !== 'överavtal') return []
  const { file, pdf, bilagor } = content.superior
  const own = bilagor.map((one, at) => ({ pdf: one.pdf, span: file.span(['bilagor', at, 'pdf']) }))
  return [{ pdf, span: file.span(['pdf']) }, ...own]
}

type Inspected = Insertable | 'krypterad' | 'skadad'

/** A superior agreement's file is the same for many agreements, and is inspected once. */
const known = new WeakMap<Binary, Inspected>()

/** Never throws, whatever the bytes are: the file is not ours. */
function inspect(pdf: Binary): Inspected {
  let inspected = known.get(pdf)
  try {
    inspected ??= inspectInsert(pdf.bytes)
  } catch (error) {
    if (!(error instanceof DamagedPdf)) throw error
    inspected = error instanceof EncryptedPdf ? 'krypterad' : 'skadad'
  }
  known.set(pdf, inspected)
  return inspected
}

/** What a finding says, besides its severity and its place. */
type Words = Pick<Diagnostic, 'code' | 'message' | 'hint'>

/** Why a PDF cannot be inserted. */
function refusal(path: string, inspected: Inspected): Words {
  if (inspected === 'krypterad') {
    return {
      code: 'pdf/infogad-krypterad',
      message: `${path} är krypterad eller lösenordsskyddad och kan inte infogas`,
      hint: 'Be avsändaren om filen utan skydd, eller skriv ut den och skanna in den.',
    }
  }
  if (inspected === 'skadad') {
    return {
      code: 'pdf/infogad-skadad',
      message: `${path} är skadad, avklippt eller av ett slag som inte kan infogas`,
      hint: 'Öppna filen i ett PDF-program och spara den på nytt, till exempel som PDF/A.',
    }
  }
  return {
    code: 'pdf/infogad-tom',
    message: `${path} har inga sidor att infoga`,
    hint: 'Öppna filen i ett PDF-program och spara den på nytt, eller peka ut rätt fil.',
  }
}

/** What would be missing from the pages, or be seen on them, that who opens the file sees otherwise. */
function changes(path: string, { unprinted: { fields, marks, hiddenLayers } }: Insertable): Words[] {
  const flatten = 'Skriv ut filen till en ny PDF, så blir det som syns en del av sidan, och peka ut den.'
  const on = (pages: readonly number[]) =>
    `på ${pages.length === 1 ? 'sidan' : 'sidorna'} ${listed(pages.map(String), 'och')}`
  const found: Words[] = []
  if (fields.length > 0) {
    found.push({
      code: 'pdf/infogad-fält',
      message: `${path} har ett ifyllt formulär ${on(fields)}. Det som är ifyllt följer inte med när sidorna infogas.`,
      hint: flatten,
    })
  }
  if (marks.length > 0) {
    found.push({
      code: 'pdf/infogad-anteckning',
      message: `${path} har stämplar, kommentarer eller andra anteckningar ${on(marks)}. De följer inte med när sidorna infogas.`,
      hint: `${flatten} Ska de inte med, ta bort dem.`,
    })
  }
  if (hiddenLayers.length > 0) {
    const names = hiddenLayers.map((name) => `«${name}»`)
    found.push({
      code: 'pdf/infogad-lager',
      message: `${path} har ${names.length === 1 ? 'ett släckt lager' : 'släckta lager'}, ${listed(names, 'och')}. Det som är släckt skulle synas när sidorna infogas.`,
      hint: 'Skriv ut filen till en ny PDF, så följer bara det med som syns, och peka ut den.',
    })
  }
  return found
}

/** What the whole document gives up to have the pages in it. */
function downgrades(path: string, { shortcomings, signed }: Insertable): Words[] {
  const { fontsNotEmbedded, fontsWithoutText, cmyk } = shortcomings
  const found: Words[] = []
  if (fontsNotEmbedded.size > 0) {
    found.push({
      code: 'pdf/infogad-typsnitt',
      message: `${path} bäddar inte in typsnitten ${list(fontsNotEmbedded)}. Dokumentet byggs, men kan varken kallas PDF/A eller PDF/UA: det kan se annorlunda ut i framtiden.`,
      hint: 'Spara filen på nytt som PDF/A, som alltid har typsnitten med sig.',
    })
  }
  if (fontsWithoutText.size > 0) {
    found.push({
      code: 'pdf/infogad-oläsbar',
      message: `${path} säger inte vilka tecken som visas med typsnitten ${list(fontsWithoutText)}. Dokumentet byggs, men kan inte kallas PDF/UA, och PDF/A bara på nivå B: sidorna kan inte läsas upp eller sökas i.`,
      hint: 'Spara filen på nytt som PDF/A på nivå A eller U.',
    })
  }
  if (cmyk) {
    found.push({
      code: 'pdf/infogad-tryckfärger',
      message: `${path} har tryckfärger (CMYK) utan färgprofil. Dokumentet byggs, men kan inte kallas PDF/A.`,
      hint: 'Spara filen på nytt som PDF/A, eller med färgrymden RGB.',
    })
  }
  if (signed) {
    found.push({
      code: 'pdf/infogad-undertecknad',
      message: `${path} är elektroniskt undertecknad. Sidorna visas, men underskriften följer inte med.`,
      hint: 'Spara originalet tillsammans med överenskommelsen: bara det kan visa att underskriften är äkta.',
    })
  }
  return found
}

function list(names: ReadonlySet<string>): string {
  return [...names].sort().join(', ')
}
