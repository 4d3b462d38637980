import { timesPerYear } from '../../agreement/frequency.ts'
import { isOpen } from '../../agreement/open-value.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Frekvensvarde } from '../../model/format.ts'
import type { Place, Plan } from '../../model/model.ts'

export default rule({
  title: 'Mötesfrekvensen säger hur ofta.',
  ground: 'husregel',
  catalogue: ['D13', 'B11'],
  why: 'Det som inte går att räkna går inte att följa upp, och en grupp utan takt slutar träffas.',
  hint: 'Skriv  mötesfrekvens: {antal: 1, per: månad}  eller  mötesfrekvens: Vid behov  om gruppen möts när någon begär det.',
  good: { 'atgardsplaner/orossamtal.yaml': 'mötesfrekvens: Minst en gång per månad' },
  bad: { 'atgardsplaner/orossamtal.yaml': 'mötesfrekvens: Samverkansgruppen träffas?' },
  *check({ agreement: { planer } }) {
    for (const plan of planer) {
      const { mötesfrekvens, grupper = [] } = plan.file.data
      yield* unclear(plan, mötesfrekvens, ['mötesfrekvens'])
      for (const [index, group] of grupper.entries()) {
        yield* unclear(plan, group.mötesfrekvens, ['grupper', index, 'mötesfrekvens'])
      }
    }
  },
})

/** A deliberately open frequency: some groups meet on request. */
const AS_NEEDED = /behov|efter överenskommelse|kommer överens/i

/** A recurring time without a number: "varje torsdag", "första måndagen i månaden". */
const WHEN = /(?:mån|tis|ons|tors|fre|lör|sön)dag|varje|veck|månad|kvartal|tertial|termin|halvår|årlig| år/i

function* unclear({ file }: Plan, value: Frekvensvarde | undefined, place: Place): Generator<Hit> {
  if (value === undefined || isOpen(value)) return
  if (timesPerYear(value) !== undefined) return
  const written = typeof value === 'string' ? value : 'text' in value ? (value.text ?? '') : ''
  if (
    AS_NEEDED.test(written) ||
    WHEN.test(written) ||
    (typeof value === 'object' && 'per' in value && value.per === 'tillfälle')
  )
    return
  yield { file, place, message: `«${written}» säger inte hur ofta gruppen möts` }
}
