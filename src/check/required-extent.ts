import type { Krav, Omfattning } from '../model/format.ts'
import type { YamlFile } from '../model/model.ts'
import { wordsOf } from '../swedish/words.ts'
import type { Passage } from './required-words.ts'
import type { DataSubject, Shortfall } from './subjects.ts'
import { valuesAt } from './values-at.ts'

/** A text that is too short or too long. */
export function passageExtent({ name, span, blocks }: Passage, { omfattning = {} }: Krav): Shortfall[] {
  const texts = blocks.map(({ text }) => text)
  return outside(name, lengthOf(texts, omfattning), omfattning).map((message) => ({
    place: ['omfattning'],
    span,
    message,
  }))
}

/** Values of some data that are too few, too many, too short, too long, too small or too large. */
export function valueExtent(subject: DataSubject, { omfattning = {}, uppgift = '' }: Krav): Shortfall[] {
  return valuesAt(subject.data, uppgift).flatMap(({ place, value }): Shortfall[] => {
    const at = [...subject.place, ...place]
    const size = sizeOf(value, omfattning)
    const messages = !size
      ? []
      : value === undefined
        ? lacking(uppgift, omfattning)
        : outside(`«${uppgift}»`, size, omfattning)
    return messages.map((message) => ({ place: at, span: subject.file.span(at, 'key'), message }))
  })
}

/** Files of a sort that are too few or too many: told of in the last one, and in the manifest when there is none. */
export function countExtent(
  subjects: readonly DataSubject[],
  { fil, omfattning = {} }: Krav,
  manifest: YamlFile<unknown>,
): Shortfall[] {
  const last = subjects.at(-1) ?? { file: manifest, place: [] }
  const span = last.file.span([...last.place, 'titel'], 'key')
  const size: Size = { count: subjects.length, unit: '' }
  return outside(`antalet av «${fil}»`, size, omfattning).map((message) => ({ place: ['omfattning'], span, message }))
}

/** How much there is of something, and in what it is counted; a number counts nothing. */
interface Size {
  readonly count: number
  readonly unit: 'poster' | 'ord' | 'tecken' | ''
}

/** What is missing is nothing: a requirement that says no least asks for none of it. */
function sizeOf(value: unknown, extent: Omfattning): Size | undefined {
  if (typeof value === 'number') return { count: value, unit: '' }
  if (typeof value === 'string') return lengthOf([value], extent)
  if (Array.isArray(value))
    return extent.enhet ? lengthOf(value.map(String), extent) : { count: value.length, unit: 'poster' }
  return value === undefined ? { count: 0, unit: '' } : undefined
}

function lacking(name: string, { minst: least = 0 }: Omfattning): string[] {
  return least > 0 ? [`«${name}» saknas, och ska vara minst ${least}`] : []
}

function lengthOf(texts: readonly string[], { enhet: unit = 'ord' }: Omfattning): Size {
  const lengths = texts.map((text) => (unit === 'ord' ? wordsOf(text).length : text.trim().length))
  return { count: lengths.reduce((sum, one) => sum + one, 0), unit }
}

function outside(name: string, { count, unit }: Size, { minst: least, högst: most }: Omfattning): string[] {
  const [is, fewer, more] = unit === '' ? ['är', 'mindre', 'mer'] : ['har', 'färre', 'fler']
  const size = `${is} ${count}${unit === '' ? '' : ` ${unit}`}`
  if (least !== undefined && count < least) return [`${name} ${size}, ${fewer} än ${least}`]
  if (most !== undefined && count > most) return [`${name} ${size}, ${more} än ${most}`]
  return []
}
