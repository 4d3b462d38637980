import { standsAlone } from '../agreement/stands-alone.ts'
import type { Agreement } from '../model/model.ts'

/** A profile that holds without being named. */
interface ByDefault {
  readonly id: string
  /** Whether it holds for an agreement. */
  holds(agreement: Agreement): boolean
}

/** The day from which the Act (2023:196) is in force. */
const ACT = '2023-07-01'

/**
 * What agreements are held to without saying so: what everyone needs, and from the day when it came into force the Act,
 * for those that a municipality is party to (9 §). It asks nothing of promises and plans that stand for themselves.
 */
export const BY_DEFAULT: readonly ByDefault[] = [
  { id: 'grundkrav', holds: () => true },
  {
    id: 'lag-2023-196',
    holds: (agreement) =>
      !standsAlone(agreement) && firstDay(agreement) >= ACT && agreement.parter.some(isMunicipality),
  },
]

/** The day from which an agreement holds; for one that does not say, its date. */
function firstDay({ manifest: { data } }: Agreement): string {
  return data.avtalstid.från ?? data.datum ?? ACT
}

/** Region Gotland has the tasks of a municipality (4 §). */
function isMunicipality({ typ, namn, juridisk_person }: Agreement['parter'][number]): boolean {
  return typ === 'kommun' || [namn, juridisk_person].some((name) => name?.startsWith('Region Gotland'))
}
