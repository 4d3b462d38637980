import type { Kommunikationsplan } from '../../model/format.ts'
import type { Writer } from '../markdown/writer.ts'
import { bullets, functions, text, time } from '../value.ts'
import { ownFacts } from './own.ts'

/** The communication plan with its SWOT. `printed` is the date that stands above already. */
export function communicationView(data: Kommunikationsplan, printed: string | undefined, writer: Writer) {
  const texts = (values: readonly string[] | undefined) => (values ?? []).map((one) => text(one, writer))
  const { swot } = data
  return {
    titel: data.titel,
    datum: data.datum === printed ? undefined : data.datum,
    bakgrund: text(data.bakgrund, writer),
    syfte: text(data.syfte, writer),
    huvudbudskap: text(data.huvudbudskap, writer),
    strategi: texts(data.strategi),
    mål: texts(data.mål),
    målgrupper: (data.målgrupper ?? []).map((one) =>
      typeof one === 'string'
        ? { namn: text(one, writer), budskap: undefined, kanaler: undefined }
        : { namn: one.namn, budskap: text(one.budskap, writer), kanaler: bullets(texts(one.kanaler)) },
    ),
    målgrupper_i_tabell: (data.målgrupper ?? []).some((one) => typeof one !== 'string' && (one.budskap || one.kanaler)),
    åtgärdsplaner: texts(data.åtgärdsplaner),
    arbetssätt: text(data.arbetssätt, writer),
    kanaler: texts(data.kanaler),
    aktiviteter: (data.aktiviteter ?? []).map((one) => ({
      vad: one.vad,
      när: time(one.när, writer),
      ansvarig: functions(one.ansvarig, writer),
      målgrupp: one.målgrupp,
    })),
    egna: ownFacts(data.egna, 'kommunikationsplan', writer),
    swot: swot && {
      styrkor: texts(swot.styrkor),
      svagheter: texts(swot.svagheter),
      möjligheter: texts(swot.möjligheter),
      risker: texts(swot.risker),
    },
  }
}
