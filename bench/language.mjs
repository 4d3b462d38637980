/**
 * Measures what `check` makes of sentences that people wrote who had not read its rules: each case of `test/language/`
 * (see the README there) is laid over its agreement; a defect is found when something new is said of its line, and a
 * harmless sentence is a false alarm when anything new is wrong.
 *
 *     node bench/language.mjs [--misses] test/language/build-*.jsonl
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const base = join(dirname(fileURLToPath(import.meta.url)), '..', 'test', 'language', 'base')
/** The library as users have it, which is built and not written: its own types are checked elsewhere. */
const library = new URL('../lib/index.js', import.meta.url).href
const { check, position } = await import(library)
const shown = process.argv.includes('--misses')
const folder = mkdtempSync(join(tmpdir(), 'language-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
cpSync(base, folder, { recursive: true })

/** @param {string} agreement @param {string} today */
async function findings(agreement, today) {
  const found = await check(join(folder, agreement), { today })
  return found.map((/** @type {any} */ { code, message, severity, span }) => ({
    code,
    message,
    severity,
    file: span?.source.path.slice(agreement.length + 1),
    line: span && position(span.source, span.start).line,
  }))
}

/** @type {Map<string, Set<string>>} */
const known = new Map()
/** @param {{ code: string, message: string }} one */
const keyOf = ({ code, message }) => `${code} ${message}`

/** @param {any} one */
async function tried({ base: agreement, as_of: today, edits, expect }) {
  const day = `${agreement} ${today}`
  if (!known.has(day)) known.set(day, new Set((await findings(agreement, today)).map(keyOf)))
  const before = new Map()
  for (const { file, find, write } of edits) {
    const path = join(folder, agreement, file)
    const text = readFileSync(path, 'utf8')
    if (!before.has(path)) before.set(path, text)
    if (text.split(find).length !== 2) throw new Error(`${file}: ${JSON.stringify(find)} is not there once`)
    writeFileSync(
      path,
      text.replace(find, () => write),
    )
  }
  try {
    const fresh = (await findings(agreement, today)).filter(
      (/** @type {any} */ found) => !known.get(day)?.has(keyOf(found)),
    )
    if (!expect) return { fresh: fresh.filter((/** @type {any} */ one) => one.severity !== 'info'), hit: false }
    const lines = readFileSync(join(folder, agreement, expect.file), 'utf8').split('\n')
    const line = lines.findIndex((text) => text.includes(expect.text)) + 1
    return { fresh, hit: fresh.some((/** @type {any} */ found) => found.file === expect.file && found.line === line) }
  } finally {
    for (const [path, text] of before) writeFileSync(path, text)
  }
}

const sum = { defects: 0, found: 0, harmless: 0, alarms: 0 }
for (const path of process.argv.slice(2).filter((one) => one.endsWith('.jsonl'))) {
  const count = { defects: 0, found: 0, harmless: 0, alarms: 0 }
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const one = JSON.parse(line)
    const { fresh, hit } = await tried(one)
    if (one.defect) count.defects++
    else count.harmless++
    if (hit) count.found++
    if (!one.defect && fresh.length > 0) count.alarms++
    if (shown && (one.defect ? !hit : fresh.length > 0)) {
      console.log(
        `${one.defect ? 'MISS ' : 'ALARM'} ${one.id} ${one.base} ${one.edits.map((/** @type {any} */ e) => `${e.file}: ${e.write}`).join(' | ')}`,
      )
      console.log(
        `      ${one.why ?? ''} ${fresh.map((/** @type {any} */ f) => `[${f.severity} ${f.code} ${f.file}:${f.line} ${f.message}]`).join(' ')}`,
      )
    }
  }
  for (const key of /** @type {const} */ (['defects', 'found', 'harmless', 'alarms'])) sum[key] += count[key]
  console.log(
    `${basename(path, '.jsonl').padEnd(24)} found ${count.found}/${count.defects}  false alarms ${count.alarms}/${count.harmless}`,
  )
}
console.log(`${'all'.padEnd(24)} found ${sum.found}/${sum.defects}  false alarms ${sum.alarms}/${sum.harmless}`)
