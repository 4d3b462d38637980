import { standsAlone } from '../agreement/stands-alone.ts'
import type { Agreement } from '../model/model.ts'
import { builtIn } from './built-in.ts'

/** A profile that holds without being named. */
interface ByDefault {
  readonly id: string
  /** Whether it holds for an agreement. */
  holds(agreement: Agreement): boolean
}

const ACT = 'lag-2023-196'

/**
 * What agreements are held to without saying so: what everyone needs, and from the day when it came into force the Act,
 * for those that a municipality is party to (9 §). It asks nothing of promises and plans that stand for themselves.
 */
export const BY_DEFAULT: readonly ByDefault[] = [
  { id: 'grundkrav', holds: () => true },
  {
    id: ACT,
    holds: (agreement) =>
      !standsAlone(agreement) && beginsUnder(ACT, agreement) && agreement.parter.some(isMunicipality),
  },
]

/** Whether an agreement begins when a profile is in force; for one that does not say, whether it is dated so. */
function beginsUnder(id: string, { manifest: { data } }: Agreement): boolean {
  const start = builtIn.get(id)?.data.träder_i_kraft
  const from = data.avtalstid.från ?? data.datum
  return start === undefined || from === undefined || from >= start
}

/** Region Gotland has the tasks of a municipality (4 §). */
function isMunicipality({ typ, namn, juridisk_person }: Agreement['parter'][number]): boolean {
  return typ === 'kommun' || [namn, juridisk_person].some((name) => name?.startsWith('Region Gotland'))
}
