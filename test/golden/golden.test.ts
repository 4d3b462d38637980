import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readPdf } from '../../src/pdf/reader.ts'
import { isNode, type Leaf, type Node, readStructure } from '../../src/verify/structure.ts'
import { samverkan, temporaryFolder } from '../run.ts'

// What a screen reader meets: `npm run test:update` writes these files anew; read the difference before committing it.
const EXAMPLES = { sala: '2026-11-16', 'hagersten-alvsjo': '2024-01-25' }
const folder = temporaryFolder('golden')
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(Object.entries(EXAMPLES))('examples/%s', (example, day) => {
  let tree: Node
  beforeAll(() => {
    samverkan(['build', `examples/${example}`, '-o', folder, '--as-of', day, '-q'])
    const read = readStructure(readPdf(readFileSync(join(folder, `${example}.pdf`)))).tree
    if (!read) throw new Error('the PDF is not tagged')
    tree = read
  })

  test('the structure tree', async () => {
    const yaml = stringify(outline(tree), { lineWidth: 0, flowCollectionPadding: false })
    await expect(yaml).toMatchFileSnapshot(`${example}.struktur.yaml`)
  })

  test('the reading transcript', async () => {
    await expect(`${transcript(tree).join('\n')}\n`).toMatchFileSnapshot(`${example}.upplasning.txt`)
  })
})

type Outline = string | { readonly [role: string]: readonly Outline[] }

/** Roles within roles, with what else is said of them; runs of the same leaf are counted. */
function outline(node: Node): Outline {
  const kids = node.kids.filter(isNode).map(outline)
  const said = node.language ? `${node.role} ${node.language}` : node.role
  const scope = node.attributes.name('Scope')
  const spans = ['ColSpan', 'RowSpan'].flatMap((key) => {
    const number = node.attributes.number(key)
    return number ? [`${key} ${number}`] : []
  })
  const role = [said, ...(scope ? [scope] : []), ...spans, ...(node.alt ? ['Alt'] : [])].join(' ')
  return kids.length === 0 ? role : { [role]: counted(kids) }
}

function counted(kids: readonly Outline[]): Outline[] {
  const rows: { kid: Outline; count: number }[] = []
  for (const kid of kids) {
    const last = rows.at(-1)
    if (last && JSON.stringify(last.kid) === JSON.stringify(kid)) last.count++
    else rows.push({ kid, count: 1 })
  }
  return rows.map(({ kid, count }) => {
    if (count === 1) return kid
    if (typeof kid === 'string') return `${kid} × ${count}`
    const [[role, below] = ['', []]] = Object.entries(kid)
    return { [`${role} × ${count}`]: below }
  })
}

const BLOCKS = /^(H[1-6]|P|Caption|Lbl|LBody|T[HD]|Figure|Form|BlockQuote|Reference)$/

/** Line by line what is read aloud: the role, then the words, or the description of a picture or a field. */
function transcript(node: Node): string[] {
  const lines: string[] = []
  let words = ''
  const flush = (role: string) => {
    const text = words.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push(`${role}: ${text}`)
    words = ''
  }
  const visit = (kid: Node | Leaf, role: string): void => {
    if (!isNode(kid)) {
      words += kid.text
      return
    }
    if (!BLOCKS.test(kid.role)) {
      for (const each of kid.kids) visit(each, role)
      return
    }
    flush(role)
    if (kid.alt) lines.push(`${kid.role}: [${kid.alt}]`)
    else for (const each of kid.kids) visit(each, kid.role)
    flush(kid.role)
  }
  visit(node, 'P')
  flush('P')
  return lines
}
