// Builds every example in every variant, unsigned and signed, and has veraPDF judge them: part of npm run ci.
// Says so, and stops nothing, where Java or Maven is missing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { P12Signer, PDF } from '@libpdf/core'
import { claimed, judge, prepare } from './verapdf.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

function main() {
  const missing = prepare()
  if (missing) {
    console.error(`veraPDF was not asked: ${missing}.`)
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-verify-'))
  return verify(folder).finally(() => rmSync(folder, { recursive: true }))
}

/** @param {string} folder */
async function verify(folder) {
  for (const example of readdirSync(join(root, 'examples'))) {
    const [day] = signedOn(example)
    if (day === undefined) continue
    for (const variant of ['signering', 'utkast', 'publik']) {
      const args = ['build', `examples/${example}`, '-o', folder, '--variant', variant, '--as-of', day, '-q']
      const built = spawnSync('node', ['bin/samverkan.js', ...args], { cwd: root, encoding: 'utf8' })
      if (built.status !== 0) {
        console.error(`${example} (${variant}) could not be built:\n${built.stderr}`)
        return 1
      }
      if (variant === 'signering') await sign(folder, example)
    }
  }
  const byFlavour = new Map()
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.pdf'))) {
    const path = join(folder, name)
    for (const flavour of claimed(path)) byFlavour.set(flavour, [...(byFlavour.get(flavour) ?? []), path])
  }
  let failed = false
  for (const [flavour, paths] of byFlavour) {
    for (const [path, clauses] of judge(flavour, paths)) {
      if (clauses.length > 0) failed = true
      const details = clauses.map((clause) => `\n      ${clause}`).join('')
      console.log(`${clauses.length > 0 ? 'FAIL' : 'PASS'}  ${flavour}  ${path.slice(folder.length + 1)}${details}`)
    }
  }
  return failed ? 1 : 0
}

/**
 * The day of an example's manifest: the day it is whole.
 * @param {string} example
 */
function signedOn(example) {
  try {
    const manifest = readFileSync(join(root, 'examples', example, 'overenskommelse.yaml'), 'utf8')
    return [/^datum: *'?(\d{4}-\d\d-\d\d)/m.exec(manifest)?.[1] ?? '2026-01-01']
  } catch {
    return []
  }
}

/**
 * All fields signed, one after the other, beside the unsigned file.
 * @param {string} folder
 * @param {string} example
 */
async function sign(folder, example) {
  const key = join(folder, 'key.pem')
  const p12 = join(folder, 'key.p12')
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Prov', '-keyout', key]
  spawnSync('openssl', [...request, '-out', `${key}.crt`])
  spawnSync('openssl', ['pkcs12', '-export', '-inkey', key, '-in', `${key}.crt`, '-out', p12, '-passout', 'pass:prov'])
  const signer = await P12Signer.create(readFileSync(p12), 'prov')
  const { underskrifter } = JSON.parse(readFileSync(join(folder, `${example}.signering.json`), 'utf8'))
  /** @type {Uint8Array} */
  let bytes = readFileSync(join(folder, `${example}.pdf`))
  for (const { fält: fieldName } of underskrifter) {
    const pdf = await PDF.load(bytes)
    bytes = (await pdf.sign({ signer, fieldName, level: 'B-B', signingTime: new Date() })).bytes
  }
  writeFileSync(join(folder, `${example}-undertecknad.pdf`), bytes)
}

process.exitCode = await main()
