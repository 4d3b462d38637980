import type { Nodes } from 'mdast'
import { textKey } from '../document.ts'
import { Html } from './html.ts'

/**
 * What of the Markdown files stands in some markup: each piece of text leaves a mark in front of itself, a comment, and
 * what is dropped on the way to the page takes its mark with it. The marks are taken out again before anything is made
 * of the markup.
 */
export class Trace {
  readonly #keys: string[] = []

  /** The mark of a node of the Markdown file at `file`; none for one that stands in no file. */
  mark(file: string, node: Nodes): Html | undefined {
    const offset = node.position?.start.offset
    return offset === undefined ? undefined : new Html(`<!--§${this.#keys.push(textKey(file, offset)) - 1}-->`)
  }

  /** The markup without marks. */
  without({ markup }: Html): Html {
    return new Html(markup.replace(MARK, ''))
  }

  /** The keys of all whose marks stand in the markup. */
  in({ markup }: Html): Set<string> {
    return new Set(Array.from(markup.matchAll(MARK), ([, index]) => this.#keys[Number(index)] ?? ''))
  }
}

const MARK = /<!--§(\d+)-->/g
