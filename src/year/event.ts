/** What an entry of the year is about. */
export type EventKind =
  | 'styrgrupp'
  | 'samråd'
  | 'lägesbild'
  | 'uppföljning'
  | 'statusrapport'
  | 'kommunikationsplan'
  | 'plan'
  | 'undantag'
  | 'avtalstid'

/** A day that somebody has to keep: a meeting, or the last day for something. */
export interface YearEvent {
  /** Stable for ever, so that a calendar replaces the entry instead of adding one: `norrby/styrgrupp/2022-2`. */
  readonly id: string
  readonly kind: EventKind
  /** What the event is one of a row of: of several late ones only the last is worth telling. */
  readonly row: string
  /** ISO date. */
  readonly date: string
  readonly title: string
  readonly text: string
  /** Function that has to act or lead, when the data says so. */
  readonly who?: string
  /** Whether the data says that it has been done. */
  readonly done: boolean
}
