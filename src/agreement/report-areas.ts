import type { LokaltOmrade, StadsovergripandeOmrade, Statusrapport } from '../model/format.ts'
import type { Agreement, Place, StatusReport, YamlFile } from '../model/model.ts'

/** A prioritised area in a status report, and where it stands. */
export interface ReportArea {
  readonly report: StatusReport
  readonly file: YamlFile<Statusrapport>
  readonly place: Place
  readonly scope: 'stadsövergripande' | 'lokala'
  readonly data: LokaltOmrade | StadsovergripandeOmrade
}

/** Every area of every status report of an agreement, in order. */
export function* areasOf({ statusrapporter }: Agreement): Generator<ReportArea> {
  for (const report of statusrapporter) yield* areasIn(report)
}

/** Every area of a status report, in order. */
export function* areasIn(report: StatusReport): Generator<ReportArea> {
  const { file } = report
  for (const scope of ['stadsövergripande', 'lokala'] as const) {
    for (const [index, data] of (file.data[scope] ?? []).entries()) {
      yield { report, file, place: [scope, index], scope, data }
    }
  }
}
