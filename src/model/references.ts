import type { Diagnostic } from '../diagnostic.ts'
import { didYouMean, listed } from '../swedish/suggest.ts'
import type { Agreement, Place, YamlFile } from './model.ts'
import { isLost, type Reading } from './reading.ts'

/** What data can point at by id. */
type Pool = 'part' | 'område' | 'plan' | 'bilaga' | 'underlag' | 'orsak' | 'åtgärd'

/** Where ids stand in a file: keys from the root; `*` is every item of a list. */
interface Pointer {
  readonly path: string
  readonly to: Pool
  /** The keys themselves are the ids. */
  readonly keys?: true
}

const MANIFEST: readonly Pointer[] = [
  { path: 'prioriterade_områden/*/underlag/*', to: 'underlag' },
  { path: 'ställningstaganden/*/områden/*', to: 'område' },
  { path: 'ställningstaganden/*/planer/*', to: 'plan' },
  { path: 'medborgarlöften/*/planer/*', to: 'plan' },
  { path: 'ändringar/*/undertecknad_av/*', to: 'part' },
  { path: 'bilagor/*/matris/*/område', to: 'område' },
]

const PLAN: readonly Pointer[] = [
  { path: 'områden/*', to: 'område' },
  { path: 'delaktiviteter/*/områden/*', to: 'område' },
  { path: 'parter', to: 'part', keys: true },
  { path: 'dokument/*/bilaga', to: 'bilaga' },
  { path: 'orsaker/*/gäller/*', to: 'åtgärd' },
  { path: 'åtgärder/*/orsaker/*', to: 'orsak' },
]

/** Lists whose items have an `id` of their own, unique within the list. */
const MANIFEST_LISTS = ['parter', 'prioriterade_områden', 'forum', 'medborgarlöften', 'parter/*/undertecknare']
const PLAN_LISTS = ['orsaker', 'mål', 'åtgärder']

/** What is called by id in data must be there, and an id must be one thing only. */
export function checkReferences(reading: Reading, agreement: Omit<Agreement, 'targets'>): void {
  const { found } = reading
  const { manifest, planer, bilagor, repository } = agreement
  const { data } = manifest
  const pools: Record<Pool, readonly string[]> = {
    part: data.parter.map((part) => part.id),
    område: (data.prioriterade_områden ?? []).map((area) => area.id),
    plan: planer.map((plan) => plan.id),
    bilaga: bilagor.map((bilaga) => bilaga.id),
    underlag: (data.underlag ?? []).map((item) => item.id),
    orsak: [],
    åtgärd: [],
  }
  if (repository) checkIds(repository, ['organisationer'], found)
  checkIds(manifest, MANIFEST_LISTS, found)
  checkPointers(reading, manifest, MANIFEST, pools)
  checkFunctions(reading, manifest, pools.part)
  for (const { file } of planer) {
    const own = {
      ...pools,
      orsak: (file.data.orsaker ?? []).map((cause) => cause.id),
      åtgärd: (file.data.åtgärder ?? []).flatMap((measure) => measure.id ?? []),
    }
    checkIds(file, PLAN_LISTS, found)
    checkPointers(reading, file, PLAN, own)
    checkFunctions(reading, file, pools.part)
  }
  for (const { content } of bilagor) {
    if (content && 'file' in content) checkFunctions(reading, content.file, pools.part)
  }
}

function checkPointers(
  reading: Reading,
  file: YamlFile<object>,
  pointers: readonly Pointer[],
  pools: Readonly<Record<Pool, readonly string[]>>,
): void {
  const check = (place: Place, id: string, to: Pool, key?: 'key') => {
    if (pools[to].includes(id) || isLost(reading, to, id)) return
    reading.found.push(unknownId(file, place, id, to, pools[to], key))
  }
  for (const { path, to, keys } of pointers) {
    for (const { place, value } of valuesAt(file.data, path)) {
      if (keys) for (const key of Object.keys(value as object)) check([...place, key], key, to, 'key')
      else if (typeof value === 'string') check(place, value, to)
    }
  }
}

/** A function anywhere can name the party it belongs to: `{funktion: …, part: …}`. */
function checkFunctions(reading: Reading, file: YamlFile<object>, parties: readonly string[]): void {
  const look = (value: unknown, place: Place) => {
    if (typeof value !== 'object' || value === null) return
    if ('funktion' in value && 'part' in value && typeof value.part === 'string') {
      const { part } = value
      if (!parties.includes(part) && !isLost(reading, 'part', part)) {
        reading.found.push(unknownId(file, [...place, 'part'], part, 'part', parties))
      }
    }
    for (const [key, item] of Object.entries(value)) look(item, [...place, Array.isArray(value) ? Number(key) : key])
  }
  look(file.data, [])
}

function checkIds(file: YamlFile<object>, lists: readonly string[], found: Diagnostic[]): void {
  for (const list of lists) {
    for (const { place, value } of valuesAt(file.data, list)) {
      if (!Array.isArray(value)) continue
      const seen = new Map<string, number>()
      for (const [index, item] of value.entries()) {
        const id: unknown = item?.id
        if (typeof id !== 'string') continue
        const first = seen.get(id)
        if (first === undefined) seen.set(id, index)
        else {
          found.push({
            code: 'id/dubblett',
            severity: 'fel',
            message: `det korta namnet «${id}» finns två gånger under «${place.at(-1)}»`,
            span: file.span([...place, index, 'id']),
            hint: 'Ge den ena ett annat namn, och ändra hänvisningarna till den.',
            related: [{ span: file.span([...place, first, 'id']), message: 'den första finns här' }],
          })
        }
      }
    }
  }
}

function unknownId(
  file: YamlFile<object>,
  place: Place,
  id: string,
  to: Pool,
  known: readonly string[],
  key?: 'key',
): Diagnostic {
  return {
    code: 'ref/okand',
    severity: 'fel',
    message: `${NAMES[to]} «${id}» finns inte${didYouMean(id, known)}`,
    span: file.span(place, key),
    hint: known.length > 0 ? `Här finns ${listed(known, 'och')}.` : NONE[to],
  }
}

function* valuesAt(data: unknown, path: string): Generator<{ place: Place; value: unknown }> {
  const walk = function* (value: unknown, place: Place, rest: readonly string[]): ReturnType<typeof valuesAt> {
    const [step, ...after] = rest
    if (value === undefined || value === null) return
    if (step === undefined) yield { place, value }
    else if (typeof value !== 'object') return
    else if (step !== '*') yield* walk((value as Record<string, unknown>)[step], [...place, step], after)
    else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* walk(item, [...place, at], after)
  }
  yield* walk(data, [], path.split('/'))
}

const NAMES: Readonly<Record<Pool, string>> = {
  part: 'parten',
  område: 'det prioriterade området',
  plan: 'åtgärdsplanen',
  bilaga: 'bilagan',
  underlag: 'underlaget',
  orsak: 'orsaken',
  åtgärd: 'åtgärden',
}

const NONE: Readonly<Record<Pool, string>> = {
  part: 'Lägg till parten under parter i overenskommelse.yaml.',
  område: 'Lägg till området under prioriterade_områden i overenskommelse.yaml.',
  plan: 'Lägg en fil för planen i mappen med åtgärdsplaner.',
  bilaga: 'Lägg till bilagan under bilagor i overenskommelse.yaml.',
  underlag: 'Lägg till underlaget under underlag i overenskommelse.yaml.',
  orsak: 'Lägg till orsaken under orsaker i planen.',
  åtgärd: 'Ge åtgärden ett id under åtgärder i planen.',
}
