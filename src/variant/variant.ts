import { knownPersons, marksAt, marksOfItems } from '../agreement/known-persons.ts'
import { personalMarks } from '../agreement/own-fields.ts'
import { type Document, personalFields } from '../agreement/personal-fields.ts'
import type { Checked, Unchecked } from '../check/check.ts'
import type { Variant } from '../document.ts'
import type {
  Agreement,
  Bilaga,
  BilagaContent,
  MarkdownFile,
  Plan,
  SuperiorAgreement,
  YamlFile,
} from '../model/model.ts'
import { hideTitles, maskTargets, withAnchors } from './anchors.ts'
import { Ids } from './ids.ts'
import { Ledger } from './ledger.ts'
import { Mask, OMITTED, type PlaceOf } from './mask.ts'

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
  const persons = knownPersons(agreement)
  const ids = new Ids(persons.known, new Set([...agreement.targets.values()].map(({ id }) => id)))
  const mask = new Mask(persons, ledger, ids)
  hideTitles(agreement.targets.values(), mask, ids)
  const masked = maskAgreement(agreement, mask, ids)
  return { agreement: masked, masked: ledger.lines() } as unknown as Shown
}

/**
 * Every value is made anew, member by member, and nothing is spread from the original: a member that the model gains is
 * a type error here until it is said what the public copy shows of it, and is left out if it is optional. Each file is
 * counted once, where it is first seen; files that are shared stay shared.
 */
function maskAgreement(agreement: Agreement, mask: Mask, ids: Ids): Agreement {
  const done = new Map<object, unknown>()
  const once = <T extends object>(value: T, make: () => T): T => {
    if (!done.has(value)) done.set(value, make())
    return done.get(value) as T
  }
  const yaml = <T>(file: YamlFile<T>, kind: Document, placeOf?: PlaceOf): YamlFile<T> =>
    once(file, () => ({
      source: file.source,
      data: mask.data(file.data, personalMarks(agreement, kind), placeOf),
      span: (place, key) => file.span(place, key),
    }))
  const targets = maskTargets(agreement.targets, mask, ids)
  const markdown = (file: MarkdownFile, place: string): MarkdownFile =>
    once(file, () => ({
      source: file.source,
      tree: withAnchors(mask.tree(file.tree, place), (id) => targets.anchors.get(id) ?? ids.of(id)),
      figures: file.figures.map((figure) => {
        // The block's own text is counted in the tree.
        const own = yaml(figure.file, 'figur')
        const table = mask.data(figure.table, undefined, () => place)
        return { data: own.data, table, span: figure.span, file: own }
      }),
    }))
  const superior = (found: SuperiorAgreement, place: string): SuperiorAgreement =>
    once(found, () => ({
      id: ids.of(found.id),
      file: yaml(found.file, 'overavtal', () => place),
      ...(found.text && { text: markdown(found.text, place) }),
      ...(found.pdf && { pdf: found.pdf }),
      bilagor: found.bilagor.map((own) => ({
        nummer: own.nummer,
        titel: mask.data(own.titel, marksAt('overavtal', 'bilagor', '*', 'titel')),
        ...(own.text && { text: markdown(own.text, place) }),
        ...(own.pdf && { pdf: own.pdf }),
      })),
    }))
  const plan = (found: Plan, place: string): Plan =>
    once(found, () => ({
      id: ids.of(found.id),
      nummer: mask.text(found.nummer),
      file: yaml(found.file, 'atgardsplan', () => `${place}, åtgärdsplan ${mask.text(found.nummer)}`),
    }))
  const content = (found: BilagaContent, place: string): BilagaContent => {
    switch (found.sort) {
      case 'överenskommelse':
      case 'lägesbild':
      case 'text':
        return { sort: found.sort, text: markdown(found.text, place) }
      case 'åtgärdsplaner':
        return { sort: found.sort, planer: found.planer.map((one) => plan(one, place)) }
      case 'uppföljningsplan':
        return { sort: found.sort, file: yaml(found.file, 'uppfoljningsplan', () => place) }
      case 'kommunikationsplan':
        return { sort: found.sort, file: yaml(found.file, 'kommunikationsplan', () => place) }
      case 'överavtal':
        return { sort: found.sort, superior: superior(found.superior, place) }
      case 'samordnare':
      case 'målområdesmatris':
      case 'medborgarlöften':
        return { sort: found.sort }
      case 'pdf':
        return { sort: found.sort, pdf: found.pdf }
    }
  }

  // The order of the document, which is the order of the list of what was left out.
  const förord = agreement.förord && markdown(agreement.förord, 'Förordet')
  const manifest = yaml(agreement.manifest, 'overenskommelse', manifestPlaces(agreement))
  const bilagor = agreement.bilagor.map((bilaga) => ({
    id: ids.of(bilaga.id),
    data: mask.data(bilaga.data, marksAt('overenskommelse', 'bilagor', '*')),
    content: bilaga.content && content(bilaga.content, nameOf(bilaga)),
  }))
  return {
    id: agreement.id,
    folder: agreement.folder,
    // Sources hold what is masked: a public copy carries none.
    files: new Map(),
    present: { files: new Map(), refused: new Set(), unread: new Set() },
    manifest,
    repository: agreement.repository && yaml(agreement.repository, 'samverkan', () => 'Gemensamma uppgifter'),
    parter: mask.data(
      agreement.parter,
      marksOfItems(
        [personalFields.samverkan, 'organisationer'],
        [personalMarks(agreement, 'overenskommelse'), 'parter'],
      ),
    ),
    förord,
    bilagor,
    planer: agreement.planer.map((one) => plan(one, 'Åtgärdsplanerna')),
    överavtal: agreement.överavtal && superior(agreement.överavtal, 'Överavtalet'),
    // They are documents of their own: a public copy carries nothing that it does not print.
    statusrapporter: [],
    images: agreement.images,
    pages: agreement.pages,
    templates: agreement.templates,
    egna: new Map(
      [...agreement.egna].map(([key, one]) => [
        key,
        { hör_till: one.hör_till, nyckel: one.nyckel, titel: mask.text(one.titel), personuppgift: one.personuppgift },
      ]),
    ),
    targets: targets.all,
    ordlista: mask.data(
      agreement.ordlista,
      marksOfItems([personalFields.samverkan, 'ordlista'], [personalFields.overenskommelse, 'ordlista']),
    ),
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
