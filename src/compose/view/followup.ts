import type { Uppfoljningsplan } from '../../model/format.ts'
import type { Agreement } from '../../model/model.ts'
import type { Writer } from '../markdown/writer.ts'
import { frequency, functions, list, period, text } from '../value.ts'

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
  }
}

/** The promises to the citizens. */
export function pledgesView(agreement: Agreement, writer: Writer) {
  return {
    löften: (agreement.manifest.data.medborgarlöften ?? []).map((one) => ({
      löfte: one.löfte,
      period: period(one.period),
      åtgärder: list(one.åtgärder, writer),
      ansvarig: functions(one.ansvarig, writer),
      uppföljning: text(one.uppföljning, writer),
    })),
  }
}
