import type { Undantag } from '../model/format.ts'
import type { Agreement, YamlFile } from '../model/model.ts'

/** A file that may hold exceptions from rules. */
export type ExceptionFile = YamlFile<{ readonly undantag?: readonly Undantag[] }>

/** The files of an agreement that may hold exceptions, but for the manifest, whose exceptions cover the whole agreement. */
export function exceptionFiles({ planer, bilagor, statusrapporter }: Agreement): ExceptionFile[] {
  const files = bilagor.flatMap(({ content }) =>
    content?.sort === 'uppföljningsplan' || content?.sort === 'kommunikationsplan' ? [content.file] : [],
  )
  return [...planer.map((plan) => plan.file), ...files, ...statusrapporter.map((report) => report.file)]
}
