import type { Rule } from '../check/rule.ts'
import { administratorHosPart } from './administrator-hos-part.ts'
import { aktorForkortning } from './aktor-forkortning.ts'
import { andringarUndertecknade } from './andringar-undertecknade.ts'
import { ansvarigFunktion } from './ansvarig-funktion.ts'
import { ansvarigUtpekad } from './ansvarig-utpekad.ts'
import { antalUtfall } from './antal-utfall.ts'
import { atgardDubblett } from './atgard-dubblett.ts'
import { atgardOrsak } from './atgard-orsak.ts'
import { atgardUppfoljning } from './atgard-uppfoljning.ts'
import { avbrutenMening } from './avbruten-mening.ts'
import { avtalstidIText } from './avtalstid-i-text.ts'
import { avtalstidInklusive } from './avtalstid-inklusive.ts'
import { avtalstidInomOveravtal } from './avtalstid-inom-overavtal.ts'
import { avtalstidLangd } from './avtalstid-langd.ts'
import { begreppDefinieras } from './begrepp-definieras.ts'
import { beredskapNivaer } from './beredskap-nivaer.ts'
import { bilagaNamns } from './bilaga-namns.ts'
import { bilagelista } from './bilagelista.ts'
import { datumIso } from './datum-iso.ts'
import { delaktivitetOmraden } from './delaktivitet-omraden.ts'
import { deltagarlista } from './deltagarlista.ts'
import { dnrSkrivsLika } from './dnr-skrivs-lika.ts'
import { etiketter } from './etiketter.ts'
import { exemplar } from './exemplar.ts'
import { figurtextUtanFigur } from './figurtext-utan-figur.ts'
import { foregangareLucka } from './foregangare-lucka.ts'
import { forkortningar } from './forkortningar.ts'
import { forlangningInomOveravtal } from './forlangning-inom-overavtal.ts'
import { forlangningSteg } from './forlangning-steg.ts'
import { frekvensMotsagelse } from './frekvens-motsagelse.ts'
import { frekvensRaknebar } from './frekvens-raknebar.ts'
import { frekvensRakning } from './frekvens-rakning.ts'
import { frekvenserOverens } from './frekvenser-overens.ts'
import { funktionEttNamn } from './funktion-ett-namn.ts'
import { informationsklausul } from './informationsklausul.ts'
import { instruktionstext } from './instruktionstext.ts'
import { kallaIForteckning } from './kalla-i-forteckning.ts'
import { klassadeOmradenHarPlan } from './klassade-omraden-har-plan.ts'
import { klassningDaterad } from './klassning-daterad.ts'
import { kontaktuppgiftIText } from './kontaktuppgift-i-text.ts'
import { kontaktuppgiftPersonlig } from './kontaktuppgift-personlig.ts'
import { lagesbildDelar } from './lagesbild-delar.ts'
import { lagesbildForeStart } from './lagesbild-fore-start.ts'
import { lagesbildVartannatAr } from './lagesbild-vartannat-ar.ts'
import { linjearbeteEttOrd } from './linjearbete-ett-ord.ts'
import { lovadeDokument } from './lovade-dokument.ts'
import { malgruppAlder } from './malgrupp-alder.ts'
import { matrisNamn } from './matris-namn.ts'
import { matrisRegister } from './matris-register.ts'
import { metodRojs } from './metod-rojs.ts'
import { motesfrekvensTydlig } from './motesfrekvens-tydlig.ts'
import { namnIRegister } from './namn-i-register.ts'
import { narArTid } from './nar-ar-tid.ts'
import { nulageDaterat } from './nulage-daterat.ts'
import { omradeHanvisning } from './omrade-hanvisning.ts'
import { omradeHarPlan } from './omrade-har-plan.ts'
import { omradeIListan } from './omrade-i-listan.ts'
import { omradenIText } from './omraden-i-text.ts'
import { operativtForum } from './operativt-forum.ts'
import { oppenUppgiftForfallen } from './oppen-uppgift-forfallen.ts'
import { ordforandeAlternerar } from './ordforande-alternerar.ts'
import { orgnr } from './orgnr.ts'
import { orsakEnITaget } from './orsak-en-i-taget.ts'
import { ortnamnStavning } from './ortnamn-stavning.ts'
import { overavtalBilagor } from './overavtal-bilagor.ts'
import { overavtalPartensNamn } from './overavtal-partens-namn.ts'
import { partBlandOvriga } from './part-bland-ovriga.ts'
import { partUtanAtagande } from './part-utan-atagande.ts'
import { parterITitel } from './parter-i-titel.ts'
import { personMedRoll } from './person-med-roll.ts'
import { personnummer } from './personnummer.ts'
import { planFinansieringPersonal } from './plan-finansiering-personal.ts'
import { planHarOmrade } from './plan-har-omrade.ts'
import { planLoptidInomAvtalstid } from './plan-loptid-inom-avtalstid.ts'
import { planPartersAtaganden } from './plan-parters-ataganden.ts'
import { planPartersResurs } from './plan-parters-resurs.ts'
import { planRapporterad } from './plan-rapporterad.ts'
import { planTillsvidareSlut } from './plan-tillsvidare-slut.ts'
import { planforteckning } from './planforteckning.ts'
import { platshallare } from './platshallare.ts'
import { prioritetEntydig } from './prioritet-entydig.ts'
import { punkthanvisning } from './punkthanvisning.ts'
import { rapportBeskrivning } from './rapport-beskrivning.ts'
import { rapportHanvisning } from './rapport-hanvisning.ts'
import { rapportKorsreferens } from './rapport-korsreferens.ts'
import { rapportOrdning } from './rapport-ordning.ts'
import { rapportPeriod } from './rapport-period.ts'
import { rapportSiffror } from './rapport-siffror.ts'
import { rapportUpprepning } from './rapport-upprepning.ts'
import { redovisningRyms } from './redovisning-ryms.ts'
import { relativTid } from './relativ-tid.ts'
import { rester } from './rester.ts'
import { samordnareResursMatt } from './samordnare-resurs-matt.ts'
import { samradForeUtgang } from './samrad-fore-utgang.ts'
import { sekretessmarkering } from './sekretessmarkering.ts'
import { siffrorOverens } from './siffror-overens.ts'
import { smaTal } from './sma-tal.ts'
import { stallningstaganden } from './stallningstaganden.ts'
import { styrgruppEntydig } from './styrgrupp-entydig.ts'
import { styrgruppLedamoter } from './styrgrupp-ledamoter.ts'
import { styrgruppMoten } from './styrgrupp-moten.ts'
import { talOchEnhet } from './tal-och-enhet.ts'
import { telefonnummerForm } from './telefonnummer-form.ts'
import { tidIDagar } from './tid-i-dagar.ts'
import { tidInomAvtalstid } from './tid-inom-avtalstid.ts'
import { tidOrdning } from './tid-ordning.ts'
import { underlagAlder } from './underlag-alder.ts'
import { underlagAnvands } from './underlag-anvands.ts'
import { underlagPerspektiv } from './underlag-perspektiv.ts'
import { underrattelserIText } from './underrattelser-i-text.ts'
import { underskriftOrt } from './underskrift-ort.ts'
import { undertecknaresTitel } from './undertecknares-titel.ts'
import { undertecknasForeStart } from './undertecknas-fore-start.ts'
import { uppfoljningMotsagerOrsak } from './uppfoljning-motsager-orsak.ts'
import { uppfoljningSvar } from './uppfoljning-svar.ts'
import { upprepadeTal } from './upprepade-tal.ts'
import { utgarMarkerad } from './utgar-markerad.ts'
import { vemUtanTid } from './vem-utan-tid.ts'
import { villkorNamnerSigSjalv } from './villkor-namner-sig-sjalv.ts'

/** Every rule in code, by id. */
export const rules: readonly Rule[] = [
  administratorHosPart,
  aktorForkortning,
  andringarUndertecknade,
  ansvarigFunktion,
  ansvarigUtpekad,
  antalUtfall,
  atgardDubblett,
  atgardOrsak,
  atgardUppfoljning,
  avbrutenMening,
  avtalstidIText,
  avtalstidInklusive,
  avtalstidInomOveravtal,
  avtalstidLangd,
  begreppDefinieras,
  beredskapNivaer,
  bilagaNamns,
  bilagelista,
  datumIso,
  delaktivitetOmraden,
  deltagarlista,
  dnrSkrivsLika,
  etiketter,
  exemplar,
  figurtextUtanFigur,
  foregangareLucka,
  forkortningar,
  forlangningInomOveravtal,
  forlangningSteg,
  frekvensMotsagelse,
  frekvensRaknebar,
  frekvensRakning,
  frekvenserOverens,
  funktionEttNamn,
  informationsklausul,
  instruktionstext,
  kallaIForteckning,
  klassadeOmradenHarPlan,
  klassningDaterad,
  kontaktuppgiftIText,
  kontaktuppgiftPersonlig,
  lagesbildDelar,
  lagesbildForeStart,
  lagesbildVartannatAr,
  linjearbeteEttOrd,
  lovadeDokument,
  malgruppAlder,
  matrisNamn,
  matrisRegister,
  metodRojs,
  motesfrekvensTydlig,
  namnIRegister,
  narArTid,
  nulageDaterat,
  omradeHanvisning,
  omradeHarPlan,
  omradeIListan,
  omradenIText,
  operativtForum,
  oppenUppgiftForfallen,
  ordforandeAlternerar,
  orgnr,
  orsakEnITaget,
  ortnamnStavning,
  overavtalBilagor,
  overavtalPartensNamn,
  partBlandOvriga,
  partUtanAtagande,
  parterITitel,
  personMedRoll,
  personnummer,
  planFinansieringPersonal,
  planHarOmrade,
  planLoptidInomAvtalstid,
  planPartersAtaganden,
  planPartersResurs,
  planRapporterad,
  planTillsvidareSlut,
  planforteckning,
  platshallare,
  prioritetEntydig,
  punkthanvisning,
  rapportBeskrivning,
  rapportHanvisning,
  rapportKorsreferens,
  rapportOrdning,
  rapportPeriod,
  rapportSiffror,
  rapportUpprepning,
  redovisningRyms,
  relativTid,
  rester,
  samordnareResursMatt,
  samradForeUtgang,
  sekretessmarkering,
  siffrorOverens,
  smaTal,
  stallningstaganden,
  styrgruppEntydig,
  styrgruppLedamoter,
  styrgruppMoten,
  talOchEnhet,
  telefonnummerForm,
  tidIDagar,
  tidInomAvtalstid,
  tidOrdning,
  underlagAlder,
  underlagAnvands,
  underlagPerspektiv,
  underrattelserIText,
  underskriftOrt,
  undertecknaresTitel,
  undertecknasForeStart,
  uppfoljningMotsagerOrsak,
  uppfoljningSvar,
  upprepadeTal,
  utgarMarkerad,
  vemUtanTid,
  villkorNamnerSigSjalv,
]
