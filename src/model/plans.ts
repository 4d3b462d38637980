import type { Diagnostic } from '../diagnostic.ts'
import { baseName } from '../load/paths.ts'
import type { Source, Span } from '../source.ts'
import { foldWord, slug } from '../swedish/suggest.ts'
import type { Plan } from './model.ts'
import type { Reading } from './reading.ts'
import { readYaml } from './yaml-file.ts'

/**
 * Reads the plans of a folder, in the order of their numbers; those without come last, by file name, and get the number
 * of their place or the next that no plan has. `known` are the plans of other folders.
 */
export function readPlans(reading: Reading, files: readonly Source[], known: readonly Plan[]): Plan[] {
  const sorted = files
    .flatMap((source) => {
      const file = readYaml('atgardsplan', source, reading)
      if (!file) reading.lost.add(nameOf(source))
      return file ?? []
    })
    .sort((a, b) => compareNumbers(a.data.nummer, b.data.nummer) || (a.source.path < b.source.path ? -1 : 1))
  const written = sorted.flatMap(({ data }) => (data.nummer === undefined ? [] : String(data.nummer)))
  const taken = new Set([...known.map(({ nummer }) => nummer), ...written])
  return sorted.map((file, index) => {
    const nummer = file.data.nummer === undefined ? freeFrom(index + 1, taken) : String(file.data.nummer)
    taken.add(nummer)
    return { id: file.data.id ?? nameOf(file.source), nummer, file }
  })
}

/** References are printed with a plan's number and title: no two plans have the same number, nor should they the title. */
export function checkPlans(plans: readonly Plan[], found: Diagnostic[]): void {
  const numbers = new Map<string, Plan>()
  const titles = new Map<string, Plan>()
  for (const plan of plans) {
    const { nummer, file } = plan
    const title = foldWord(file.data.titel)
    const [sameNumber, sameTitle] = [numbers.get(nummer), titles.get(title)]
    if (sameNumber) found.push(clash(plan, sameNumber, 'nummer'))
    else numbers.set(nummer, plan)
    if (sameTitle) found.push(clash(plan, sameTitle, 'titel'))
    else titles.set(title, plan)
  }
}

function clash(plan: Plan, first: Plan, key: 'nummer' | 'titel'): Diagnostic {
  const related = [{ span: spanOf(first, key), message: 'den första finns här' }]
  const common = { span: spanOf(plan, key), related, code: `plan/${key}` }
  return key === 'nummer'
    ? {
        ...common,
        severity: 'fel',
        message: `två åtgärdsplaner har nummer ${plan.nummer}, så en hänvisning kan gälla båda`,
        hint: 'Ge varje plan ett eget nummer. Är den ena en kopia, så ta bort filen.',
      }
    : {
        ...common,
        severity: 'varning',
        message: `två åtgärdsplaner heter «${plan.file.data.titel}»`,
        hint: 'Är den ena en kopia, så ta bort filen; annars ge dem olika titlar.',
      }
}

/** Where a plan's number or title stands; the title's place when it has no number of its own. */
function spanOf({ file }: Plan, key: 'nummer' | 'titel'): Span {
  return file.span([file.data[key] === undefined ? 'titel' : key])
}

/** The first whole number from `start` on that is not taken. */
function freeFrom(start: number, taken: ReadonlySet<string>): string {
  let number = start
  while (taken.has(String(number))) number++
  return String(number)
}

/** A plan without an id is called by its file. */
function nameOf(source: Source): string {
  return slug(baseName(source.path).replace(/\.[^.]*$/, '')) ?? 'plan'
}

/** 2 before 10, 2.2 before 2.10, and no number last. */
function compareNumbers(a: string | number | undefined, b: string | number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  const [left, right] = [String(a).split('.'), String(b).split('.')]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [x = '', y = ''] = [left[at], right[at]]
    const difference = Number.parseInt(x, 10) - Number.parseInt(y, 10)
    if (difference) return difference
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}
