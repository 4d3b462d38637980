import type { Table } from 'mdast'
import { nodesIn, plainText } from '../model/markdown.ts'
import type { Agreement } from '../model/model.ts'
import { latin } from '../swedish/latin.ts'
import { mayBeFirstName, PARTICLE } from '../swedish/person-name.ts'
import { isRole } from '../swedish/role.ts'
import { markdownFiles } from './texts.ts'

/** What the head of a column of persons says. */
const PERSONS =
  /^(?:namn|person(?:er)?|kontakt(?:person(?:er)?)?|deltagare|ledamot|ledamöter|närvarande|handläggare|befattningshavare)$/i

/** Nothing but words with a capital letter, and what may stand between them: the whole of a cell. */
const NAME = latin(`^\\p{Lu}[\\p{L}'’.-]*(?:[\\s,]+(?:(?:${PARTICLE})\\s)*\\p{Lu}[\\p{L}'’.-]*){1,3}$`, 'u')

/**
 * Names in the tables of an agreement's texts: in a column that is headed as one of persons, and in a row with what
 * somebody is. The cell has no title of its own, so nothing but its place tells.
 */
export function listedNames(agreement: Agreement): string[] {
  return markdownFiles(agreement).flatMap(({ tree }) =>
    [...nodesIn(tree)].flatMap(({ node }) => (node.type === 'table' ? namesIn(node) : [])),
  )
}

function namesIn(table: Table): string[] {
  const rows = table.children.map((row) => row.children.map((cell) => plainText(cell).replace(/\s+/g, ' ').trim()))
  const [head = [], ...body] = rows
  return body.flatMap((cells) =>
    cells.filter((cell, column) => {
      if (!NAME.test(cell) || !cell.split(/[\s,]+/).every((word) => mayBeFirstName(word) || /^\p{Lu}\.?$/u.test(word)))
        return false
      return PERSONS.test(head[column] ?? '') || cells.some((other, at) => at !== column && isTitle(other))
    }),
  )
}

/** Whether a cell says what somebody is, and no more: "Kommunpolis", not "Styrgruppens ledamöter". */
function isTitle(cell: string): boolean {
  return isRole(cell) && !/grupp/i.test(cell) && cell.split(' ').length <= 4
}
