import type { Uppfoljningsplan } from '../../model/format.ts'
import type { Agreement } from '../../model/model.ts'
import { html } from '../html.ts'
import type { Writer } from '../markdown/writer.ts'
import { bullets, frequency, functions, list, period, text } from '../value.ts'
import { ownFacts } from './own.ts'
import { anchorOf } from './plan.ts'

/** The follow-up plan: what is followed up, how, by whom and how often. `printed` is the date that stands above already. */
export function followUpView(data: Uppfoljningsplan, printed: string | undefined, writer: Writer) {
  return {
    datum: data.datum === printed ? undefined : data.datum,
    inledning: text(data.inledning, writer),
    objekt: data.objekt.map((one) => ({
      namn: one.namn,
      metod: text(one.metod, writer),
      ansvarig: functions(one.ansvarig, writer),
      frekvens: frequency(one.frekvens, writer),
      resultat: one.resultat,
    })),
    frågor: (data.frågor ?? []).map((one) => text(one, writer)),
    egna: ownFacts(data.egna, 'uppföljningsplan', writer),
  }
}

/** The promises to the citizens. */
export function pledgesView(agreement: Agreement, writer: Writer) {
  const own = agreement.bilagor.some((bilaga) => bilaga.data.sort === 'medborgarlöften')
  return {
    rubrik: own ? undefined : 'Medborgarlöften',
    löften: (agreement.manifest.data.medborgarlöften ?? []).map((one) => ({
      löfte: one.löfte,
      period: period(one.period),
      åtgärder: list(one.åtgärder, writer),
      planer: planLinks(one.planer ?? [], writer),
      ansvarig: functions(one.ansvarig, writer),
      uppföljning: text(one.uppföljning, writer),
    })),
  }
}

function planLinks(ids: readonly string[], writer: Writer) {
  return bullets(
    ids.map((id) => {
      const plan = writer.agreement.planer.find((one) => one.id === id)
      return (
        plan && html`<a class="hänvisning" href="#${anchorOf(plan, writer)}">${plan.nummer} ${plan.file.data.titel}</a>`
      )
    }),
  )
}
