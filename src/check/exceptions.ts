import { type ExceptionFile, exceptionFiles } from '../agreement/exception-files.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Agreement } from '../model/model.ts'

/** The exceptions of one file. Those of the manifest cover the whole agreement, others their own file. */
interface Scope {
  readonly file: ExceptionFile
  readonly whole: boolean
}

/**
 * Removes the findings that the agreement's exceptions cover. An exception that has expired removes nothing and is
 * itself a finding, as is one that covers no finding.
 */
export function applyExceptions(found: readonly Diagnostic[], agreement: Agreement, today: string): Diagnostic[] {
  const left = new Set(found)
  const own: Diagnostic[] = []
  for (const { file, whole } of scopesOf(agreement)) {
    for (const [index, { regel, till }] of (file.data.undantag ?? []).entries()) {
      const covered = [...left].filter(
        (one) => one.code === regel && (whole || one.span?.source.path === file.source.path),
      )
      const span = file.span(['undantag', index, covered.length > 0 ? 'till' : 'regel'])
      if (covered.length === 0) {
        own.push({
          code: 'undantag/oanvant',
          severity: 'varning',
          message: `undantaget från ${regel} behövs inte`,
          span,
          hint: 'Ta bort undantaget, eller rätta regelns kod. Koden står i början av fyndet.',
        })
      } else if (till < today) {
        own.push({
          code: 'undantag/utgatt',
          severity: 'varning',
          message: `undantaget från ${regel} gick ut ${till}`,
          span,
          hint: 'Rätta det som undantaget gällde, eller skriv ett nytt slutdatum om skälet står kvar.',
        })
      } else for (const one of covered) left.delete(one)
    }
  }
  return [...left, ...own]
}

function scopesOf(agreement: Agreement): Scope[] {
  const parts = exceptionFiles(agreement).map((file): Scope => ({ file, whole: false }))
  return [...parts, { file: agreement.manifest, whole: true }]
}
