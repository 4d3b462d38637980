import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, type Schema } from '../../src/model/schema.ts'
import { wholeSchema } from '../../src/model/whole-schema.ts'
import { ROOT, samverkan, temporaryFolder } from '../run.ts'
import { LanguageServer } from './language-server.ts'

const folder = temporaryFolder('editor')
const started = join(folder, 'nytt')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the schemas', () => {
  type Described = Schema & { readonly markdownEnumDescriptions?: readonly string[] }

  test.each(KINDS)('%s: every key has a description, every word of an enum too, and no reference leads out', (kind) => {
    const whole = wholeSchema(kind)
    const wrong: string[] = []
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return
      const schema = value as Described
      for (const [key, own] of Object.entries(schema.properties ?? {})) {
        if (!own.description) wrong.push(`${path}/${key} has no description`)
      }
      if (Array.isArray(schema.enum) && schema.enum.length !== schema.markdownEnumDescriptions?.length) {
        wrong.push(`${path} has words without description`)
      }
      const { $ref } = schema
      if (typeof $ref === 'string' && !whole.definitions?.[$ref.replace('#/definitions/', '')]) {
        wrong.push(`${path} refers to ${$ref}`)
      }
      for (const [key, own] of Object.entries(value)) visit(own, `${path}/${key}`)
    }
    visit(whole, kind)
    expect(wrong).toEqual([])
    expect(whole).toHaveProperty('$schema', 'http://json-schema.org/draft-07/schema#')
  })

  test('are printed one by one or all, and written to a folder', () => {
    expect(JSON.parse(samverkan(['schema', 'atgardsplan']).stdout)).toEqual(wholeSchema('atgardsplan'))
    expect(Object.keys(JSON.parse(samverkan(['schema']).stdout))).toEqual([...KINDS])
    expect(samverkan(['schema', '-o', join(folder, 'scheman')]).status).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'scheman/figur.schema.json'), 'utf8'))).toEqual(wholeSchema('figur'))
    const { status, stderr } = samverkan(['schema', 'åtgardsplan'])
    expect(status).toBe(2)
    expect(stderr).toContain('menade du «atgardsplan»?')
  })
})

describe('samverkan init', () => {
  test('makes a repository that can be drafted but not signed, and never overwrites', () => {
    const { status, stdout } = samverkan(['init', started])
    expect(status).toBe(0)
    expect(stdout.match(/^ {2}samverkan (check|build) /gm)).toHaveLength(2)
    const at = (...args: string[]) => samverkan([...args, '--as-of', '2026-01-15', '-q'])
    const build = (variant: string) => at('build', started, '-o', join(folder, 'dist'), '--variant', variant)
    expect(build('utkast').status).toBe(0)
    expect(existsSync(join(folder, 'dist/nytt-utkast.pdf'))).toBe(true)

    // Nothing but what has to be filled in stands in the way of signing.
    const checked = at('check', join(started, 'avtal'), '--format', 'json')
    const { findings } = JSON.parse(checked.stdout)
    expect(checked.status).toBe(1)
    expect(new Set(findings.map(({ code }: { code: string }) => code))).toEqual(new Set(['platshallare']))
    expect(build('signering').status).toBe(1)
    expect(existsSync(join(folder, 'dist/nytt.pdf'))).toBe(false)
    for (const name of ['samverkan.yaml', 'avtal/overenskommelse.yaml', 'avtal/text/lagesbild.md']) {
      const text = readFileSync(join(started, name), 'utf8')
      const filled = text.replaceAll('Exempelstad', 'Dal').replaceAll('Exempelsson', 'Ek')
      writeFileSync(
        join(started, name),
        filled.replaceAll(/X+/g, (x) => '1'.repeat(x.length)),
      )
    }
    expect(at('check', join(started, 'avtal'))).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(build('signering')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(existsSync(join(folder, 'dist/nytt.pdf'))).toBe(true)

    writeFileSync(join(started, 'samverkan.yaml'), 'tema: {}\n')
    expect(samverkan(['init', started]).status).toBe(2)
    expect(readFileSync(join(started, 'samverkan.yaml'), 'utf8')).toBe('tema: {}\n')
  })
})

describe('an editor with yaml-language-server', () => {
  const plan = 'titel: Orossamtal\nstatus: \n\n'

  describe.each([
    ['a new repository, by its settings', () => started, 'avtal/atgardsplaner/ny.yaml', ''],
    [
      'an example, by the line that names its schema',
      () => join(ROOT, 'examples/rinkeby-kista'),
      'atgardsplaner/ny.yaml',
      '# yaml-language-server: $schema=../../../schemas/atgardsplan.schema.json\n',
    ],
  ])('%s', (_, workspace, path, modeline) => {
    const at = modeline === '' ? 0 : 1
    let server: LanguageServer
    beforeAll(async () => {
      server = await LanguageServer.start(workspace())
    })
    afterAll(() => server.stop())

    test('completes keys and words', async () => {
      const file = await server.open(path, modeline + plan)
      const words = await file.complete({ line: at + 1, character: 8 })
      expect(words.map(({ label }) => label)).toEqual(expect.arrayContaining(['planerad', 'pågår']))
      const keys = await file.complete({ line: at + 2, character: 0 })
      expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(['syfte', 'löptid', 'sammankallande']))
      const purpose = keys.find(({ label }) => label === 'syfte')
      expect(JSON.stringify(purpose)).toContain('punkt 7')
    })

    test('offers whole pieces to fill in', async () => {
      const file = await server.open(path.replace('ny', 'bit'), `${modeline}titel: Orossamtal\nmål:\n  \n`)
      const pieces = await file.complete({ line: at + 2, character: 2 })
      const goal = pieces.find(({ label }) => label.includes('nytt mål'))
      expect(JSON.stringify(goal)).toContain('indikator')
    })

    test('underlines a key that does not exist and a word that is not allowed', async () => {
      const file = await server.open(
        path.replace('ny', 'fel'),
        `${modeline}titel: Orossamtal\nstatus: klar\nmoten: 4\n`,
      )
      const lines = file.problems.map(({ range }) => range.start.line - at).sort()
      expect(lines).toEqual([1, 2])
    })

    test('says nothing of a plan that keeps to the format', async () => {
      const text = readFileSync(join(ROOT, 'examples/rinkeby-kista/atgardsplaner/04-orossamtal.yaml'), 'utf8')
      const file = await server.open(path.replace('ny', 'ratt'), text.replace(/^#.*\n/, modeline))
      expect(file.problems).toEqual([])
    })
  })
})
