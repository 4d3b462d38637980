import type { StatedTime } from '../../agreement/stated-days.ts'
import { type StatedTerm, statedTerms } from '../../agreement/stated-term.ts'
import { isBackwards } from '../../agreement/term.ts'
import { spanIn } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { addDays, asDate } from '../../swedish/date.ts'
import { inDay } from '../../swedish/written-date.ts'

export default rule({
  title: 'Texten säger samma avtalstid som uppgifterna om överenskommelsen.',
  ground: 'form',
  why: 'Det är texten som undertecknas, men omslag, samråd och kalender räknas från avtalstiden. Säger de olika vet ingen när överenskommelsen slutar.',
  hint: 'Skriv samma dagar i texten och under  avtalstid  i overenskommelse.yaml.',
  good: {
    'text/overenskommelse.md':
      'Överenskommelsen gäller från och med den 1 januari 2025 till och med den 31 december 2026.',
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
  },
  bad: {
    'text/overenskommelse.md':
      'Överenskommelsen gäller från och med den 1 januari 2025 till och med den 31 december 2027.',
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
  },
  *check({ agreement, variant }) {
    // `tid-ordning` reports a term that runs backwards.
    if (isBackwards(agreement.manifest.data.avtalstid)) return
    for (const hit of contradictions(agreement)) yield { ...hit, severity: variant === 'utkast' ? 'varning' : 'fel' }
  },
})

/** Where the text states another day than the data: both are signed, and nobody knows which one holds. */
function* contradictions(agreement: Agreement): Generator<Hit> {
  for (const stated of statedTerms(agreement)) {
    const { from, till: last, open } = stated.days
    if (from) yield* firstDay(stated, from, agreement)
    if (last) yield* lastDay(stated, last, agreement)
    else if (open) yield* withoutEnd(stated, open, agreement)
  }
}

function* firstDay(stated: StatedTerm, from: StatedTime, { manifest }: Agreement): Generator<Hit> {
  const { från } = manifest.data.avtalstid
  if (från === undefined || stated.isExtension || says(from, från)) return
  yield {
    span: spanOf(stated, from),
    message: `här står att överenskommelsen gäller från och med ${inDays(from)}, men avtalstidens första dag är ${från}`,
    hint: `Skriv  ${asWritten(från, from)}  här, eller ${inManifest('från', from)} i overenskommelse.yaml, så att båda säger detsamma.`,
    related: [{ span: manifest.span(['avtalstid', 'från']), message: 'står i strid med den första dagen här' }],
  }
}

function* lastDay(stated: StatedTerm, last: StatedTime, { manifest }: Agreement): Generator<Hit> {
  const { avtalstid, förlängningar = [] } = manifest.data
  const extended = förlängningar.map((one) => one.till)
  const days = [...(stated.isExtension ? [] : [avtalstid.till]), ...extended].filter((day) => day !== undefined)
  if (days.some((day) => says(last, day) || (stated.days.mayExclude && says(last, addDays(day, 1))))) return
  const span = spanOf(stated, last)
  const latest = extended.at(-1)
  const said = `här står att överenskommelsen ${stated.isExtension ? 'är förlängd' : 'gäller'} till och med ${inDays(last)}`
  if (stated.isExtension) {
    const place = latest === undefined ? ['avtalstid', 'till'] : ['förlängningar', extended.length - 1, 'till']
    const [added, here] =
      latest === undefined
        ? ['Lägg till förlängningen under  förlängningar', 'stryk den här']
        : [`Skriv ${inManifest('till', last)}`, `skriv  ${asWritten(latest, last)}  här`]
    yield {
      span,
      message: `${said}, men ${latest === undefined ? 'ingen förlängning är införd' : `den är förlängd till och med ${latest}`}`,
      hint: `${added} i overenskommelse.yaml, eller ${here}, så att båda säger detsamma.`,
      related: [{ span: manifest.span(place), message: 'står i strid med den sista dagen här' }],
    }
    return
  }
  const { till, typ } = avtalstid
  if (till === undefined) {
    if (typ !== 'tillsvidare' || stated.days.open) return
    yield {
      span,
      message: `${said}, men avtalstiden är tillsvidare`,
      hint: `Skriv  tills vidare  här, eller ändra  typ  till  bestämd  och lägg till den sista dagen i overenskommelse.yaml, så att båda säger detsamma.`,
      related: [
        { span: manifest.span(['avtalstid', 'typ']), message: 'står i strid med att avtalstiden är tillsvidare' },
      ],
    }
    return
  }
  yield {
    span,
    message: `${said}, men avtalstidens sista dag är ${till}${latest === undefined ? '' : `, förlängd till och med ${latest}`}`,
    hint: `Skriv  ${asWritten(till, last)}  här, eller ${inManifest('till', last)} i overenskommelse.yaml, så att båda säger detsamma.`,
    related: [{ span: manifest.span(['avtalstid', 'till']), message: 'står i strid med den sista dagen här' }],
  }
}

function* withoutEnd(
  stated: StatedTerm,
  open: Pick<StatedTime, 'start' | 'end'>,
  { manifest }: Agreement,
): Generator<Hit> {
  const { typ, till } = manifest.data.avtalstid
  if (typ !== 'bestämd' || till === undefined) return
  yield {
    span: spanOf(stated, open),
    message: `här står att överenskommelsen gäller tills vidare, men avtalstidens sista dag är ${till}`,
    hint: `Skriv  till och med ${inDay(till)}  här, eller ändra  typ  till  tillsvidare  och ta bort  till  i overenskommelse.yaml, så att båda säger detsamma.`,
    related: [{ span: manifest.span(['avtalstid', 'till']), message: 'står i strid med den sista dagen här' }],
  }
}

function spanOf({ text, offset }: StatedTerm, { start, end }: Pick<StatedTime, 'start' | 'end'>) {
  return spanIn(text, offset + start, offset + end)
}

/** Whether any reading of a stated time includes the day. */
function says({ readings }: StatedTime, day: string): boolean {
  return readings.some(({ from, till }) => from <= day && day <= till)
}

/** The ISO date of an unambiguous day, else the text as written. */
function inDays({ readings: [only, ...more], text }: StatedTime): string {
  return only && more.length === 0 && only.from === only.till ? only.from : text
}

/** What to write in the manifest: a date only when the text states one. */
function inManifest(key: 'från' | 'till', time: StatedTime): string {
  const day = inDays(time)
  return day === time.text && asDate(day) === undefined ? `ändra  ${key} ` : ` ${key}: ${day} `
}

/** A day in the style of a written time: `2018-12-31`, `den 31 december 2018` or `2018`. */
function asWritten(day: string, { text }: StatedTime): string {
  if (/^20\d\d-/.test(text)) return day
  if (/20\d\d$/.test(text) && !/\d.*20\d\d$/.test(text))
    return /[a-zåäö]/i.test(text) ? inDay(day).replace(/^den \d+ /, '') : day.slice(0, 4)
  return /^den /i.test(text) ? inDay(day) : inDay(day).replace(/^den /, '')
}
