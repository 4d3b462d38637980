import type { Rule } from '../check/rule.ts'
import { administratorHosPart } from './administrator-hos-part.ts'
import { aktorForkortning } from './aktor-forkortning.ts'
import { ansvarigFunktion } from './ansvarig-funktion.ts'
import { ansvarigUtpekad } from './ansvarig-utpekad.ts'
import { antalUtfall } from './antal-utfall.ts'
import { atgardDubblett } from './atgard-dubblett.ts'
import { atgardOrsak } from './atgard-orsak.ts'
import { avbrutenMening } from './avbruten-mening.ts'
import { beredskapNivaer } from './beredskap-nivaer.ts'
import { datumIso } from './datum-iso.ts'
import { delaktivitetOmraden } from './delaktivitet-omraden.ts'
import { frekvensRakning } from './frekvens-rakning.ts'
import { frekvenserOverens } from './frekvenser-overens.ts'
import { funktionEttNamn } from './funktion-ett-namn.ts'
import { linjearbeteEttOrd } from './linjearbete-ett-ord.ts'
import { lovadeDokument } from './lovade-dokument.ts'
import { malgruppAlder } from './malgrupp-alder.ts'
import { matrisNamn } from './matris-namn.ts'
import { matrisRegister } from './matris-register.ts'
import { motesfrekvensTydlig } from './motesfrekvens-tydlig.ts'
import { narArTid } from './nar-ar-tid.ts'
import { nulageDaterat } from './nulage-daterat.ts'
import { omradeHanvisning } from './omrade-hanvisning.ts'
import { omradeIListan } from './omrade-i-listan.ts'
import { omradenIText } from './omraden-i-text.ts'
import { orsakEnITaget } from './orsak-en-i-taget.ts'
import { ortnamnStavning } from './ortnamn-stavning.ts'
import { partUtanAtagande } from './part-utan-atagande.ts'
import { personMedRoll } from './person-med-roll.ts'
import { personnummer } from './personnummer.ts'
import { planFinansieringPersonal } from './plan-finansiering-personal.ts'
import { planLoptidInomAvtalstid } from './plan-loptid-inom-avtalstid.ts'
import { planPartersAtaganden } from './plan-parters-ataganden.ts'
import { planPartersResurs } from './plan-parters-resurs.ts'
import { planTillsvidareSlut } from './plan-tillsvidare-slut.ts'
import { planforteckning } from './planforteckning.ts'
import { platshallare } from './platshallare.ts'
import { prioritetEntydig } from './prioritet-entydig.ts'
import { rapportBeskrivning } from './rapport-beskrivning.ts'
import { rapportHanvisning } from './rapport-hanvisning.ts'
import { rapportKorsreferens } from './rapport-korsreferens.ts'
import { rapportOrdning } from './rapport-ordning.ts'
import { rapportPeriod } from './rapport-period.ts'
import { rapportSiffror } from './rapport-siffror.ts'
import { rapportUpprepning } from './rapport-upprepning.ts'
import { relativTid } from './relativ-tid.ts'
import { siffrorOverens } from './siffror-overens.ts'
import { tidIDagar } from './tid-i-dagar.ts'
import { tidInomAvtalstid } from './tid-inom-avtalstid.ts'
import { tidOrdning } from './tid-ordning.ts'
import { utgarMarkerad } from './utgar-markerad.ts'
import { vemUtanTid } from './vem-utan-tid.ts'

/** Every rule in code, by id. */
export const rules: readonly Rule[] = [
  administratorHosPart,
  aktorForkortning,
  ansvarigFunktion,
  ansvarigUtpekad,
  antalUtfall,
  atgardDubblett,
  atgardOrsak,
  avbrutenMening,
  beredskapNivaer,
  datumIso,
  delaktivitetOmraden,
  frekvensRakning,
  frekvenserOverens,
  funktionEttNamn,
  linjearbeteEttOrd,
  lovadeDokument,
  malgruppAlder,
  matrisNamn,
  matrisRegister,
  motesfrekvensTydlig,
  narArTid,
  nulageDaterat,
  omradeHanvisning,
  omradeIListan,
  omradenIText,
  orsakEnITaget,
  ortnamnStavning,
  partUtanAtagande,
  personMedRoll,
  personnummer,
  planFinansieringPersonal,
  planLoptidInomAvtalstid,
  planPartersAtaganden,
  planPartersResurs,
  planTillsvidareSlut,
  planforteckning,
  platshallare,
  prioritetEntydig,
  rapportBeskrivning,
  rapportHanvisning,
  rapportKorsreferens,
  rapportOrdning,
  rapportPeriod,
  rapportSiffror,
  rapportUpprepning,
  relativTid,
  siffrorOverens,
  tidIDagar,
  tidInomAvtalstid,
  tidOrdning,
  utgarMarkerad,
  vemUtanTid,
]
