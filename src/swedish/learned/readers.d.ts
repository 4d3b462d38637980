/** Readers that `bin/train-readers.mjs` teaches from the sentences in src/swedish/learned/sentences/. */
declare module '*/lib/readers.mjs' {
  export const readers: Readonly<
    Record<
      'tid' | 'giltighet' | 'frekvens' | 'antal' | 'villkor' | 'bilaga' | 'lapp' | 'utpekad',
      /** `weights` are signed bytes in base64, a row for each feature and a column for each label. */
      { readonly hash: string; readonly labels: readonly string[]; readonly scale: number; readonly weights: string }
    >
  >
}
