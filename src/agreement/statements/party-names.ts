import type { Agreement, Party } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'

/** A name of a party in a sentence in small letters. */
export interface PartyMention {
  readonly party: Party
  readonly start: number
  readonly end: number
  readonly isGenitive: boolean
}

/** Every name of a party in a sentence, in order: in full, in short, and by what it is where only one party is that. */
export function partiesIn(small: string, agreement: Agreement): PartyMention[] {
  const found: PartyMention[] = []
  for (const { party, pattern } of patternsOf(agreement)) {
    for (const match of small.matchAll(pattern)) {
      const at = { start: match.index, end: match.index + match[0].length }
      if (found.some(({ start, end }) => start < at.end && at.start < end)) continue
      found.push({ party, ...at, isGenitive: match[0].endsWith('s') && !match[1]?.endsWith('s') })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const known = new WeakMap<Agreement, readonly { readonly party: Party; readonly pattern: RegExp }[]>()

function patternsOf(agreement: Agreement) {
  const kept = known.get(agreement)
  if (kept) return kept
  const { parter } = agreement
  const named = parter.flatMap((party) => namesOf(party, parter).map((name) => ({ party, name })))
  // The longest name first: "Solna stad" is not "staden".
  const made = named
    .filter(({ name }, at) => named.findIndex((one) => one.name === name) === at)
    .filter(({ name, party }) => named.every((one) => one.name !== name || one.party.id === party.id))
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ party, name }) => ({
      party,
      pattern: latin(`(?<![\\p{L}-])(${name.replaceAll(/[.*+?^$|()[\]\\/]/g, '\\$&')})s?(?![\\p{L}-])`, 'gu'),
    }))
  known.set(agreement, made)
  return made
}

function namesOf(party: Party, parter: readonly Party[]): string[] {
  const { namn, kortnamn, organ, juridisk_person: legal, typ } = party
  const own = [namn, kortnamn, organ, legal].filter((name) => name !== undefined).map((name) => name.toLowerCase())
  const isOnly = parter.filter((one) => one.typ === typ).length === 1
  const places = own.flatMap((name) => /^(\S+?)s? (?:kommun|stad|region)$/.exec(name)?.slice(1, 2) ?? [])
  if (typ === 'polis') return [...own.filter((name) => !/^kommun|stad$/.test(name)), 'polisen', 'polismyndigheten']
  const generic =
    isOnly && typ === 'kommun'
      ? ['kommunen', 'staden', 'förvaltningen', ...(own.some((name) => name.endsWith('nämnd')) ? ['nämnden'] : [])]
      : []
  return [...new Set([...own, ...places, ...generic])].filter((name) => name.length > 2 && name !== 'kommunstyrelsen')
}
