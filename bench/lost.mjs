/**
 * Measures whether anything is lost without a word: each input (`test/lost/*.jsonl`, see the README there) is laid over the
 * examples, checked, and built when nothing was found; what its writer meant for the paper must then be in the PDF.
 *
 *     node bench/lost.mjs test/lost/blind-markdown.jsonl…
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const program = join(root, 'bin/samverkan.js')
const day = ['--as-of', '2026-11-22']

/** @param {string} folder @param {...string} args */
function samverkan(folder, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  })
  return { status, stdout, stderr }
}

/** @param {string} folder @returns {{ code: string, message: string, file: string | null, line: number | null, severity: string }[]} */
function findings(folder) {
  const { stdout, stderr } = samverkan(folder, 'check', 'sala', ...day, '--no-cache', '--format', 'json')
  try {
    return JSON.parse(stdout).findings
  } catch {
    return [{ code: 'program', message: stderr.trim().split('\n')[0] ?? '', file: null, line: null, severity: 'fel' }]
  }
}

/** @param {string} text */
const squeezed = (text) => text.replace(/[\s\u00ad-]/gu, '').toLowerCase()

/** @param {string} folder @param {{ file: string, find?: string, write?: string, base64?: string, rename?: string, copy?: string, delete?: boolean, symlink?: string }[]} edits */
function apply(folder, edits) {
  for (const { file, find, write, base64, rename, copy, delete: gone, symlink } of edits) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    if (rename !== undefined) renameSync(path, join(folder, rename))
    else if (copy !== undefined) cpSync(path, join(folder, copy), { recursive: true })
    else if (gone) rmSync(path, { recursive: true })
    else if (symlink !== undefined) symlinkSync(symlink, path)
    else if (base64 !== undefined) writeFileSync(path, Buffer.from(base64, 'base64'))
    else if (find === undefined) writeFileSync(path, write ?? '')
    else {
      const text = readFileSync(path, 'utf8')
      if (text.split(find).length !== 2) throw new Error(`${file}: ${JSON.stringify(find)} is not there once`)
      writeFileSync(
        path,
        text.replace(find, () => write ?? ''),
      )
    }
  }
}

/** @param {any} input @param {Set<string>} known */
function tried(input, known) {
  const folder = mkdtempSync(join(tmpdir(), 'lost-'))
  try {
    cpSync(join(root, 'examples'), folder, { recursive: true })
    apply(folder, input.edits)
    const said = []
    let written = ''
    if (input.import) {
      const { file, form, out } = input.import
      const { stdout, stderr, status } = samverkan(folder, 'import', file, '--form', form, '-o', out)
      said.push(...(stdout + stderr).split('\n').filter((line) => / (fel|varning|info) |^samverkan: /.test(line)))
      if (status !== 0 && said.length === 0) said.push(`import: exit ${status}`)
      written = execFileSync('sh', ['-c', `cat "${out}"/*.yaml 2>/dev/null || true`], { cwd: folder, encoding: 'utf8' })
    } else {
      for (const one of findings(folder)) {
        if (known.has(`${one.code} ${one.message}`)) continue
        said.push(`${one.severity} ${one.code} ${one.file}:${one.line} ${one.message}`)
      }
      if (said.length === 0) {
        const { stdout, stderr } = samverkan(folder, 'build', 'sala', ...day, '-o', 'ut')
        said.push(...(stdout + stderr).split('\n').filter((line) => / (fel|varning) [a-z-]+[/ ]/.test(line)))
        written = spawnSync('pdftotext', [join(folder, 'ut/sala.pdf'), '-'], {
          encoding: 'utf8',
          maxBuffer: 1 << 26,
        }).stdout
      }
    }
    const text = squeezed(written)
    const missing = input.tokens.filter((/** @type {string} */ token) => !text.includes(squeezed(token)))
    return { id: input.id, harmless: input.harmless === true, said, missing, what: input.what }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const known = new Set(findings(join(root, 'examples')).map(({ code, message }) => `${code} ${message}`))
for (const file of process.argv.slice(2)) {
  const count = { told: 0, printed: 0, lost: 0, falseAlarm: 0, harmless: 0 }
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const result = tried(JSON.parse(line), known)
    if (result.harmless) count.harmless++
    if (result.said.length > 0) {
      count.told++
      if (result.harmless) count.falseAlarm++
    } else if (result.missing.length > 0) count.lost++
    else count.printed++
    const verdict =
      result.said.length > 0
        ? result.harmless
          ? 'FALSE ALARM'
          : 'told'
        : result.missing.length > 0
          ? 'LOST'
          : 'printed'
    console.log(JSON.stringify({ verdict, ...result }))
  }
  console.log(file, JSON.stringify(count))
}
