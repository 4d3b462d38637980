/** The templates and style sheets that `templates/precompile.mjs` puts together. */
declare module '*/lib/templates.mjs' {
  export const templates: ReadonlyMap<string, object>
  export const styles: string
}
