import { createHash } from 'node:crypto'
import type { Diagnostic, Result } from '../diagnostic.ts'
import type { Artifact, ComposedDocument, PrintedDocument } from '../document.ts'
import { Indirect } from '../pdf/objects.ts'
import { deflated, writePdf } from '../pdf/writer.ts'
import { prepareForPart1 } from './archive-part-1.ts'
import { type Attachment, attach } from './attachments.ts'
import { finishCatalog } from './catalog.ts'
import { emitContent } from './content/emit.ts'
import { numberContents } from './contents-numbers.ts'
import { placeHeadings } from './headings.ts'
import { inspectLayout } from './layout/inspect-layout.ts'
import { describeLinks, linksOf } from './links.ts'
import { documentInfo } from './metadata.ts'
import { inspectPages } from './page-findings.ts'
import { pageLabels } from './page-labels.ts'
import { placeInserts } from './place-inserts.ts'
import { type OpenPdf, openPrinted } from './printed.ts'
import { addSignatureFields, findSignatureBoxes, removeSignatureLinks } from './signatures.ts'
import { claimsOf, type Standard } from './standard.ts'
import { mendTree } from './structure/mend.ts'
import { roleMapOf } from './structure/roles.ts'
import { writeTree } from './structure/write-tree.ts'
import { inspectTree } from './tree-findings.ts'

export type { Attachment } from './attachments.ts'
export type { Standard } from './standard.ts'

export interface FinishOptions {
  readonly standard: Standard
  /** Whether each signature box becomes a field that signing tools can fill. */
  readonly signatureFields: boolean
  /** Name and version of the program: `samverkan 0.1.0`. */
  readonly creator: string
  /** The only time in the file, in seconds since 1970. */
  readonly epoch: number
  /** Files to embed; only PDF/A-3 has room for them. */
  readonly attachments?: readonly Attachment[]
}

/**
 * Finishes a printed document: page numbers in the contents, signature fields, inserted pages, and everything that
 * PDF/UA-1 (ISO 14289-1) and PDF/A (ISO 19005) ask for and the browser leaves undone. The same input gives the same
 * bytes. Findings are what is wrong with the user's document; anything else that goes wrong is a bug and throws.
 */
export function finish(printed: PrintedDocument, document: ComposedDocument, options: FinishOptions): Result<Artifact> {
  const pdf = openPrinted(printed.bytes)
  const diagnostics: Diagnostic[] = inspectPages(pdf, document.fonts)
  const links = linksOf(pdf.tree)

  const places = placeHeadings(pdf, document.headings)
  const pageOf = new Map(places.map(({ heading, page }) => [heading.id, page.index + 1]))
  const unnumbered = numberContents(pdf.pages, document.contents, links, pageOf)

  const boxes = findSignatureBoxes(document, links, diagnostics)
  const givenUp = placeInserts(document.inserts, links)
  const form = options.signatureFields && boxes.length > 0 ? addSignatureFields(boxes) : undefined
  if (!form) removeSignatureLinks(boxes)

  mendTree(pdf, new Set(document.contents))
  describeLinks(pdf.tree, pageOf)
  diagnostics.push(...inspectTree(pdf.tree))
  const signatures = boxes.map(({ place }) => place)
  diagnostics.push(...inspectLayout({ pages: pdf.pages, tree: pdf.tree, places, signatures }))
  const claims = claimsOf(options.standard, givenUp)
  const attachments = options.attachments ?? []
  if (attachments.length > 0 && options.standard !== 'a-3a') throw new Error('only PDF/A-3 has room for attachments')
  const described = { metadata: document.metadata, creator: options.creator, epoch: options.epoch, claims }
  finishCatalog(pdf, {
    tree: writeTree(pdf.tree, pdf.pages, roleMapOf(pdf.tree)),
    labels: pageLabels(document.pageLabels ?? [], pageOf),
    places,
    form,
    described,
  })
  attach(pdf.root, attachments, options.epoch)
  writeContents(pdf)
  const part1 = options.standard === 'a-1a'
  if (part1) diagnostics.push(...prepareForPart1(pdf.catalog))

  const version = part1 ? '1.4' : '1.7'
  const bytes = writePdf({ catalog: pdf.catalog, info: documentInfo(described), version })
  const value: Artifact = {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages: pdf.pages.length,
    pageOf,
    signatures,
    unnumbered,
  }
  return { value, diagnostics }
}

/** Puts the pages' content back, with the marks that the tree now holds. */
function writeContents({ pages }: OpenPdf): void {
  for (const content of pages) content.page.dict.set('Contents', Indirect.of(deflated(emitContent(content))))
}
