import { rule } from '../../check/rule.ts'
import type { Agreement, Place, YamlFile } from '../../model/model.ts'

export default rule({
  title: 'Det som överenskommelsen vilar på är daterat senast den dag då den undertecknas.',
  ground: 'husregel',
  why: 'Den som undertecknar kan inte stödja sig på ett beslut eller en handling som ännu inte finns.',
  hint: 'Rätta den dag som är fel, eller vänta med underskriften och ändra  datum  i overenskommelse.yaml.',
  good: {
    'overenskommelse.yaml': `
      datum: 2024-12-16
      parter:
        - id: kommunen
          undertecknare:
            - id: kommundirektor
              mandat: {typ: beslut, instans: Kommunstyrelsen, datum: 2024-12-10, punkt: § 201}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      datum: 2024-12-16
      parter:
        - id: kommunen
          undertecknare:
            - id: kommundirektor
              mandat: {typ: beslut, instans: Kommunstyrelsen, datum: 2025-02-10, punkt: § 201}
    `,
  },
  *check({ agreement, today, variant }) {
    const day = agreement.manifest.data.datum
    if (day === undefined) return
    // What has been signed is kept up to date: only a mandate is needed on the very day.
    const isToBeSigned = today <= day
    const gravest = variant === 'utkast' ? 'varning' : 'fel'
    for (const { file, place, date, what } of datesOf(agreement)) {
      const isMandate = what === MANDATE
      if (date <= day || !(isToBeSigned || isMandate)) continue
      yield {
        file,
        place,
        // An Act that asks for a decision behind a signature makes no signature void (kommunallagen 6 kap. 37–38 §§).
        severity: isMandate ? 'varning' : gravest,
        message: `${what} är från ${date}, men överenskommelsen undertecknas ${day}`,
        related: [{ span: agreement.manifest.span(['datum']), message: 'den dag då överenskommelsen undertecknas' }],
      }
    }
  },
})

/** A day that something bears which an agreement rests on. */
interface Dated {
  readonly file: YamlFile<unknown>
  readonly place: Place
  /** ISO date, or a year. */
  readonly date: string
  readonly what: string
}

const MANDATE = 'undertecknarens beslut eller delegation'

/** Whose `datum` is the day of what is named, by the key that it stands under. */
const OWNERS: Readonly<Record<string, string>> = {
  mandat: MANDATE,
  beslut: 'beslutet',
  lägesbild: 'lägesbilden',
  klassning: 'klassningen',
  bilagor: 'bilagan',
  dokument: 'dokumentet',
}

/** Below these stands what comes after the first signature. */
const LATER: ReadonlySet<string> = new Set(['förlängningar', 'ändringar', 'uppföljning', 'undantag', 'publicering'])

/** What has been exchanged since the first signature: its version is a later one than the first. */
function isRevised(version: string | undefined): boolean {
  return Number.parseInt(version ?? '1', 10) > 1
}

function* datesOf({ manifest, planer, överavtal }: Agreement): Generator<Dated> {
  const { bilagor = [] } = manifest.data
  const isLaterSort = (sort: string) => bilagor.some((one) => one.sort === sort && isRevised(one.version))
  for (const one of within(manifest, manifest.data, [])) {
    const [key, index] = one.place
    if (key === 'bilagor' && isRevised(bilagor[Number(index)]?.version)) continue
    if (key === 'lägesbild' && isLaterSort('lägesbild')) continue
    yield one
  }
  for (const { file } of planer) {
    if (isRevised(file.data.version) || isLaterSort('åtgärdsplaner')) continue
    if (file.data.datum !== undefined) yield { file, place: ['datum'], date: file.data.datum, what: 'planen' }
    yield* within(file, file.data, [])
  }
  const signed = överavtal?.file.data.datum
  if (överavtal && signed !== undefined)
    yield { file: överavtal.file, place: ['datum'], date: signed, what: 'överavtalet' }
}

function* within(file: YamlFile<unknown>, value: unknown, place: Place): Generator<Dated> {
  if (typeof value !== 'object' || value === null) return
  const owner = place.findLast((step) => typeof step === 'string')
  const { datum, sammanvägd, år } = value as Readonly<Record<string, unknown>>
  const what = OWNERS[String(owner)]
  if (what !== undefined && typeof datum === 'string') yield { file, place: [...place, 'datum'], date: datum, what }
  if (typeof sammanvägd === 'string') {
    yield { file, place: [...place, 'sammanvägd'], date: sammanvägd, what: 'sammanvägningen av lägesbilderna' }
  }
  if (owner === 'underlag' && typeof år === 'number') {
    yield { file, place: [...place, 'år'], date: String(år), what: 'underlaget' }
  }
  for (const [key, inner] of Object.entries(value)) {
    if (LATER.has(key)) continue
    yield* within(file, inner, [...place, Array.isArray(value) ? Number(key) : key])
  }
}
