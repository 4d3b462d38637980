import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT, run, temporaryFolder } from './run.ts'

interface Step {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action

/** What became of a step. */
interface Ran {
  readonly name: string
  readonly status: number | null
  readonly output: string
  /** What a step of another action is given. */
  readonly with?: Readonly<Record<string, string>>
}

/**
 * Runs the action's steps as GitHub's runner does: inputs, outputs, the path and conditions. Steps of other actions are
 * not run but noted with what they are given. The package is not installed anew: its own folder stands in.
 */
function simulate(workspace: string, given: Readonly<Record<string, string>>): Ran[] {
  const temp = temporaryFolder('runner')
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, one]) => [name, given[name] ?? one.default]),
  )
  const outputs: Record<string, Record<string, string>> = {}
  const files = {
    GITHUB_PATH: join(temp, 'path'),
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
  }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const bin = join(temp, 'bin')
  mkdirSync(bin)
  symlinkSync(join(ROOT, 'bin/samverkan.js'), join(bin, 'samverkan'))
  let failed = false
  const value = (expression: string): string => {
    const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? []
    const [, step = '', output = ''] = /^steps\.(\w+)\.outputs\.(\w+)$/.exec(expression) ?? []
    return input ? (inputs[input] ?? '') : expression === 'github.action_path' ? ROOT : (outputs[step]?.[output] ?? '')
  }
  const fill = (text: string) => text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => value(expression))
  const holds = (condition = 'success()') =>
    condition.split(' && ').every((part) => {
      const [, left = '', sign, right = ''] = /^(\S+) ([!=]=) '(.*)'$/.exec(part) ?? []
      return left === '' ? part === 'always()' || !failed : (value(left) === right) === (sign === '==')
    }) &&
    (!failed || condition.includes('always()'))
  const ran: Ran[] = []
  for (const step of action.runs.steps) {
    if (!holds(step.if)) continue
    const filled = Object.fromEntries(Object.entries(step.with ?? {}).map(([name, text]) => [name, fill(text)]))
    if (step.run === undefined) {
      ran.push({ name: step.name, status: 0, output: '', with: filled })
      continue
    }
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, fill(text)]))
    const runner = { RUNNER_TEMP: temp, GITHUB_ACTIONS: 'true', PATH: `${bin}:${process.env.PATH}`, ...files }
    // What installs is replaced by a check of its syntax: the registry is not part of the test.
    const args = step.id === 'install' ? ['-n'] : ['--noprofile', '--norc', '-eo', 'pipefail']
    const script = join(temp, 'step.sh')
    writeFileSync(script, step.run)
    const { status, stdout, stderr } = run('bash', [...args, script], { cwd: workspace, env: { ...env, ...runner } })
    failed ||= status !== 0
    outputs[step.id ?? ''] = Object.fromEntries(
      readFileSync(files.GITHUB_OUTPUT, 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('=', 2)),
    )
    ran.push({ name: step.name, status, output: stdout + stderr })
  }
  return ran
}

function workspace(): string {
  const folder = temporaryFolder('workspace')
  cpSync(join(ROOT, 'test/rules/_bas'), folder, { recursive: true })
  return folder
}

describe('action.yml', () => {
  test('only uses actions of GitHub itself, at a version', () => {
    for (const { uses } of action.runs.steps) if (uses) expect(uses).toMatch(/^(actions|github)\/[\w/-]+@v\d+$/)
  })

  test('inputs never become part of a script', () => {
    for (const step of action.runs.steps) expect(step.run ?? '').not.toContain('${{')
  })

  test('a finding fails the check, is annotated, and reaches code scanning; nothing is built', () => {
    const folder = workspace()
    writeFileSync(join(folder, 'avtal/atgardsplaner/extra.yaml'), 'titel: Extra\n')
    const ran = simulate(folder, { path: 'avtal' })
    expect(ran.map(({ name, status }) => [name, status])).toEqual([
      ['Node', 0],
      ['Install', 0],
      ['Check', 1],
      ['Code scanning', 0],
    ])
    expect(ran[2]?.output).toContain('::error file=avtal/atgardsplaner/extra.yaml')
    const sarif = ran[3]?.with?.sarif_file ?? ''
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results.length).toBeGreaterThan(0)
  })

  test('paths with odd names are paths, not commands', () => {
    const folder = workspace()
    const ran = simulate(folder, { path: '`touch\thit`;$(touch\thit)', pdf: 'false' })
    expect(ran.find((one) => one.name === 'Check')?.status).toBe(2)
    expect(existsSync(join(folder, 'hit'))).toBe(false)
  })

  test('what is in order is built and kept', () => {
    const folder = workspace()
    const ran = simulate(folder, { path: 'avtal', variant: 'utkast', 'fail-on': 'fel', sarif: 'false' })
    const [pdf] = ran.filter((one) => one.name === 'PDF')
    expect(ran.map((one) => one.name)).toEqual(['Node', 'Install', 'Check', 'Build', 'PDF'])
    expect(
      ran.every((one) => one.status === 0),
      JSON.stringify(ran),
    ).toBe(true)
    expect(readdirSync(pdf?.with?.path ?? '')).toMatchObject([expect.stringMatching(/^avtal.*\.pdf$/)])
  })
})

describe('docs and hooks', () => {
  test('nothing is installed from where samverkan is not', () => {
    const files = ['action.yml', 'docs/ci.md', '.pre-commit-hooks.yaml', 'examples/.github/workflows/samverkan.yml']
    for (const file of files) {
      const text = readFileSync(join(ROOT, file), 'utf8')
      // A name that npm or npx would look for on the registry, an address, or an action of somebody's.
      expect(text, file).not.toMatch(
        /np[mx] [^\n]*\bsamverkan(?:@|\s|$)|https?:\/\/|uses: (?!actions\/|github\/|\.\/)/m,
      )
    }
  })

  test('every YAML block in docs/ci.md can be read', () => {
    const blocks = [...readFileSync(join(ROOT, 'docs/ci.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
    expect(blocks.length).toBeGreaterThan(4)
    for (const [, text = ''] of blocks) expect(parse(text)).toBeTruthy()
  })

  test('the pre-commit hooks and the example workflow call what there is', () => {
    const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as { entry: string }[]
    for (const { entry } of hooks) expect(entry).toMatch(/^samverkan check/)
    const workflow = parse(readFileSync(join(ROOT, 'examples/.github/workflows/samverkan.yml'), 'utf8'))
    const step = workflow.jobs.kontroll.steps.at(-1)
    for (const name of Object.keys(step.with)) expect(Object.keys(action.inputs)).toContain(name)
  })
})
