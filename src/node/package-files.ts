import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { styles, templates } from '../../lib/templates.mjs'
import { type CompiledTemplate, FONT_FILES, type FontFile, type Kit } from '../compose/kit.ts'
import type { Asset } from '../document.ts'

/** The folder of the installed package, whether the program runs bundled or from its sources. */
export const PACKAGE_FOLDER: string = findPackage(dirname(fileURLToPath(import.meta.url)))

function findPackage(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'templates'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('the package folder of samverkan was not found')
  return findPackage(parent)
}

const packages = createRequire(import.meta.url)

/** Templates, styles and fonts of the package. Fonts are read, and the template compiler is loaded, when asked for. */
export function readKit(): Kit {
  return { templates, styles, font, compile }
}

/** Handlebars writes a template as the text of a JavaScript object. Its compiler is a bundle of its own. */
function compile(text: string, options: object): CompiledTemplate {
  const { precompile } = packages(join(PACKAGE_FOLDER, 'lib/template-compiler.cjs')) as typeof import('handlebars')
  return new Function(`return ${precompile(text, options)}`)() as CompiledTemplate
}

/** Paths of the fonts of the package. */
export function fontFiles(): string[] {
  return FONT_FILES.map(pathOf)
}

function font(file: FontFile): Asset {
  return { path: `typsnitt/${file.path}`, type: 'font/woff2', bytes: readFileSync(pathOf(file)) }
}

function pathOf({ module, path }: FontFile): string {
  return join(dirname(packages.resolve(`${module}/package.json`)), 'files', path)
}
