import { registerRows } from '../agreement/register.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Agreement, MarkdownFile, Place, YamlFile } from '../model/model.ts'
import type { WholeKrav } from '../profile/profile.ts'
import type { Span } from '../source.ts'

/** The data that a requirement is tried on: a file, or a part of one. */
export interface DataSubject {
  readonly file: YamlFile<unknown>
  /** The place of the data in the file. */
  readonly place: Place
  readonly data: unknown
}

/** A text in Markdown that a requirement is tried on. */
export interface TextSubject {
  readonly text: MarkdownFile
}

export type Subject = DataSubject | TextSubject

/** The sort of file that a requirement is about. */
export type Kind = WholeKrav['fil']

/** What messages call a file of each sort. */
export const NAMES: Readonly<Record<Kind, string>> = {
  överenskommelse: 'överenskommelsen',
  åtgärdsplan: 'åtgärdsplanen',
  aktivitet: 'aktiviteten',
  uppföljningsplan: 'uppföljningsplanen',
  kommunikationsplan: 'kommunikationsplanen',
  statusrapport: 'statusrapporten',
  överavtal: 'överavtalet',
  avtalstext: 'avtalstexten',
  lägesbild: 'lägesbilden',
  förord: 'förordet',
  bilagetext: 'bilagans text',
}

/** What there is of each sort in an agreement. */
export function subjectsOf(agreement: Agreement): Readonly<Record<Kind, readonly Subject[]>> {
  const { manifest, parter, planer, bilagor, överavtal, förord } = agreement
  const whole = (file: YamlFile<unknown>): Subject => ({ file, place: [], data: file.data })
  const files = (sort: 'uppföljningsplan' | 'kommunikationsplan') =>
    bilagor.flatMap(({ content }) => (content?.sort === sort ? [whole(content.file)] : []))
  const texts = (sort: 'överenskommelse' | 'lägesbild' | 'text') =>
    bilagor.flatMap(({ content }) => (content?.sort === sort ? [{ text: content.text }] : []))
  return {
    // `parter` of the agreement includes what the party's organisation says in samverkan.yaml.
    överenskommelse: [{ file: manifest, place: [], data: { ...manifest.data, parter } }],
    åtgärdsplan: planer.map(({ file }) => whole(file)),
    aktivitet: planer.flatMap((plan) =>
      registerRows(plan).map(({ place, data }) => ({ file: plan.file, place, data })),
    ),
    uppföljningsplan: files('uppföljningsplan'),
    kommunikationsplan: files('kommunikationsplan'),
    statusrapport: agreement.statusrapporter.map(({ file }) => whole(file)),
    överavtal: överavtal ? [whole(överavtal.file)] : [],
    avtalstext: texts('överenskommelse'),
    lägesbild: texts('lägesbild'),
    förord: förord ? [{ text: förord }] : [],
    bilagetext: texts('text'),
  }
}

/** One way in which a file falls short of a requirement. */
export interface Shortfall {
  /** The place of what is missing or wrong in the data, or words for it in a text: it tells two of one code apart. */
  readonly place: Place
  readonly span: Span
  readonly message: string
  /** What to write, besides what the profile says. */
  readonly hint?: string
  readonly related?: NonNullable<Diagnostic['related']>
}
