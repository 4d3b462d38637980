import { createHash } from 'node:crypto'
import { type Dict, dict, Indirect, name, Str, text, type Value } from '../pdf/objects.ts'
import { deflated } from '../pdf/writer.ts'
import { pdfDate } from './metadata.ts'

/** A file that the PDF brings with it: PDF/A-3 only (ISO 19005-3, 6.8). */
export interface Attachment {
  /** Path with forward slashes, unique in the document. */
  readonly path: string
  /** Media type, e.g. `application/yaml`. */
  readonly type: string
  readonly bytes: Uint8Array
  /** What it is to the document: what it was made from, or the same in another form. */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement'
  /** What it is, for a reader. */
  readonly description: string
}

/** Embeds the files (ISO 32000-1, 7.11.4), named in order, each tied to the document as a whole. */
export function attach(root: Dict, attachments: readonly Attachment[], epoch: number): void {
  if (attachments.length === 0) return
  const sorted = [...attachments].sort((a, b) => (a.path < b.path ? -1 : 1))
  const files = sorted.map((attachment) => Indirect.of(fileSpecification(attachment, epoch)))
  const names = sorted.flatMap(({ path }, index): Value[] => [text(path), files[index] ?? null])
  const known = root.dict('Names')?.copy() ?? dict()
  root.set('Names', known.set('EmbeddedFiles', dict({ Names: names }))).set('AF', files)
}

function fileSpecification(attachment: Attachment, epoch: number): Dict {
  const { path, type, bytes, relationship, description } = attachment
  const parameters = dict({
    Size: bytes.length,
    ModDate: new Str(pdfDate(epoch)),
    CheckSum: new Str(createHash('md5').update(bytes).digest().toString('latin1')),
  })
  const entries = dict({ Type: name('EmbeddedFile'), Subtype: name(type), Params: parameters })
  const file = Indirect.of(deflated(bytes, entries))
  return dict({
    Type: name('Filespec'),
    F: text(path),
    UF: text(path),
    EF: dict({ F: file, UF: file }),
    AFRelationship: name(relationship),
    Desc: text(description),
  })
}
