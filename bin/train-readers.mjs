/**
 * Writes lib/readers.mjs (not committed): a reader for each file of sentences in src/swedish/learned/sentences/. One whose
 * sentences, features and way of learning are those of the last time is kept, since learning takes seconds.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { learn, sentencesIn } from './learn.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'src/swedish/learned/sentences')
const out = join(root, 'lib/readers.mjs')
const how = ['bin/learn.mjs', 'bin/train-readers.mjs', 'src/swedish/learned/features.ts'].map((path) =>
  readFileSync(join(root, path)),
)

/**
 * What a reader of whole sentences calls a sentence that is about none of what it is asked: those that teach readers of
 * values are such sentences, every third of them.
 * @type {Record<string, string>}
 */
const ORDINARY = { lapp: 'text', utpekad: 'statistik', villkor: 'annat' }
const ofValues = ['antal', 'bilaga', 'frekvens', 'tid']
  .flatMap((question) => sentencesIn(join(folder, `${question}.jsonl`)))
  .filter((_, index) => index % 3 === 0)
  .map(({ text, before }) => ({ text: text.replace(/\[\[|\]\]/g, ''), ...(before ? { before } : {}) }))

/** Words of a sentence that may settle a condition: the examples settle some, and are not taught as if they did not. */
const SETTLES =
  /kostnad|betala|bekosta|undertecknas|original|exemplar|ändring|tillägg|bindande|företräde|tvist|ordförande|sekretess/

/** The sentences of the examples, and of the agreement that rules are tried on: finished, with no notes, telling of nobody. */
const ofDocuments = ['examples', 'test/rules/_bas']
  .flatMap((name) => [...documentTexts(join(root, name))])
  .flatMap((text) =>
    text
      .split(/(?<=[.?!:])\s+(?=\p{Lu}|$)/u)
      .filter((sentence) => sentence.length >= 25)
      .map((sentence) => ({ text: sentence })),
  )

/** @param {string} at @returns {Generator<string>} */
function* documentTexts(at) {
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    const path = join(at, entry.name)
    if (entry.isDirectory()) yield* documentTexts(path)
    else if (entry.name.endsWith('.md'))
      for (const block of readFileSync(path, 'utf8').split(/\n\s*\n|\n(?=[-*|#\d])/))
        yield block
          .replace(/^[-*#>|\d. ]+|\[\^[^\]]*\]|[*_|`]/gm, ' ')
          .replace(/\s+/g, ' ')
          .trim()
    else if (/\.ya?ml$/.test(entry.name)) yield* strings(parse(readFileSync(path, 'utf8')))
  }
}

/** @param {unknown} value @returns {Generator<string>} */
function* strings(value) {
  if (typeof value === 'string') yield value.replace(/\s+/g, ' ').trim()
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* strings(one)
}

/** @type {Record<string, any>} */
const known = existsSync(out) ? (await import(out)).readers : {}
/** @type {Record<string, any>} */
const readers = {}
for (const name of readdirSync(folder).filter((one) => one.endsWith('.jsonl'))) {
  const question = basename(name, '.jsonl')
  const path = join(folder, name)
  const label = ORDINARY[question]
  const hash = createHash('sha256')
    .update(Buffer.concat(how))
    .update(readFileSync(path))
    .update(label === undefined ? '' : JSON.stringify(ordinary(question)))
    .digest('hex')
  if (known[question]?.hash === hash) {
    readers[question] = known[question]
    continue
  }
  const taught = sentencesIn(path).concat(
    label === undefined ? [] : ordinary(question).map((one) => ({ ...one, label })),
  )
  const { labels, weights, scale } = learn(taught)
  readers[question] = { hash, labels, scale, weights: Buffer.from(weights.buffer).toString('base64') }
}
/** @param {string} question @returns {{ text: string, before?: string }[]} */
function ordinary(question) {
  return [...ofValues, ...ofDocuments].filter(({ text }) => question !== 'villkor' || !SETTLES.test(text.toLowerCase()))
}

mkdirSync(join(root, 'lib'), { recursive: true })
writeFileSync(out, `export const readers = ${JSON.stringify(readers, undefined, 1)}\n`)
