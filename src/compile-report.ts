import type { Kit } from './compose/kit.ts'
import { composeAreaReport, composeCityReport, type ReportOptions } from './compose/report/compose.ts'
import type { Result } from './diagnostic.ts'
import type { Artifact, ComposedDocument, PrintedDocument } from './document.ts'
import { finish } from './finish/finish.ts'
import type { AreaReport } from './report/area.ts'
import type { CityReport } from './report/city.ts'

/** What a report is made with. */
export interface ReportSettings {
  readonly creator: string
  /** Seconds since 1970 for the PDF's dates; the report's own date when missing. */
  readonly epoch: number | undefined
  readonly kit: Kit
  readonly print: (document: ComposedDocument) => Promise<PrintedDocument>
}

/** A report to set: of one area, or of a city. */
export type AnyReport = { readonly area: AreaReport } | { readonly city: CityReport }

/** The report as a document that can be printed, or shown as a page of its own. */
export function setReport(report: AnyReport, kit: Kit, options: ReportOptions): Result<ComposedDocument> {
  if ('area' in report) return composeAreaReport(report.area, kit, options)
  return composeCityReport(report.city, kit, options)
}

/** Makes the PDF of a report, by the same stages as an agreement's. */
export async function printReport(report: AnyReport, settings: ReportSettings): Promise<Result<Artifact>> {
  const { kit, creator, epoch, print } = settings
  const round = async (numbers?: ReadonlyMap<string, number>): Promise<Result<Artifact>> => {
    const composed = setReport(report, kit, { ...(numbers && { numbers }) })
    if (!composed.value) return { value: undefined, diagnostics: composed.diagnostics }
    const document = composed.value
    const finished = finish(await print(document), document, {
      standard: 'a-2a',
      signatureFields: false,
      creator,
      epoch: epoch ?? Math.floor(Date.parse(`${document.metadata.date}T00:00:00Z`) / 1000),
    })
    return { value: finished.value, diagnostics: [...composed.diagnostics, ...finished.diagnostics] }
  }
  const first = await round()
  return first.value && first.value.unnumbered.length > 0 ? round(first.value.pageOf) : first
}
