import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pageTexts, ROOT, run, samverkan, temporaryFolder } from '../run.ts'

const folder = temporaryFolder('signs')
afterAll(() => rmSync(folder, { recursive: true }))

/** What people type or paste: arrows, check marks, fractions, names. Each is printed where it was written. */
const SIGNS = '→ ← ↑ ↓ ↔ ⇒ ✓ ✔ ✗ ☐ ☑ ☒ ‰ nio‑tio ■ ▪ ○ ★ ≈ ≠ ≤ ⅔ ① ☎ ✉ ▶ ▼ ∑ ∞ № Žilina Ştefan Ỹ Σωκράτης ὦ Жуков ҳа'

test('the signs that people type are printed, in text, headings, tables and figures, by fonts that travel along', () => {
  cpSync(join(ROOT, 'examples'), folder, { recursive: true })
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')))
  edit(
    'sala/text/forord.md',
    (text) =>
      `${text}\n## Rubrik ${SIGNS}\n\nText ${SIGNS}\n\n| a | b |\n|---|---|\n| Cell ${SIGNS} | **fet ${SIGNS}** |\n`,
  )
  edit('sala/atgardsplaner/3-hemma-i-sala.yaml', (text) => text.replace(/^titel: (.*)$/m, `titel: $1 ${SIGNS}`))
  const { status, stdout, stderr } = samverkan(['build', 'sala', '--as-of', '2026-11-22', '-o', 'ut'], { cwd: folder })
  expect([status, stderr.includes('fel'), stdout.includes('typsnitt')], stdout + stderr).toEqual([0, false, false])
  const pdf = join(folder, 'ut', 'sala.pdf')
  // A line breaks where it must, so the words are looked for without their blanks.
  const printed = pageTexts(pdf).join('').replace(/\s/gu, '')
  const signs = SIGNS.replace(/\s/gu, '')
  expect(printed.split(signs).length - 1).toBeGreaterThanOrEqual(5)
  const fonts = run('pdffonts', [pdf]).stdout
  expect(fonts).toContain('DejaVuSans')
  expect(
    fonts
      .split('\n')
      .slice(2)
      .filter((line) => line !== '' && !/\byes yes yes\b/.test(line)),
  ).toEqual([])
}, 120_000)
