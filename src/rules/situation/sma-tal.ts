import { situationText } from '../../agreement/clauses.ts'
import { isCleared } from '../../agreement/clearance.ts'
import { markdownTexts, spanIn, type Text, yamlTexts } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { numberOf, numberWords } from '../../swedish/quantity.ts'
import { sentencesOf } from '../../swedish/sentence.ts'

export default rule({
  title: 'Lägesbilden pekar inte ut enskilda: inga små antal och inga enskilda händelser.',
  catalogue: ['P04'],
  applies: 'on-demand',
  why: 'När de är få räcker det inte att namnet är borta: grannar och släkt vet vilka som avses.',
  hint: 'Skriv ”färre än fem” eller slå ihop grupper. Är uppgiften prövad, anteckna  sekretess: {lagrum: …, prövad_av: …, datum: …}  på underlaget.',
  good: { 'text/lagesbild.md': 'Färre än fem ungdomar misstänks för rån.' },
  bad: { 'text/lagesbild.md': 'Tre ungdomar från gatan misstänks för rån.' },
  parameters: { minst: { description: 'Det minsta tal som får skrivas ut.', type: 'integer', minimum: 1, default: 5 } },
  *check({ agreement, values }) {
    const limit = Number(values.minst)
    const cleared = isCleared(agreement)
    for (const text of situationTexts(agreement)) {
      const war = FROM_WAR.test(text.text)
      for (const { sentence, start } of sentencesOf(text.text)) {
        const hit = hitIn(sentence, limit, war)
        if (!hit) continue
        const { index, words, message, severity } = hit
        yield {
          span: spanIn(text, start + index, start + index + words.length),
          message: `«${words}» ${message}`,
          ...((cleared || severity) && { severity: 'info' as const }),
        }
      }
    }
    yield* fewInFigures(agreement, limit, cleared)
  },
})

const PEOPLE =
  'personer|individer|ungdomar|unga|barn|elever|pojkar|flickor|män|kvinnor|familjer|hushåll|brottsoffer|gärningsmän|gärningspersoner|återvändare|resenärer|vuxna|mammor|pappor|syskon|bröder'
/** The numbers of one digit that are more than one, in words. */
const FEW_WORDS = numberWords(2, 9)
const FEW = latin(
  `(?<![\\p{L}\\d,.–-]|av |(?:årskurs|klass|åk|vecka|nivå|steg|tertial|kvartal|fas) )(?<number>\\d|${FEW_WORDS}) (?:\\p{Ll}+a )?(?:${PEOPLE})(?!\\p{L}| av )`,
  'iu',
)
/** Cheap tests that most sentences fail: the patterns below run only when these match. */
const PERHAPS_FEW = new RegExp(`(?:\\d|${FEW_WORDS}) (?:\\S+ )?(?:${PEOPLE})`, 'i')
const PERHAPS_DEATH = /avlid|avled|död|mörd|omkom|liv/i
const PERHAPS_HEALTH = /liv|självmord|suicid/i
/** Words that make a small number of people sensitive. */
const SENSITIVE = latin(
  /brott|misstänk|(?<!\p{L})döm|(?<!\p{L})död|skjut|skjöt|skött|sköts|skada|utsatt|våld|vård|oro|missbruk|drog|narkot|självmord|suicid|psyk|diagnos|återvän|rån|häkt|grip|placera|omhänderta|hota|avhopp|sjuk|avled|avlid|extremis/iu,
)
const DEATH = latin(
  /(?<!\p{L})(?:avlider|avlidit|avled|dödats|dödades|mördades|mördats|omkom(?:mit)?|tog sitt liv)(?!\p{L})/iu,
)
const SEVERAL = latin(/(?<!\p{L})(?:någon|någons|flera|några|en|två|tre|fyra)(?!\p{L})/iu)
const RETURNED = latin(/(?<!\p{L})(?:har|hade) (?:\p{Ll}+ )?(?:återvänt|kommit tillbaka)(?!\p{L})/iu)
const FROM_WAR = latin(/resenär|Syrien|Irak|strid(?:er|ande)|extremis|jihad|terror|krig|(?<!\p{L})IS(?!\p{L})/u)
const HEALTH = latin(/(?<!\p{L})(?:ta(?:git)? (?:sitt|sina) (?:eget |egna )?liv|självmord\p{L}*|suicid\p{L}*)/iu)

interface Found {
  readonly index: number
  readonly words: string
  readonly message: string
  readonly severity?: 'info'
}

function hitIn(sentence: string, limit: number, war: boolean): Found | undefined {
  const few = PERHAPS_FEW.test(sentence) ? FEW.exec(sentence) : null
  if (few && SENSITIVE.test(sentence)) {
    const number = numberOf(few.groups?.number?.toLowerCase() ?? '') ?? 0
    if (number > 0 && number < limit) {
      return { index: few.index, words: few[0], message: `är färre än ${limit} och kan peka ut enskilda` }
    }
  }
  const death = PERHAPS_DEATH.test(sentence) ? DEATH.exec(sentence) : null
  if (death && SEVERAL.test(sentence))
    return found(death, 'beskriver enskilda händelser som går att knyta till personer')
  const returned = war ? RETURNED.exec(sentence) : null
  if (returned) return found(returned, 'kan gälla så få att de går att peka ut')
  const health = PERHAPS_HEALTH.test(sentence) ? HEALTH.exec(sentence) : null
  return health
    ? { ...found(health, 'är en uppgift om hälsa; se till att gruppen är stor'), severity: 'info' }
    : undefined
}

function found(match: RegExpExecArray, message: string): Found {
  return { index: match.index, words: match[0], message }
}

/** Texts that describe the situation: the lägesbild, and `lägesbild` and `problembild` of areas and plans. */
function* situationTexts(agreement: Agreement): Generator<Text> {
  const text = situationText(agreement)
  if (text) yield* markdownTexts(text, agreement)
  for (const file of [agreement.manifest, ...agreement.planer.map((plan) => plan.file)]) {
    for (const one of yamlTexts(file)) {
      if (one.place?.some((step) => step === 'lägesbild' || step === 'problembild')) yield one
    }
  }
}

/** Finds small counts of people in charts. */
function* fewInFigures(agreement: Agreement, limit: number, cleared: boolean): Generator<Hit> {
  for (const figure of situationText(agreement)?.figures ?? []) {
    const { enhet, titel } = figure.data
    if (!/^antal|personer|individer/i.test(enhet ?? '') || !SENSITIVE.test(titel)) continue
    const small = figure.table.rows.flatMap(({ label, values }) =>
      values.some((value) => value !== null && value > 0 && value < limit && Number.isInteger(value)) ? [label] : [],
    )
    if (small.length === 0) continue
    yield {
      span: figure.span,
      message: `figuren visar färre än ${limit} för ${small.slice(0, 3).join(', ')}`,
      ...(cleared && { severity: 'info' as const }),
    }
  }
}
