import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { joined } from './learned.ts'
import { learnedLegal } from './learned-conditions.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/**
 * What parties cannot agree on, or not without a decision: `consent`, that information is given with consent only;
 * `guards`, that somebody else than the police leads ordningsvakter; `cases`, that cases of single persons are decided
 * beforehand or by a group; `money`, a sum without a decision; `secrecy`, that an agreement makes or breaks secrecy;
 * `controller`, that somebody answers for personal data under a law that is another's.
 */
export type LegalKind = 'consent' | 'guards' | 'cases' | 'money' | 'secrecy' | 'controller'

export interface LegalStatement {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly kind: LegalKind
  /** Whether the words leave no other reading. */
  readonly isCertain: boolean
}

/** Every sentence of an agreement's texts that says what law or a decision has to say. */
export function legalStatements(agreement: Agreement): LegalStatement[] {
  const found = sentencesIn(agreement).flatMap((sentence) => {
    const { small } = sentence
    if (!SUSPECT.test(small) || IS_DENIED.test(small)) return []
    return READINGS.flatMap(({ kind, pattern, unless, certain }) => {
      const match = pattern.exec(small)
      if (!match || unless?.test(small)) return []
      const start = match.index + (match[0].length - match[0].trimStart().length)
      return [
        {
          sentence,
          start,
          end: match.index + match[0].trimEnd().length,
          kind,
          isCertain: certain?.test(small) ?? false,
        },
      ]
    })
  })
  const learned = learnedLegal(agreement).filter(
    ({ kind, sentence: { small } }) =>
      !IS_DENIED.test(small) && READINGS.every((reading) => reading.kind !== kind || !reading.unless?.test(small)),
  )
  return joined(found, learned)
}

const SUSPECT =
  /samtyck|medgivande|medger|går med på|godkänn|tillåtelse|ordningsvakt|prövning|enskild|omhänderta|lvu|placer|automatiskt|kronor|kr(?![a-zåäö])|tkr|procent|sekretess|hemlig|tystnadsplikt|personuppgift|bistånd|(?:ska|måste) följa|bunden av|vägnar|visitera|gripa|avvisa|beslag|söka igenom|frihetsberöv|ta del av|utomstående|(?:enlighet med|enligt|efter) [^.;]{0,30}(?:bestäm|beslut)|bekosta|betala|finansiera|avsätta/

/** Said to be told apart: "det räcker inte att …", "i stället för tidigare". */
const IS_DENIED = latin(
  /(?<!\p{L})(?:det (?:är|vore) (?:fel|olagligt|inte tillåtet)|missuppfattning\p{L}*|tidigare (?:trodde|gällde)|som exempel|myt)(?!\p{L})/u,
)

const GIVE =
  '(?:lämna\\p{L}*(?: ut)?|delar?|delas|dela|utlämn\\p{L}*|överlämna\\p{L}*|utbyt\\p{L}*|få ta del|får ta del|får del|berätta\\p{L}*|anmäl\\p{L}*|svara\\p{L}*|informera\\p{L}*|vidarebefordra\\p{L}*|röja\\p{L}*|röjs)'
const CONSENT =
  '(?:samtyck\\p{L}*|medgivande\\p{L}*|medgett|medgivit|tillåtelse|godkännande|(?:själv(?:a)? )?(?:går|gått|gå) med på (?:det|saken)|godkänner det|godkänt det)'
const ONLY =
  '(?:endast|bara|enbart|uteslutande|aldrig|under inga (?:förhållanden|omständigheter)|inte|först|alltid|krävs|kräver|förutsätter|utan|oavsett|undantagslöst)'

const MUNICIPAL =
  '(?:kommun(?:en|ens)?|stad(?:en|ens)?|nämnd(?:en|ens)?|förvaltning(?:en|ens)?|stadsdels\\p{L}+|socialtjänst\\p{L}*|bolag(?:et|ets)?|fastighetsägar\\p{L}*|\\p{L}*(?:samordnar|strateg|direktör|förvaltar|fältassistent|fältar)\\p{L}*|(?!polis|grupp|lokalpolisområdes)\\p{L}*chef\\p{L}*|\\p{L}*bostäder)'

interface Pattern {
  readonly kind: LegalKind
  readonly pattern: RegExp
  /** What makes it something else. */
  readonly unless?: RegExp
  /** What leaves no other reading. */
  readonly certain?: RegExp
}

const READINGS: readonly Pattern[] = [
  {
    kind: 'consent',
    pattern: latin(
      `(?<!\\p{L})${GIVE}(?!\\p{L})[^.;]{0,160}?(?<!\\p{L})${ONLY}(?!\\p{L})[^.;]{0,160}?(?<!\\p{L})${CONSENT}|(?<!\\p{L})${ONLY}(?!\\p{L})[^.;]{0,160}?(?<!\\p{L})${CONSENT}[^.;]{0,160}?(?<!\\p{L})${GIVE}(?!\\p{L})|(?<!\\p{L})${ONLY}(?!\\p{L})[^.;]{0,160}?(?<!\\p{L})${GIVE}(?!\\p{L})[^.;]{0,160}?(?<!\\p{L})${CONSENT}`,
    ),
    unless: latin(
      /(?<!\p{L})(?:bild(?:er|en|erna)?|foto\p{L}*|film\p{L}*|publicer\p{L}*|webb\p{L}*|sociala medier|press\p{L}*|medie\p{L}*|intervju\p{L}*|enkät\p{L}*|eller (?:om|när|där) (?:det följer av |annars )?(?:lag|sekretess|en uppgiftsskyldighet)\p{L}*|uppgiftsskyldighet\p{L}*|sekretessbrytande|menprövning\p{L}*|också utan|även utan|även när|även om|utan att samtycke|inte kräv\p{L}*|kräv\p{L}* inte|behöv\p{L}* inte|(?:finns )?stöd i lag|lag(?:en)? tillåter|tillåts av lag|följer av lag|lag eller samtycke|stöd av lag|den lagstiftning|möten|orossamtal\p{L}*|lekt\p{L}*|utflykt\p{L}*|spelas in|sparas)(?!\p{L})/u,
    ),
  },
  {
    kind: 'guards',
    pattern: latin(
      `(?<!\\p{L})${MUNICIPAL}(?!\\p{L})[^.;,]{0,60}?(?<!\\p{L})(?:leder|leda|för befäl\\p{L}*|har befäl\\p{L}*|befälet|beordrar|beordra|dirigerar|dirigera|ger order|styr|styra|bestämmer över|ansvarar för ledningen)(?!\\p{L})[^.;,]{0,40}ordningsvakt|ordningsvakt\\p{L}*(?!\\p{L})[^.;]{0,60}?(?:leds|ledas|styrs|beordras|dirigeras|står under befäl)(?: alltid)? av ${MUNICIPAL}|ordningsvakt\\p{L}*(?!\\p{L})[^.;]{0,60}?under ${MUNICIPAL} (?:ledning|befäl)|ordningsvakt\\p{L}*(?!\\p{L})[^.;]{0,40}?(?:lyder (?:\\p{L}+ )?under|tar order av|rapporterar och lyder|är underställda|har) ${MUNICIPAL}(?: som befäl)?(?=[ .,]|$)`,
    ),
    unless: latin(
      /(?<!\p{L})(?:inte(?! av polisen)|aldrig|men (?:det är )?polis\p{L}*|under polisens|polisen (?:leder|för befäl))(?!\p{L})/u,
    ),
    certain: latin(
      /(?<!\p{L})(?:kommun(?:en|ens)?|stad(?:en|ens)?|nämnd(?:en|ens)?|förvaltning(?:en|ens)?|\p{L}*samordnar\p{L}*|\p{L}*strateg\p{L}*|\p{L}*chef\p{L}*)(?!\p{L})/u,
    ),
  },
  {
    kind: 'cases',
    pattern: latin(
      /(?<!\p{L})(?:varje|alla|samtliga|alltid) [^.;]{0,80}?(?<!\p{L})(?:ska|skall|måste) [^.;]{0,40}?(?:omhändertas|placeras|avstängas|stängas av|vräkas|sägas upp|avslås|beviljas|nekas|gripas|åtalas|häktas|dömas|frihetsberövas|avvisas)(?!\p{L})|(?<!\p{L})utan (?:egen |särskild |individuell |vidare |närmare |någon )?(?:prövning|utredning)(?! (?:av|enligt) (?:avtal|bilag))|(?<!\p{L})automatiskt (?:omhändertas|avslås|beviljas|avstängas|stängas av|vräkas|placeras)|(?<!\p{L})(?:styrgruppen|rådet|samverkansgruppen|arbetsgruppen|plangruppen|polisen|kommunpolisen|samordnarna|gruppen|beredningsgruppen) (?:beslutar|avgör|bestämmer|fattar beslut) [^.;]{0,40}?(?:enskild\p{L}*|omhändertagande\p{L}*|placering\p{L}*|bistånd\p{L}*|lvu|lvm|insatser enligt sol)(?!\p{L})|(?<!\p{L})(?:\p{L}*nämnden|socialtjänsten|åklagaren|domstolen|rektorn)(?!\p{L})[^.;]{0,40}?(?:beslut\p{L}*|beslutar|avgör\p{L}*)(?!\p{L})[^.;]{0,40}?(?:i enlighet med|enligt|efter) [^.;]{0,30}?(?:gruppen|rådet|polisen|samordnarna)(?: har| redan| i förväg)* (?:bestämt|beslutat|kommit fram|kommer fram|bestämmer|beslutar)|(?<!\p{L})(?:får|ska|kan) (?:\p{L}*fält\p{L}*|\p{L}*värdar(?:na)?|väktar\p{L}*|kommunens \p{L}+|skol\p{L}+|samordnar\p{L}*)(?: \p{L}+){0,2} (?:kroppsvisitera|gripa|avvisa|omhänderta|beslagta|visitera|söka igenom|frihetsberöva)|(?<!\p{L})(?:\p{L}*fält\p{L}*|\p{L}*värdar(?:na)?|väktar\p{L}*|socialtjänsten|skolan) (?:får|ska|kan) (?:\p{L}+ ){0,2}(?:kroppsvisitera|gripa|avvisa|beslagta|visitera|söka igenom)|(?<!\p{L})(?:beslutar|avgör|prövar|utövar|meddelar|ger)(?!\p{L})[^.;]{0,20}? på (?:kommunens|stadens|nämndens|polisens|socialtjänstens) vägnar|(?:socialnämnden|nämnden|socialtjänsten|åklagaren|domstolen|rektorn) (?:är bunden av|ska följa|måste följa) (?:styrgruppens|rådets|gruppens|polisens) (?:beslut|bedömning|ställningstagande)/u,
    ),
    unless: latin(
      /(?<!\p{L})(?:inte|aldrig|ingen|inga|i varje enskilt fall|efter (?:egen |individuell )?prövning|prövas (?:av|i))(?!\p{L})/u,
    ),
  },
  {
    kind: 'money',
    pattern: latin(
      /(?<!\p{L})(?:ska|skall|förbinder sig att|åtar sig att|lovar att) [^.;]{0,40}?(?:betala|avsätta|skjuta till|bidra med|finansiera|satsa|anslå|ersätta|bekosta)(?!\p{L})[^.;]{0,60}?\d[\d ,.\u00a0]*(?:kronor|kr|tkr|mnkr|miljon(?:er)?|procent|%)|(?<!\p{L})(?:ska|skall|förbinder sig att|åtar sig att) [^.;]{0,40}?(?:betala|avsätta|skjuta till|bekosta|finansiera)[^.;]{0,160}?(?:även om|oavsett|utan) [^.;]{0,160}?(?:budget\p{L}*|beslut\p{L}*|anslag\p{L}*)/u,
    ),
    unless: latin(
      /(?<!\p{L})(?:inom (?:ramen|beslutad)|under förutsättning|efter beslut|enligt beslut|enligt (?:nämndens|kommunens|kommunfullmäktiges|stadens) (?:budget|beslut)|i budget\p{L}*|budgeterat|beslutade|(?:kommunfullmäktige|nämnden|kommunstyrelsen|regionstyrelsen) (?:har beslutat|beslutade|har avsatt|avsatte)|har (?:redan )?(?:avsatt|anslagit)|om (?:fullmäktige|nämnden|kommunfullmäktige|kommunstyrelsen)|heltid|tjänst(?:en)?|arbetstid\p{L}*)(?!\p{L})/u,
    ),
  },
  {
    kind: 'secrecy',
    pattern: latin(
      /(?<!\p{L})(?:överenskommelsen|avtalet|parterna)(?!\p{L})[^.;]{0,50}?(?:bryter|upphäver|ger rätt att (?:bryta|dela|lämna ut)|undantar från) [^.;]{0,50}?(?:sekretess\p{L}*|tystnadsplikt\p{L}*|uppgifter)|sekretess(?:en)? gäller inte (?:mellan|för) (?:parterna|deltagarna|oss)|(?:överenskommelsen|avtalet|bilagorna|bilagan|lägesbilden|allt som sägs|det som sägs) [^.;]{0,40}?(?:ska hållas hemlig\p{L}*|är hemlig\p{L}*|omfattas av avtalad (?:sekretess|tystnadsplikt)|får inte lämnas ut till (?:allmänheten|media|någon))|(?<!\p{L})ingen (?:utomstående |annan )?(?:har rätt att|får) (?:ta del av|läsa|se)(?!\p{L})[^.;]{0,60}?(?:utan att|förrän|innan) [^.;]{0,30}?(?:polisen|kommunen|parterna|staden|sagt ja|godkän\p{L}*)|(?:genom|enligt) (?:överenskommelsen|avtalet|denna överenskommelse) (?:gäller|råder|upphävs|bryts) [^.;]{0,20}?(?:sekretess|tystnadsplikt)/u,
    ),
    unless: latin(
      /(?<!\p{L})(?:bryter inte|ger inte|inte (?:bryter|ger|rätt)|offentlighets- och sekretesslagen|osl|enligt lag|prövas)(?!\p{L})/u,
    ),
  },
  {
    kind: 'controller',
    pattern: latin(
      /(?<!\p{L})(?:kommunen|staden|nämnden|socialtjänsten|förvaltningen)(?!\p{L})[^.;,]{0,60}?(?:personuppgift\p{L}*)[^.;,]{0,60}?(?:enligt|med stöd av|under) (?:brottsdatalagen|polisens brottsdatalag|lagen \(2018:1693\))|(?<!\p{L})polisen(?!\p{L})[^.;,]{0,40}?personuppgiftsansvarig för (?:kommunens|stadens|nämndens|socialtjänstens)|(?<!\p{L})(?:kommunen|staden|nämnden) [^.;,]{0,20}?personuppgiftsansvarig för polisens|(?<!\p{L})gemensamt(?: \p{L}+){0,3} personuppgiftsansvar\p{L}*|(?<!\p{L})gemensamt personuppgiftsansvar/u,
    ),
    unless: latin(/(?<!\p{L})(?:inte|aldrig|polisen enligt)(?!\p{L})/u),
  },
]
