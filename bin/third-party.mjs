/**
 * Licence texts and a CycloneDX SBOM of the packages that a bundle holds, from esbuild's metafile: what tree shaking has
 * left out is not in them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import spdx from 'spdx-license-list/full.js'

/**
 * A package: `licence` is an SPDX identifier or expression where its manifest has one.
 * @typedef {{ name: string, version: string, licence: string, text: string }} Package
 */

const LICENCE_FILE = /^(?:licen[cs]e|copying|unlicense|notice)/i
const README_SECTION = /^(?:#+ *licen[cs]e.*|licen[cs]e *\n-+)\n([\s\S]+)/im

/**
 * The packages that the outputs of a build hold, each version once, sorted by name.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} root folder that the paths in the metafile start from
 * @returns {Package[]}
 */
export function bundledPackages(outputs, root) {
  /** @type {Map<string, string[]>} */
  const files = new Map()
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? []
      if (folder === undefined || bytesInOutput === 0) continue
      files.set(folder, [...(files.get(folder) ?? []), path])
    }
  }
  return unique(
    [...files].map(([folder, paths]) => {
      const own = packageAt(join(root, folder))
      // Copies of other packages inside this one begin with their licence.
      const copies = [...new Set(paths)].filter((path) => path.includes('/third_party/')).sort()
      const heads = copies.map((path) => `${basename(path)}\n\n${headOf(join(root, path))}`)
      return { ...own, text: [own.text, ...heads].join('\n\n') }
    }),
  )
}

/**
 * The comment that a file begins with.
 * @param {string} path
 */
function headOf(path) {
  const [, comment] = /^\/\*\*?([\s\S]*?)\*\//.exec(readFileSync(path, 'utf8')) ?? []
  if (comment === undefined) throw new Error(`${path} is a copy of another package, without its licence`)
  return comment.trim()
}

/**
 * The package in a folder.
 * @param {string} folder
 * @returns {Package}
 * @throws {Error} when it does not say on what terms it may be passed on
 */
export function packageAt(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name} ${version} has no licence in its package.json`)
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`)
  const text = writtenText(folder) ?? standardText(license, holder)
  if (text === undefined) throw new Error(`${name} ${version} brings no licence text, and ${license} is not in SPDX`)
  return { name, version, licence: license, text }
}

/**
 * The licence as the package brings it: its files, else the section of its README.
 * @param {string} folder
 */
function writtenText(folder) {
  const names = readdirSync(folder).sort()
  const files = names.filter((name) => LICENCE_FILE.test(name))
  if (files.length > 0) return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
  const readme = names.find((name) => /^readme/i.test(name))
  const [, section] = (readme && README_SECTION.exec(readFileSync(join(folder, readme), 'utf8'))) || []
  return section !== undefined && /permission|redistribut/i.test(section) ? section.trim() : undefined
}

/**
 * The text of a licence in the SPDX list, with the holder in the place of its blanks.
 * @param {string} id
 * @param {string} holder
 */
function standardText(id, holder) {
  const text = spdx[id]?.licenseText
  return text?.replace(/(?:^Copyright \(c\).*\n)+/m, () => `Copyright (c) ${holder}\n`).trim()
}

/** @param {Package[]} packages */
function unique(packages) {
  const byId = new Map(packages.map((one) => [purl(one), one]))
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/**
 * The address of a package: package-url, type npm.
 * @param {{ name: string, version: string }} one
 */
function purl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/**
 * THIRD-PARTY-LICENSES.txt.
 * @param {Package[]} packages
 * @param {string[]} comments licence comments that stand in the packages' code
 */
export function licencesOf(packages, comments) {
  const line = `\n\n${'-'.repeat(80)}\n\n`
  const sections = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`)
  const head = 'Packages that are built into the files of this folder, and the terms they are passed on by.'
  const code = `Licence comments in the code of these packages\n\n${comments.join('\n\n')}`
  return `${[head, ...sections, code].join(line).replaceAll('\r\n', '\n')}\n`
}

/**
 * The SBOM, in CycloneDX 1.6. It has neither time nor serial number: the same bundle gives the same file.
 * @param {{ name: string, version: string, description: string, license: string }} product manifest of what is shipped
 * @param {Package[]} packages
 */
export function bomOf(product, packages) {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purl(product),
        name: product.name,
        version: product.version,
        description: product.description,
        licenses: licenceChoice(product.license),
        purl: purl(product),
      },
    },
    components: packages.map((one) => ({
      type: 'library',
      'bom-ref': purl(one),
      ...(one.name.startsWith('@') && { group: one.name.split('/')[0] }),
      name: basename(one.name),
      version: one.version,
      scope: 'required',
      licenses: licenceChoice(one.licence),
      purl: purl(one),
    })),
    dependencies: [
      { ref: purl(product), dependsOn: packages.map(purl) },
      ...packages.map((one) => ({ ref: purl(one) })),
    ],
  }
}

/** @param {string} licence */
function licenceChoice(licence) {
  if (licence.includes(' ')) return [{ expression: licence }]
  return [{ license: licence in spdx ? { id: licence } : { name: licence } }]
}
