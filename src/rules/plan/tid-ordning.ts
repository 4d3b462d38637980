import { periodOf } from '../../agreement/period.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Tidsplan } from '../../model/format.ts'
import type { Place, Plan, YamlFile } from '../../model/model.ts'
import type { Period } from '../../swedish/period.ts'

export default rule({
  title: 'Det som påbörjas följs upp och avslutas därefter.',
  ground: 'form',
  catalogue: ['G08'],
  why: 'En dag i fel ordning är nästan alltid ett skrivfel, och bevakningen larmar fel dag.',
  hint: 'Rätta den dag som är fel.',
  good: {
    'atgardsplaner/orossamtal.yaml': 'tidsplan: {påbörjas: 2025-01-15, uppföljning: 2025-10-01, avslutas: 2026-11-30}',
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': 'tidsplan: {påbörjas: 2026-01-15, uppföljning: 2025-10-01, avslutas: 2026-11-30}',
  },
  *check({ agreement: { manifest, planer }, variant }) {
    // Nobody can be bound for a time that has no days.
    for (const hit of backwards(manifest, periodOf(manifest.data.avtalstid), ['avtalstid', 'till'])) {
      yield { ...hit, ...(variant !== 'utkast' && { severity: 'fel' as const }) }
    }
    for (const plan of planer) {
      const { åtgärder = [], delaktiviteter = [], tidsplan, löptid } = plan.file.data
      yield* backwards(plan.file, periodOf(löptid), ['löptid', 'till'])
      for (const [index, { när }] of åtgärder.entries()) {
        yield* backwards(plan.file, periodOf(när), ['åtgärder', index, 'när', 'till'])
      }
      yield* disorder(plan, tidsplan, ['tidsplan'])
      for (const [index, part] of delaktiviteter.entries()) {
        yield* disorder(plan, part.tidsplan, ['delaktiviteter', index, 'tidsplan'])
      }
    }
  },
})

function* backwards(file: YamlFile<unknown>, period: Partial<Period> | undefined, place: Place): Generator<Hit> {
  const { from, till } = period ?? {}
  if (from === undefined || till === undefined || till >= from) return
  yield { file, place, message: `slutar ${till}, innan den börjar ${from}` }
}

function* disorder({ file }: Plan, schedule: Tidsplan | undefined, place: Place): Generator<Hit> {
  const start = periodOf(schedule?.påbörjas)?.from
  const review = periodOf(schedule?.uppföljning)?.till
  const end = periodOf(schedule?.avslutas)?.till
  if (start !== undefined && end !== undefined && end < start) {
    yield { file, place: [...place, 'avslutas'], message: `avslutas ${end}, innan den påbörjas ${start}` }
  }
  if (start !== undefined && review !== undefined && review < start) {
    yield { file, place: [...place, 'uppföljning'], message: `följs upp ${review}, innan den påbörjas ${start}` }
  }
}
