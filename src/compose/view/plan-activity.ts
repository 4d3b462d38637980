import type { Delaktivitet, MatbartMal } from '../../model/format.ts'
import type { Writer } from '../markdown/writer.ts'
import { bullets, decision, list, text, time } from '../value.ts'

/** What a plan and each of its sub-activities have in common. */
type Activity = Omit<Delaktivitet, 'namn' | 'områden' | 'status'>

/** The fields of an activity as markup. */
export function activity(data: Activity, writer: Writer) {
  const { tidsplan, resursförstärkning: added } = data
  return {
    lägesbild: text(data.lägesbild, writer),
    mål: (data.mål ?? []).map((goal) => ({ ...NOTHING, ...goal, text: text(goal.text, writer) })),
    mått: measuresUsed(data.mål ?? []),
    uppdrag: bullets((data.uppdrag ?? []).map((one) => text(one, writer))),
    genomförande: text(data.genomförande, writer),
    mätbara_effekter: list(data.mätbara_effekter, writer),
    samverkanspartner: bullets(data.samverkanspartner ?? []),
    tidsplan: tidsplan && {
      påbörjas: time(tidsplan.påbörjas, writer),
      uppföljning: time(tidsplan.uppföljning, writer),
      avslutas: time(tidsplan.avslutas, writer),
    },
    resursförstärkning: added && {
      ja: added.ja ? 'ja' : 'nej',
      belopp: added.belopp,
      beslut: decision(added.beslut),
      text: text(added.text, writer),
    },
    hanteras: (data.hanteras ?? []).map((who) => ({
      spår: who.spår,
      strategisk_ledning: list(who.strategisk_ledning, writer),
      operativ_ledning: list(who.operativ_ledning, writer),
      arbetsgrupp: list(who.arbetsgrupp, writer),
    })),
  }
}

const NOTHING = {
  indikator: undefined,
  utgångsvärde: undefined,
  målvärde: undefined,
  datum: undefined,
  källa: undefined,
  utfall: undefined,
}

/** Which columns the table of goals needs. */
function measuresUsed(goals: readonly MatbartMal[]) {
  const used = (field: 'indikator' | 'utgångsvärde' | 'målvärde' | 'datum' | 'utfall') =>
    goals.some((goal) => goal[field] !== undefined)
  return {
    indikator: used('indikator'),
    utgångsvärde: used('utgångsvärde'),
    målvärde: used('målvärde'),
    datum: used('datum'),
    utfall: used('utfall'),
  }
}
