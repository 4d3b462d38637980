import { expect, test } from 'vitest'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Profile, Requirement } from '../src/profile/profile.ts'
import { checkFiles } from './check-files.ts'
import { EXAMPLES, filesOf } from './mutants/clean-examples.ts'

/** A change of an example, and the code of what should be found. */
interface Mutant {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly code: string
  /** The key that is changed, or the list that an item is taken from. */
  readonly key: string
}

/** By the key that is changed: rules that rightly speak too, since what they look at is not there any more. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  bilagor: ['ref/okand', 'bilagelista', 'omrade-har-plan', 'undertecknas-fore-start'],
  överavtal: ['bilaga/overavtal'],
  lägesbild: ['lagesbild-metod', 'lagesbild-uppdateras', 'lagesbild-sammanvagd'],
  underlag: ['ref/okand', 'underrattelser-i-text'],
  sekretess: ['underrattelser-i-text'],
  prövad_av: ['underrattelser-i-text'],
  datum: ['underrattelser-i-text', 'klassning-daterad', 'samrad-fore-utgang'],
  prioriterade_områden: ['ref/okand', 'klassning-daterad', 'omrade-har-plan'],
  orsaker: ['ref/okand'],
  frågor: ['lovade-dokument'],
  text: ['forkortningar'],
  från: ['relativ-tid', 'plan-tillsvidare-slut'],
  till: ['relativ-tid', 'plan-tillsvidare-slut'],
}

async function codesOf(name: string, today: string, files: Mutant['files']): Promise<Map<string, number>> {
  const { diagnostics } = await checkFiles(files, `/x/${name}`, { today, variant: 'signering' })
  const codes = new Map<string, number>()
  for (const { code } of diagnostics) codes.set(code, (codes.get(code) ?? 0) + 1)
  return codes
}

interface Fragment {
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Fragment>>
  readonly items?: Fragment
  readonly contains?: Fragment
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly if?: Fragment
  readonly then?: Fragment
}

type Path = readonly (string | number)[]

/** Places in the data that a fragment requires, the first of each kind. */
function* required(fragment: Fragment, data: unknown, path: Path): Generator<Path> {
  if (fragment.if && !matches(fragment.if, data)) return
  if (fragment.then) yield* required(fragment.then, data, path)
  for (const key of fragment.required ?? []) if (isObject(data) && key in data) yield [...path, key]
  for (const [key, inner] of Object.entries(fragment.properties ?? {})) {
    if (isObject(data) && key in data) yield* required(inner, data[key], [...path, key])
  }
  if (!Array.isArray(data)) return
  const { items, contains } = fragment
  if (items) {
    for (const [index, item] of data.entries()) {
      const found = [...required(items, item, [...path, index])]
      if (found.length === 0) continue
      yield* found
      break
    }
  }
  const matching = contains ? data.flatMap((item, index) => (matches(contains, item) ? [index] : [])) : []
  if (matching.length === 1 && matching[0] !== undefined) yield [...path, matching[0]]
}

function matches(fragment: Fragment, data: unknown): boolean {
  if (fragment.const !== undefined) return data === fragment.const
  if (fragment.enum) return fragment.enum.includes(data)
  if ((fragment.required ?? []).some((key) => !isObject(data) || !(key in data))) return false
  return Object.entries(fragment.properties ?? {}).every(
    ([key, inner]) => !isObject(data) || !(key in data) || matches(inner, data[key]),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Files of the kind that a requirement is about. */
function targets(name: string, { data }: Requirement, files: Mutant['files']): string[] {
  const plans = Object.keys(files).filter((path) => path.startsWith(`/x/${name}/atgardsplaner/`))
  if (data.fil === 'överenskommelse') return [`/x/${name}/overenskommelse.yaml`]
  if (data.fil === 'åtgärdsplan' || data.fil === 'aktivitet') return plans
  if (data.fil === 'uppföljningsplan' || data.fil === 'kommunikationsplan') {
    return [`/x/${name}/${data.fil.replace('ö', 'o')}.yaml`]
  }
  return []
}

function* mutantsOf(name: string, profiles: readonly Profile[]): Generator<Mutant> {
  const files = filesOf(name)
  const requirements = new Map(profiles.flatMap((one) => one.requirements).map((one) => [one.data.kod, one]))
  for (const requirement of requirements.values()) {
    const { kod, schema, fil } = requirement.data
    for (const file of targets(name, requirement, files)) {
      const text = Buffer.from(files[file] ?? new Uint8Array()).toString('utf8')
      const paths = [...required(schema as Fragment, parseDocument(text).toJS(), [])]
      if (paths.length === 0) continue
      for (const path of paths) {
        const key = String(path.findLast((step) => typeof step === 'string'))
        const removed = changed(text, path, 'remove')
        if (removed !== undefined) {
          yield {
            name: `${name}: ${path.join('.')} borta i ${fil}`,
            files: { ...files, [file]: removed },
            code: codeWithout(kod, profiles),
            key,
          }
        }
        const blank = typeof path.at(-1) === 'string' ? changed(text, path, 'blank') : undefined
        if (blank !== undefined) {
          yield {
            name: `${name}: ${path.join('.')} tom i ${fil}`,
            files: { ...files, [file]: blank },
            code: 'schema/tom',
            key,
          }
        }
      }
      break
    }
  }
  yield* wrongDays(name, files)
}

/** Where a day may stand, and words may too. */
const FREE: ReadonlySet<string> = new Set(['när', 'påbörjas', 'uppföljning', 'avslutas'])

/** Each kind of file, the first plan among them, with days that are none of the calendar. */
function* wrongDays(name: string, files: Mutant['files']): Generator<Mutant> {
  const [plan] = Object.keys(files).filter((path) => path.startsWith(`/x/${name}/atgardsplaner/`))
  const kinds = ['overenskommelse.yaml', 'uppfoljningsplan.yaml', 'kommunikationsplan.yaml']
  for (const path of [...kinds.map((kind) => `/x/${name}/${kind}`), plan]) {
    if (path === undefined || !files[path]) continue
    const text = Buffer.from(files[path]).toString('utf8')
    const dates = [...text.matchAll(/(?<=^ *|[-{,] )([\p{L}_]+): \d{4}-\d{2}-\d{2}(?=$|[,}])/gmu)].slice(0, 10)
    for (const { index, 0: written, 1: key = '' } of dates) {
      const wrong = `${text.slice(0, index)}${key}: 2024-02-30${text.slice(index + written.length)}`
      const where = path.slice(`/x/${name}/`.length)
      yield {
        name: `${name}: ${written} fel dag i ${where}`,
        files: { ...files, [path]: wrong },
        code: FREE.has(key) ? 'datum-iso' : 'schema/datum',
        key,
      }
    }
  }
}

/** The superior agreement brings its profile; without it the attachment that should hold it is what speaks. */
function codeWithout(code: string, profiles: readonly Profile[]): string {
  const named = profiles.some(({ data }) => data.id.startsWith('sok-'))
  return code === 'overavtal-anges' && !named ? 'bilaga/overavtal' : code
}

/** The text without a value, or with nothing in its place; lines keep their places otherwise. */
function changed(text: string, path: Path, how: 'remove' | 'blank'): string | undefined {
  const document = parseDocument(text)
  if (how === 'blank') {
    const parent = document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined
    if (!pair) return undefined
    pair.value = null
  } else if (!document.deleteIn(path)) return undefined
  const owner = document.getIn(path.slice(0, -1), true)
  // A mapping or list that is left empty is another mutant.
  if ((isMap(owner) || isSeq(owner)) && owner.items.length === 0) return undefined
  return document.toString({ lineWidth: 0 })
}

/** All of them with MUTANTS=1, as `npm run mutation` does; otherwise every sixth, to keep the tests short. */
const EVERY = process.env.MUTANTS ? 1 : 6

test('mutants of the clean examples give their rule, and no more than its companions', async () => {
  const missed: string[] = []
  const noisy: string[] = []
  let made = 0
  let count = 0
  for (const [name, today] of EXAMPLES) {
    const clean = filesOf(name)
    const before = await codesOf(name, today, clean)
    const { profiles } = await checkFiles(clean, `/x/${name}`, { today, variant: 'signering' })
    for (const { name: mutant, files, code, key } of mutantsOf(name, profiles)) {
      if (made++ % EVERY !== 0) continue
      count++
      const after = await codesOf(name, today, files)
      const fresh = [...after].filter(([one, times]) => times > (before.get(one) ?? 0)).map(([one]) => one)
      if (!fresh.includes(code)) missed.push(`${mutant}: ${code}, men ${fresh.join(', ') || 'inget'}`)
      // A text that nothing points at any more is told of wherever it was.
      // A text that refers to what is gone says so where it stands.
      const echoes = [...(COMPANIONS[key] ?? []), 'fil/oanvand', 'uppgift/okand']
      const more = fresh.filter((one) => one !== code && !echoes.includes(one))
      if (more.length > 0) noisy.push(`${mutant}: ${code} och ${more.join(', ')}`)
    }
  }
  const score = (100 * (count - missed.length)) / count
  console.log(`${count} mutants, ${score.toFixed(1)} % give their rule; ${noisy.length} give more`)
  for (const line of [...missed, '', ...noisy]) if (process.env.MUTANTS) console.log(line)
  expect(score).toBeGreaterThanOrEqual(99)
  expect(noisy).toEqual([])
}, 600_000)
