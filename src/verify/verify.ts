import { createHash } from 'node:crypto'
import type { Diagnostic, Severity } from '../diagnostic.ts'
import { DamagedPdf } from '../pdf/objects.ts'
import { pagesOf } from '../pdf/pages.ts'
import { isAsBuilt } from './built.ts'
import { comparePages, differences, pagePrints } from './compare.ts'
import type { Change } from './difference.ts'
import { type Revision, revisionsOf } from './revisions.ts'
import { type CheckedField, checkFields } from './signatures.ts'
import { inspectSignatures } from './signed-by.ts'

export interface VerifyOptions {
  /** The file's path, for the findings. */
  readonly path: string
  /** The agreement built from the sources of today. */
  readonly rebuilt?: Uint8Array
  /** A field that nobody has signed is no fault: the signing is not finished. */
  readonly unsigned?: boolean
}

/** What can be said of a finished file. */
export interface Verdict {
  /** Name and version of the program that built it, as the file says. */
  readonly creator: string | undefined
  readonly pages: number
  /** SHA-256 of the file as it was built, before anybody signed it. Hexadecimal. */
  readonly sha256: string
  readonly fields: readonly CheckedField[]
  /** What is wrong (`fel`), what should be looked at (`varning`), and what else there is to say. */
  readonly findings: readonly Diagnostic[]
}

/**
 * Says whether a file is the one that was built, who signed it, and what has become of it since. Nothing is trusted
 * but bytes: keys and lists of trusted issuers are not this program's business.
 */
export async function verify(bytes: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  const findings: Diagnostic[] = []
  const say: Say = (severity, code, message, hint) =>
    findings.push({ code: `verifiera/${code}`, severity, path: options.path, message, ...(hint && { hint }) })
  try {
    return { ...(await examine(bytes, options, say)), findings }
  } catch (error) {
    if (!(error instanceof DamagedPdf)) throw error
    say(
      'fel',
      'skadad',
      `filen kan inte läsas som en PDF-fil (${error.message})`,
      'Hämta filen på nytt från den som har originalet.',
    )
    return { creator: undefined, pages: 0, sha256: sha256(bytes), fields: [], findings }
  }
}

/** Writes down a finding. */
export type Say = (severity: Severity, code: string, message: string, hint?: string) => void

async function examine(bytes: Uint8Array, options: VerifyOptions, say: Say): Promise<Omit<Verdict, 'findings'>> {
  const revisions = revisionsOf(bytes)
  const [first] = revisions
  if (!first) throw new DamagedPdf('the file has no beginning')
  const original = bytes.subarray(0, first.end)
  const creator = first.file.trailer.dict('Info')?.text('Creator')
  inspectOrigin(original, creator, say)
  inspectChanges(bytes, revisions, say)
  const fields = await checkFields(bytes, revisions)
  inspectSignatures(fields, options.unsigned === true, say)
  if (options.rebuilt) inspectSources(original, options.rebuilt, creator, say)
  return { creator, pages: pagesOf(first.file.catalog).length, sha256: sha256(original), fields }
}

function inspectOrigin(original: Uint8Array, creator: string | undefined, say: Say): void {
  if (!creator?.startsWith('samverkan ')) {
    say('fel', 'annat-program', 'filen är inte byggd av samverkan', 'Kontrollera att det är rätt fil.')
  } else if (!isAsBuilt(original)) {
    say(
      'fel',
      'inte-som-byggd',
      'filen är inte den som byggdes: den har ändrats eller sparats om av ett annat program',
      'Hämta filen på nytt från den som har originalet, eller bygg om den och skriv under igen.',
    )
  }
}

const ORIGINAL = 'Hämta filen på nytt från den som har originalet'
/** What to do about each kind of change; nothing for one that is no fault. */
const HINTS: Readonly<Record<Change, string | undefined>> = {
  andrad: 'Det som skrivs under ska vara det som byggdes: jämför sidorna med originalet.',
  'andrad-uppgift': undefined,
  'falt-borta': `${ORIGINAL}, eller börja om från den fil som byggdes.`,
  'falt-andrat': `${ORIGINAL}, eller börja om från den fil som byggdes.`,
  'underskrift-borta': `${ORIGINAL}, med alla underskrifter kvar.`,
  'underskrift-utbytt': `${ORIGINAL}, med den underskrift som stod där först.`,
}

/** Compares each later revision with those before it; each difference is told for the first that has it. */
function inspectChanges(bytes: Uint8Array, revisions: readonly Revision[], say: Say): void {
  const [built, ...later] = revisions
  const told = new Set<string>()
  for (const [index, revision] of later.entries()) {
    const before = revisions[index]
    for (const { code, what } of built && before ? differences(built.file, before.file, revision.file) : []) {
      if (told.has(what)) continue
      told.add(what)
      const hint = HINTS[code]
      const message = `efter att filen byggdes (ändring ${index + 1} av ${later.length}): ${what}`
      say(hint === undefined ? 'info' : 'fel', code, message, hint)
    }
  }
  if (revisions.some(({ skips }) => skips)) {
    say(
      'fel',
      'overhoppad',
      'filen innehåller en tidigare ändring som har kopplats bort, kanske med en underskrift',
      `${ORIGINAL}, med alla underskrifter kvar.`,
    )
  }
  const end = revisions.at(-1)?.end ?? 0
  if (Buffer.from(bytes.subarray(end)).toString('latin1').trim() !== '') {
    say(
      'fel',
      'mer-efter-slutet',
      'det står mer i filen efter dess slut',
      'Hämta filen på nytt från den som har originalet.',
    )
  }
}

/** Says whether the sources of today still give the file that was built. */
function inspectSources(original: Uint8Array, rebuilt: Uint8Array, creator: string | undefined, say: Say): void {
  if (Buffer.from(original).equals(rebuilt)) return
  const [was] = revisionsOf(original)
  const [is] = revisionsOf(rebuilt)
  const pages =
    was && is ? comparePages(pagePrints(pagesOf(was.file.catalog)), pagePrints(pagesOf(is.file.catalog))) : []
  const now = is?.file.trailer.dict('Info')?.text('Creator')
  const versions =
    now === creator ? '' : ` (filen är byggd av ${creator ?? 'okänt program'}, detta är ${now ?? 'ett annat'})`
  const what =
    pages.length > 0
      ? pages.map((each) => each.what).join('; ')
      : 'sidorna ser likadana ut, men taggar, länkar eller uppgifter om filen skiljer'
  say(
    'fel',
    'andra-kallor',
    `källorna ger inte längre den här filen${versions}: ${what}`,
    'Ta fram källorna som de var när filen byggdes, eller bygg en ny fil att skriva under. En annan webbläsare kan ge andra byte: se samverkan.lock.',
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
