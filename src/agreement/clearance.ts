import type { Agreement } from '../model/model.ts'

/**
 * Whether somebody is recorded to have examined what the lägesbild may tell: one of its sources has who and when, and
 * no source drawn from intelligence lacks it.
 */
export function isCleared({ manifest }: Agreement): boolean {
  const sources = manifest.data.underlag ?? []
  const cleared = sources.filter(({ sekretess }) => sekretess?.prövad_av !== undefined && sekretess.datum !== undefined)
  return cleared.length > 0 && sources.every((one) => one.typ !== 'underrättelse' || cleared.includes(one))
}
