/** Puts the types of the library (`src/index.ts`), and of all that they name, together in one file: `lib/index.d.ts`. */
import { fileURLToPath } from 'node:url'
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = await rollup({
  input: `${root}src/index.ts`,
  plugins: [dts({ tsconfig: `${root}tsconfig.json` })],
  onwarn: (warning) => {
    throw new Error(warning.message)
  },
})
await bundle.write({ file: `${root}lib/index.d.ts`, format: 'es' })
