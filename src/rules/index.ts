// Generated from the files in src/rules/*/ by bin/list-rules.mjs. Do not edit.
import type { Rule } from '../check/rule.ts'
import bilagaNamns from './bilaga/bilaga-namns.ts'
import bilagelista from './bilaga/bilagelista.ts'
import hanvisningIText from './bilaga/hanvisning-i-text.ts'
import lovadeDokument from './bilaga/lovade-dokument.ts'
import matrisNamn from './bilaga/matris-namn.ts'
import matrisRegister from './bilaga/matris-register.ts'
import overavtalBilagor from './bilaga/overavtal-bilagor.ts'
import planforteckning from './bilaga/planforteckning.ts'
import punkthanvisning from './bilaga/punkthanvisning.ts'
import enskildaArenden from './law/enskilda-arenden.ts'
import ordningsvakterLeds from './law/ordningsvakter-leds.ts'
import pengarUtanBeslut from './law/pengar-utan-beslut.ts'
import personuppgiftsansvar from './law/personuppgiftsansvar.ts'
import sekretessGenomAvtal from './law/sekretess-genom-avtal.ts'
import utlamnandeSamtycke from './law/utlamnande-samtycke.ts'
import andringarUndertecknade from './party/andringar-undertecknade.ts'
import beslutIText from './party/beslut-i-text.ts'
import dnrSkrivsLika from './party/dnr-skrivs-lika.ts'
import exemplar from './party/exemplar.ts'
import informationsklausul from './party/informationsklausul.ts'
import ledamoterIText from './party/ledamoter-i-text.ts'
import nummerIText from './party/nummer-i-text.ts'
import operativtForum from './party/operativt-forum.ts'
import ordforandeAlternerar from './party/ordforande-alternerar.ts'
import orgnr from './party/orgnr.ts'
import overavtalPartensNamn from './party/overavtal-partens-namn.ts'
import parterIText from './party/parter-i-text.ts'
import parterITitel from './party/parter-i-titel.ts'
import personerIText from './party/personer-i-text.ts'
import redovisningRyms from './party/redovisning-ryms.ts'
import samordnareResursMatt from './party/samordnare-resurs-matt.ts'
import stallningstaganden from './party/stallningstaganden.ts'
import styrgruppEntydig from './party/styrgrupp-entydig.ts'
import styrgruppLedamoter from './party/styrgrupp-ledamoter.ts'
import styrgruppMoten from './party/styrgrupp-moten.ts'
import telefonnummerForm from './party/telefonnummer-form.ts'
import underskriftOrt from './party/underskrift-ort.ts'
import undertecknaresTitel from './party/undertecknares-titel.ts'
import administratorHosPart from './plan/administrator-hos-part.ts'
import ansvarigFunktion from './plan/ansvarig-funktion.ts'
import ansvarigUtpekad from './plan/ansvarig-utpekad.ts'
import atgardDubblett from './plan/atgard-dubblett.ts'
import atgardOrsak from './plan/atgard-orsak.ts'
import beredskapNivaer from './plan/beredskap-nivaer.ts'
import delaktivitetOmraden from './plan/delaktivitet-omraden.ts'
import deltagarlista from './plan/deltagarlista.ts'
import etiketter from './plan/etiketter.ts'
import frekvensRakning from './plan/frekvens-rakning.ts'
import frekvenserOverens from './plan/frekvenser-overens.ts'
import funktionEttNamn from './plan/funktion-ett-namn.ts'
import linjearbeteEttOrd from './plan/linjearbete-ett-ord.ts'
import malgruppAlder from './plan/malgrupp-alder.ts'
import motesfrekvensTydlig from './plan/motesfrekvens-tydlig.ts'
import narArTid from './plan/nar-ar-tid.ts'
import nulageDaterat from './plan/nulage-daterat.ts'
import omradeHanvisning from './plan/omrade-hanvisning.ts'
import omradeHarPlan from './plan/omrade-har-plan.ts'
import omradeIListan from './plan/omrade-i-listan.ts'
import omradenIText from './plan/omraden-i-text.ts'
import orsakEnITaget from './plan/orsak-en-i-taget.ts'
import partBlandOvriga from './plan/part-bland-ovriga.ts'
import partUtanAtagande from './plan/part-utan-atagande.ts'
import personMedRoll from './plan/person-med-roll.ts'
import planFinansieringPersonal from './plan/plan-finansiering-personal.ts'
import planHarOmrade from './plan/plan-har-omrade.ts'
import planPartersAtaganden from './plan/plan-parters-ataganden.ts'
import planPartersResurs from './plan/plan-parters-resurs.ts'
import prioritetEntydig from './plan/prioritet-entydig.ts'
import tidOrdning from './plan/tid-ordning.ts'
import utgarMarkerad from './plan/utgar-markerad.ts'
import vemUtanTid from './plan/vem-utan-tid.ts'
import antalUtfall from './report/antal-utfall.ts'
import atgardUppfoljning from './report/atgard-uppfoljning.ts'
import malUtfall from './report/mal-utfall.ts'
import planRapporterad from './report/plan-rapporterad.ts'
import rapportBeskrivning from './report/rapport-beskrivning.ts'
import rapportHanvisning from './report/rapport-hanvisning.ts'
import rapportKorsreferens from './report/rapport-korsreferens.ts'
import rapportOrdning from './report/rapport-ordning.ts'
import rapportPeriod from './report/rapport-period.ts'
import rapportSiffror from './report/rapport-siffror.ts'
import rapportUpprepning from './report/rapport-upprepning.ts'
import siffrorOverens from './report/siffror-overens.ts'
import statusForfallen from './report/status-forfallen.ts'
import uppfoljningMotsagerOrsak from './report/uppfoljning-motsager-orsak.ts'
import uppfoljningSvar from './report/uppfoljning-svar.ts'
import uppfoljningUteblir from './report/uppfoljning-uteblir.ts'
import enskildPekasUt from './situation/enskild-pekas-ut.ts'
import figurtextUtanFigur from './situation/figurtext-utan-figur.ts'
import kallaIForteckning from './situation/kalla-i-forteckning.ts'
import klassadeOmradenHarPlan from './situation/klassade-omraden-har-plan.ts'
import klassningDaterad from './situation/klassning-daterad.ts'
import lagesbildDelar from './situation/lagesbild-delar.ts'
import lagesbildForeStart from './situation/lagesbild-fore-start.ts'
import lagesbildVartannatAr from './situation/lagesbild-vartannat-ar.ts'
import smaTal from './situation/sma-tal.ts'
import underlagAlder from './situation/underlag-alder.ts'
import underlagAnvands from './situation/underlag-anvands.ts'
import underlagPerspektiv from './situation/underlag-perspektiv.ts'
import underrattelserIText from './situation/underrattelser-i-text.ts'
import avtalstidIOrd from './term/avtalstid-i-ord.ts'
import avtalstidIText from './term/avtalstid-i-text.ts'
import avtalstidInklusive from './term/avtalstid-inklusive.ts'
import avtalstidInomOveravtal from './term/avtalstid-inom-overavtal.ts'
import avtalstidLangd from './term/avtalstid-langd.ts'
import dateratEfterUnderskrift from './term/daterat-efter-underskrift.ts'
import foregangareLucka from './term/foregangare-lucka.ts'
import forlangningInomOveravtal from './term/forlangning-inom-overavtal.ts'
import forlangningSteg from './term/forlangning-steg.ts'
import oppenUppgiftForfallen from './term/oppen-uppgift-forfallen.ts'
import planLoptidInomAvtalstid from './term/plan-loptid-inom-avtalstid.ts'
import planTillsvidareSlut from './term/plan-tillsvidare-slut.ts'
import relativTid from './term/relativ-tid.ts'
import samradForeUtgang from './term/samrad-fore-utgang.ts'
import tidInomAvtalstid from './term/tid-inom-avtalstid.ts'
import undertecknasForeStart from './term/undertecknas-fore-start.ts'
import uppsagningIText from './term/uppsagning-i-text.ts'
import villkorNamnerSigSjalv from './term/villkor-namner-sig-sjalv.ts'
import aktorForkortning from './text/aktor-forkortning.ts'
import antalIText from './text/antal-i-text.ts'
import avbrutenMening from './text/avbruten-mening.ts'
import begreppDefinieras from './text/begrepp-definieras.ts'
import datumIso from './text/datum-iso.ts'
import forkortningar from './text/forkortningar.ts'
import frekvensMotsagelse from './text/frekvens-motsagelse.ts'
import frekvensRaknebar from './text/frekvens-raknebar.ts'
import granskatForePublicering from './text/granskat-fore-publicering.ts'
import instruktionstext from './text/instruktionstext.ts'
import kontaktuppgiftIText from './text/kontaktuppgift-i-text.ts'
import kontaktuppgiftPersonlig from './text/kontaktuppgift-personlig.ts'
import lagrum from './text/lagrum.ts'
import metodRojs from './text/metod-rojs.ts'
import namnIRegister from './text/namn-i-register.ts'
import namnIText from './text/namn-i-text.ts'
import ortnamnStavning from './text/ortnamn-stavning.ts'
import personnummer from './text/personnummer.ts'
import platshallare from './text/platshallare.ts'
import rester from './text/rester.ts'
import sekretessmarkering from './text/sekretessmarkering.ts'
import summorIText from './text/summor-i-text.ts'
import talOchEnhet from './text/tal-och-enhet.ts'
import tidIDagar from './text/tid-i-dagar.ts'
import upprepadeTal from './text/upprepade-tal.ts'
import villkorMotsager from './text/villkor-motsager.ts'

/** Every rule in code, by id. */
export const rules: readonly Rule[] = [
  { id: 'administrator-hos-part', ...administratorHosPart },
  { id: 'aktor-forkortning', ...aktorForkortning },
  { id: 'andringar-undertecknade', ...andringarUndertecknade },
  { id: 'ansvarig-funktion', ...ansvarigFunktion },
  { id: 'ansvarig-utpekad', ...ansvarigUtpekad },
  { id: 'antal-i-text', ...antalIText },
  { id: 'antal-utfall', ...antalUtfall },
  { id: 'atgard-dubblett', ...atgardDubblett },
  { id: 'atgard-orsak', ...atgardOrsak },
  { id: 'atgard-uppfoljning', ...atgardUppfoljning },
  { id: 'avbruten-mening', ...avbrutenMening },
  { id: 'avtalstid-i-ord', ...avtalstidIOrd },
  { id: 'avtalstid-i-text', ...avtalstidIText },
  { id: 'avtalstid-inklusive', ...avtalstidInklusive },
  { id: 'avtalstid-inom-overavtal', ...avtalstidInomOveravtal },
  { id: 'avtalstid-langd', ...avtalstidLangd },
  { id: 'begrepp-definieras', ...begreppDefinieras },
  { id: 'beredskap-nivaer', ...beredskapNivaer },
  { id: 'beslut-i-text', ...beslutIText },
  { id: 'bilaga-namns', ...bilagaNamns },
  { id: 'bilagelista', ...bilagelista },
  { id: 'daterat-efter-underskrift', ...dateratEfterUnderskrift },
  { id: 'datum-iso', ...datumIso },
  { id: 'delaktivitet-omraden', ...delaktivitetOmraden },
  { id: 'deltagarlista', ...deltagarlista },
  { id: 'dnr-skrivs-lika', ...dnrSkrivsLika },
  { id: 'enskild-pekas-ut', ...enskildPekasUt },
  { id: 'enskilda-arenden', ...enskildaArenden },
  { id: 'etiketter', ...etiketter },
  { id: 'exemplar', ...exemplar },
  { id: 'figurtext-utan-figur', ...figurtextUtanFigur },
  { id: 'foregangare-lucka', ...foregangareLucka },
  { id: 'forkortningar', ...forkortningar },
  { id: 'forlangning-inom-overavtal', ...forlangningInomOveravtal },
  { id: 'forlangning-steg', ...forlangningSteg },
  { id: 'frekvens-motsagelse', ...frekvensMotsagelse },
  { id: 'frekvens-raknebar', ...frekvensRaknebar },
  { id: 'frekvens-rakning', ...frekvensRakning },
  { id: 'frekvenser-overens', ...frekvenserOverens },
  { id: 'funktion-ett-namn', ...funktionEttNamn },
  { id: 'granskat-fore-publicering', ...granskatForePublicering },
  { id: 'hanvisning-i-text', ...hanvisningIText },
  { id: 'informationsklausul', ...informationsklausul },
  { id: 'instruktionstext', ...instruktionstext },
  { id: 'kalla-i-forteckning', ...kallaIForteckning },
  { id: 'klassade-omraden-har-plan', ...klassadeOmradenHarPlan },
  { id: 'klassning-daterad', ...klassningDaterad },
  { id: 'kontaktuppgift-i-text', ...kontaktuppgiftIText },
  { id: 'kontaktuppgift-personlig', ...kontaktuppgiftPersonlig },
  { id: 'lagesbild-delar', ...lagesbildDelar },
  { id: 'lagesbild-fore-start', ...lagesbildForeStart },
  { id: 'lagesbild-vartannat-ar', ...lagesbildVartannatAr },
  { id: 'lagrum', ...lagrum },
  { id: 'ledamoter-i-text', ...ledamoterIText },
  { id: 'linjearbete-ett-ord', ...linjearbeteEttOrd },
  { id: 'lovade-dokument', ...lovadeDokument },
  { id: 'mal-utfall', ...malUtfall },
  { id: 'malgrupp-alder', ...malgruppAlder },
  { id: 'matris-namn', ...matrisNamn },
  { id: 'matris-register', ...matrisRegister },
  { id: 'metod-rojs', ...metodRojs },
  { id: 'motesfrekvens-tydlig', ...motesfrekvensTydlig },
  { id: 'namn-i-register', ...namnIRegister },
  { id: 'namn-i-text', ...namnIText },
  { id: 'nar-ar-tid', ...narArTid },
  { id: 'nulage-daterat', ...nulageDaterat },
  { id: 'nummer-i-text', ...nummerIText },
  { id: 'omrade-hanvisning', ...omradeHanvisning },
  { id: 'omrade-har-plan', ...omradeHarPlan },
  { id: 'omrade-i-listan', ...omradeIListan },
  { id: 'omraden-i-text', ...omradenIText },
  { id: 'operativt-forum', ...operativtForum },
  { id: 'oppen-uppgift-forfallen', ...oppenUppgiftForfallen },
  { id: 'ordforande-alternerar', ...ordforandeAlternerar },
  { id: 'ordningsvakter-leds', ...ordningsvakterLeds },
  { id: 'orgnr', ...orgnr },
  { id: 'orsak-en-i-taget', ...orsakEnITaget },
  { id: 'ortnamn-stavning', ...ortnamnStavning },
  { id: 'overavtal-bilagor', ...overavtalBilagor },
  { id: 'overavtal-partens-namn', ...overavtalPartensNamn },
  { id: 'part-bland-ovriga', ...partBlandOvriga },
  { id: 'part-utan-atagande', ...partUtanAtagande },
  { id: 'parter-i-text', ...parterIText },
  { id: 'parter-i-titel', ...parterITitel },
  { id: 'pengar-utan-beslut', ...pengarUtanBeslut },
  { id: 'person-med-roll', ...personMedRoll },
  { id: 'personer-i-text', ...personerIText },
  { id: 'personnummer', ...personnummer },
  { id: 'personuppgiftsansvar', ...personuppgiftsansvar },
  { id: 'plan-finansiering-personal', ...planFinansieringPersonal },
  { id: 'plan-har-omrade', ...planHarOmrade },
  { id: 'plan-loptid-inom-avtalstid', ...planLoptidInomAvtalstid },
  { id: 'plan-parters-ataganden', ...planPartersAtaganden },
  { id: 'plan-parters-resurs', ...planPartersResurs },
  { id: 'plan-rapporterad', ...planRapporterad },
  { id: 'plan-tillsvidare-slut', ...planTillsvidareSlut },
  { id: 'planforteckning', ...planforteckning },
  { id: 'platshallare', ...platshallare },
  { id: 'prioritet-entydig', ...prioritetEntydig },
  { id: 'punkthanvisning', ...punkthanvisning },
  { id: 'rapport-beskrivning', ...rapportBeskrivning },
  { id: 'rapport-hanvisning', ...rapportHanvisning },
  { id: 'rapport-korsreferens', ...rapportKorsreferens },
  { id: 'rapport-ordning', ...rapportOrdning },
  { id: 'rapport-period', ...rapportPeriod },
  { id: 'rapport-siffror', ...rapportSiffror },
  { id: 'rapport-upprepning', ...rapportUpprepning },
  { id: 'redovisning-ryms', ...redovisningRyms },
  { id: 'relativ-tid', ...relativTid },
  { id: 'rester', ...rester },
  { id: 'samordnare-resurs-matt', ...samordnareResursMatt },
  { id: 'samrad-fore-utgang', ...samradForeUtgang },
  { id: 'sekretess-genom-avtal', ...sekretessGenomAvtal },
  { id: 'sekretessmarkering', ...sekretessmarkering },
  { id: 'siffror-overens', ...siffrorOverens },
  { id: 'sma-tal', ...smaTal },
  { id: 'stallningstaganden', ...stallningstaganden },
  { id: 'status-forfallen', ...statusForfallen },
  { id: 'styrgrupp-entydig', ...styrgruppEntydig },
  { id: 'styrgrupp-ledamoter', ...styrgruppLedamoter },
  { id: 'styrgrupp-moten', ...styrgruppMoten },
  { id: 'summor-i-text', ...summorIText },
  { id: 'tal-och-enhet', ...talOchEnhet },
  { id: 'telefonnummer-form', ...telefonnummerForm },
  { id: 'tid-i-dagar', ...tidIDagar },
  { id: 'tid-inom-avtalstid', ...tidInomAvtalstid },
  { id: 'tid-ordning', ...tidOrdning },
  { id: 'underlag-alder', ...underlagAlder },
  { id: 'underlag-anvands', ...underlagAnvands },
  { id: 'underlag-perspektiv', ...underlagPerspektiv },
  { id: 'underrattelser-i-text', ...underrattelserIText },
  { id: 'underskrift-ort', ...underskriftOrt },
  { id: 'undertecknares-titel', ...undertecknaresTitel },
  { id: 'undertecknas-fore-start', ...undertecknasForeStart },
  { id: 'uppfoljning-motsager-orsak', ...uppfoljningMotsagerOrsak },
  { id: 'uppfoljning-svar', ...uppfoljningSvar },
  { id: 'uppfoljning-uteblir', ...uppfoljningUteblir },
  { id: 'upprepade-tal', ...upprepadeTal },
  { id: 'uppsagning-i-text', ...uppsagningIText },
  { id: 'utgar-markerad', ...utgarMarkerad },
  { id: 'utlamnande-samtycke', ...utlamnandeSamtycke },
  { id: 'vem-utan-tid', ...vemUtanTid },
  { id: 'villkor-motsager', ...villkorMotsager },
  { id: 'villkor-namner-sig-sjalv', ...villkorNamnerSigSjalv },
]
