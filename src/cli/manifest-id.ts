import { join, relative } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { repositoryRoot } from '../load/load.ts'
import { MANIFEST } from '../load/names.ts'
import { posix, within } from '../load/paths.ts'
import { type Files, loadNamed } from '../load/read.ts'
import { agreementId, agreementIdSpan } from '../model/agreement-id.ts'
import { readYaml } from '../model/yaml-file.ts'
import { nodeHost } from '../node/node-host.ts'
import type { Span } from '../source.ts'

/** An agreement's id, whether the manifest says it, and the place of it there. Paths are from `root`. */
export function idAt(root: string, folder: string): { id: string; written: boolean; span: Span } | undefined {
  const files: Files = {
    host: nodeHost,
    root,
    files: new Map(),
    refused: new Set(),
    unread: new Set(),
    diagnostics: [],
  }
  const real = posix(nodeHost.realPath(folder) ?? folder)
  const path = within(posix(relative(root, real)), MANIFEST)
  loadNamed(files, path, 'file')
  const source = files.files.get(path)
  const manifest =
    source && 'text' in source ? readYaml('overenskommelse', source, { found: [], lost: new Set() }) : undefined
  const written = manifest?.data.id !== undefined
  return manifest && { id: agreementId(manifest.data, real), written, span: agreementIdSpan(manifest) }
}

/** The finding in the manifest of `folder`, with the first of the others. Paths are from `root`. */
export function findingOf(root: string, folder: string, others: readonly string[]): Diagnostic | undefined {
  const own = idAt(root, folder)
  const [first = ''] = others
  const firstRoot = repositoryRoot(nodeHost, first)
  const other = idAt(firstRoot, first)?.span
  if (!own || !other) return undefined
  const path = posix(relative(root, join(firstRoot, other.source.path)))
  const span = { source: { ...other.source, path }, start: other.start, end: other.end }
  const [count, which] =
    others.length === 1
      ? ['en annan överenskommelse', 'den andra finns här']
      : [`${others.length} andra överenskommelser`, 'den första av dem finns här']
  return {
    code: 'id/dubblett',
    severity: 'fel',
    message: `det korta namnet «${own.id}»${own.written ? '' : ' (efter mappen)'} har ${count} också`,
    span: own.span,
    hint: 'Skriv ett eget  id: …  överst i filen: så heter PDF-filen, och så känns den igen i kalender och register.',
    related: [{ span, message: which }],
  }
}
