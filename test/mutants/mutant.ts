import type { Example } from './example.ts'

/** What was sound in an example and is not any more. */
export interface Mutant {
  readonly name: string
  /** What is done to the example. */
  readonly how: 'remove' | 'blank' | 'contradict' | 'date' | 'add'
  /** Changes the example; false when it has nothing that can be changed so. */
  change(example: Example): boolean
  /** Other codes that rightly speak of the same change, each with the reason. */
  readonly companions?: Readonly<Record<string, string>>
  /** The day of the check, when the change alone is no fault: the example's own day otherwise. */
  readonly today?: (example: Example) => string
  readonly variant?: 'signering' | 'utkast' | 'publik'
}
