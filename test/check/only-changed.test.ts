import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, run, samverkan, temporaryFolder } from '../run.ts'
import { DAY } from './lay-out.ts'

describe('--only-changed in repositories of another kind', () => {
  const folder = temporaryFolder('only-changed')
  afterAll(() => rmSync(folder, { recursive: true }))
  const gitIn = (where: string) => {
    mkdirSync(where, { recursive: true })
    const own = ['user.name=a', 'user.email=a@example.se', 'init.defaultBranch=main', 'protocol.file.allow=always']
    return (...args: string[]) => {
      const done = run('git', [...own.flatMap((one) => ['-c', one]), ...args], { cwd: where })
      expect(done.status, `${args.join(' ')}: ${done.stderr}`).toBe(0)
    }
  }
  const base = join(ROOT, 'test/rules/_bas')
  const inside = join(folder, 'inre')
  const outside = join(folder, 'yttre')

  test('a submodule that is another one is looked at, with what stands on it', () => {
    const git = gitIn(inside)
    cpSync(join(base, 'overavtal'), inside, { recursive: true })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'start')
    const around = gitIn(outside)
    for (const name of ['avtal', 'samverkan.yaml']) cpSync(join(base, name), join(outside, name), { recursive: true })
    around('init', '-q')
    around('submodule', '--quiet', 'add', inside, 'overavtal')
    around('add', '.')
    around('commit', '-qm', 'start')
    const checked = () =>
      JSON.parse(samverkan(['check', '--only-changed', 'HEAD', '--format', 'json', ...DAY], { cwd: outside }).stdout)
        .agreements
    expect(checked()).toEqual([])
    const manifest = join(inside, 'grund/overavtal.yaml')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('ort: Dalköping', 'ort: Annanby'))
    git('commit', '-qam', 'annan ort')
    around('-C', 'overavtal', 'pull', '-q', inside)
    expect(checked()).toEqual(['avtal'])
  })

  test('where the history is cut off, it says how to fetch it', () => {
    const around = gitIn(outside)
    around('commit', '-qam', 'två')
    around('clone', '-q', '--depth', '1', `file://${outside}`, join(folder, 'kort'))
    const { status, stderr } = samverkan(['check', '--only-changed', 'HEAD~1', ...DAY], { cwd: join(folder, 'kort') })
    expect(status).toBe(2)
    expect(stderr).toContain('HEAD~1 finns inte här')
    expect(stderr).toContain('git fetch --unshallow')
  })

  test('what is no branch is said to be none', () => {
    const { status, stderr } = samverkan(['check', '--only-changed', 'finns-inte', ...DAY], { cwd: outside })
    expect(status).toBe(2)
    expect(stderr).toContain('finns-inte finns inte här. Hämta den med')
  })
})
