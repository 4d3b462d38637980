import { planParts } from '../../agreement/register.ts'
import { spanIn, textsOf } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Plan } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Ett tal har den enhet som det mäts i.',
  ground: 'form',
  catalogue: ['C15'],
  severity: 'info',
  why: 'Ett antal i procent går inte att förstå, och siffran används ändå.',
  hint: 'Skriv antalet i sin egen enhet, eller skriv ”andelen” om det är en andel.',
  good: { 'text/lagesbild.md': 'Ohälsotalet är 32 sjukdagar per person.' },
  bad: { 'text/lagesbild.md': 'Antalet sjukdagar per person är 32 procent.' },
  *check({ agreement }) {
    for (const plan of agreement.planer) yield* goals(plan)
    for (const text of textsOf(agreement)) {
      if (!/antal/i.test(text.text) || !/%|procent/i.test(text.text)) continue
      for (const match of text.text.matchAll(COUNT_AS_SHARE)) {
        yield {
          span: spanIn(text, match.index, match.index + match[0].length),
          message: `«${match[0].replaceAll(/\s+/g, ' ')}» anger ett antal i procent`,
        }
      }
    }
  },
})

/** Matches a count in percent: "antal sjukdagar per person, är 32 procent", but not "antalet var 20 procent högre". */
const COUNT_AS_SHARE = latin(
  /(?<!\p{L})antal(?:et)? [\p{L} ,-]{3,50}?(?:är|var|uppgår till|uppgick till) (?:ca |cirka |omkring )?\d[\d ,]* ?(?:procent|%)(?!\p{L})(?! (?:högre|lägre|fler|färre|mer|mindre|större|av))/giu,
)

/** Whether an indicator is a count, is a share, or names its own unit of measure (`MEASURED`), which is not judged. */
const COUNT = /^antal(?:et)?(?![a-zåäö])/i
const SHARE = /^andel(?:en|ar)?(?![a-zåäö])/i
const MEASURED =
  /(?<!\d ?)(?:procent|%)|andel.*(?:antal|kvot|index|skala)|antal.*(?:andel|kvot|index|skala)|förändring|ökning|minskning/i

/** A value that is only a percentage, or only a count. "10 % färre" and "+10 %" are changes and do not match. */
const ABOUT = '(?:(?:minst|högst|ca|cirka|omkring|drygt|knappt|över|under|mer än|mindre än) )?'
const IN_PERCENT = new RegExp(`^${ABOUT}\\d+(?:[.,]\\d+)? ?(?:%|procent)\\.?$`, 'i')
const IN_NUMBER = latin(
  `^${ABOUT}(\\d[\\d ]*)(?: (?!procent|promille|prickar|poäng|[\\p{L}]*delar)\\p{L}+)?\\.?$`,
  'iu',
)

/** A goal that states a change in percent: its `målvärde` may then be that change. */
const CHANGES =
  /(?:minsk|ök|färre|fler|sjunk|stig|lägre|högre|halver).*(?:%|procent)|(?:%|procent).*(?:färre|fler|lägre|högre)/i

/** Finds goals whose indicator is a count and whose value is a percentage, or the reverse. */
function* goals(plan: Plan): Generator<Hit> {
  const { file } = plan
  for (const { place, data } of planParts(plan)) {
    for (const [index, goal] of (data.mål ?? []).entries()) {
      const { indikator, text } = goal
      if (indikator === undefined || MEASURED.test(indikator)) continue
      const [isCount, isShare] = [COUNT.test(indikator), SHARE.test(indikator)]
      if (!isCount && !isShare) continue
      if (isCount && typeof text === 'string' && CHANGES.test(text)) continue
      const key = (['målvärde', 'utgångsvärde'] as const).find((one) => {
        const value = goal[one]?.trim() ?? ''
        return isCount ? IN_PERCENT.test(value) : Number(IN_NUMBER.exec(value)?.[1]?.replaceAll(' ', '') ?? 0) > 1
      })
      if (key === undefined) continue
      yield {
        file,
        place: [...place, 'mål', index, key],
        message: isCount
          ? `«${indikator}» är ett antal, men ${key}t «${goal[key]}» är en andel`
          : `«${indikator}» är en andel, men ${key}t «${goal[key]}» är inte i procent`,
        hint: isCount
          ? 'Skriv hur många det är, ”10 % färre” om det är en förändring, eller ”Andel” i indikatorn om det är en andel.'
          : 'Skriv värdet i procent, eller skriv ”Antal” i indikatorn om det är ett antal.',
      }
    }
  }
}
