import { isMap, isScalar, isSeq, type Node, parse, parseDocument, stringify, type YAMLSeq } from 'yaml'
import type { Example } from '../src/diagnostic.ts'
import { base, pathOf } from './rule-cases.ts'

/** The base agreement with an example laid over it. */
export interface LaidOver {
  /** Texts by path, as in `base`. */
  readonly files: Readonly<Record<string, string>>
  /** The day that the example speaks of, as ISO date, when it says one. */
  readonly today: string | undefined
}

/** Stands for a key that an example takes away while it is laid over a file. */
const TAKEN_AWAY = '(saknas)'

/**
 * Lays an example over the base agreement, file by file.
 *
 * - YAML written in lines is laid over key by key, and a list whose items have an `id` or a `namn` item by item. What is
 *   written in braces or brackets, and any other list, replaces what the file has.
 * - The comment `# nyckel saknas` takes a key away, and `# i dag är 2025-06-01` says the day.
 * - Markdown that begins with a heading replaces the section with that heading, or the whole text when it has no such
 *   section. Other Markdown is added at the end.
 * - Other files, and those that the base does not have, are written as they are.
 */
export function layOver(example: Example): LaidOver {
  const files: Record<string, string> = { ...base }
  let today: string | undefined
  for (const [name, text] of Object.entries(example)) {
    const path = pathOf(name)
    const old = files[path]
    today = /^# i dag är (\d{4}-\d\d-\d\d)$/m.exec(text)?.[1] ?? today
    if (old === undefined) files[path] = `${text}\n`
    else if (path.endsWith('.yaml')) files[path] = yamlOver(old, text, name)
    else if (path.endsWith('.md')) files[path] = markdownOver(old, text)
    else files[path] = `${text}\n`
  }
  return { files, today }
}

function yamlOver(old: string, text: string, name: string): string {
  const marked = text.replaceAll(/^( *)# (\S+) saknas(?=,|$)/gm, (_, indent, key) => `${indent}${key}: ${TAKEN_AWAY} #`)
  const document = parseDocument(marked)
  const [error] = document.errors
  if (error) throw new Error(`${name}: ${error.message}`)
  return stringify(valueOver(parse(old), document.contents), { lineWidth: 0 })
}

function valueOver(old: unknown, node: Node | null): unknown {
  if (isSeq(node)) return listOver(Array.isArray(old) ? old : [], node)
  if (!isMap(node)) return node?.toJSON() ?? null
  const before = isMapping(old) && !node.flow ? old : {}
  const result = { ...before }
  for (const { key, value } of node.items) {
    const name = String(isScalar(key) ? key.value : key)
    if (isScalar(value) && value.value === TAKEN_AWAY) delete result[name]
    else result[name] = valueOver(before[name], value as Node | null)
  }
  return result
}

function listOver(old: readonly unknown[], list: YAMLSeq): unknown[] {
  const items = list.items as Node[]
  const key = ['id', 'namn'].find((name) => items.every((item) => isMap(item) && item.has(name)))
  if (list.flow || key === undefined) return items.map((item) => valueOver(undefined, item))
  const left = new Map(items.map((item) => [isMap(item) && item.get(key), item]))
  const kept = old.map((one) => {
    const name = isMapping(one) ? one[key] : undefined
    const item = left.get(name)
    left.delete(name)
    return item ? valueOver(one, item) : one
  })
  return [...kept, ...[...left.values()].map((item) => valueOver(undefined, item))]
}

function markdownOver(old: string, text: string): string {
  const [, level, title] = /^(#+) (.+)/.exec(text) ?? []
  if (level === undefined || title === undefined) return `${old.trimEnd()}\n\n${text}\n`
  const lines = old.split('\n')
  const start = lines.findIndex((line) => line === `${level} ${title}` || line.startsWith(`${level} ${title} {#`))
  if (start < 0) return `${text}\n`
  const length = lines.slice(start + 1).findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= level.length)
  const after = length < 0 ? [] : lines.slice(start + 1 + length)
  const id = / \{#[^}]+\}$/.exec(lines[start] ?? '')?.[0] ?? ''
  return [...lines.slice(0, start), text.replace(title, `${title}${id}`), '', ...after].join('\n')
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
