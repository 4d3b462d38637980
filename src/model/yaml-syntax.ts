import { type Document, parseDocument } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source, Span } from '../source.ts'
import { explainError } from './yaml-mistakes.ts'

/** A stretch of a source that holds YAML: a whole file, or a block in Markdown. */
export interface Stretch {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** Parses YAML. What is not well-formed is a finding, and then there is no document. */
export function parseYaml(stretch: Stretch, found: Diagnostic[]): Document.Parsed | undefined {
  const text = stretch.source.text.slice(stretch.start, stretch.end)
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    // `toData` compares keys: it knows both places, and takes no quadratic time.
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  // Once the parser has lost its way, what follows is an echo of the first error.
  const error = document.errors[0]
  if (error) {
    const { pos, ...mistake } = explainError(error, text)
    found.push({ ...mistake, severity: 'fel', span: spanIn(stretch, ...pos) })
    return undefined
  }
  if (document.directives.yaml.explicit || document.warnings.some(({ code }) => code === 'BAD_DIRECTIVE')) {
    found.push({
      code: 'yaml/direktiv',
      severity: 'fel',
      message: 'en rad som börjar med % styr YAML och har ingen plats här',
      span: spanIn(stretch, Math.max(0, text.search(/^%/m)), text.search(/^%/m) + 1),
      hint: 'Ta bort raden.',
    })
  }
  for (const warning of document.warnings) {
    if (warning.code !== 'TAG_RESOLVE_FAILED') continue
    found.push({
      code: 'yaml/tagg',
      severity: 'fel',
      message: 'ett värde som börjar med ! är en YAML-tagg',
      span: spanIn(stretch, ...warning.pos),
      hint: 'Sätt värdet inom citattecken om det är text; ta annars bort ordet som börjar med !.',
    })
  }
  return document
}

/** A span of the stretch, from offsets counted from its start. Never empty, never past its end. */
export function spanIn(stretch: Stretch, start: number, end: number): Span {
  const from = Math.min(stretch.start + start, Math.max(stretch.start, stretch.end - 1))
  return { source: stretch.source, start: from, end: Math.max(Math.min(stretch.start + end, stretch.end), from + 1) }
}
