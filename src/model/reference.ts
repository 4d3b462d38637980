/** Kinds of thing a text can point at: `<plan:mys>`, `<bilaga:lagesbild>`, `<punkt:samordnare>` … */
export const TARGET_KINDS = ['plan', 'bilaga', 'punkt', 'rubrik', 'figur', 'tabell', 'underlag'] as const

export type TargetKind = (typeof TARGET_KINDS)[number]

const KIND = TARGET_KINDS.join('|')

/** A reference among the words of a text, with its kind and its short name: `<plan:mys>`. */
export const REFERENCE = new RegExp(`<(${KIND}):([a-z0-9-]+)>`)

/** A reference among the words of a text, as it stands there or as the address of a link: `[planen](plan:mys)`. */
export const REFERENCES = new RegExp(`<(?:${KIND}):[a-z0-9-]+>|(?<=\\]\\()(?:${KIND}):[a-z0-9-]+(?=\\))`, 'g')

/** What was meant as a reference, whatever follows the colon. */
export const MEANT_AS_REFERENCE = new RegExp(`<(${KIND}):[^<>]*>`, 'i')

const ADDRESS = new RegExp(`^(${KIND}):([a-z0-9-]+)$`)

/** The kind and the short name that an address points at; undefined for an address of any other sort. */
export function referenceOf(url: string): { readonly kind: TargetKind; readonly id: string } | undefined {
  const [, kind, id] = ADDRESS.exec(url) ?? []
  return kind === undefined || id === undefined ? undefined : { kind: kind as TargetKind, id }
}
