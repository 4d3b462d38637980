import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ROOMS, VOCABULARY } from '../docs/walls.ts'

const src = join(dirname(fileURLToPath(import.meta.url)), '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
const parsed = new Map(
  files.map((file) => [
    file,
    ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.ES2022, true),
  ]),
)

interface Import {
  readonly file: string
  /** A file below src/, or the name of a package, of a part of Node or of a built file. */
  readonly target: string
  readonly isFile: boolean
  readonly isType: boolean
}

/** Every import of a file, dynamic ones and types in place (`import('…')`) included. */
function importsOf(file: string): Import[] {
  const found: Import[] = []
  const add = (specifier: string, isType: boolean) => {
    const path = specifier.startsWith('.') ? join(dirname(file), specifier).replaceAll('\\', '/') : undefined
    const isFile = path !== undefined && !path.startsWith('..')
    const target = isFile ? path : (path?.replace(/^(\.\.\/)+/, '') ?? packageOf(specifier))
    found.push({ file, target, isFile, isType })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const { importClause: clause } = node
      const named = clause?.namedBindings
      const onlyTypes =
        clause?.name === undefined &&
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.every((element) => element.isTypeOnly)
      add(node.moduleSpecifier.text, clause?.isTypeOnly === true || onlyTypes)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteralLike(argument)) add(argument.text, false)
      else throw new Error(`${file} imports what only a run can tell: ${node.getText()}`)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true)
    }
    ts.forEachChild(node, visit)
  }
  const source = parsed.get(file)
  if (source) visit(source)
  return found
}

/** `puppeteer` of `puppeteer/lib/…`, `@x/y` of `@x/y/z`; parts of Node as they are. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

const imports = files.flatMap(importsOf)

/** A room of one file. */
const LIBRARY = 'index.ts'

function roomOf(file: string): string {
  if (file.includes('/') || file === LIBRARY) return file.split('/')[0] ?? ''
  return VOCABULARY.includes(file.replace(/\.ts$/, '')) ? 'vocabulary' : ''
}

function permissionFor({ file, target, isFile, isType }: Import): string | undefined {
  const from = roomOf(file)
  const room = ROOMS.find(({ name }) => name === from)
  if (isFile) {
    const to = roomOf(target)
    if (to === from || to === 'vocabulary') return 'own'
    if (room?.values?.includes(to)) return `${from} → ${to}`
    return isType && room?.types?.includes(to) ? `${from} → ${to} (types)` : undefined
  }
  const allowed = room?.packages?.find((one) => one === target || (one === 'node:*' && target.startsWith('node:')))
  return allowed === undefined ? undefined : `${from} → ${allowed}`
}

/** Names that a file reads from a global object: `process.env`, `Date.now`, `new Date()`. */
function globalsOf(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      found.push(`${node.expression.text}.${node.name.text}`)
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
      found.push('new Date()')
    }
    ts.forEachChild(node, visit)
  }
  const source = parsed.get(file)
  if (source) visit(source)
  return found
}

/** The first circle among edges from name to names; empty when there is none. */
function circleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (name: string): string[] => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return []
    path.push(name)
    for (const next of edges.get(name) ?? []) {
      const circle = visit(next)
      if (circle.length > 0) return circle
    }
    path.pop()
    done.add(name)
    return []
  }
  for (const name of edges.keys()) {
    const circle = visit(name)
    if (circle.length > 0) return circle
  }
  return []
}

function edgesOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>()
  for (const [from, to] of pairs) if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to))
  return edges
}

describe('the house', () => {
  test('every file lies in a room', () => {
    const names = ROOMS.map(({ name }) => name)
    expect(files.filter((file) => ![...names, 'vocabulary'].includes(roomOf(file)))).toEqual([])
  })

  test('a room imports only what docs/walls.ts lets it', () => {
    const wrong = imports.filter((one) => permissionFor(one) === undefined)
    expect(wrong.map(({ file, target, isType }) => `${file} → ${target}${isType ? ' (type)' : ''}`)).toEqual([])
  })

  test('every permission is used', () => {
    const used = new Set(imports.map(permissionFor))
    const given = ROOMS.flatMap(({ name, types = [], values = [], packages = [] }) => [
      ...types.map((room) => `${name} → ${room} (types)`),
      ...[...values, ...packages].map((one) => `${name} → ${one}`),
    ])
    expect(given.filter((one) => !used.has(one))).toEqual([])
  })

  test('a permission for values is not given where types are all that is imported', () => {
    const valued = new Set(imports.filter(({ isType }) => !isType).map(permissionFor))
    const given = ROOMS.flatMap(({ name, values = [] }) => values.map((room) => `${name} → ${room}`))
    expect(given.filter((one) => !valued.has(one))).toEqual([])
  })

  test('rooms import each other in one direction', () => {
    const pairs = imports
      .filter(({ isFile }) => isFile)
      .map(({ file, target }) => [roomOf(file), roomOf(target)] as const)
    expect(circleIn(edgesOf(pairs))).toEqual([])
  })

  test('files whose values are imported form no circle', () => {
    const pairs = imports
      .filter(({ isFile, isType }) => isFile && !isType)
      .map(({ file, target }) => [file, target] as const)
    expect(circleIn(edgesOf(pairs))).toEqual([])
  })

  test('only the command line and the library import the pipeline', () => {
    const wrong = imports.filter(
      ({ file, target, isFile }) => isFile && roomOf(target) === '' && !['', 'cli', LIBRARY].includes(roomOf(file)),
    )
    expect(wrong).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    const texts = files.map((file) => [file, readFileSync(join(src, file), 'utf8')] as const)
    const long = texts.filter(([, text]) => !text.startsWith('// Generated') && text.split('\n').length > 301)
    expect(long.map(([file]) => file)).toEqual([])
  })

  test('no file is a drawer for odds and ends', () => {
    expect(files.filter((file) => /(^|\/)(utils?|common|shared|misc|helper)\.ts$/.test(file))).toEqual([])
  })

  test('the clock, chance, the environment and the console belong to cli', () => {
    // A program of its own, which takes its folder as an argument.
    const programs = ['render/install/download-shell.ts']
    const banned = [
      'Date.now',
      'new Date()',
      'performance.now',
      'Math.random',
      'process.env',
      'process.exit',
      'process.argv',
      'process.cwd',
    ]
    const wrong = files
      .filter((file) => !file.startsWith('cli/') && ![LIBRARY, ...programs].includes(file))
      .flatMap((file) =>
        globalsOf(file)
          .filter((name) => banned.includes(name) || name.startsWith('console.'))
          .map((name) => `${file}: ${name}`),
      )
    expect(wrong).toEqual([])
  })

  test('checking never loads the browser, the finisher or the templates', () => {
    const reach = new Set<string>()
    const visit = (file: string) => {
      if (reach.has(file)) return
      reach.add(file)
      for (const one of imports) if (one.file === file && one.isFile && !one.isType) visit(one.target)
    }
    visit('checking.ts')
    expect([...reach].filter((file) => /^(render|finish|compose|variant)\//.test(file))).toEqual([])
  })

  test('tests run the command line through the bundle, and import nothing of cli but what the table says', () => {
    const folder = join(src, '../test')
    const wrong = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(join(folder, name), 'utf8').matchAll(/from '[./]+\/(src\/cli\/(?!table\/)[^']+)'/g),
      ])
      .map(([, target]) => target)
    expect(wrong).toEqual([])
  })

  test('random tests start from the seed of the run', () => {
    const folder = join(src, '../test')
    const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) =>
        /\.m?ts$/.test(name) &&
        /^import .* from 'fast-check'|\bseed: \d/m.test(readFileSync(join(folder, name), 'utf8')),
    )
    expect(own).toEqual(['random.ts'])
  })
})
