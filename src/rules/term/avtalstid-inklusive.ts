import { type Hit, rule } from '../../check/rule.ts'
import type { Place, YamlFile } from '../../model/model.ts'
import { addDays, addYears } from '../../swedish/date.ts'

export default rule({
  title: 'Den sista dagen räknas in: hela år slutar dagen före årsdagen.',
  ground: 'form',
  catalogue: ['A07'],
  severity: 'info',
  why: 'En avtalstid på ”fyra år” som slutar på årsdagen är en dag längre än fyra år.',
  hint: 'Låt den sista dagen vara dagen före årsdagen, om hela år är meningen.',
  good: {
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2027-01-01
    `,
  },
  *check({ agreement: { manifest, överavtal } }) {
    const { från, till, typ } = manifest.data.avtalstid
    if (typ === 'bestämd') yield* dayTooMany(manifest, ['avtalstid', 'till'], från, till)
    if (!överavtal) return
    const { avtalstid } = överavtal.file.data
    yield* dayTooMany(överavtal.file, ['avtalstid', 'till'], avtalstid.från, avtalstid.till)
  },
})

function* dayTooMany(
  file: YamlFile<unknown>,
  place: Place,
  from: string | undefined,
  till: string | undefined,
): Generator<Hit> {
  if (from === undefined || till === undefined) return
  const years = Number(till.slice(0, 4)) - Number(from.slice(0, 4))
  if (years < 1 || addYears(from, years) !== till) return
  yield {
    file,
    place,
    message: `${from}–${till} är ${years} år och en dag, eftersom den sista dagen räknas in`,
    hint: `Skriv  till: ${addDays(till, -1)}  om tiden ska vara ${years} år.`,
  }
}
