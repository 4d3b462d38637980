/**
 * Bundles `src/` and what it stands on into `lib/`: a start of a few milliseconds, with each command's own part beside
 * it. The parts are CommonJS, the one form that Node can be handed compiled code for (see `code.js`).
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { keepCode, loadToKeep } from './code.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const lib = join(root, 'lib')

// Nothing of an earlier bundle stays: kept code is taken for any source of its length.
mkdirSync(lib, { recursive: true })
for (const name of readdirSync(lib)) if (!name.endsWith('.mjs')) rmSync(join(lib, name))

// Only modules of the language's own form can be split into parts.
const { outputFiles } = await build({
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
  sourcemap: 'inline',
  legalComments: 'linked',
  minifySyntax: true,
  write: false,
})
for (const { path, text } of outputFiles) {
  if (!path.endsWith('.js')) {
    writeFileSync(path, text)
    continue
  }
  const { code, map } = await transform(text, {
    sourcefile: path,
    loader: 'js',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'ownUrl' },
    banner: "const ownUrl=require('node:url').pathToFileURL(__filename).href;",
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
  })
  writeFileSync(path, code)
  writeFileSync(`${path}.map`, map)
}
writeFileSync(join(lib, 'package.json'), '{"type":"commonjs"}\n')

// What a check and the setting of a document compile is kept.
const write = process.stderr.write
const output = mkdtempSync(join(tmpdir(), 'samverkan-bundle-'))
process.stderr.write = () => true
const { main } = loadToKeep()
const example = join(root, 'examples/rinkeby-kista')
await main(['build', example, '--as-of', '2017-01-15', '--quiet', '--format', 'html', '--output', output])
await main(['check', example, '--as-of', '2017-01-15', '--quiet'])
process.stderr.write = write
rmSync(output, { recursive: true })
keepCode()
