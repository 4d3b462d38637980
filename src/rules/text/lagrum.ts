import { statedDays } from '../../agreement/stated-days.ts'
import { type LawStatement, lawStatements } from '../../agreement/statements/laws.ts'
import { spanIn } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { statuteOf } from '../../swedish/named-statutes.ts'
import { datesIn } from '../../swedish/stated-dates.ts'
import { BY_NUMBER, isInForceOn, STATUTES, type Statute, THE_ACT } from '../../swedish/statutes.ts'

export default rule({
  title: 'En hänvisning till en lag leder till en paragraf som finns, i en lag som gäller.',
  ground: 'lag',
  catalogue: ['H03'],
  basis: { document: 'Svensk författningssamling', text: 'En lag har ett nummer, och ett visst antal paragrafer.' },
  why: 'Den som slår upp en paragraf som inte finns vet inte vad parterna menade.',
  hint: 'Slå upp lagen i Svensk författningssamling, och skriv dess nummer och paragraf som de står där.',
  good: {
    'text/overenskommelse.md':
      'Råd finns i 13 § lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete, om rapporteringen till fullmäktige.',
  },
  bad: {
    'text/overenskommelse.md': 'Råd finns i 16 § lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete.',
  },
  *check({ agreement }) {
    for (const said of lawStatements(agreement)) {
      yield* wrongNumbers(said)
      yield* noSuchProvision(said)
      yield* notInForce(said)
      yield* anotherSubject(said)
      yield* anotherStart(said)
    }
  },
})

function at({ sentence: { text, start } }: LawStatement, one: { readonly start: number; readonly end: number }) {
  return spanIn(text, start + one.start, start + one.end)
}

/** A law's name beside the number of another, or a number of two digits in the wrong order. */
function* wrongNumbers(said: LawStatement): Generator<Hit> {
  for (const one of said.named) {
    const { number, called } = one
    if (number === undefined || called.some((law) => law.number === number)) continue
    const meant = called.length > 0 ? statuteOf({ ...one, number: undefined } as never, said.day) : swapped(number)
    if (!meant) continue
    yield {
      span: at(said, one),
      message: `${meant.title} har nummer ${meant.number}, inte ${number}`,
      hint: `Skriv  ${meant.number}`,
    }
  }
}

function swapped(number: string): Statute | undefined {
  if (BY_NUMBER.has(number)) return undefined
  const digits = (text: string) => [...text].sort().join('')
  return STATUTES.find((one) => one.number.slice(0, 5) === number.slice(0, 5) && digits(one.number) === digits(number))
}

function* noSuchProvision(said: LawStatement): Generator<Hit> {
  for (const one of said.provisions) {
    const { statute, chapter, section, article } = one
    if (!statute) continue
    const { last, chapters, articles, title } = statute
    const lastChapter = chapters?.last
    const inChapter = chapter === undefined ? undefined : chapters?.sections?.[chapter]
    const wrong =
      article !== undefined && articles !== undefined && article > articles
        ? `har ${articles} artiklar`
        : chapter !== undefined && lastChapter !== undefined && chapter > lastChapter
          ? `har ${lastChapter} kapitel`
          : chapter !== undefined && section !== undefined && inChapter !== undefined && section > inChapter
            ? `har ${inChapter} paragrafer i ${chapter} kap.`
            : chapter === undefined && section !== undefined && last !== undefined && section > last
              ? `har ${last} paragrafer`
              : undefined
    if (wrong !== undefined) {
      yield { span: at(said, one), message: `hänvisningen leder ingenstans: ${title} (${statute.number}) ${wrong}` }
    }
  }
}

/** A law that is not in force on the day that the text is of, unless the sentence tells of what was or is to come. */
function* notInForce(said: LawStatement): Generator<Hit> {
  const { small } = said.sentence
  for (const one of said.named) {
    const statute = statuteOf(one, said.day)
    if (!statute || said.day === '' || isInForceOn(statute, said.day)) continue
    const { from, till, replacedBy, title, number } = statute
    if (till !== undefined && till < said.day) {
      if (HISTORY.test(small)) continue
      const now = replacedBy === undefined ? undefined : BY_NUMBER.get(replacedBy)
      yield {
        span: at(said, one),
        message: `${title} (${number}) gällde till och med ${till}${now ? `, och har ersatts av ${now.title} (${now.number})` : ''}`,
        hint: now
          ? `Skriv  ${now.title} (${now.number})  och se efter att hänvisningen stämmer där.`
          : 'Stryk hänvisningen.',
      }
    } else if (from !== undefined && said.day.slice(0, 4) < number.slice(0, 4) && !TO_COME.test(small)) {
      // A law that has been issued may be referred to before it comes into force; one of a later year nobody knew of.
      yield {
        span: at(said, one),
        message: `${title} (${number}) gäller först från och med ${from}, efter ${said.day}`,
        hint: 'Hänvisa till den lag som gäller när dokumentet beslutas, eller skriv när den nya börjar gälla.',
      }
    }
  }
}

const HISTORY = latin(
  /(?<!\p{L})(?:tidigare|dåvarande|äldre|gamla|förra|upphäv\p{L}*|upphörd\p{L}*|upphörde|ersatt\p{L}*|ersattes|ersätter|avlös\p{L}*|i stället för|gällde|dåtida|innan|före|historisk\p{L}*|då gällande|övergångsbestämmelse\p{L}*|fram till|till och med|sedan \p{L}+ år)(?!\p{L})/u,
)
const TO_COME = latin(
  /(?<!\p{L})(?:kommer|kommande|därefter|sedan|ny|nya|föreslås|förslag\p{L}*|föreslag\p{L}*|träder|trätt|trädde|börjar gälla|väntas|proposition\p{L}*|utred\p{L}*|när lagen|från och med)(?!\p{L})/u,
)

/** What each section of the Act is about (2023:196): words that are its own, and all words that it may be spoken of with. */
const SUBJECTS: readonly { readonly sections: readonly number[]; readonly own: RegExp; readonly any: RegExp }[] = [
  { sections: [4], own: /(?:ta|tar|tas|tagit) fram (?:en )?lägesbild|kartläggning/, any: /lägesbild|kartlägg|analys/ },
  { sections: [5], own: /beslutar? om en (?:åtgärds)?plan/, any: /plan|åtgärd/ },
  {
    sections: [6],
    own: /vart ?annat år|varannat år/,
    any: /vart ?annat|uppdater|följ[aes]\w* upp|uppföljning|revider|ses? över/,
  },
  { sections: [7], own: /integrera/, any: /integrera|planering|analys/ },
  {
    sections: [9, 8],
    own: /(?:skriftlig\w*|samverkans)[ -]?överenskommelse|överenskommelser? om samverkan|(?:en )?sådan överenskommelse/,
    any: /överenskommelse|samverkan|samordning/,
  },
  { sections: [10], own: /strategisk\w* (?:\w+ )?råd|strategiska rådet/, any: /(?<!om)råd(?!e)|forum|strategisk/ },
  { sections: [11, 12], own: /samordningsfunktion|kontaktpunkt/, any: /samordn|kontaktpunkt|information|invånare/ },
  {
    sections: [13],
    own: /(?:rapporter|redovisa|återrapporter)\w* .{0,60}fullmäktige|fullmäktige .{0,60}(?:rapport|redovis)/,
    any: /rapport|redovis|ledning|leda|leds|leder|fullmäktige|styrelse|nämnd|ansvar/,
  },
  { sections: [14], own: /kamera?bevak/, any: /kamer/ },
]

/** A section of the Act that is said to be about what another one is about. */
function* anotherSubject(said: LawStatement): Generator<Hit> {
  const [only, ...more] = said.provisions.filter(({ statute }) => statute?.number === THE_ACT)
  if (!only || more.length > 0 || only.section === undefined || only.chapter !== undefined) return
  const { small } = said.sentence
  const own = SUBJECTS.find(({ sections }) => sections.includes(only.section ?? 0))
  if (!own || own.any.test(small.replaceAll(LAW_NAME, ''))) return
  const meant = SUBJECTS.find((one) => one.own.test(small))
  if (!meant) return
  const [section] = meant.sections
  yield {
    span: at(said, only),
    message: `${only.section} § i lagen (2023:196) handlar om något annat: det som sägs här står i ${section} §`,
    hint: `Skriv  ${section} §`,
  }
}

/** The Act's own name speaks of "ansvar" and "brottsförebyggande arbete". */
const LAW_NAME = /lag(?:en)?(?: \([^)]*\))? om kommun\w* ansvar för (?:det )?brottsförebyggande arbete/g

/** "den 1 januari 2023, då lagen (2023:196) … började gälla" */
function* anotherStart(said: LawStatement): Generator<Hit> {
  const { small, written } = said.sentence
  const [one, ...others] = said.named
  const from = one && statuteOf(one, said.day)?.from
  if (!from || others.length > 0 || !/(?:träd(?:er|de|a|it)[^.;]{0,140} i kraft|började?r? gälla)/.test(small)) return
  const date = /den \d{1,2} [a-zåäö]+ (?:19|20)\d\d/.exec(small)
  const [turn, ...more] = datesIn(small)
  if (!date && turn && more.length === 0 && (from < turn.from || turn.till < from)) {
    const { title = '' } = statuteOf(one, said.day) ?? {}
    yield { span: at(said, turn), message: `${title} började gälla ${from}, inte då`, hint: `Skriv  ${from}` }
  }
  if (!date) return
  const day = statedDays(written, date.index, 'begins').from?.readings[0]?.from
  if (day === undefined || day === from) return
  const { title = '' } = statuteOf(one, said.day) ?? {}
  yield {
    span: at(said, { start: date.index, end: date.index + date[0].length }),
    message: `${title} började gälla ${from}, inte ${day}`,
    hint: `Skriv  ${from}`,
  }
}
