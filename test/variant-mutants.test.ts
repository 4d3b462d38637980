import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { afterAll, expect, test } from 'vitest'
import { writeInput } from './public-copy-input.ts'
import { ROOT, run, temporaryFolder } from './run.ts'

/**
 * Every case of `variant/` is taken away in turn, so that the public copy is made of the original in that place, and the
 * guard on what is to be published has to refuse it.
 */
const folder = temporaryFolder('variant-mutants')
const scratch = join(ROOT, 'lib', `.variant-mutants-${process.pid}`)
afterAll(() => {
  for (const one of [folder, scratch]) rmSync(one, { recursive: true, force: true })
})

/** Calls that make what is shown of their first argument. */
const CASES = /^(?:mask\.(?:data|text|tree)|ids\.of|yaml|markdown|superior|plan|content|withAnchors)$/

/** What is taken away without a trace, and why nothing of it is published. */
const UNSEEN: readonly (readonly [name: RegExp, why: string])[] = [
  [/ids\.of\(found\.id\)$/, 'only a target’s own id becomes an anchor'],
  [/anchors\.ts:\d+ mask\.text\(title\)$/, 'composing asks a target for its anchor and its label, not for its title'],
  [/superior\(agreement\.överavtal, /, 'the superior agreement is printed by its bilaga, and was made there'],
]

/** A source in which each case is left out when `globalThis.mutant` is its number. */
function instrumented(name: string, cases: string[]): string {
  const path = join(ROOT, 'src/variant', name)
  const text = readFileSync(path, 'utf8')
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const print = (node: ts.Node): string => {
    const own = text.slice(node.getStart(file), node.end)
    let out = ''
    let at = node.getStart(file)
    ts.forEachChild(node, (child) => {
      out += text.slice(at, child.getStart(file)) + print(child)
      at = child.end
    })
    out += text.slice(at, node.end)
    if (!ts.isCallExpression(node) || !CASES.test(node.expression.getText(file))) return out
    const [first] = node.arguments
    if (!first) return out
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    const number = cases.push(`${name}:${line + 1} ${own.replaceAll(/\s+/g, ' ').slice(0, 100)}`) - 1
    return `(globalThis.mutant === ${number} ? (${text.slice(first.getStart(file), first.end)}) : (${out}))`
  }
  return text.slice(0, file.getStart(file)) + print(file)
}

test('whichever case is taken away, the guard refuses the public copy', async () => {
  const cases: string[] = []
  const sources = new Map(['variant.ts', 'anchors.ts'].map((name) => [name, instrumented(name, cases)]))
  expect(cases.length).toBeGreaterThan(25)
  mkdirSync(scratch, { recursive: true })
  await build({
    absWorkingDir: ROOT,
    stdin: {
      resolveDir: ROOT,
      loader: 'ts',
      contents: `
        import { nodeHost } from './src/node/node-host.ts'
        import { readKit } from './src/node/package-files.ts'
        import { composeAgreement } from './src/pipeline.ts'
        const [folder, count] = process.argv.slice(2)
        const out = []
        for (let mutant = -1; mutant < Number(count); mutant++) {
          globalThis.mutant = mutant
          const settings = { variant: 'publik', today: '2026-03-15', kit: readKit() }
          const { value, diagnostics } = await composeAgreement(nodeHost, folder, settings)
          out.push({ made: value !== undefined, fel: diagnostics.filter(({ severity }) => severity === 'fel').map(({ code }) => code) })
        }
        console.log(JSON.stringify(out))`,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    outfile: join(scratch, 'mutants.mjs'),
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /src\/variant\/(?:variant|anchors)\.ts$/ }, ({ path }) => ({
            contents: sources.get(basename(path)) ?? '',
            loader: 'ts',
          }))
        },
      },
    ],
  })
  writeInput(folder)
  const { status, stdout, stderr } = run('node', [
    join(scratch, 'mutants.mjs'),
    join(folder, 'avtal'),
    String(cases.length),
  ])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const [original, ...mutants] = JSON.parse(stdout) as { made: boolean; fel: string[] }[]
  expect(original).toEqual({ made: true, fel: [] })
  const survivors = mutants.flatMap(({ made }, at) => (made ? [cases[at] ?? ''] : []))
  expect(survivors.filter((name) => !UNSEEN.some(([one]) => one.test(name)))).toEqual([])
  const other = mutants.flatMap(({ made, fel }, at) => (!made && !fel.includes('publik/lacka') ? [cases[at]] : []))
  expect(other).toEqual([])
}, 300_000)
