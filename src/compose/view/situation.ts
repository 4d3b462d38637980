import { areaNumbers } from '../../agreement/area-number.ts'
import type { Agreement } from '../../model/model.ts'
import { html, join } from '../html.ts'
import type { Writer } from '../markdown/writer.ts'
import { bullets, decision, frequency, text } from '../value.ts'
import { facts } from './facts.ts'
import { ownFacts } from './own.ts'
import { anchorOf, areaNames } from './plan.ts'

/** The prioritised areas, each with the plans that serve it. */
export function areasView(agreement: Agreement, writer: Writer) {
  const { prioriterade_områden: areas = [] } = agreement.manifest.data
  const numbers = areaNumbers(areas)
  return {
    områden: areas.map((area, index) => ({
      nummer: numbers[index],
      namn: area.namn,
      nivå: area.nivå,
      syfte: text(area.syfte, writer),
      tillägg: [
        ...facts({
          Lägesbild: text(area.lägesbild, writer),
          Kriterier: bullets(area.kriterier ?? []),
          Styrdokument: bullets(area.styrdokument ?? []),
          Klassning: area.klassning && join([area.klassning.värde, area.klassning.datum], ', '),
          'Utan åtgärdsplan': text(area.utan_plan, writer),
        }),
        ...ownFacts(area.egna, 'område', writer),
      ],
      planer: plansOf(area.id, agreement, writer),
    })),
  }
}

function plansOf(area: string, agreement: Agreement, writer: Writer) {
  const plans = agreement.planer.filter((plan) => plan.file.data.områden?.includes(area))
  if (plans.length === 0) return undefined
  return join(
    plans.map((plan) => html`<a class="hänvisning" href="#${anchorOf(plan, writer)}">${plan.nummer}</a>`),
    ', ',
  )
}

/** Positions on the categories that the superior agreement names. */
export function positionsView(agreement: Agreement, writer: Writer) {
  return {
    ställningstaganden: (agreement.manifest.data.ställningstaganden ?? []).map((one) => ({
      kategori: one.kategori,
      ställning: one.ställning,
      motiv: text(one.motiv, writer),
      områden: areaNames(one.områden, writer),
    })),
  }
}

/** How the lägesbild was made, and what it was made from. */
export function sourcesView(agreement: Agreement, writer: Writer) {
  const { lägesbild, underlag } = agreement.manifest.data
  return {
    uppgifter: [
      ...facts({
        Metod: text(lägesbild?.metod, writer),
        'Parternas lägesbilder vägdes samman': lägesbild?.sammanvägd,
        Fastställd: lägesbild?.datum,
        Beslut: decision(lägesbild?.beslut),
        Uppdateras: frequency(lägesbild?.uppdateras, writer),
      }),
      ...ownFacts(lägesbild?.egna, 'lägesbild', writer),
    ],
    underlag: (underlag ?? []).map((one) => ({
      id: agreement.targets.get(`underlag:${one.id}`)?.anchor ?? `underlag-${one.id}`,
      titel: one.titel,
      utgivare: one.utgivare,
      år: one.år,
      perspektiv: one.perspektiv,
      sekretess:
        one.sekretess &&
        join(
          [
            one.sekretess.lagrum,
            one.sekretess.prövad_av && `prövad av ${one.sekretess.prövad_av}`,
            one.sekretess.datum,
          ],
          ', ',
        ),
      kommentar: one.kommentar,
    })),
  }
}
