/** The part of numfmt that is used; the package names a file of types that it does not hold. */
declare module 'numfmt' {
  /** A value as a spreadsheet shows it in a cell of a number format. Throws on a format that is none. */
  export function format(pattern: string, value: number, options?: { readonly locale?: string }): string
  /** Which parts of a time a number format shows. */
  export function getFormatDateInfo(
    pattern: string,
  ): Readonly<Record<'year' | 'month' | 'day' | 'hours' | 'minutes', boolean>>
}
