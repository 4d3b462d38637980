import { randomInt } from 'node:crypto'

/** Draws the seed that all random tests of this run share, and prints it: `SEED=…` before the command repeats it. */
export default function setup(): void {
  process.env.SEED ||= String(randomInt(2 ** 31))
  process.stdout.write(`random tests: SEED=${process.env.SEED}\n`)
}
