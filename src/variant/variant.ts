import type { Checked, Unchecked } from '../check/check.ts'
import type { Variant } from '../document.ts'
import type { Agreement, Bilaga, BilagaContent, MarkdownFile, SuperiorAgreement, YamlFile } from '../model/model.ts'
import { knownPersons } from './known.ts'
import { Ledger } from './ledger.ts'
import { Mask, OMITTED, type PlaceOf } from './mask.ts'
import { type Marks, personalFields } from './personal-fields.ts'

export { OMITTED, type Variant }

declare const shown: unique symbol

/** What may be printed of an agreement, and what was left out of it: only `forVariant` makes one. */
export interface Shown {
  readonly [shown]: true
  readonly agreement: Agreement
  /** In Swedish: what was left out and where, never the value. */
  readonly masked: readonly string[]
}

/**
 * What a variant may show of an agreement. For `publik` contact details and names of persons who do not sign are
 * replaced by `OMITTED` in data, texts and figures; what the schemas mark is left out where it stands, and full names,
 * e-mail addresses and phone numbers wherever they occur. Sources, images and inserted PDFs are as they were. The
 * original is not changed. An agreement in which a fel stands may be shown as a draft only.
 */
export function forVariant(agreement: Checked, variant: Variant): Shown
export function forVariant(agreement: Unchecked, variant: 'utkast'): Shown
export function forVariant(agreement: Checked | Unchecked, variant: Variant): Shown {
  if (variant !== 'publik') return { agreement, masked: [] } as unknown as Shown
  const ledger = new Ledger()
  const masked = maskAgreement(agreement, new Mask(knownPersons(agreement), ledger))
  return { agreement: masked, masked: ledger.lines() } as unknown as Shown
}

/** Each file is counted once, where it is first seen; files that are shared stay shared. */
function maskAgreement(agreement: Agreement, mask: Mask): Agreement {
  const done = new Map<object, unknown>()
  const once = <T extends object>(value: T, make: () => T): T => {
    if (!done.has(value)) done.set(value, make())
    return done.get(value) as T
  }
  const yaml = <T>(file: YamlFile<T>, marks: Marks | undefined, placeOf: PlaceOf): YamlFile<T> =>
    once(file, () => ({
      source: file.source,
      data: mask.data(file.data, marks, placeOf),
      span: (place, key) => file.span(place, key),
    }))
  const markdown = (file: MarkdownFile, place: string): MarkdownFile =>
    once(file, () => ({
      source: file.source,
      tree: mask.tree(file.tree, place),
      figures: file.figures.map((figure) => ({
        ...figure,
        // The block's own text is counted in the tree.
        data: mask.data(figure.data),
        file: { ...figure.file, data: mask.data(figure.file.data) },
        table: mask.data(figure.table, undefined, () => place),
      })),
    }))
  const superior = (found: SuperiorAgreement, place: string): SuperiorAgreement =>
    once(found, () => ({
      ...found,
      file: yaml(found.file, personalFields.overavtal, () => place),
      ...(found.text && { text: markdown(found.text, place) }),
      bilagor: found.bilagor.map((own) => ({ ...own, ...(own.text && { text: markdown(own.text, place) }) })),
    }))
  const content = (bilaga: Bilaga): BilagaContent | undefined => {
    const place = nameOf(bilaga)
    const found = bilaga.content
    switch (found?.sort) {
      case 'överenskommelse':
      case 'lägesbild':
      case 'text':
        return { ...found, text: markdown(found.text, place) }
      case 'uppföljningsplan':
        return { ...found, file: yaml(found.file, personalFields.uppfoljningsplan, () => place) }
      case 'kommunikationsplan':
        return { ...found, file: yaml(found.file, personalFields.kommunikationsplan, () => place) }
      case 'överavtal':
        return { ...found, superior: superior(found.superior, place) }
      default:
        return found
    }
  }

  const förord = agreement.förord && markdown(agreement.förord, 'Förordet')
  const manifest = yaml(agreement.manifest, personalFields.overenskommelse, manifestPlaces(agreement))
  const plans = placeOfKind(agreement, 'åtgärdsplaner') ?? 'Åtgärdsplanerna'
  const planOf = (plan: Agreement['planer'][number]) => ({
    ...plan,
    file: yaml(plan.file, personalFields.atgardsplan, () => `${plans}, åtgärdsplan ${plan.nummer}`),
  })
  // The order of the document, which is the order of the list of what was left out.
  let planer: Agreement['planer'] | undefined
  const bilagor = agreement.bilagor.map((bilaga) => {
    if (bilaga.content?.sort === 'åtgärdsplaner') planer ??= agreement.planer.map(planOf)
    return { ...bilaga, data: mask.data(bilaga.data), content: content(bilaga) }
  })
  const parties = personalFields.overenskommelse?.parter
  return {
    ...agreement,
    manifest,
    repository:
      agreement.repository && yaml(agreement.repository, personalFields.samverkan, () => 'Gemensamma uppgifter'),
    parter: mask.data(agreement.parter, typeof parties === 'string' ? undefined : parties),
    förord,
    bilagor,
    planer: planer ?? agreement.planer.map(planOf),
    överavtal: agreement.överavtal && superior(agreement.överavtal, 'Överavtalet'),
    // They are documents of their own: a public copy carries nothing that it does not print.
    statusrapporter: [],
    targets: new Map(
      [...agreement.targets].map(([key, target]) => [
        key,
        { ...target, label: mask.text(target.label), title: mask.text(target.title) },
      ]),
    ),
    ordlista: mask.data(agreement.ordlista),
  }
}

/** Where the manifest's values are printed. */
function manifestPlaces(agreement: Agreement): PlaceOf {
  const text = placeOfKind(agreement, 'överenskommelse') ?? 'Överenskommelsen'
  const coordinators = placeOfKind(agreement, 'samordnare') ?? text
  const promises = placeOfKind(agreement, 'medborgarlöften') ?? text
  return (path) => {
    if (path[0] === 'parter' && path[2] === 'samordnare') return coordinators
    return path[0] === 'medborgarlöften' ? promises : text
  }
}

function placeOfKind(agreement: Agreement, sort: Bilaga['data']['sort']): string | undefined {
  const bilaga = agreement.bilagor.find((one) => one.data.sort === sort)
  return bilaga && nameOf(bilaga)
}

function nameOf(bilaga: Bilaga): string {
  return `Bilaga ${bilaga.data.nummer}`
}
