/** The package's own types are those of its CommonJS, whose default export is in another place than that of the module. */
declare module 'personnummer' {
  const personnummer: {
    /** Whether it is a personal or a co-ordination number, with right date and check digit. */
    valid(number: string): boolean
  }
  export default personnummer
}
