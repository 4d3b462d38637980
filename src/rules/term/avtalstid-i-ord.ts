import { statedTerms } from '../../agreement/stated-term.ts'
import { type TermStatement, termStatements } from '../../agreement/statements/terms.ts'
import { isOpenEnded, superiorTermOf, termOf } from '../../agreement/term.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { addDays } from '../../swedish/date.ts'
import { inLength } from '../../swedish/quantity.ts'

export default rule({
  title: 'Det som texten säger i ord om hur länge överenskommelsen gäller stämmer med avtalstiden.',
  ground: 'form',
  why: 'Fyra år på ett ställe och tre på ett annat: ingen vet när överenskommelsen slutar.',
  hint: 'Skriv samma tid i texten och under  avtalstid  i overenskommelse.yaml.',
  good: { 'text/overenskommelse.md': 'Överenskommelsen tecknas på två år.' },
  bad: { 'text/overenskommelse.md': 'Överenskommelsen tecknas på tre år.' },
  *check({ agreement }) {
    const { manifest } = agreement
    const { från, till } = manifest.data.avtalstid
    const { titel = '' } = manifest.data
    const years = /(?<!\d)(20\d\d) ?[–—-] ?(20\d\d)(?!\d)/.exec(titel)
    const last = termOf(agreement)
    if (years && från !== undefined && till !== undefined) {
      const isSame = years[1] === från.slice(0, 4) && [till, last.end].some((day) => day?.slice(0, 4) === years[2])
      if (!isSame)
        yield { place: ['titel'], message: `titeln säger ${years[0]}, men avtalstiden är ${från} till ${till}` }
    }
    // `avtalstid-i-text` holds days and years of the term clause to the data; what it reads is not told of twice.
    const told = statedTerms(agreement).flatMap(({ text, days: { from, till: day, open }, offset }) =>
      [from, day, open].flatMap((time) => (time ? spanIn(text, offset + time.start, offset + time.end) : [])),
    )
    for (const one of termStatements(agreement)) {
      const { text, start } = one.sentence
      if (text.file === manifest && text.place?.[0] !== 'syfte') continue
      const span = spanIn(text, start + one.start, start + one.end)
      if (told.some((other) => other.source === span.source && other.start < span.end && span.start < other.end))
        continue
      const message = contradiction(one, agreement)
      if (message === undefined) continue
      yield {
        span,
        message: `${message}, men avtalstiden är ${från ?? '…'} till ${isOpenEnded(manifest.data.avtalstid) ? 'vidare' : (till ?? '…')}`,
        related: [{ span: manifest.span(['avtalstid']), message: 'säger en annan tid' }],
      }
    }
  },
})

/** What a statement says that the data do not; undefined when they can be read alike. */
function contradiction(one: TermStatement, agreement: Agreement): string | undefined {
  const { from, till, end } = termOf(agreement)
  if (one.what === 'endless') return end === undefined ? undefined : 'här står att den inte har något slut'
  if (from === undefined || till === undefined || end === undefined) return undefined
  const ends = [...new Set([till, end])]
  if (one.what === 'length') {
    const stated = one.months ?? 0
    if (ends.some((last) => Math.abs(monthsBetween(from, last) - stated) < 0.7)) return undefined
    return `här står att den gäller ${inLength(Math.round(stated))}`
  }
  if (one.what === 'years') {
    const isSame = from.slice(0, 4) === one.from && ends.some((last) => last.slice(0, 4) === one.till)
    return isSame
      ? undefined
      : `här står att den gäller ${one.from === one.till ? one.from : `${one.from}–${one.till}`}`
  }
  const [first = '', last = ''] = [one.from, one.till]
  if (one.what === 'first') {
    const starts = [from, agreement.manifest.data.datum, ...otherDays(agreement)].filter((day) => day !== undefined)
    return starts.some((day) => first <= day && day <= last)
      ? undefined
      : `här står att den gäller från och med ${first}`
  }
  if (one.what === 'extended') {
    const { förlängningar = [] } = agreement.manifest.data
    if (förlängningar.length === 0 || förlängningar.some((known) => first <= known.till && known.till <= last))
      return undefined
    return `här står att den förlängs till och med ${last}`
  }
  const known = [...ends, ...ends.map((day) => addDays(day, 1)), ...otherDays(agreement)]
  if (known.some((day) => first <= day && day <= last)) return undefined
  return `här står att den gäller till och med ${last}`
}

/** Days that a sentence about the end may rightly name: of other agreements and of meetings. */
function otherDays({ manifest, överavtal }: Agreement): string[] {
  const { föregångare, avtalstid, datum, förlängningar = [] } = manifest.data
  const superior = överavtal && superiorTermOf(överavtal)
  const days = [
    föregångare?.till,
    avtalstid.från,
    avtalstid.samråd?.datum,
    datum,
    superior?.till,
    superior?.end,
    ...förlängningar.flatMap((one) => [one.datum, one.samråd]),
  ]
  return days.filter((day) => day !== undefined)
}

/** Months from the first day to the last, both included; days are parts of one. */
function monthsBetween(from: string, till: string): number {
  const [first, last] = [from, addDays(till, 1)].map((day) => day.split('-').map(Number))
  const [year = 0, month = 0, day = 0] = first ?? []
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = last ?? []
  return (lastYear - year) * 12 + (lastMonth - month) + (lastDay - day) / 30.4375
}
