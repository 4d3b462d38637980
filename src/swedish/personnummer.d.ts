/** The package's own types are those of its CommonJS, whose default export is in another place than that of the module. */
declare module 'personnummer' {
  const personnummer: {
    /** Whether it is a personal, a co-ordination or an interim number, with right date and check digit. */
    valid(number: string, options: { readonly allowInterimNumber: boolean }): boolean
  }
  export default personnummer
}
