import { type NoticeStatement, noticeStatements } from '../../agreement/statements/notices.ts'
import { spanIn } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement, Place } from '../../model/model.ts'
import { addDays, addMonths } from '../../swedish/date.ts'
import { inLength } from '../../swedish/quantity.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'Texten säger samma tid för uppsägning, förlängning och samråd som uppgifterna, och samma på alla ställen.',
  ground: 'form',
  why: 'Den part som vill lämna överenskommelsen måste veta när den är fri, och hur den ska säga till.',
  hint: 'Skriv samma tid på alla ställen, och under  avtalstid  i overenskommelse.yaml.',
  good: {
    'text/overenskommelse.md': 'Överenskommelsen kan sägas upp med tre månaders varsel.',
    'overenskommelse.yaml': `
      avtalstid:
        uppsägning: {månader: 3, villkor: Uppsägningen är skriftlig}
    `,
  },
  bad: {
    'text/overenskommelse.md': 'Överenskommelsen kan sägas upp med sex månaders varsel.',
    'overenskommelse.yaml': `
      avtalstid:
        uppsägning: {månader: 3, villkor: Uppsägningen är skriftlig}
    `,
  },
  *check({ agreement }) {
    const stated = noticeStatements(agreement)
    yield* againstData(stated, agreement)
    yield* againstDays(stated, agreement)
    yield* againstEachOther(stated, agreement)
  },
})

const NAMES = { notice: 'uppsägningstiden', extension: 'förlängningen', consultation: 'tiden för samråd' } as const

function* againstData(stated: readonly NoticeStatement[], { manifest }: Agreement): Generator<Hit> {
  const { förlängning, samråd, uppsägning } = manifest.data.avtalstid
  const known = {
    notice: { months: uppsägning?.månader, place: ['avtalstid', 'uppsägning', 'månader'] },
    extension: {
      months: förlängning?.år === undefined ? undefined : förlängning.år * 12,
      place: ['avtalstid', 'förlängning', 'år'],
    },
    consultation: { months: samråd?.månader, place: ['avtalstid', 'samråd', 'månader'] },
  } as const
  for (const one of stated) {
    if (one.what !== 'notice' && one.what !== 'extension' && one.what !== 'consultation') continue
    const { months, place } = known[one.what]
    if (months === undefined || one.months === undefined || isSame(one.months, months)) continue
    if (one.sentence.text.file === manifest && isInside(one.sentence.text.place, place)) continue
    yield {
      span: spanOf(one),
      message: `${NAMES[one.what]} är ${lengthOf(one.months)} här, men ${lengthOf(months)} i uppgifterna`,
      hint: `Skriv  ${lengthOf(months)}  här, eller ändra  ${place.at(-1)}  i overenskommelse.yaml, så att båda säger detsamma.`,
      related: [{ span: manifest.span(place), message: 'säger en annan tid' }],
    }
  }
  const isWritten = /skriftlig/i.test(uppsägning?.villkor ?? '')
  for (const one of stated) {
    if (one.what === 'oral' && isWritten)
      yield {
        span: spanOf(one),
        message: 'uppsägningen får vara muntlig enligt detta, men ska vara skriftlig enligt uppgifterna',
        hint: 'Säg att uppsägningen ska vara skriftlig, eller ändra  villkor  i overenskommelse.yaml.',
        related: [{ span: manifest.span(['avtalstid', 'uppsägning', 'villkor']), message: 'ska vara skriftlig' }],
      }
    if (one.what === 'automatic' && !/automatisk|av sig själv|om ingen/i.test(förlängning?.villkor ?? ''))
      yield {
        span: spanOf(one),
        message: 'överenskommelsen förlängs av sig själv enligt detta, men inte enligt uppgifterna',
        hint: 'Stryk meningen, eller skriv under  förlängning: {villkor: …}  att den förlängs automatiskt.',
        related: [{ span: manifest.span(['avtalstid']), message: 'säger inget om det' }],
      }
    if (one.what === 'impossible' && uppsägning !== undefined)
      yield {
        span: spanOf(one),
        message: 'överenskommelsen kan inte sägas upp enligt detta, men har en uppsägningstid i uppgifterna',
        hint: 'Stryk meningen, eller ta bort  uppsägning  i overenskommelse.yaml.',
        related: [{ span: manifest.span(['avtalstid', 'uppsägning']), message: 'här kan den sägas upp' }],
      }
  }
}

/** A day of consultation in the text that the data do not have. */
function* againstDays(stated: readonly NoticeStatement[], { manifest }: Agreement): Generator<Hit> {
  const { avtalstid, förlängningar = [] } = manifest.data
  const days = [avtalstid.samråd?.datum, ...förlängningar.map((one) => one.samråd)].filter((day) => day !== undefined)
  const { till, samråd } = avtalstid
  const ends = [till, ...förlängningar.map((one) => one.till)].filter((day) => day !== undefined)
  const latest =
    samråd?.månader === undefined ? [] : ends.map((day) => addMonths(addDays(day, 1), -(samråd.månader ?? 0)))
  const right = [...days, ...latest, ...latest.map((day) => addDays(day, -1))].map((day) => day.slice(5))
  for (const one of stated) {
    if (one.what !== 'yearless' || right.length === 0 || one.sentence.text.file === manifest) continue
    if (right.includes(one.monthDay ?? '')) continue
    yield {
      span: spanOf(one),
      message: `samrådet är en annan dag här än uppgifterna ger: ${listed([...new Set([...days, ...latest])], 'eller')}`,
      hint: 'Skriv dagen med år, den som står i overenskommelse.yaml.',
    }
  }
  if (days.length === 0) return
  for (const one of stated) {
    const { day } = one
    if (one.what !== 'consulted' || !day || one.sentence.text.file === manifest) continue
    if (days.some((known) => day.from <= known && known <= day.till)) continue
    yield {
      span: spanOf(one),
      message: `samrådet är en annan dag här än i uppgifterna, där det är ${days.join(' och ')}`,
      hint: `Skriv  ${days.at(-1)}  här, eller ändra dagen för samråd i overenskommelse.yaml, så att båda säger detsamma.`,
    }
  }
}

/** Two sentences that state two times of notice, or that it can and cannot be given. */
function* againstEachOther(stated: readonly NoticeStatement[], { manifest }: Agreement): Generator<Hit> {
  const { uppsägning } = manifest.data.avtalstid
  const notices = stated.filter(({ what }) => what === 'notice')
  const [first] = notices
  if (uppsägning?.månader === undefined && first?.months !== undefined) {
    for (const one of notices.slice(1)) {
      if (one.months === undefined || isSame(one.months, first.months)) continue
      yield {
        span: spanOf(one),
        message: `uppsägningstiden är ${lengthOf(one.months)} här, men ${lengthOf(first.months)} på ett annat ställe`,
        related: [{ span: spanOf(first), message: `här är den ${lengthOf(first.months)}` }],
      }
    }
  }
  const never = stated.find(({ what }) => what === 'impossible')
  const isSaid = stated.some(({ what }) => what === 'possible')
  for (const one of stated) {
    if (!never || !(one.what === 'possible' || (one.what === 'notice' && !isSaid))) continue
    yield {
      span: spanOf(one),
      message: 'överenskommelsen kan sägas upp enligt detta, men inte enligt ett annat ställe',
      related: [{ span: spanOf(never), message: 'här kan den inte sägas upp' }],
    }
  }
}

function isInside(place: Place | undefined, within: Place): boolean {
  return place !== undefined && within.slice(0, 2).every((key, index) => place[index] === key)
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.2
}

function lengthOf(months: number): string {
  if (months >= 1 && Math.abs(months - Math.round(months)) < 0.05) return inLength(Math.round(months))
  return `${Math.round(months * 30.4375)} dagar`
}

function spanOf({ sentence: { text, start }, ...one }: NoticeStatement) {
  return spanIn(text, start + one.start, start + one.end)
}
