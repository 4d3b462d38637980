import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FONT_FILES, type Kit } from '../compose/kit.ts'
import type { Asset } from '../document.ts'
import type { Source } from '../source.ts'

/** The folder of the installed package, whether the program runs bundled or from its sources. */
export const PACKAGE_FOLDER: string = findPackage(dirname(fileURLToPath(import.meta.url)))

function findPackage(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'templates'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('the package folder of samverkan was not found')
  return findPackage(parent)
}

/** Templates, styles and fonts of the package. */
export function readKit(): Kit {
  const templates = new Map<string, Source>()
  const styles: string[] = []
  const folder = join(PACKAGE_FOLDER, 'templates')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = name.replaceAll('\\', '/')
    if (path.endsWith('.hbs')) {
      const text = readFileSync(join(folder, name), 'utf8')
      templates.set(path.slice(0, -'.hbs'.length), { path: `templates/${path}`, text })
    } else if (path.endsWith('.css')) {
      styles.push(readFileSync(join(folder, name), 'utf8'))
    }
  }
  return { templates, styles: styles.join('\n'), fonts: readFonts() }
}

/** Paths of the fonts of the package. */
export function fontFiles(): string[] {
  const require = createRequire(import.meta.url)
  return FONT_FILES.map(({ module, path }) => join(dirname(require.resolve(`${module}/package.json`)), 'files', path))
}

function readFonts(): Asset[] {
  return fontFiles().map((path) => ({
    path: `typsnitt/${basename(path)}`,
    type: 'font/woff2',
    bytes: readFileSync(path),
  }))
}
