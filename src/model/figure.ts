import type { Code } from 'mdast'
import type { Source } from '../source.ts'
import { readTable } from './csv-table.ts'
import { nodeSpan } from './markdown.ts'
import type { Figure } from './model.ts'
import { type Reading, textAt } from './reading.ts'
import { readYamlStretch } from './yaml-file.ts'

/** Reads a fenced block `figur`: its YAML, and the numbers of its CSV file. */
export function readFigure(reading: Reading, source: Source, node: Code): Figure | undefined {
  const span = nodeSpan(source, node)
  const start = source.text.indexOf('\n', span.start) + 1
  const end = start + node.value.length
  if (start === 0 || source.text.slice(start, end) !== node.value) {
    reading.found.push({
      code: 'figur/indrag',
      severity: 'fel',
      message: 'ett figurblock kan inte stå i en lista eller ett citat',
      span,
      hint: 'Flytta blocket till vänsterkanten, med en tom rad före och efter.',
    })
    return undefined
  }
  if (node.value.trim() === '') {
    reading.found.push({
      code: 'figur/tom',
      severity: 'fel',
      message: 'figurblocket är tomt',
      span,
      hint: 'Skriv id, typ, titel, data, källa och alternativtext på egna rader i blocket.',
    })
    return undefined
  }
  const file = readYamlStretch('figur', { source, start, end }, reading)
  if (!file) return undefined
  // A figure without numbers is still called by its name.
  reading.lost.add(file.data.id)
  const csv = textAt(reading, { path: file.data.data, span: file.span(['data']) }, ['csv'])
  const table = csv && readTable(csv, reading.found)
  if (!table) return undefined
  reading.lost.delete(file.data.id)
  node.data = { ...node.data, id: file.data.id }
  return { data: file.data, table, span, file }
}
