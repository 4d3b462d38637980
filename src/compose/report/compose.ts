import type { Result } from '../../diagnostic.ts'
import type { ComposedDocument } from '../../document.ts'
import type { Agreement } from '../../model/model.ts'
import type { AreaReport } from '../../report/area.ts'
import { type CityReport, nameOf } from '../../report/city.ts'
import { type Composer, composerFor } from '../composer.ts'
import { contentsOf } from '../contents.ts'
import { headingsOf } from '../heading.ts'
import { type Html, html } from '../html.ts'
import type { Kit } from '../kit.ts'
import { TemplateError, templates } from '../template.ts'
import { type Theme, themeOf } from '../theme.ts'
import { typeset } from '../typeset.ts'
import { diaryNumbers, logotypes } from '../view/cover.ts'
import { areaView } from './area.ts'
import { cityView } from './city.ts'
import { periodName } from './words.ts'

export interface ReportOptions {
  /** Page number of each heading, when the contents are to be printed with their numbers filled in. */
  readonly numbers?: ReadonlyMap<string, number>
  /** What its reader has to know before anything else. */
  readonly notice?: string
}

/** What differs between the report of an area and that of a city. */
interface Kind {
  /** Lends theme, templates and logotypes. */
  readonly agreement: Agreement
  readonly title: string
  readonly subtitle: string
  readonly parties: readonly { readonly namn: string; readonly dnr?: string | undefined }[]
  readonly dnr: readonly string[]
  readonly date: string
  readonly compared: string | undefined
  readonly body: (composer: Composer, theme: Theme) => Html
}

/** Sets the status report of one agreement as a document to print. A template that fails gives `mall/fel`. */
export function composeAreaReport(report: AreaReport, kit: Kit, options: ReportOptions): Result<ComposedDocument> {
  const { agreement, period, baseline } = report
  const { data } = report.report.file
  return composeKind(
    {
      agreement,
      title: data.titel ?? `Lägesbild ${periodName(period)}`,
      subtitle: `Statusrapport för ${nameOf(report)}`,
      parties: agreement.parter.map(({ namn, dnr }) => ({ namn, dnr })),
      dnr: diaryNumbers(agreement),
      date: dateOf(report),
      compared: baseline && periodName(baseline),
      body: (composer, theme) => composer.print('rapport/omrade', areaView(report, composer, theme)),
    },
    kit,
    options,
  )
}

/** Sets the report of all agreements of a repository as a document to print. There must be at least one report. */
export function composeCityReport(report: CityReport, kit: Kit, options: ReportOptions): Result<ComposedDocument> {
  const [first] = report.reports
  if (!first) throw new Error('a city report without a report')
  const dates = report.reports.map(dateOf)
  const baselines = new Set(report.reports.flatMap((one) => one.baseline ?? []))
  return composeKind(
    {
      agreement: first.agreement,
      title: `Lägesbild ${periodName(report.period)}`,
      subtitle: `Samlad statusrapport för ${report.reports.length} områden`,
      parties: report.reports.map((one) => ({ namn: nameOf(one) })),
      dnr: [],
      date: dates.sort().at(-1) ?? first.date,
      compared: [...baselines].map(periodName).join(', ') || undefined,
      body: (composer, theme) => composer.print('rapport/stad', cityView(report, composer, theme)),
    },
    kit,
    options,
  )
}

/** The day of a report: its own, whatever day its deadlines are counted to. */
function dateOf({ report, date }: AreaReport): string {
  return report.file.data.datum ?? date
}

function composeKind(kind: Kind, kit: Kit, { numbers, notice }: ReportOptions): Result<ComposedDocument> {
  const { agreement, title, subtitle, parties, date } = kind
  const { theme, diagnostics } = themeOf(agreement)
  const print = templates(kit, agreement.templates)
  const composer = composerFor(agreement, theme, print)
  try {
    composer.kinds.push({ name: 'inledning', landscape: false, heading: '', label: '' })
    const body = kind.body(composer, theme)
    const cover = print('rapport/omslag', {
      logotyper: logotypes(agreement, composer.writer),
      titel: title,
      undertitel: subtitle,
      parter: parties,
      jämförs: kind.compared,
      datum: date,
      notis: notice,
    })
    const contents = print('delar/innehall', { rader: contentsOf(headingsOf(body.markup), numbers) })
    const value = typeset({
      composer,
      kit,
      theme,
      body: html`${cover}${contents}${body}`,
      head: { title: `${title}. ${subtitle}`, numbers: kind.dnr, mark: undefined },
      draft: false,
      metadata: {
        title: `${title}. ${subtitle}`,
        author: parties.map((party) => party.namn).join(', '),
        subject: 'Statusrapport om lägesbilden',
        language: 'sv-SE',
        date,
      },
      signatures: [],
    })
    return { value, diagnostics }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return { value: undefined, diagnostics: [...diagnostics, error.diagnostic] }
  }
}
