/**
 * Bundles `src/` and the packages it uses into `lib/`, as ES modules: one entry for the start, one chunk for each command
 * and for what several commands share. Beside them it writes THIRD-PARTY-LICENSES.txt and bom.cdx.json of what they hold,
 * and `metafile.json` (not published), which says what each file is made of.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bomOf, bundledPackages, licencesOf, packageAt } from './third-party.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const lib = join(root, 'lib')

mkdirSync(lib, { recursive: true })
// What `npm run generate` and `npm run templates` have written is kept, since it is bundled, and so are the types.
for (const name of readdirSync(lib))
  if (!/\.mjs$|\.mjs\.json$|\.d\.ts$/.test(name)) rmSync(join(lib, name), { recursive: true })

/**
 * Parts of packages that the program never runs: exceljs's streams and its CSV, the command line of Puppeteer's downloader,
 * and WebDriver BiDi. An empty module stands in for them.
 * @type {import('esbuild').Plugin}
 */
const leftOut = {
  name: 'left out',
  setup({ onResolve, onLoad }) {
    const filter = /^(?:unzipper|archiver|fast-csv|yargs(?:\/helpers)?|\.\/bidi\.js)$/
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }))
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** @satisfies {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Names are kept: a bug report shows them, and shorter ones load no faster.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'external',
  metafile: true,
  write: false,
}

const program = await build({
  ...shared,
  entryPoints: ['src/cli/main.ts', 'src/cli/check-worker.ts', 'src/render/install/download-shell.ts', 'src/index.ts'],
  splitting: true,
  format: 'esm',
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
  plugins: [leftOut],
  outdir: lib,
  entryNames: '[name]',
  chunkNames: 'chunk-[hash]',
})
// An agreement's own templates are compiled where nothing can be waited for, so the compiler is loaded by `require`.
const compiler = await build({
  ...shared,
  stdin: { contents: "export { precompile } from 'handlebars'", resolveDir: root },
  format: 'cjs',
  outfile: join(lib, 'template-compiler.cjs'),
})

// CommonJS packages that ask for a module of Node go through one function of esbuild's, which calls `require`.
const requires = 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);'
const comments = new Set()
for (const { path, text } of [...program.outputFiles, ...compiler.outputFiles]) {
  if (path.endsWith('.LEGAL.txt')) for (const one of text.match(/\/\*[\s\S]*?\*\/|\/\/.*/g) ?? []) comments.add(one)
  else writeFileSync(path, text.includes('Dynamic require of') ? requires + text : text)
}

const generated = readdirSync(lib).filter((name) => name.endsWith('.mjs.json'))
const outputs = Object.assign(
  {},
  program.metafile.outputs,
  compiler.metafile.outputs,
  ...generated.map((name) => JSON.parse(readFileSync(join(lib, name), 'utf8'))),
)
writeFileSync(join(lib, 'metafile.json'), JSON.stringify({ outputs }))

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const packages = bundledPackages(outputs, root)
const fonts = Object.keys(manifest.dependencies).map((name) => packageAt(join(root, 'node_modules', name)))
writeFileSync(join(lib, 'THIRD-PARTY-LICENSES.txt'), licencesOf(packages, [...comments].sort()))
writeFileSync(join(lib, 'bom.cdx.json'), `${JSON.stringify(bomOf(manifest, [...fonts, ...packages]), null, 2)}\n`)
