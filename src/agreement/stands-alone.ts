import type { Agreement } from '../model/model.ts'
import { latin } from '../swedish/latin.ts'

/**
 * Whether a document is no agreement but a promise to the residents or a plan that stands for itself: its title calls it
 * one of these, and no agreement.
 */
export function standsAlone({ manifest: { data } }: Agreement): boolean {
  return ALONE.test(data.titel) && !AGREEMENT.test(data.titel)
}

const ALONE = latin(/löfte|(?:handlings|åtgärds|aktivitets|insats)plan/iu)
const AGREEMENT = latin(/överenskommelse|avtal/iu)
