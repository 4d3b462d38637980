/**
 * Bundles `src/` and the packages it uses into `lib/`, as ES modules: one entry for the start, one chunk for each command
 * and for what several commands share. `lib/metafile.json` (not published) says what each of them holds.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const lib = join(root, 'lib')

mkdirSync(lib, { recursive: true })
// Validators, schemas, profiles and templates (.mjs) are what `npm run generate` and `npm run templates` have written.
for (const name of readdirSync(lib)) if (!name.endsWith('.mjs')) rmSync(join(lib, name))

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts', 'src/cli/check-worker.ts'],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
  outdir: lib,
  entryNames: '[name]',
  chunkNames: 'chunk-[hash]',
  // Names are kept: a bug report shows them, and shorter ones load no faster.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  write: false,
})

// CommonJS packages that ask for a module of Node go through one function of esbuild's, which calls `require`.
const requires = 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);'
for (const { path, text } of outputFiles) {
  writeFileSync(path, text.includes('Dynamic require of') ? requires + text : text)
}
writeFileSync(join(lib, 'metafile.json'), JSON.stringify(metafile))
