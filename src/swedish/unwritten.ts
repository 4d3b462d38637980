import { isFirstName } from './common-names.ts'
import { latin } from './latin.ts'
import { answerOf } from './learned/reader.ts'
import type { Placeholder } from './placeholder.ts'
import { sentencesOf } from './sentence.ts'
import { MONTHS } from './written-date.ts'

/**
 * What writers say to each other of a text that is not written yet: a day left open, a note in brackets, what is to be
 * filled in, and who shall come back with it. What it is about decides: a form that is filled in is a measure, a target
 * that is filled in is none yet.
 */
export function unwrittenIn(text: string): Placeholder[] {
  const isSuspect = SUSPECT.test(text)
  if (!isSuspect && !NOTE.test(text.toLowerCase())) return []
  const found: Placeholder[] = []
  // "(Ulf: är det här era senaste siffror? /Fanny)": a question in brackets is one to a colleague.
  for (const match of text.matchAll(ASKED)) {
    if (!isQuoted(text.toLowerCase(), match.index))
      found.push({ kind: 'note', start: match.index, end: match.index + match[0].length })
  }
  for (const { sentence, start } of sentencesOf(text)) {
    const small = sentence.toLowerCase()
    for (const [kind, pattern, isNone] of isSuspect ? READINGS : []) {
      for (const match of (kind === 'name' ? sentence : small).matchAll(pattern)) {
        const around = text.slice(start, start + sentence.length + 8)
        if (isNone?.test(kind === 'name' ? around : small) || isQuoted(small, match.index)) continue
        const at = { start: start + match.index, end: start + match.index + match[0].trimEnd().length }
        found.push({ kind: kind === 'name' ? 'mark' : kind, ...at })
      }
    }
    const whole = { start, end: start + sentence.length }
    if (comesBack(sentence)) found.push({ kind: 'note', ...whole })
    else if (isNote(small)) found.push({ kind: 'likely', ...whole })
  }
  return found
}

const MONTH = MONTHS.join('|')
/** What stands where something is to be written by hand. */
const GAP = '(?:…|\\.{2,}|_+|-{2,}|–|x{1,3}|\\?+|\\[[^\\]]{0,20}\\]|\\([^)]{0,12}\\))'

/** Parts of a document that somebody is to write; whatever else is completed is a measure. */
const CONTENT =
  '(?:siffr|tal(?:et|en)?(?!\\p{L})|antal|belopp|summ|kostnad|uppgift(?:en|er(?:na)?)?(?!\\p{L})|text|avsnitt|stycke|punkt|rubrik|mål(?:nivå|värde|tal)|nivå|utgångsvärde|basvärde|procent|andel|statistik|data(?!\\p{L})|tabell|diagram|bild|karta|figur|namn|datum|dag(?:en)?(?!\\p{L})|titel|kontaktväg|telefonnummer|diarienummer|källa|hänvisning|paragraf|budget)'

/** What is filled in when things are done, year after year. */
const FORM =
  /blankett|formulär|enkät|mall(?:en|ar)?(?![a-zåäö])|protokoll|rapport|checklist|logg|dagbok|schema|ansökan|anmälan|intyg|kort(?:et)?(?![a-zåäö])|varje (?:år|månad|vecka|gång|möte)|efter (?:varje|passet|mötet)/

/** Somebody who is not to be named, or letters whose meaning follows. */
const SOMEBODY = latin(
  /(?<!\p{L})(?:ärende\p{L}*|mål(?:et)?|dom(?:en)?|åtal(?:et)?) (?:mot|med|om|rörande) N|(?<!\p{L})(?:skrivs|betecknas|kallas|anges som|förkortas) N|N\. ?N\. \(\p{Lu}\p{L}{3}/u,
)

/** Each kind, what it looks like, and what makes it something else. `name` knows capitals. */
const READINGS: readonly (readonly [Placeholder['kind'] | 'name', RegExp, RegExp?])[] = [
  // "den … december 2018", "den december 2018", "20__", "kl. __", "§ …"
  ['blank', latin(`(?<!\\p{L})den ${GAP} ?(?:${MONTH}|20\\d\\d)`, 'gu')],
  ['blank', latin(`(?<!\\p{L})den (?:${MONTH})(?= 20\\d\\d)`, 'gu')],
  ['blank', latin(`(?<![\\p{L}\\d])20(?:_+|-{2,}|–{2,}|\\.{2,3}|…|\\?{1,2})(?![\\d])`, 'gu')],
  ['blank', /(?<!\d)20\d\d-(?:mm|xx|__|\?\?|-{2})(?:-(?:dd|xx|__|\?\?|-{2}))?|(?<!\d)20\d\d-\d\d-(?:dd|xx|__|\?\?)/gu],
  ['blank', latin(`(?:§|(?<!\\p{L})(?:kl|dnr|nr|tel)\\.?:?) ?(?:…|\\.{3,}|_{2,}|-{2,}|\\?+)`, 'gu')],
  [
    'blank',
    latin(
      `(?<![\\p{L}\\d])(?:…|\\.{3}|_{2,}|\\?{2,}|-{2,}|[xyz]) (?:kronor|mkr|mnkr|tkr|miljoner|kr|procent|%|personer|gånger|timmar|veckor|månader|år|stycken|st)(?!\\p{L})`,
      'gu',
    ),
  ],
  // "Kommun X", "X-stads kommun", "NN": somebody's name is to stand there.
  [
    'name',
    latin(
      /(?<!\p{L})(?:[Kk]ommun(?:en)?|[Ss]tad(?:en)?|[Rr]egion(?:en)?|[Nn]ämnd(?:en)?|[Ll]okalpolisområde(?:t)?|LPO|[Oo]mråde(?:t)?|[Pp]lats(?:en)?|[Ff]örvaltning(?:en)?|[Dd]atum|[Nn]amn|[Oo]rt) (?:X{1,3}|Y{1,3}|N\.? ?N\.?)(?![\p{L}\d-])/gu,
    ),
  ],
  ['name', latin(/(?<!\p{L})X{1,3}(?:-?(?:kommun|stad|köping|by)(?:en|s)?|s? (?:kommun|stad)s?)(?!\p{L})/gu)],
  ['name', latin(/(?<![\p{L}.])(?:N\. ?N\.|NN)(?![\p{L}\d])/gu), SOMEBODY],
  // "[Här ska det stå något om …]": what stands in brackets outside a quotation is a note, if it is no reference.
  [
    'bracket',
    latin(
      /\[(?!\s*[!^]|jfr|se(?!\p{L})|sic|källa|not(?!\p{L})|bilaga|min |vår |övers|…|\.{3})[^\][]{0,200}?\p{L}{3}[^\][]{0,200}\](?![([:])/gu,
    ),
  ],
  // What a word processor leaves.
  ['blank', /klicka (?:eller tryck )?här(?: för att)?[^.]*/gu],
  [
    'blank',
    latin(
      /^(?:ange|skriv|fyll i|infoga|klistra in|välj)(?: ett| en| er| ert| din| ditt)? (?:text|namn|datum|titel|ort|objekt|element|alternativ|rubrik|värde|belopp|siffr|bild|logotyp)\p{L}*(?: här)?\.?$/gu,
    ),
  ],
  ['blank', /fel! (?:hittar inte|bokmärket|ogiltig|det finns ingen|okänt|hyperlänk)[^.]*/gu],
  // "Här ska det stå något om …", "här behövs en karta"
  [
    'note',
    latin(
      /(?<!\p{L})här (?:ska|skall|bör|borde|måste|kan) (?:det |vi |ni |man |en |ett )?[^.]{0,60}?(?:stå|skriva|skrivas|in(?!\p{L})|beskrivas|fyllas|läggas|infogas|kompletteras)(?!\p{L})[^.]*/gu,
    ),
  ],
  [
    'note',
    latin(
      /(?<!\p{L})här (?:kommer|behövs|saknas|läggs|fyller vi|skriver vi|klistras|infogas)(?: en| ett| mer| det)? (?:text|karta|bild|tabell|diagram|siffr|stycke|avsnitt|uppgift|mening|in(?!\p{L})|figur)[^.]*/gu,
    ),
  ],
  // "(fråga teknik)", "(siffra kommer senare)", "(stämmas av med jurist)"
  [
    'note',
    latin(
      /\((?:fråga|frågar|kolla|kollas|kontrollera|kontrolleras|dubbelkolla|stäm av|stäms av|stämmas? av|ska stämmas|verifiera|verifieras|bekräfta|bekräftas|hör med|ring|mejla|obs|ändra|ändras|stryk|stryks|ta bort|tas bort|lägg till|lägg in|läggs in|justera|justeras|uppdatera|uppdateras|komplettera|kompletteras|fyll i|fylls? på|fyllas|skriv|skrivs|formulera|korrigera|inväntar|väntar|obekräftad|utkast|att göra|ska in|förslag(?: från| till)|kommer (?:senare|från)|ej klart?)(?!\p{L})[^)]{0,120}\)/gu,
    ),
    /varje (?:år|halvår|månad|kvartal|möte)|vartannat|löpande/u,
  ],
  [
    'note',
    latin(
      `\\([^()]{0,40}${CONTENT}[^()]{0,30}(?:kommer|saknas|tillkommer|inväntas|läggs in|fylls i|skickas|ej klar|inte klar)[^()]{0,60}\\)`,
      'gu',
    ),
  ],
  [
    'note',
    latin(
      /\((?:\p{L}+ )?(?:återkommer|kollar|kontrollerar|tar fram|skickar|mejlar|skriver|formulerar|fyller i|kompletterar)(?!\p{L})[^)]{0,60}\)/gu,
    ),
  ],
  // "Målnivån fylls i när polisen har lämnat sina siffror."
  [
    'note',
    latin(
      `(?<!\\p{L})(?:${CONTENT})[^.;]{0,60}? (?:fylls? i|fyllas i|fylls på|skrivs in|förs in|läggs in|läggs till|kompletteras|bestäms|klargörs|meddelas|levereras|skickas|kommer|tillkommer|redovisas) (?:när|så snart|så fort|då|senare|efter(?! varje)|sedan|härnäst|i nästa version|inom kort)(?!\\p{L})[^.]*`,
      'gu',
    ),
    FORM,
  ],
  [
    'note',
    latin(
      `(?<!\\p{L})(?:${CONTENT})[^.;]{0,60}? (?:behöver|måste|ska|bör|får) (?:kompletteras|fyllas i|kollas|kontrolleras|stämmas av|verifieras|bekräftas|uppdateras|ses över|skrivas in|skrivas|läggas in|tas fram)(?= ?\\(|[.!]?$| (?:av|med|innan|före) (?:jurist|kommunjurist|rättsavdelning|kommunikatör|underskrift|undertecknande|beslut|tryck|utskick|publicering))[^.]*`,
      'gu',
    ),
    FORM,
  ],
  [
    'note',
    latin(
      /(?<!\p{L})(?:ska|måste|behöver|bör) (?:stämmas av|kollas|kontrolleras|dubbelkollas|granskas|godkännas|läsas) (?:av|med|hos) (?:kommunens |polisens |vår |någon )?(?:jurist\p{L}*|kommunjurist\p{L}*|rättsavdelning\p{L}*|kommunikatör\p{L}*)(?= (?:innan|före)|[.!]?$)[^.]*/gu,
    ),
  ],
  [
    'note',
    latin(
      /^(?:stäm(?:ma|mas|s)? av|kolla|dubbelkolla|kontrollera|fråga|fyll i|fylls i|fyllas i|komplettera|kompletteras|lägg till|lägg in|formulera om|skriv om|skrivs om|stryk|strykes|ta bort|byt ut|uppdatera|ändra)(?!\p{L})(?: (?:med|av|hos|upp|detta|det|här|den|texten|siffran|siffrorna|stycket|avsnittet|meningen|namnet|datumet|titeln|när|senare|efter|innan|före))(?!\p{L})[^.]*/gu,
    ),
  ],
  // "… – dubbelkolla med utbildning!!", "Budskapet skrivs in här när …"
  [
    'note',
    latin(
      /(?:[–—;:,]|- )\s?(?:dubbelkolla|kolla|kontrollera|stäm av|fråga|hör med|verifiera|komplettera|fyll i|uppdatera|ändra)(?: (?:med|av|upp|hos|detta|det|här|siffran|siffror|namnet|innan|före|hos))(?!\p{L})[^.]*/gu,
    ),
  ],
  [
    'note',
    latin(
      /(?<!\p{L})(?:skrivs|fylls|läggs|förs|kommer|klistras) (?:in |i )?här (?:när|så snart|så fort|då|senare|efter|före|innan)(?!\p{L})[^.]*/gu,
    ),
  ],
  [
    'note',
    latin(
      /(?<!\p{L})(?:höftad\p{L}*|gissning|en gissning|osäker siffra|siffran är osäker|ungefärlig siffra|påhittad siffra)(?!\p{L})[^.]*/gu,
    ),
  ],
  [
    'note',
    latin(
      /^(?:beskriv|ange|redogör|lista|räkna upp|nämn|motivera|förklara|sammanfatta|skriv|fyll i|formulera|berätta)(?: kort| kortfattat| gärna)* här(?!\p{L})[^.]*/gu,
    ),
    /vi |parterna|lägesbilden ska|kampanj/u,
  ],
  ['mark', /!{2,}/gu],
  ['note', /(?<![a-zåäö])(?:blablabla|bla,? bla(?:,? bla)?|nåt om|lite text om|mer text om)(?![a-zåäö])[^.]*/gu],
  // "Utkast!", "Arbetsmaterial", "gammalt stycke, byts mot …"
  [
    'note',
    latin(
      /^(?:obs!?:? |nb:? |todo:? |att göra:? |not till \p{L}+:? |kommentar:? )?(?:(?:gammal|gammalt|tidigare|förra årets) (?:text|stycke|avsnitt|siffra|siffror|version)|texten|stycket|avsnittet|meningen|denna text|detta stycke|denna mening)[^.]{0,40}(?:byts|ersätts|stryks|utgår|ska bytas|ska ersättas|ska strykas|tas bort|ska bort|ses över|skrivs om|ska skrivas om)(?!\p{L})[^.]*/gu,
    ),
  ],
]

/** "Lars återkommer", "Anna på stadsbyggnad återkommer med siffran": somebody with a name, or something to come back with. */
/** How sure the reader must be that a sentence is a note. */
const SURE = 0.97
/** What notes have something of, which most sentences have not: the reader is asked of the others only. */
const NOTE = latin(
  /[?!→]|(?<!\p{L})(?:jag|du|ni|er|kolla\p{L}*|fyll\p{L}*|skriv(?:a|er)?|lägg(?:a|er)?|ta bort|stryk\p{L}*|byt\p{L}*|ändra|stäm(?:ma|mer|s)?|återkom\p{L}*|osäker\p{L}*|oklar\p{L}*|vet|behöver|måste|saknas|fattas|klar\p{L}*|sen|senare|hit|nedan|utkast\p{L}*|mall\p{L}*|kommentar\p{L}*|obs|nb|siffr\p{L}*|formuler\p{L}*|bekräft\p{L}*|vänta\p{L}*|fråga\p{L}*)(?!\p{L})/u,
)

function isNote(small: string): boolean {
  if (/[”"]/.test(small) || !NOTE.test(small)) return false
  const { label, certainty } = answerOf('lapp', { left: small })
  return label === 'lapp' && certainty >= SURE
}

function comesBack(sentence: string): boolean {
  const match = COMES_BACK.exec(sentence)
  if (!match) return false
  const { who = '', rest = '' } = match.groups ?? {}
  return (
    who.split(' ').some(isFirstName) ||
    latin(`^ (?:med|om) (?:\\p{L}+ )?(?:${CONTENT}|besked|underlag|förslag på text)`).test(rest.toLowerCase())
  )
}

const COMES_BACK = latin(
  /^(?<who>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?: (?:på|från|i|hos) [\p{L} -]{2,40}?)?,? (?:återkommer|ska återkomma|kollar|kontrollerar|dubbelkollar|tar fram|skickar|mejlar|levererar|fyller i|kompletterar)(?<rest>[^.]*)\.?$/u,
)

const ASKED = latin(
  /\((?:\p{Lu}\p{Ll}+: ?[^()?]{3,100}\?[^()]{0,40}|(?:har vi|är det|ska vi|kan vi|vet vi|vem |stämmer|behövs|varför |vad |hur )[^()?]{3,100}\?[^()]{0,60}|kolla m [^()]{2,60})\)/gu,
)

/** Within quotation marks somebody else is speaking. */
function isQuoted(small: string, at: number): boolean {
  const before = small.slice(0, at).match(/[”"“»]/g)?.length ?? 0
  const after = small.slice(at).match(/[”"“»]/g)?.length ?? 0
  return before % 2 === 1 && after > 0
}

/** What every reading here has something of: most texts have nothing. */
const SUSPECT = latin(
  /[[…_?]|\.{2}|--|(?<!\p{L})den (?:\W|x+ |janu|febr|mars|april|maj |juni|juli|augu|sept|okto|nove|dece)|(?<!\p{L})(?:[XY]{1,3}|NN|N\. ?N)(?!\p{L})|X-|(?<!\p{L})[xyz] (?:kr|mkr|mnk|tkr|mil|pro|per|gå)|!!|\d-(?:mm|dd|xx)|höftad|gissning|osäker|ungefärlig|påhittad|redogör|lista|räkna|nämn|motivera|förklara|sammanfatta|beskriv|berätta| här (?:när|så|då|sen|eft|för|inn)|blabla|bla bla|nåt om|något slags text|klicka|fel!|^(?:ange|skriv|fyll|infoga|klistra|välj|stäm|kolla|dubbel|kontroll|fråga|hör|komp|lägg|formu|stryk|ta bort|byt|uppd|ändra|obs|nb|todo|att göra|not|komm|gamm|tidigare|förra|text|stycke|avsnitt|mening|denna|detta)|(?<!\p{L})här (?:ska|bör|borde|måste|kan|kommer|behövs|saknas|läggs|fyller|skriver|klistras|infogas)|\(\p{L}|[–—;:,-] ?(?:dubbel|kolla|kontrollera|stäm|fråga|hör|veri|komp|fyll|uppd|ändra)|fyll|skrivs in|förs in|läggs|kompletteras|återk|bestäms|klargörs|meddelas|levereras|skickas|tillkommer|kollas|kontrolleras|stämmas av|verifieras|bekräftas|granskas|(?<!\p{L})(?:kollar|mejlar|skickar|tar fram)/imu,
)
