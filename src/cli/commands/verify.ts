import { readFileSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../../diagnostic.ts'
import { variantOfName } from '../../file-name.ts'
import { findAgreements, repositoryRoot } from '../../load/load.ts'
import { openPrinter } from '../../node/browser.ts'
import { nodeHost } from '../../node/node-host.ts'
import { readKit } from '../../node/package-files.ts'
import { VERSION } from '../../node/version.ts'
import { DamagedPdf } from '../../pdf/objects.ts'
import { buildAgreement } from '../../pipeline.ts'
import { type Recorded, recordedIn } from '../../verify/recorded.ts'
import type { CheckedField } from '../../verify/signatures.ts'
import { inspectStandards } from '../../verify/standards.ts'
import { type Verdict, verify } from '../../verify/verify.ts'
import { noAgreement } from '../agreements.ts'
import { EXIT, UsageError } from '../exit.ts'
import { Findings } from '../findings.ts'
import type { VerifyOptions } from '../table/verify.ts'
import type { Terminal } from '../terminal.ts'

/** `samverkan verify`: is this the file that was built, who signed it, what has changed? Gives the exit code. */
export async function verifyCommand(file: string, options: VerifyOptions, terminal: Terminal): Promise<number> {
  const absolute = resolve(terminal.cwd, file)
  const path = relative(terminal.cwd, absolute)
  const bytes = readPdfFile(absolute, file)
  const found = new Findings()
  const rebuilt = options.against === undefined ? undefined : await rebuild(bytes, path, options, terminal, found)
  const verdict = await verify(bytes, {
    path,
    unsigned: options.unsignedOk,
    ...(rebuilt && { rebuilt }),
  })
  const standards = options.standards ? inspectStandards(bytes, path) : []
  const findings = [...verdict.findings, ...standards]
  if (options.against !== undefined && !rebuilt) findings.push(cannotRebuild(path, options.against))
  found.add(terminal.cwd, findings)
  if (options.json) terminal.out(`${JSON.stringify(asJson(path, verdict, findings), null, 2)}\n`)
  else terminal.out(describe(path, verdict, options, findings))
  found.show(terminal)
  return hasErrors(findings) ? EXIT.verification : EXIT.ok
}

function readPdfFile(absolute: string, path: string): Uint8Array {
  try {
    return readFileSync(absolute)
  } catch (error) {
    throw new UsageError(`${path} kan inte läsas (${error instanceof Error ? error.message : String(error)})`)
  }
}

/** Builds the agreement again as the file was built: same day, same standard, same kind of copy. */
async function rebuild(
  bytes: Uint8Array,
  path: string,
  options: VerifyOptions,
  terminal: Terminal,
  found: Findings,
): Promise<Uint8Array | undefined> {
  const folder = agreementFolder(options.against ?? '', terminal)
  const recorded = recordedOrNothing(bytes)
  if (!recorded) return undefined
  const { epoch, standard, signatureFields } = recorded
  const printer = openPrinter(options.browser, terminal)
  try {
    const result = await buildAgreement(nodeHost, folder, {
      variant: options.variant ?? variantOfName(basename(path, '.pdf')),
      today: epoch === undefined ? terminal.today : new Date(epoch * 1000).toISOString().slice(0, 10),
      standard,
      signatureFields,
      creator: `samverkan ${VERSION}`,
      epoch,
      kit: readKit(),
      print: (document) => printer.print(document, terminal.signal),
    })
    const errors = result.diagnostics.filter((one) => one.severity === 'fel')
    if (!result.value) found.add(repositoryRoot(nodeHost, folder), errors)
    return result.value?.artifact.bytes
  } finally {
    await printer.close()
  }
}

function recordedOrNothing(bytes: Uint8Array): Recorded | undefined {
  try {
    return recordedIn(bytes)
  } catch (error) {
    if (error instanceof DamagedPdf) return undefined
    throw error
  }
}

function agreementFolder(path: string, terminal: Terminal): string {
  const [folder, ...more] = findAgreements(nodeHost, resolve(terminal.cwd, path)).value ?? []
  if (folder === undefined) throw noAgreement(path)
  if (more.length > 0)
    throw new UsageError(`i ${path} finns ${more.length + 1} överenskommelser: ange mappen för en av dem`)
  return folder
}

function cannotRebuild(path: string, folder: string): Diagnostic {
  return {
    code: 'verifiera/gar-inte-att-bygga',
    severity: 'fel',
    path,
    message: `källorna i ${folder} kan inte byggas, så de kan inte jämföras med filen`,
    hint: 'Rätta det som hindrar bygget, eller ta fram källorna som de var när filen byggdes.',
  }
}

/** The findings after which the pages cannot be said to be those that were built. */
const NOT_AS_BUILT = [
  ...['skadad', 'annat-program', 'inte-som-byggd', 'andrad', 'falt-borta', 'falt-andrat'],
  ...['overhoppad', 'mer-efter-slutet'],
]

function describe(path: string, verdict: Verdict, options: VerifyOptions, findings: readonly Diagnostic[]): string {
  const lines = [`${path}: ${verdict.pages} sidor, byggd av ${verdict.creator ?? 'okänt program'}`]
  lines.push(`  sha256 som byggd: ${verdict.sha256}`)
  const wrong = (...codes: string[]) =>
    findings.some(({ code, severity }) => severity === 'fel' && codes.includes(code.replace('verifiera/', '')))
  lines.push(wrong(...NOT_AS_BUILT) ? '  ✗ Sidorna är inte säkert de som byggdes.' : '  ✓ Sidorna är de som byggdes.')
  if (options.against !== undefined) {
    const differs = wrong('andra-kallor', 'gar-inte-att-bygga', 'skadad')
    lines.push(`  ${differs ? '✗ Källorna ger inte' : '✓ Källorna ger'} samma fil i dag (${options.against}).`)
  }
  if (options.standards) {
    const broken = findings.some(({ code }) => code.startsWith('standard/'))
    lines.push(
      `  ${broken ? '✗ Något bryter mot PDF/UA eller PDF/A.' : '✓ Inget bryter mot det som prövas av PDF/UA och PDF/A.'}`,
    )
  }
  for (const field of verdict.fields) lines.push(...describeField(field))
  return `${lines.join('\n')}\n`
}

function describeField({ label, signature, lost }: CheckedField): string[] {
  if (lost)
    return [`  ✗ ${label}`, `      ${lost === 'field' ? 'fältet är borttaget' : 'underskriften är borttagen'} efteråt`]
  if (!signature) return [`  – ${label}`, '      inte undertecknat']
  const { signer, time, fault, timestamp } = signature
  const who = [signer?.name, signer?.organisation].filter(Boolean).join(', ') || 'okänd'
  const clock = timestamp ? '' : ' enligt undertecknarens klocka'
  const when = time ? `, ${time.toISOString().replace(/\.\d+Z$/, 'Z')}${clock}` : ''
  const issuer = signer?.selfSigned ? 'ingen utfärdare: certifikatet är självsignerat' : `utfärdare ${signer?.issuer}`
  return [
    `  ${fault ? '✗' : '✓'} ${label}`,
    `      ${timestamp ? 'tidsstämplat' : 'undertecknat'} av ${who}${when}`,
    ...(signer ? [`      ${issuer} (om utfärdaren är att lita på prövas inte)`] : []),
  ]
}

/** The verdict for machines. */
function asJson(path: string, { creator, pages, sha256, fields }: Verdict, findings: readonly Diagnostic[]): object {
  return {
    version: 1,
    file: path,
    creator: creator ?? null,
    pages,
    sha256,
    ok: !hasErrors(findings),
    signatures: fields.map(({ field, label, signature, lost }) => ({
      field,
      label,
      signed: signature !== undefined,
      lost: lost ?? null,
      timestamp: signature?.timestamp ?? false,
      intact: signature ? signature.fault === undefined : null,
      fault: signature?.fault ?? null,
      name: signature?.signer?.name ?? null,
      organisation: signature?.signer?.organisation ?? null,
      issuer: signature?.signer?.issuer ?? null,
      selfSigned: signature?.signer?.selfSigned ?? null,
      time: signature?.time?.toISOString() ?? null,
      revision: signature?.revision ?? null,
    })),
    findings: findings.map(({ code, severity, message, hint }) => ({ code, severity, message, hint: hint ?? null })),
  }
}
