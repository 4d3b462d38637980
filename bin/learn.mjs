/**
 * Teaches a reader (src/swedish/learned/) from sentences with labels: a softmax regression over hashed features, by
 * gradient descent with a step of its own for each weight (AdaGrad). The order of the sentences is drawn with a fixed
 * seed, so that the same sentences give the same reader.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const source = fileURLToPath(new URL('../src/swedish/learned/features.ts', import.meta.url))
const made = await build({ entryPoints: [source], bundle: true, write: false, format: 'esm', platform: 'node' })
const code = Buffer.from(made.outputFiles[0]?.text ?? '').toString('base64')
/** @type {typeof import('../src/swedish/learned/features.ts')} */
const { SIZE, featuresOf } = await import(`data:text/javascript;base64,${code}`)

/** @typedef {{ label: string, text: string, before?: string }} Taught A sentence; the value asked about stands in [[…]]. */
/** @typedef {{ labels: string[], weights: Int8Array, scale: number }} Reader */

const EPOCHS = 14
const RATE = 0.5
const DECAY = 2e-6
const ROUNDING = 1e-3

/** @param {string} path @returns {Taught[]} */
export function sentencesIn(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** @param {Taught} taught */
export function askedOf({ text, before }) {
  const small = text.toLowerCase().replaceAll(/\s+/g, ' ')
  const [left = '', rest] = small.split('[[')
  const [value, right] = rest?.split(']]') ?? []
  const prior = before === undefined ? {} : { before: before.toLowerCase() }
  return rest === undefined ? { left, ...prior } : { left, value: value ?? '', right: right ?? '', ...prior }
}

/** @param {readonly Taught[]} taught @returns {Reader} */
export function learn(taught) {
  const labels = [...new Set(taught.map(({ label }) => label))].sort()
  const count = labels.length
  const data = taught.map((one) => {
    const { at, weight } = featuresOf(askedOf(one))
    return { at: Int32Array.from(at), weight: Float32Array.from(weight), label: labels.indexOf(one.label) }
  })
  const balance = labels.map((label) =>
    Math.sqrt(taught.length / count / taught.filter((one) => one.label === label).length),
  )
  const weights = new Float32Array(SIZE * count)
  const steps = new Float32Array(SIZE * count)
  const draw = drawn(7)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let from = data.length - 1; from > 0; from--) {
      const to = Math.floor(draw() * (from + 1))
      ;[data[from], data[to]] = [/** @type {any} */ (data[to]), /** @type {any} */ (data[from])]
    }
    for (const { at, weight, label } of data) {
      const shares = sharesOf(weights, count, at, weight)
      for (let other = 0; other < count; other++) {
        const error = (balance[label] ?? 1) * ((shares[other] ?? 0) - (other === label ? 1 : 0))
        if (Math.abs(error) < 1e-4) continue
        for (let index = 0; index < at.length; index++) {
          const place = (at[index] ?? 0) * count + other
          const slope = error * (weight[index] ?? 0) + DECAY * (weights[place] ?? 0)
          steps[place] = (steps[place] ?? 0) + slope * slope
          weights[place] = (weights[place] ?? 0) - (RATE * slope) / Math.sqrt((steps[place] ?? 0) + ROUNDING)
        }
      }
    }
  }
  const scale = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127
  return { labels, scale, weights: Int8Array.from(weights, (one) => Math.round(one / scale)) }
}

/** @param {Float32Array} weights @param {number} count @param {Int32Array} at @param {Float32Array} weight */
function sharesOf(weights, count, at, weight) {
  const sums = new Float64Array(count)
  for (let index = 0; index < at.length; index++)
    for (let label = 0; label < count; label++)
      sums[label] = (sums[label] ?? 0) + (weights[(at[index] ?? 0) * count + label] ?? 0) * (weight[index] ?? 0)
  const most = Math.max(...sums)
  const shares = [...sums].map((sum) => Math.exp(sum - most))
  const all = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / all)
}

/** @param {number} seed */
function drawn(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * What a reader makes of what it is asked, as src/swedish/learned/reader.ts does in the program.
 * @param {Reader} reader
 * @returns {(asked: ReturnType<typeof askedOf>) => { label: string, certainty: number }}
 */
export function readerOf({ labels, weights, scale }) {
  const real = Float32Array.from(weights, (one) => one * scale)
  return (asked) => {
    const { at, weight } = featuresOf(asked)
    const shares = sharesOf(real, labels.length, Int32Array.from(at), Float32Array.from(weight))
    const certainty = Math.max(...shares)
    return { label: labels[shares.indexOf(certainty)] ?? 'annat', certainty }
  }
}
