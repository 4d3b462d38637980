/** The YAML and Markdown of a repository, by path from its root. */
export type Texts = ReadonlyMap<string, string>

/** A step from one version of the format to the next. */
export interface Step {
  /** What it does, in Swedish, for the user who runs it. */
  readonly does: string
  /**
   * The files as the next version has them, with every comment and every line that needs no change as it was. Missing
   * where the next version reads the files of this one as they are.
   */
  readonly lift?: (files: Texts) => Texts
}

/** The step from each version to the next: the first is from a repository that says no version, to version 1. */
export const STEPS: readonly Step[] = [{ does: 'formatversion säger vilken version av formatet filerna följer' }]
