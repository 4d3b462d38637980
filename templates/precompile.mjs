/**
 * Compiles the templates of this folder ahead of time and puts the style sheets with them: lib/templates.mjs, not
 * committed, is all that a run of the program needs. lib/glyphs.mjs, not committed either, says which characters the fonts have. The compiler itself is only loaded for an agreement's own templates.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import Handlebars from 'handlebars'
import { charactersOf, rangesOf } from './glyphs.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')

const { code } = transformSync(readFileSync(join(root, 'src/compose/helpers.ts'), 'utf8'), { loader: 'ts' })
const { TEMPLATE_OPTIONS } = await import(`data:text/javascript,${encodeURIComponent(code)}`)

const templates = []
const styles = []
for (const name of readdirSync(here, { recursive: true, encoding: 'utf8' }).sort()) {
  const path = name.replaceAll('\\', '/')
  if (path.endsWith('.css')) styles.push(readFileSync(join(here, name), 'utf8'))
  if (path.endsWith('.hbs')) {
    const compiled = Handlebars.precompile(readFileSync(join(here, name), 'utf8'), {
      ...TEMPLATE_OPTIONS,
      srcName: undefined,
    })
    templates.push(`[${JSON.stringify(path.slice(0, -'.hbs'.length))}, ${compiled}]`)
  }
}

const lib = join(root, 'lib')
mkdirSync(lib, { recursive: true })
writeFileSync(
  join(lib, 'templates.mjs'),
  `export const templates = new Map([\n${templates.join(',\n')}\n])\nexport const styles = ${JSON.stringify(styles.join('\n'))}\n`,
)

/** Characters of the house's fonts: what the family of a theme lacks is set in its fallbacks. */
const { code: kit } = transformSync(readFileSync(join(root, 'src/compose/kit.ts'), 'utf8'), { loader: 'ts' })
const { FONT_FILES } = await import(`data:text/javascript,${encodeURIComponent(kit)}`)
const characters = new Set()
for (const { module, path, range } of FONT_FILES) {
  const allowed = range.split(',').map((/** @type {string} */ one) => {
    const [from = '', to = from] = one.slice('U+'.length).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
  for (const code of charactersOf(readFileSync(join(root, 'node_modules', module, 'files', path)))) {
    if (allowed.some((/** @type {number[]} */ [from = 0, to = 0]) => code >= from && code <= to)) characters.add(code)
  }
}
writeFileSync(join(lib, 'glyphs.mjs'), `export const ranges = ${JSON.stringify(rangesOf(characters))}\n`)
