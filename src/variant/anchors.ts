import type { Root } from 'mdast'
import { nodesIn } from '../model/markdown.ts'
import type { Agreement, Target } from '../model/model.ts'
import { slug } from '../swedish/suggest.ts'
import type { Ids } from './ids.ts'
import type { Mask } from './mask.ts'

type Targets = Agreement['targets']

/** Replaces the short names that were made from the words of a title which holds personal data. */
export function hideTitles(targets: Iterable<Target>, mask: Mask, ids: Ids): void {
  for (const { id, title } of targets) {
    const words = slug(title)
    if (words === undefined || !`${id}-`.startsWith(`${words}-`)) continue
    if (mask.text(title) !== title) ids.hide(id)
  }
}

/**
 * The targets of a public copy, each by its name in the sources and by its name in the copy, and the anchors that were
 * replaced.
 */
export function maskTargets(
  targets: Targets,
  mask: Mask,
  ids: Ids,
): { readonly all: Targets; readonly anchors: ReadonlyMap<string, string> } {
  const all = new Map<string, Target>()
  const anchors = new Map<string, string>()
  for (const [key, target] of targets) {
    const id = ids.of(target.id)
    // An anchor ends with the name of its target.
    const anchor = target.anchor.slice(0, target.anchor.length - target.id.length) + id
    const { kind, label, title, span } = target
    const own = { kind, id, anchor, label: mask.text(label), title: mask.text(title), ...(span && { span }) }
    anchors.set(target.anchor, anchor)
    all.set(key, own).set(`${kind}:${id}`, own)
  }
  return { all, anchors }
}

/** Writes other anchors on the nodes of a tree that nobody else holds. */
export function withAnchors(tree: Root, anchorOf: (anchor: string) => string): Root {
  for (const { node } of nodesIn(tree)) {
    if (node.data?.id !== undefined) node.data = { ...node.data, id: anchorOf(node.data.id) }
  }
  return tree
}
