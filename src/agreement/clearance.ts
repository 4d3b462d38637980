import type { Publicering, Underlag } from '../model/format.ts'
import type { Agreement, YamlFile } from '../model/model.ts'
import { pathFrom } from '../model/reading.ts'

/**
 * Whether somebody is recorded to have examined what the lägesbild may tell: one of its sources has who and when, and
 * no source drawn from intelligence lacks it.
 */
export function isCleared({ manifest }: Agreement): boolean {
  const sources = manifest.data.underlag ?? []
  const cleared = sources.filter(isExamined)
  return cleared.length > 0 && sources.every((one) => one.typ !== 'underrättelse' || cleared.includes(one))
}

function isExamined({ sekretess }: Underlag): boolean {
  return sekretess?.prövad_av !== undefined && sekretess.datum !== undefined
}

/** What the agreement says of sources that are drawn from intelligence or secret, and that nobody has examined. */
export function secretSources({ manifest }: Agreement): string[] {
  const sources = manifest.data.underlag ?? []
  return sources
    .filter((one) => (one.typ === 'underrättelse' || one.sekretess !== undefined) && !isExamined(one))
    .flatMap(({ titel, kommentar }) => [titel, ...(kommentar === undefined ? [] : [kommentar])])
}

/** A file of which nobody but a reader can tell what it shows. */
export interface Unseen {
  /** Path from the repository's root. */
  readonly path: string
  readonly sort: 'bilden' | 'den infogade PDF:en' | 'mallen'
}

/** The files of an agreement that a public copy shows and that no program can look into. */
export function unseenFiles({ images, pages, templates }: Agreement): Unseen[] {
  return [
    ...[...images.keys()].map((path) => ({ path, sort: 'bilden' as const })),
    ...[...pages.keys()].map((path) => ({ path, sort: 'den infogade PDF:en' as const })),
    ...[...templates.values()].map(({ path }) => ({ path, sort: 'mallen' as const })),
  ]
}

/** What the agreement and its repository say has been looked through, as paths of files, and of folders with a stroke. */
export function reviewedPaths({ manifest, repository }: Agreement): ReadonlySet<string> {
  const files: (YamlFile<{ readonly publicering?: Publicering }> | undefined)[] = [manifest, repository]
  return new Set(
    files.flatMap((file) =>
      (file?.data.publicering?.granskat ?? []).flatMap(({ filer }) =>
        filer.flatMap((path) => reviewedPath(file?.source.path ?? '', path)),
      ),
    ),
  )
}

/** Whether somebody has looked through a file: it is named, or a folder that it lies in. */
export function isReviewed(path: string, reviewed: ReadonlySet<string>): boolean {
  if (reviewed.has(path)) return true
  const folders = path.split('/').map((_, at, steps) => `${steps.slice(0, at).join('/')}/`)
  return folders.some((one) => reviewed.has(one))
}

/** Where a path leads that is written in a file, from the repository's root. The stroke of a folder stays. */
export function reviewedPath(file: string, path: string): string[] {
  const whole = pathFrom(file, path)
  return whole === undefined ? [] : [path.endsWith('/') ? `${whole}/` : whole]
}
