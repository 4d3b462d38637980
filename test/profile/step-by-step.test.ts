import { appendFileSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'

const folder = realpathSync(temporaryFolder('step-by-step'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = readFileSync(join(ROOT, 'docs/egen-kravprofil.md'), 'utf8')

/** The steps of the page: its headings, each with the blocks below it, in order. */
const steps = page
  .split(/^## (?=\d)/m)
  .slice(1)
  .map((text) => ({
    name: text.slice(0, text.indexOf('\n')),
    blocks: [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', code = '']) => ({ kind, code })),
  }))

/** Does what a block of a file says: the file as a whole, more at its end, or another line for the last of its key. */
function write(code: string): void {
  const [, path = '', way = '', text = ''] = /^# (\S+)(?: – (.*))?\n([\s\S]*)$/.exec(code) ?? []
  const file = join(folder, path)
  if (way === 'lägg till sist') appendFileSync(file, text)
  else if (way === 'byt raden') {
    const key = /^\s*[^:\n]+:/.exec(text)?.[0] ?? ''
    const lines = readFileSync(file, 'utf8').split('\n')
    const at = lines.findLastIndex((line) => line.startsWith(key))
    expect(at, `${path} has no line ${key}`).toBeGreaterThanOrEqual(0)
    lines.splice(at, 1, text.trimEnd())
    writeFileSync(file, lines.join('\n'))
  } else {
    expect(way === '' && !existsSync(file), `${path} is new`).toBe(true)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** Runs the command of a block; what the page shows of its answer must be in it. */
function runs(code: string): void {
  const [command = '', ...lines] = code.trimEnd().split('\n')
  const args = command.replace('$ samverkan ', '').split(' ')
  const isDated = args[0] === 'check' || args[0] === 'build'
  const { stdout, stderr, status } = samverkan([...args, ...(isDated ? ['--as-of', '2026-01-20'] : [])], {
    cwd: folder,
  })
  const said = `${stdout}${stderr}`.replaceAll(/\s+/g, ' ')
  for (const line of lines) expect(said).toContain(line.replaceAll(/\s+/g, ' '))
  expect(status).toBeLessThan(2)
}

describe('docs/egen-kravprofil.md, step by step, in the program that users run', () => {
  test('has nine steps, each with something to do', () => {
    expect(steps).toHaveLength(9)
    expect(steps.filter(({ blocks }) => blocks.length === 0)).toEqual([])
  })

  test.each(steps)('$name', ({ blocks }) => {
    for (const { kind, code } of blocks) {
      if (kind === 'console') runs(code)
      else write(code)
    }
  })

  test('at the end nothing that the profile asks for is left to mend, and what is its own is printed', () => {
    const { stderr } = samverkan(['check', 'avtal', '--as-of', '2026-01-20'], { cwd: folder })
    expect(stderr).not.toMatch(/ (?:ex-|egen-|profil\/|egna\/|avtalstid-langd)/)
    const draft = readFileSync(join(folder, 'dist', `${idOf()}-utkast.html`), 'utf8').replaceAll(/<[^>]+>/g, ' ')
    expect(draft.replaceAll(/\s+/g, ' ')).toContain('Budgetpost Trygghet Handläggare Gunilla Ek')
  })
})

function idOf(): string {
  return /^id: (.*)$/m.exec(readFileSync(join(folder, 'avtal/overenskommelse.yaml'), 'utf8'))?.[1] ?? ''
}
