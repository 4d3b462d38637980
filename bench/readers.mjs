/**
 * Measures what readers make of sentences that they were not taught: each file of src/swedish/learned/sentences/ is dealt out
 * in four, and each part is read by a reader that was taught the other three. `right` are the sentences whose label it
 * gives. Of those that it is sure of, `told` are the ones it says something of, and `wrong` those of them that say
 * something else.
 *
 *     node bench/readers.mjs [question…]
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { askedOf, learn, readerOf, sentencesIn } from '../bin/learn.mjs'

const SURE = 0.9
const PARTS = 4
const folder = fileURLToPath(new URL('../src/swedish/learned/sentences', import.meta.url))
const asked = process.argv.slice(2)

for (const name of readdirSync(folder).filter((one) => one.endsWith('.jsonl'))) {
  const question = basename(name, '.jsonl')
  if (asked.length > 0 && !asked.includes(question)) continue
  const all = sentencesIn(join(folder, name))
  const count = { right: 0, told: 0, wrong: 0 }
  for (let part = 0; part < PARTS; part++) {
    const answerOf = readerOf(learn(all.filter((_, index) => index % PARTS !== part)))
    for (const one of all.filter((_, index) => index % PARTS === part)) {
      const { label, certainty } = answerOf(askedOf(one))
      if (label === one.label) count.right++
      if (label === 'annat' || certainty < SURE) continue
      count.told++
      if (label !== one.label) count.wrong++
    }
  }
  const share = ((100 * count.right) / all.length).toFixed(0)
  console.log(
    `${question.padEnd(10)} ${all.length} sentences  right ${share} %  told of ${count.told}, wrong ${count.wrong}`,
  )
}
