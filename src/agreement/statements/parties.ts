import type { Agreement, Party } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { partiesIn } from './party-names.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A sentence that says that somebody is a party who is none, or counts the parties up without one. */
export interface PartyClaim {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly written: string
  readonly missing?: readonly string[]
}

/** What an agreement's texts say of who its parties are, where it is not what the data say. */
export function partyClaims(agreement: Agreement): PartyClaim[] {
  const { parter } = agreement
  const areas = parter
    .flatMap(({ namn, kortnamn, organ }) => [namn, kortnamn, organ ?? ''])
    .join(' ')
    .toLowerCase()
  const found: PartyClaim[] = []
  for (const sentence of sentencesIn(agreement)) {
    const { written, small, text } = sentence
    if (text.place?.[0] === 'parter' || !SPEAKS.test(small) || OTHER.test(small)) continue
    const own = partiesIn(small, agreement)
    const list = LIST.exec(small)
    if (list) {
      const from = list.index + list[0].length
      const end =
        from +
        (/[.;:(]| gäller| avser| har | om | för att | att | som | när | den \d/.exec(small.slice(from))?.index ??
          small.length - from)
      const strangers = organisationsIn(written, from, end, own, areas)
      for (const one of strangers) found.push({ sentence, ...one })
      for (const one of itemsIn(written, from, end, own, agreement))
        if (!strangers.some(({ start }) => start >= one.start && start < one.end)) found.push({ sentence, ...one })
      const named = own.filter((one) => one.start >= from && one.end <= end)
      const missing = parter.filter(({ id }) => named.every(({ party }) => party.id !== id))
      if (
        strangers.length === 0 &&
        /parter/.test(list[0]) &&
        new Set(named.map(({ party }) => party.id)).size > 1 &&
        missing.length > 0
      )
        found.push({ sentence, start: from, end, written: '', missing: missing.map(nameOf) })
      continue
    }
    for (const one of claimed(written, small, own, areas)) found.push({ sentence, ...one })
    if (AS_PARTIES.test(small))
      for (const one of organisationsIn(written, 0, written.length, own, areas))
        if (/^lokalpolisområde/i.test(one.written)) found.push({ sentence, ...one })
    const chief = CHIEF_IN.exec(written)
    if (
      chief &&
      !areas.includes((chief[1] ?? '').toLowerCase()) &&
      /underteckna|skriver under|parter|för polisen/.test(small)
    )
      found.push({ sentence, start: chief.index, end: chief.index + chief[0].length, written: chief[0] })
    const common = COMMON.exec(small)
    if (common && own.every(({ start, end }) => common.index >= end || common.index + common[0].length <= start))
      found.push({ sentence, start: common.index, end: common.index + common[0].length, written: common[1] ?? '' })
    const police = POLICE_IN.exec(written)
    const beside = own.filter(({ party }) => party.typ !== 'polis')
    if (police && beside.length > 0 && AS_PARTIES.test(small) && !areas.includes((police[1] ?? '').toLowerCase()))
      found.push({ sentence, start: police.index, end: police.index + police[0].length, written: police[0] })
  }
  return found
}

/** In a list that says who the parties are: what has a name and is none of theirs. */
function itemsIn(
  written: string,
  from: number,
  to: number,
  own: ReturnType<typeof partiesIn>,
  { parter }: Agreement,
): { start: number; end: number; written: string }[] {
  const found: { start: number; end: number; written: string }[] = []
  let at = from
  for (const part of written.slice(from, to).split(/(, | och | samt | & )/)) {
    const [start, end] = [at, at + part.length]
    at = end
    if (!latin(/\p{Lu}\p{Ll}/u).test(part) || part.length < 4 || part.length > 60) continue
    if (
      own.some((one) => one.start < end && start < one.end) ||
      /(?<![a-zåäö])(?:nedan|kallade?|parterna|parten|genom)(?![a-zåäö])/i.test(part)
    )
      continue
    const words = part.toLowerCase().match(/[a-zåäöé]{4,}/g) ?? []
    const isKnown = parter.some((party) =>
      words.some((word) => [party.namn, party.organ ?? ''].join(' ').toLowerCase().includes(word)),
    )
    if (!isKnown) found.push({ start, end, written: part.trim() })
  }
  return found
}

const nameOf = ({ namn }: Party) => namn

const SPEAKS =
  /part(?:er(?:na)?|en)?(?![a-zåäö])|avtalspart|överenskommelse|avtal|polisens (?:tid|resurs|insats)|polismyndigheten,? genom|polisen genom|arbetar tillsammans|samverkar|har enats|är överens|ger ett löfte/
/** Of another agreement, or that somebody is none. */
const OTHER = latin(
  /(?<!\p{L})(?:inte|eget|egen|egna|annan?|andra|tidigare|förra|föregående|övergripande|samverkansavtal\p{L}*|överavtal\p{L}*|ramavtal\p{L}*|hyresavtal\p{L}*|utöver|liknande|motsvarande|som gäst|nationell\p{L}*|kan bli|vill bli|bjuds|ska bjudas)(?!\p{L})/u,
)
const LIST =
  /(?:^|[ ,])(?:avtalsparter(?:na)? är(?: enbart| bara| endast)?|parterna är(?: enbart| bara| endast)?|parter är(?: enbart| bara| endast)?|parter i (?:denna |den här )?överenskommelsen? är|överenskommelsen? (?:ingås|träffas|tecknas|sluts|har (?:ingåtts|träffats|slutits|tecknats)|gäller)? ?mellan|(?:ingås|träffas|tecknas|sluts) (?:av|mellan)) /

/** "lokalpolisområdeschefen i Rinkeby" */
const CHIEF_IN = latin(/lokalpolisområdeschefen (?:i|för) (\p{Lu}[\p{L}-]+)/u)
/** "Regionen är tredje part i löftet" */
const COMMON =
  /(?<![a-zåäö])(regionen|landstinget|bostadsbolaget|fastighetsägarna|näringslivet|föreningen|räddningstjänsten|brandförsvaret|åklagarmyndigheten|länsstyrelsen) (?:är|har blivit|blir) (?:nu |också |även |tredje |fjärde )*part(?![a-zåäö])/

/** "polisen i Botkyrka" beside another party. */
const POLICE_IN = latin(/(?<![\p{L}-])[Pp]olisen i (\p{Lu}[\p{L}-]+)(?: och (\p{Lu}[\p{L}-]+))?/u)

const ORGANISATION = latin(
  /(?<![\p{L}-])(?:[Ll]okalpolisområdet? \p{Lu}[\p{L}/-]+|(?:\p{Lu}[\p{L}-]+ )?\p{Lu}[\p{L}-]+ (?:kommun|stad|stadsdelsnämnd|stadsdelsförvaltning|brandförsvarsförbund|räddningstjänst)|\p{Lu}[\p{L}-]+(?:bostäder|hem) AB|[Rr]egion \p{Lu}[\p{L}-]+)(?![\p{L}-])/gu,
)

/** Organisations between two places of a sentence that are no party by any of its names. */
function organisationsIn(
  written: string,
  from: number,
  to: number,
  own: ReturnType<typeof partiesIn>,
  areas: string,
): { start: number; end: number; written: string }[] {
  return [...written.matchAll(ORGANISATION)].flatMap(({ 0: name, index: start }) => {
    const end = start + name.length
    if (start < from || end > to) return []
    if (own.some((one) => one.start < end && start < one.end && one.end - one.start >= name.length - 2)) return []
    return areas.includes(name.toLowerCase().replace(/^lokalpolisområdet /, 'lokalpolisområde '))
      ? []
      : [{ start, end, written: name }]
  })
}

/** What parties do together. */
const AS_PARTIES = /arbetar tillsammans|samverkar|har ingått|ingår (?:denna|den här)|har enats|är överens|ger ett löfte/

/** Right after the name: that it is a party, or has entered into the agreement. */
const IS_PARTY =
  /^(?:,? (?:som|är|har|undertecknar|ingår|genom|vars)[^.]{0,40}(?:part(?:er)?(?![a-zåäö])|ingått|undertecknat|överenskommelsen)|(?:, [^.]{0,40})? är (?:också |även )?part(?:er)?(?![a-zåäö]))/
/** Before the name: that its resources are the party's. */
const OF_PARTY =
  /(?:part(?:erna)? är|polisens (?:tid|resurser?|insatser?) (?:bekostas|betalas|står) av|överenskommelsen med|polisen genom|polismyndigheten,? genom) $/

function claimed(
  written: string,
  small: string,
  own: ReturnType<typeof partiesIn>,
  areas: string,
): { start: number; end: number; written: string }[] {
  return organisationsIn(written, 0, written.length, own, areas).filter(
    ({ start, end }) => IS_PARTY.test(small.slice(end)) || OF_PARTY.test(small.slice(0, start)),
  )
}
