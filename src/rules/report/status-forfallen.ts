import { lastDayOf } from '../../agreement/period.ts'
import { isOver } from '../../agreement/status.ts'
import { isInForce, termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'
import type { Planstatus } from '../../model/format.ts'
import type { Place } from '../../model/model.ts'

export default rule({
  title: 'Det vars tid är ute är avslutat, utgår eller har fått en ny tid.',
  ground: 'form',
  basis: { text: 'Status visar hur det är i dag.' },
  why: 'Det som står som pågående efter sin sista dag är gjort utan att någon har skrivit det, eller inte gjort alls.',
  hint: 'Skriv  status: avslutad  eller  status: utgår  – har parterna flyttat dagen, skriv den nya.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      # i dag är 2025-11-15
      åtgärder:
        - id: belysning
          när: {från: 2025-02-01, till: 2025-10-31}
          status: avslutad
          uppföljning: All belysning är bytt.
          bedömning: grön
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      # i dag är 2025-11-15
      åtgärder:
        - id: belysning
          när: {från: 2025-02-01, till: 2025-10-31}
          status: pågår
    `,
  },
  *check({ agreement, today }) {
    if (!isInForce(termOf(agreement), today)) return
    for (const { file } of agreement.planer) {
      const { status, tidsplan, löptid, delaktiviteter = [], åtgärder = [] } = file.data
      const dated: { place: Place; status: Planstatus | undefined; last: string | undefined; what: string }[] = [
        { place: [], status, last: lastDayOf(tidsplan?.avslutas) ?? lastDayOf(löptid), what: 'planen' },
        ...delaktiviteter.map((one, index) => {
          const last = lastDayOf(one.tidsplan?.avslutas)
          return { place: ['delaktiviteter', index], status: one.status, last, what: 'delaktiviteten' }
        }),
        ...åtgärder.map((one, index) => {
          return { place: ['åtgärder', index], status: one.status, last: lastDayOf(one.när), what: 'åtgärden' }
        }),
      ]
      const late = dated.filter(
        (one) => one.status !== undefined && !isOver(one.status) && one.last !== undefined && one.last < today,
      )
      // A plan whose own time is out is told of once, not once more for each of its parts.
      for (const one of late[0]?.place.length === 0 ? late.slice(0, 1) : late) {
        const message = `${one.what} hade sin sista dag ${one.last} men står som ${one.status}`
        yield { file, place: [...one.place, 'status'], message }
      }
    }
  },
})
