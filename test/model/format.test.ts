import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../run.ts'

/** An object type of the generated types, and where it stands. */
interface Shape {
  readonly line: number
  /** The name of the interface; none of an object type that is written in line. */
  readonly name: string | undefined
  /** Its members without comments, so that two that say the same are alike. */
  readonly members: string
}

/** Every object type with named members. A mapping (`[k: string]: …`) has none: its values are what has a shape. */
function shapesIn(text: string): Shape[] {
  const file = ts.createSourceFile('format.ts', text, ts.ScriptTarget.Latest, true)
  const found: Shape[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) && node.members.some(ts.isPropertySignature)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
      const name = ts.isInterfaceDeclaration(node) ? node.name.text : undefined
      found.push({ line, name, members: withoutComments(node) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function withoutComments(node: ts.InterfaceDeclaration | ts.TypeLiteralNode): string {
  const printer = ts.createPrinter({ removeComments: true })
  return node.members.map((one) => printer.printNode(ts.EmitHint.Unspecified, one, node.getSourceFile())).join('\n')
}

/** What is wrong with how types are named: a shape without a name, or one with two. */
function unnamed(text: string): string[] {
  const shapes = shapesIn(text)
  return shapes.flatMap(({ line, name, members }, at) => {
    const same = shapes.findIndex((one) => one.members === members)
    if (same < at) return [`line ${line} has the same members as line ${shapes[same]?.line}`]
    return name === undefined ? [`line ${line} has an object type without a name`] : []
  })
}

describe('the types that are generated from the schemas', () => {
  test('name every object, and no shape twice', () => {
    expect(unnamed(readFileSync(join(ROOT, 'src/model/format.ts'), 'utf8'))).toEqual([])
  })

  test('a shape in line, and one with two names, would be found', () => {
    const inLine = 'export interface A {\n  b?: {\n    /** In words. */\n    c: string\n  }[]\n}\n'
    expect(unnamed(inLine)).toEqual(['line 2 has an object type without a name'])
    expect(unnamed(`${inLine}export interface D {\n  c: string\n}\n`)).toContain(
      'line 7 has the same members as line 2',
    )
    expect(unnamed('export interface A {\n  [k: string]: B\n}\n')).toEqual([])
  })
})
