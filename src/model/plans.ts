import { baseName } from '../load/paths.ts'
import type { Source } from '../source.ts'
import { slug } from '../swedish/suggest.ts'
import type { Plan } from './model.ts'
import type { Reading } from './reading.ts'
import { readYaml } from './yaml-file.ts'

/** Reads the plans of a folder, in the order of their numbers; those without come last, by file name. */
export function readPlans(reading: Reading, files: readonly Source[]): Plan[] {
  return files
    .flatMap((source) => {
      const file = readYaml('atgardsplan', source, reading)
      if (!file) reading.lost.add(nameOf(source))
      return file ?? []
    })
    .sort((a, b) => compareNumbers(a.data.nummer, b.data.nummer) || (a.source.path < b.source.path ? -1 : 1))
    .map((file, index) => ({
      id: file.data.id ?? nameOf(file.source),
      nummer: String(file.data.nummer ?? index + 1),
      file,
    }))
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
